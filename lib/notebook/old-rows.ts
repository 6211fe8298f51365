import { z } from 'zod';
import { Entity, EntityId } from '../model/entity.ts';
import { Note } from '../model/note.ts';
import type { Edit } from '../records/edit.ts';
import { ENTRY, entryToFields } from './entries.ts';
import { noteToEdit } from './notes.ts';
import { neverMarkToEdit, ruleToEdit } from './rules.ts';
import { siteToEdit } from './sites.ts';

/** The stores that versions before the records kept what the reader made in. */
type OldStore = 'notes' | 'rules' | 'neverMark' | 'entries' | 'sitesOff' | 'ownSites';

const NoteRow = z.object({ note: Note });
const Rule = z.object({ entityId: EntityId, text: z.string() });
const Never = z.object({ text: z.string() });

/** The edit that makes a row of an old store a record; `undefined` for a row that is broken. */
export function oldRowToEdit(
  { store, value }: { store: OldStore; value: unknown },
  createId: () => string,
): Edit | undefined {
  try {
    switch (store) {
      case 'notes':
        return noteToEdit(NoteRow.parse(value).note);
      case 'rules':
        return ruleToEdit(Rule.parse(value), true);
      case 'neverMark':
        return neverMarkToEdit(Never.parse(value).text, true);
      case 'entries':
        return {
          do: 'put',
          kind: ENTRY,
          id: createId(),
          fields: entryToFields(Entity.parse(value)),
        };
      case 'sitesOff':
        return siteToEdit(z.string().parse(value), 'off', true);
      case 'ownSites':
        return siteToEdit(z.string().parse(value), 'own', true);
    }
  } catch (error) {
    // A row that older versions would not show either. It is left where it lies.
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
}
