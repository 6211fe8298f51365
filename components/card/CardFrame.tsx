import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardTrail, TrailState } from '../../lib/hooks/use-card-trail.ts';
import { useCardTrail } from '../../lib/hooks/use-card-trail.ts';
import type { CardData } from '../../lib/model/card.ts';
import type { EntityId, PartialDate } from '../../lib/model/entity.ts';
import type { Evidence } from '../../lib/model/mention.ts';
import { Card } from './Card.tsx';
import { keepTabInside } from './focus.ts';

export type CardFrameProps = {
  first: CardData;
  match: { text: string; evidence: Evidence };
  articleDate: PartialDate | undefined;
  today: PartialDate;
  load: (id: EntityId) => Promise<CardData | null>;
  onClose: () => void;
  onNote: (id: EntityId) => void;
  /** Both resolve when the knowledge base has taken the rule in, or reject. */
  onReject: (id: EntityId) => Promise<void>;
  onUndo: (id: EntityId) => Promise<void>;
  onFocus: (inside: boolean) => void;
};

const NAME_ID = 'name';

/** The page stays where it is. */
const QUIETLY = { preventScroll: true };

const TROUBLE: Record<Exclude<TrailState, 'ready'>, string> = {
  loading: 'Looking it up…',
  missing: 'The knowledge base no longer has this entry.',
  failed: 'The knowledge base does not answer. Reload the page and try again.',
};

/** The dialog around a card: its way from card to card, focus, and "not this one". */
export function CardFrame(props: CardFrameProps) {
  const root = useRef<HTMLDivElement>(null);
  const trail = useCardTrail(props.first, props.load);
  const [isRejected, setRejected] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const { entity } = trail.data;
  const trouble = hasFailed ? 'failed' : trail.state;
  useFocusAfterStep(root, trail);

  const hold = (step: () => void) => () => {
    holdHeight(root.current);
    step();
  };
  const settle = (rejected: boolean, done: Promise<void>) => {
    done.then(
      () => {
        setRejected(rejected);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  return (
    <div
      ref={root}
      class="card"
      role="dialog"
      aria-labelledby={NAME_ID}
      tabIndex={-1}
      lang="en"
      dir="ltr"
      data-entity-id={entity.id}
      onFocusIn={() => props.onFocus(true)}
      onFocusOut={(event) => leaveFocus(event, root, props.onFocus)}
      onKeyDown={(event) => keepTabInside(event, root.current)}
    >
      <Card
        data={trail.data}
        match={trail.depth === 0 ? { ...props.match, isRejected } : undefined}
        articleDate={props.articleDate}
        today={props.today}
        nameId={NAME_ID}
        onBack={trail.depth > 0 ? hold(trail.back) : undefined}
        onOpen={(id) => hold(() => trail.open(id))()}
        onClose={props.onClose}
        onNote={() => props.onNote(entity.id)}
        onReject={() => settle(true, props.onReject(entity.id))}
        onUndo={() => settle(false, props.onUndo(entity.id))}
      />
      {trouble !== 'ready' && (
        <p class="trouble" role="status">
          {TROUBLE[trouble]}
        </p>
      )}
    </div>
  );
}

/** The button that was pressed is gone with its card; focus goes to the new one, not to the page. */
function useFocusAfterStep(root: { current: HTMLDivElement | null }, trail: CardTrail): void {
  const before = useRef(trail.data);
  useLayoutEffect(() => {
    if (before.current === trail.data) return;
    before.current = trail.data;
    root.current?.focus(QUIETLY);
    root.current?.scrollTo(0, 0);
  }, [root, trail.data]);
}

/**
 * Focus that went nowhere comes back: it went because its button was taken away with a change of the
 * card, or because the window lost it. Focus that went to the page is the page's.
 */
function leaveFocus(
  { relatedTarget }: FocusEvent,
  root: { current: HTMLDivElement | null },
  onFocus: (inside: boolean) => void,
): void {
  if (relatedTarget !== null) {
    if (!root.current?.contains(relatedTarget as Node)) onFocus(false);
    return;
  }
  setTimeout(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (root.current && isNowhere && document.hasFocus()) root.current.focus(QUIETLY);
  });
}

/** A card that shrank under the pointer would close itself. */
function holdHeight(card: HTMLElement | null): void {
  if (card) card.style.minBlockSize = `${card.offsetHeight}px`;
}
