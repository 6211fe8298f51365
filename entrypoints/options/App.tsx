import { useEffect, useState } from 'preact/hooks';
import { SectionFrame } from '../../components/shell/SectionFrame.tsx';
import type { PackInfo } from '../../components/options/pack-desk-port.ts';
import { UndoLine } from '../../components/shell/UndoLine.tsx';
import { Notice } from '../../components/shell/Notice.tsx';
import { useWatched } from '../../lib/hooks/use-watched.ts';
import { BrowseSection, NO_FILTER } from './BrowseSection.tsx';
import { EditSection, NewSection } from './EditSection.tsx';
import { EntitySection } from './EntitySection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { OwnSection } from './OwnSection.tsx';
import { PacksSection } from './PacksSection.tsx';
import { hashToPlace, placeToSection, SECTIONS } from './place.ts';
import type { Place } from './place.ts';
import type { Ports } from './ports.ts';
import { RulesSection } from './RulesSection.tsx';
import { useAct } from './use-act.ts';
import { useDrafts } from './use-drafts.ts';
import { useImport } from './use-import.ts';

/** The options page: one place shown at a time, as the address says. */
export function App({ ports }: { ports: Ports }) {
  const place = usePlace();
  const act = useAct(ports.report);
  const work = useImport(ports);
  const drafts = useDrafts();
  const [filter, setFilter] = useState(NO_FILTER);
  const live = useWatched(ports.desk.watch, ports.desk.list);
  const section = placeToSection(place);
  const title = SECTIONS.find(([id]) => id === place.at)?.[1];

  const draw = (packs: readonly PackInfo[]) => {
    switch (place.at) {
      case 'packs':
        return <PacksSection ports={ports} packs={packs} act={act} />;
      case 'import':
        return <ImportSection work={work} packs={packs} />;
      case 'browse':
        return <BrowseSection ports={ports} packs={packs} filter={filter} onFilter={setFilter} />;
      case 'entity':
        return <EntitySection key={place.id} ports={ports} packs={packs} id={place.id} act={act} />;
      case 'own':
        return <OwnSection ports={ports} packs={packs} act={act} />;
      case 'rules':
        return <RulesSection ports={ports} act={act} />;
      case 'new':
        return <NewSection key={place.name} ports={ports} name={place.name} drafts={drafts} />;
      case 'edit':
        return (
          <EditSection key={place.id} ports={ports} packs={packs} id={place.id} drafts={drafts} />
        );
    }
  };
  return (
    <>
      <SectionFrame sections={SECTIONS} current={section} title={title}>
        {act.hasFailed && (
          <Notice title="That could not be kept" isUrgent>
            <p>The disk may be full, or the browser is closing. Free some space and try again.</p>
          </Notice>
        )}
        {live.state === 'loading' && <p class="quiet-line">Getting the packs…</p>}
        {live.state === 'failed' && (
          <Notice title="The knowledge base does not answer" isUrgent>
            <p>Reload this page. If that does not help, restart the browser.</p>
          </Notice>
        )}
        {live.state === 'ready' && draw(live.value)}
      </SectionFrame>
      <UndoLine sentence={act.removed?.sentence} onUndo={act.undo} onDismiss={act.dismiss} />
    </>
  );
}

/** The place that the address names, as it changes. */
function usePlace(): Place {
  const [place, setPlace] = useState(() => hashToPlace(location.hash));
  useEffect(() => {
    const follow = () => {
      setPlace(hashToPlace(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}
