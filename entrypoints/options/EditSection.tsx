import { useCallback, useMemo, useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import type { Draft } from '../../components/options/editor/draft.ts';
import { entityToDraft, newDraft } from '../../components/options/editor/draft.ts';
import type { EntityEditorProps } from '../../components/options/editor/EntityEditor.tsx';
import { EntityEditor } from '../../components/options/editor/EntityEditor.tsx';
import type { Picking } from '../../components/options/editor/EntityPicker.tsx';
import type { PackInfo } from '../../components/options/pack-desk-port.ts';
import { useWatched } from '../../lib/hooks/use-watched.ts';
import { toLocalDay } from '../../lib/model/day.ts';
import type { Entity, EntityId } from '../../lib/model/entity.ts';
import { toOwnId } from './own-id.ts';
import type { Ports } from './ports.ts';

/** Drafts by the place they are written at; they live as long as the page does. */
export type Drafts = {
  get(key: string): Draft | undefined;
  set(key: string, draft: Draft): void;
  forget(key: string): void;
};

/** An entry of a new name; its id is made when it is saved. */
export function NewSection(props: { ports: Ports; name: string; drafts: Drafts }) {
  const { ports, name, drafts } = props;
  const { desk } = ports;
  const [first] = useState(() => newDraft(name, toLocalDay(ports.now())));
  // Drawn once: saved again after a failure, it is the same entry.
  const [unique] = useState(() => uuidv7().slice(-8));
  const save = async (entity: Entity) => {
    const id = toOwnId(entity.label, unique);
    await desk.saveOwn({ ...entity, id });
    return id;
  };
  return (
    <Writing
      ports={ports}
      drafts={drafts}
      draftKey={`new ${name}`}
      kind="new"
      first={first}
      // The check needs an id that is well-formed, whichever it will be.
      check={(value) => ports.check({ ...(value as object), id: 'own-entry' })}
      save={save}
      leaveTo="own"
    />
  );
}

export type EditSectionProps = {
  ports: Ports;
  packs: readonly PackInfo[];
  id: EntityId;
  drafts: Drafts;
};

/** An entry that is there, the reader's own or a pack's, being changed. */
export function EditSection({ ports, packs, id, drafts }: EditSectionProps) {
  const { desk } = ports;
  const load = useCallback(() => desk.findEntity(id), [desk, id]);
  const live = useWatched(desk.watch, load);
  if (live.state === 'loading') return <p class="quiet-line">Looking it up…</p>;
  const found = live.state === 'ready' ? live.value : undefined;
  if (!found) return <p class="quiet-line">This entry is in no pack that is on (any more).</p>;
  const isOwn = packs.find((pack) => pack.id === found.pack)?.kind === 'own';
  return (
    <Writing
      ports={ports}
      drafts={drafts}
      draftKey={`edit ${id}`}
      kind={isOwn && !found.original ? 'own' : 'correction'}
      first={entityToDraft(found.entity)}
      check={ports.check}
      save={async (entity) => {
        await desk.saveOwn(entity);
        return entity.id;
      }}
      leaveTo={`entity=${id}`}
    />
  );
}

type WritingProps = Pick<EntityEditorProps, 'kind' | 'check'> & {
  ports: Ports;
  drafts: Drafts;
  draftKey: string;
  first: Draft;
  save: (entity: Entity) => Promise<EntityId>;
  leaveTo: string;
};

/** The form, with its draft kept while the reader looks elsewhere on the page. */
function Writing({ ports, drafts, draftKey, first, save, leaveTo, ...props }: WritingProps) {
  const picking = useMemo((): Picking => toPicking(ports), [ports]);
  const leave = (hash: string) => {
    drafts.forget(draftKey);
    location.hash = hash;
  };
  return (
    <EntityEditor
      {...props}
      draft={drafts.get(draftKey) ?? first}
      picking={picking}
      onDraft={(draft) => drafts.set(draftKey, draft)}
      onSave={(entity) =>
        save(entity).then(
          (id) => leave(`entity=${id}`),
          (error: unknown) => {
            ports.report(error, 'saving an own entry');
            throw error;
          },
        )
      }
      onCancel={() => leave(leaveTo)}
    />
  );
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
