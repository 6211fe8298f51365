import { useCallback, useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { entityToDraft, newDraft } from '../../components/options/editor/draft.ts';
import type { Heard } from '../../components/options/editor/EntityEditor.tsx';
import type { PackInfo } from '../../components/options/pack-desk-port.ts';
import { useWatched } from '../../lib/hooks/use-watched.ts';
import { toLocalDay } from '../../lib/model/day.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Base } from '../../lib/model/saving.ts';
import { toOwnId } from './own-id.ts';
import type { Ports } from './ports.ts';
import type { Drafts, Written } from './use-drafts.ts';
import { Writing } from './Writing.tsx';

/** An entry of a new name; its id is made when it is saved. */
export function NewSection(props: { ports: Ports; name: string; drafts: Drafts }) {
  const { ports, name, drafts } = props;
  const [first] = useState(() => newDraft(name, toLocalDay(ports.now())));
  // Drawn once: saved again after a failure, it is the same entry.
  const [unique] = useState(() => uuidv7().slice(-8));
  const draftKey = `new ${name}`;
  return (
    <Writing
      ports={ports}
      drafts={drafts}
      draftKey={draftKey}
      kind="new"
      written={drafts.get(draftKey) ?? { draft: first }}
      // The check needs an id that is well-formed, whichever it will be.
      check={(value) => ports.check({ ...(value as object), id: 'own-entry' })}
      toEntry={(entity) => ({ ...entity, id: toOwnId(entity.label, unique) })}
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
  const draftKey = `edit ${id}`;
  const found = live.state === 'ready' ? live.value : undefined;
  const isOwn = packs.find((pack) => pack.id === found?.pack)?.kind === 'own';
  const written = drafts.get(draftKey);
  const present = written ?? (found && beginWith({ entity: found.entity, isOwn }));
  if (!present) return <p class="quiet-line">This entry is in no pack that is on (any more).</p>;
  return (
    <Writing
      ports={ports}
      drafts={drafts}
      draftKey={draftKey}
      kind={found && (!isOwn || found.original) ? 'correction' : 'own'}
      written={present}
      {...hearMeanwhile(written?.base, found && { entity: found.entity, isOwn })}
      check={ports.check}
      toEntry={(entity) => entity}
      leaveTo={found ? `entity=${id}` : 'own'}
    />
  );
}

const beginWith = (base: Base): Written => ({ draft: entityToDraft(base.entity), base });

/** What became elsewhere of an entry that is being written. */
function hearMeanwhile(base: Base | undefined, now: Base | undefined): { heard?: Heard } {
  if (!base) return {};
  if (!now || (base.isOwn && !now.isOwn)) return { heard: 'deleted' };
  return JSON.stringify(base.entity) === JSON.stringify(now.entity) ? {} : { heard: 'changed' };
}
