import { z } from 'zod';
import { NOTE_MAX } from '../model/limits.ts';
import { Note } from '../model/note.ts';
import type { NoteId } from '../model/note.ts';
import type { Meanwhile } from '../model/open-note.ts';
import type { RecordStore } from '../records/store.ts';
import { mergeTexts } from './merge-text.ts';
import { NOTE, noteToEdit, recordToNote } from './notes.ts';

/** A note as a window has it, and the text that it was typed on top of: empty where there was none. */
export const TypedNote = z.strictObject({ note: Note, base: z.string() });
export type TypedNote = z.infer<typeof TypedNote>;

/** What a journal may hold: older versions kept the note alone. */
export const KeptNote = z.union([TypedNote, Note.transform((note) => ({ note, base: '' }))]);

/** What is stored after a save, `at` which time, in milliseconds since the epoch. */
export type Saved = { body: string; at: number; meanwhile?: Meanwhile };

/**
 * Stores a note. What another window wrote on top of the same base is merged with it, in one
 * transaction; what does not go into one note becomes another, of id `second`.
 */
export async function saveNote(
  store: RecordStore,
  { note, base }: TypedNote,
  second: NoteId,
): Promise<Saved> {
  let saved: Saved | undefined;
  await store.commit(async (records) => {
    const record = await records.find(NOTE, note.id);
    const stored = record && recordToNote(record);
    const met = meet(base, stored?.body ?? '', note.body);
    const at = Math.max(note.updatedAt, stored ? stored.updatedAt + 1 : 0);
    const isSame = stored?.body === met.body;
    saved = { ...met, at: isSame ? stored.updatedAt : at };
    if (met.meanwhile === 'split') return [noteToEdit({ ...note, id: second })];
    return [noteToEdit({ ...note, body: met.body, updatedAt: at })];
  });
  if (!saved) throw new Error('The store did not ask what to write');
  return saved;
}

/** What is to be stored where `stored` is, of a text typed on top of `base`. */
function meet(base: string, stored: string, mine: string): Omit<Saved, 'at'> {
  if (isSameText(stored, base) || stored === mine) return { body: mine };
  if (isBlank(stored)) return isBlank(mine) ? { body: '' } : { body: mine, meanwhile: 'revived' };
  const body = mergeTexts(base, stored, mine);
  if (body.length > NOTE_MAX) return { body: stored, meanwhile: 'split' };
  return body === mine ? { body } : { body, meanwhile: 'merged' };
}

/** A note without text is not stored: all such are the same. */
export const isSameText = (a: string, b: string): boolean => a === b || (isBlank(a) && isBlank(b));

const isBlank = (text: string): boolean => text.trim() === '';
