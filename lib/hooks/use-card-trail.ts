import { useRef, useState } from 'preact/hooks';
import type { CardData } from '../model/card.ts';
import type { EntityId } from '../model/entity.ts';

/** How the step to the next card goes. */
export type TrailState = 'ready' | 'loading' | 'missing' | 'failed';

export type CardTrail = {
  data: CardData;
  /** How many cards the reader can go back. */
  depth: number;
  state: TrailState;
  open: (id: EntityId) => void;
  back: () => void;
};

/**
 * The cards that a reader went through, the present one last. An answer that comes after the reader
 * has asked for something else is dropped.
 */
export function useCardTrail(
  first: CardData,
  load: (id: EntityId) => Promise<CardData | null>,
): CardTrail {
  const [trail, setTrail] = useState<readonly CardData[]>([first]);
  const [state, setState] = useState<TrailState>('ready');
  const token = useRef(0);
  return {
    data: trail[trail.length - 1] ?? first,
    depth: trail.length - 1,
    state,
    open: (id) => {
      const mine = ++token.current;
      setState('loading');
      load(id).then(
        (data) => {
          if (mine !== token.current) return;
          setState(data ? 'ready' : 'missing');
          if (data) setTrail((before) => [...before, data]);
        },
        () => {
          if (mine === token.current) setState('failed');
        },
      );
    },
    back: () => {
      token.current++;
      setState('ready');
      setTrail((before) => (before.length > 1 ? before.slice(0, -1) : before));
    },
  };
}
