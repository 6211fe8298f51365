import { useEffect, useState } from 'preact/hooks';
import { EntityView } from '../../components/popup/EntityView.tsx';
import { Notice } from '../../components/shell/Notice.tsx';
import { NotesOn } from '../../components/notes/NotesOn.tsx';
import type { CardData } from '../../lib/model/card.ts';
import { toLocalDay } from '../../lib/model/day.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Ports } from './ports.ts';
import type { Notes } from './use-notes.ts';

export type EntityPageProps = {
  ports: Ports;
  notes: Notes;
  id: EntityId;
  writes: boolean;
  /** Whether there is a pack to ask. */
  isReady: boolean;
  onOpen: (id: EntityId) => void;
};

type Answer = { state: 'loading' | 'missing' | 'failed' } | { state: 'ready'; data: CardData };

/** One entity and the notes on it. Notes on an entity that the pack has lost are still shown. */
export function EntityPage({ ports, notes, id, writes, isReady, onOpen }: EntityPageProps) {
  const answer = useCard(ports, id, isReady);
  const own = notes.all.filter(({ target }) => target.kind === 'entity' && target.entityId === id);
  const editor = (subject: string) => (
    <NotesOn
      subject={subject}
      notes={own}
      now={ports.now()}
      hasFocus={writes}
      createId={ports.createNoteId}
      open={(noteId) => notes.open(noteId, { kind: 'entity', entityId: id })}
      onDelete={notes.remove}
    />
  );
  switch (answer.state) {
    case 'ready':
      return (
        <EntityView
          data={answer.data}
          today={toLocalDay(ports.now())}
          hasFocus={!writes}
          onOpen={onOpen}
        >
          {editor(answer.data.entity.label)}
        </EntityView>
      );
    case 'loading':
      return <p class="quiet-line">Looking it up…</p>;
    case 'missing':
      return (
        <>
          <Notice title="The knowledge base no longer has this entry">
            <p>Its edition changed. Your notes on it are kept.</p>
          </Notice>
          {editor(id)}
        </>
      );
    case 'failed':
      return (
        <Notice title="The knowledge base does not answer" isUrgent>
          <p>Close this window and open it again. If that does not help, restart the browser.</p>
        </Notice>
      );
  }
}

function useCard(ports: Ports, id: EntityId, isReady: boolean): Answer {
  const [answer, setAnswer] = useState<Answer>({ state: 'loading' });
  useEffect(() => {
    if (!isReady) return undefined;
    // An answer that comes after the reader went on is dropped.
    let isCurrent = true;
    ports.findCard(id).then(
      (data) => isCurrent && setAnswer(data ? { state: 'ready', data } : { state: 'missing' }),
      (error: unknown) => {
        if (isCurrent) setAnswer({ state: 'failed' });
        ports.report(error, 'fetching an entity');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [ports, id, isReady]);
  return answer;
}
