import { useMemo, useState } from 'preact/hooks';
import type { EntityEditorProps, Heard } from '../../components/options/editor/EntityEditor.tsx';
import { EntityEditor } from '../../components/options/editor/EntityEditor.tsx';
import type { Picking } from '../../components/options/editor/EntityPicker.tsx';
import { RefusalNotice } from '../../components/options/editor/RefusalNotice.tsx';
import type { Entity, EntityId } from '../../lib/model/entity.ts';
import type { Settled } from '../../lib/model/entity-part.ts';
import type { Refusal, Saving } from '../../lib/model/saving.ts';
import type { Ports } from './ports.ts';
import type { Drafts, Written } from './use-drafts.ts';

export type WritingProps = Pick<EntityEditorProps, 'kind' | 'check'> & {
  ports: Ports;
  drafts: Drafts;
  draftKey: string;
  /** What the form holds. */
  written: Written;
  /** What other windows did to the entry since the form began. */
  heard?: Heard;
  /** Gives what was written its id. */
  toEntry: (entity: Entity) => Entity;
  leaveTo: string;
};

/** The form, with its draft kept while the reader looks elsewhere on the page. */
export function Writing({ ports, drafts, draftKey, written, heard, ...props }: WritingProps) {
  const picking = useMemo((): Picking => toPicking(ports), [ports]);
  const { refusal, choices, ...saving } = useSaving(ports, written);
  const leave = (hash: string) => {
    drafts.forget(draftKey);
    location.hash = hash;
  };
  return (
    <EntityEditor
      kind={props.kind}
      check={props.check}
      draft={written.draft}
      picking={picking}
      {...(heard && !refusal && { heard })}
      notice={
        refusal && <RefusalNotice refusal={refusal} choices={choices} onChoose={saving.choose} />
      }
      onDraft={(draft) => {
        saving.forgetChoices();
        drafts.set(draftKey, { ...written, draft });
      }}
      onSave={async (value) => {
        const entity = props.toEntry(value);
        if (await saving.save(entity)) leave(`entity=${entity.id}`);
      }}
      onCancel={() => leave(props.leaveTo)}
    />
  );
}

const NONE: Settled['choices'] = new Map();

/** Saves, and keeps why that was refused and what the reader chose since. */
function useSaving({ desk, report }: Ports, { base }: Written) {
  const [refusal, setRefusal] = useState<Refusal>();
  const [choices, setChoices] = useState(NONE);
  const toSaving = (mine: Entity): Saving => {
    // Asked for again after it was deleted, it is a new entry.
    if (!base || refusal?.state === 'deleted') return { mine };
    return { mine, base, ...(refusal && { settled: { seen: refusal.theirs, choices } }) };
  };
  return {
    refusal,
    choices,
    choose: (key: string, whose: 'mine' | 'theirs') => setChoices(new Map(choices).set(key, whose)),
    // What is typed after "Take theirs" must not be lost to it.
    forgetChoices: () => setChoices(NONE),
    /** Whether it is saved; rejects where it could not be kept. */
    save: async (mine: Entity): Promise<boolean> => {
      try {
        const outcome = await desk.saveOwn(toSaving(mine));
        if (outcome.state === 'saved') return true;
        // A choice holds against what was shown, not against what was changed since.
        if (JSON.stringify(outcome) !== JSON.stringify(refusal)) setChoices(NONE);
        setRefusal(outcome);
        return false;
      } catch (error) {
        report(error, 'saving an own entry');
        throw error;
      }
    },
  };
}

/** Enough to choose from without scrolling. */
const PICKS = 6;

const toPicking = ({ desk }: Ports): Picking => ({
  search: async (query) => (query.trim() === '' ? [] : desk.search(query, PICKS)),
  findRef: async (text) => {
    const { entity } = (await desk.findEntity(text as EntityId)) ?? {};
    return entity && { id: entity.id, label: entity.label, type: entity.type };
  },
});
