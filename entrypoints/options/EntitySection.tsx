import { useCallback } from 'preact/hooks';
import { EntityDetails } from '../../components/options/EntityDetails.tsx';
import type { PackInfo } from '../../components/options/pack-desk-port.ts';
import { Notice } from '../../components/shell/Notice.tsx';
import { useWatched } from '../../lib/hooks/use-watched.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Ports } from './ports.ts';
import type { Act } from './use-act.ts';

export type EntitySectionProps = {
  ports: Ports;
  packs: readonly PackInfo[];
  id: EntityId;
  act: Act;
};

/** One entry with everything that is known of it. */
export function EntitySection({ ports, packs, id, act }: EntitySectionProps) {
  const { desk, findCard } = ports;
  const load = useCallback(async () => {
    const [found, card] = await Promise.all([desk.findEntity(id), findCard(id)]);
    return found && { found, card };
  }, [desk, findCard, id]);
  const live = useWatched(desk.watch, load);
  const back = (
    <nav aria-label="Back">
      <a class="link" href="#browse">
        All entries
      </a>
    </nav>
  );
  if (live.state === 'loading') return <p class="quiet-line">Looking it up…</p>;
  if (live.state === 'failed') {
    return (
      <Notice title="The knowledge base does not answer" isUrgent>
        <p>Reload this page. If that does not help, restart the browser.</p>
      </Notice>
    );
  }
  if (!live.value) {
    return (
      <>
        {back}
        <Notice title="No pack that is on has this entry">
          <p>
            Its pack was removed, switched off or updated. Entry: <code>{id}</code>
          </p>
        </Notice>
      </>
    );
  }
  const { found, card } = live.value;
  const titleOf = (packId: string) =>
    packs.find((pack) => pack.id === packId)?.header.title ?? packId;
  const isOwn = packs.find((pack) => pack.id === found.pack)?.kind === 'own';
  return (
    <>
      {back}
      <EntityDetails
        found={found}
        card={card ?? { relations: [], orgs: {} }}
        packTitle={titleOf(found.pack)}
        originalTitle={found.original && titleOf(found.original.pack)}
        isOwn={isOwn}
        onOpen={(other) => {
          location.hash = `entity=${other}`;
        }}
        onDelete={() => {
          act.remove(
            desk.removeOwn(id),
            found.original
              ? `Your correction of “${found.entity.label}” is removed.`
              : `“${found.entity.label}” is deleted.`,
            'removing an own entry',
          );
          if (!found.original) location.hash = 'own';
        }}
      />
    </>
  );
}
