/**
 * When a card opens and closes, as a pure reducer: all times are milliseconds given with the event.
 *
 *   idle ──rest on a mention──▶ pending ──350 ms without a movement──▶ open
 *    ▲                                                                  │ ▲
 *    └────────grace is over──────── leaving ◀──pointer goes away────────┘ │ pointer comes back
 *                                     └──────────────────────────────────┘
 */

/** A pointer must rest this long on a mention; every movement begins it anew. */
export const INTENT_MS = 350;
/** A card waits this long for a pointer that went astray. */
export const GRACE_MS = 300;
/** A card waits this long for a pointer on its way to it, even if it rests. */
export const ON_THE_WAY_MS = 800;
/** After scrolling it was the page that moved under the pointer, not the pointer. */
export const AFTER_SCROLL_MS = 150;
/** One who types or selects is busy with something else. */
const AFTER_TYPING_MS = 1_000;
const AFTER_SELECTING_MS = 300;

/** `K` tells one mention from another by `===`. */
type Phase<K> =
  | { state: 'idle' }
  | { state: 'pending'; key: K; opensAt: number }
  /** `focus`: stays until it is dismissed or loses focus, wherever the pointer goes. */
  | { state: 'open'; key: K; hold: 'pointer' | 'focus' }
  | { state: 'leaving'; key: K; closesAt: number; next?: { key: K; opensAt: number } };

export type Hover<K> = {
  phase: Phase<K>;
  /** No card is opened by the pointer before this. */
  quietUntil: number;
  pointer?: { x: number; y: number; isOnCard: boolean };
  /** Dismissed while under the pointer: opens again only after the pointer has left it. */
  refused?: K;
};

export type HoverEvent<K> =
  /** `isOnWay`: between the open card and its mention, maybe over another one. */
  | {
      type: 'move';
      at: number;
      x: number;
      y: number;
      on: { kind: 'mention'; key: K } | { kind: 'card' } | { kind: 'page' };
      isOnWay: boolean;
      isPressed: boolean;
    }
  | { type: 'busy'; at: number; with: 'scrolling' | 'typing' | 'selecting' }
  /** A press outside the card. */
  | { type: 'press'; at: number }
  | { type: 'leave'; at: number }
  | { type: 'tick'; at: number }
  /** Opened on purpose, by key or tap. */
  | { type: 'summon'; key: K; hold: 'pointer' | 'focus' }
  | { type: 'focus'; at: number; inside: boolean }
  | { type: 'dismiss' };

export const initialHover = { phase: { state: 'idle' }, quietUntil: -Infinity } as const;

/** What the card shows, if one is open. */
export const openKey = <K>({ phase }: Hover<K>): K | undefined =>
  phase.state === 'open' || phase.state === 'leaving' ? phase.key : undefined;

/** When the next `tick` is due; `undefined`: none is. */
export function wakeAt<K>({ phase }: Hover<K>): number | undefined {
  if (phase.state === 'pending') return phase.opensAt;
  if (phase.state === 'leaving') return Math.min(phase.closesAt, phase.next?.opensAt ?? Infinity);
  return undefined;
}

export function reduceHover<K>(hover: Hover<K>, event: HoverEvent<K>): Hover<K> {
  switch (event.type) {
    case 'move':
      return move(hover, event);
    case 'busy':
      return busy(hover, event);
    case 'press':
      return { ...hover, phase: { state: 'idle' } };
    case 'leave':
      return leave(hover, event.at);
    case 'tick':
      return { ...hover, phase: tick(hover.phase, event.at) };
    case 'summon':
      return { ...hover, phase: { state: 'open', key: event.key, hold: event.hold } };
    case 'focus':
      return focus(hover, event.at, event.inside);
    case 'dismiss': {
      const key = openKey(hover);
      return {
        ...hover,
        phase: { state: 'idle' },
        ...(key === undefined ? {} : { refused: key }),
      };
    }
  }
}

type Move<K> = Extract<HoverEvent<K>, { type: 'move' }>;

function move<K>(before: Hover<K>, event: Move<K>): Hover<K> {
  const { at, x, y, on } = event;
  // Browsers also report a move when the page moved under a pointer at rest.
  if (before.pointer?.x === x && before.pointer.y === y) return before;
  const hover: Hover<K> = { ...before, pointer: { x, y, isOnCard: on.kind === 'card' } };
  if (hover.refused !== undefined && !(on.kind === 'mention' && on.key === hover.refused)) {
    delete hover.refused;
  }
  const { phase } = hover;
  const mayOpen = !event.isPressed && at >= hover.quietUntil && hover.refused === undefined;
  const next =
    on.kind === 'mention' && mayOpen ? { key: on.key, opensAt: at + INTENT_MS } : undefined;

  if (phase.state === 'open' || phase.state === 'leaving') {
    if (phase.state === 'open' && phase.hold === 'focus') return hover;
    const isHome = on.kind === 'card' || (on.kind === 'mention' && on.key === phase.key);
    if (isHome) return { ...hover, phase: { state: 'open', key: phase.key, hold: 'pointer' } };
    const closesAt = closingTime(phase, event);
    return {
      ...hover,
      phase: { state: 'leaving', key: phase.key, closesAt, ...(next && { next }) },
    };
  }
  return { ...hover, phase: next ? { state: 'pending', ...next } : { state: 'idle' } };
}

/** On the way each movement buys new time; astray the first one sets the clock. */
function closingTime<K>(phase: Phase<K>, { at, isOnWay }: Move<K>): number {
  if (isOnWay) return at + ON_THE_WAY_MS;
  return Math.min(phase.state === 'leaving' ? phase.closesAt : Infinity, at + GRACE_MS);
}

function busy<K>(hover: Hover<K>, event: Extract<HoverEvent<K>, { type: 'busy' }>): Hover<K> {
  const quiet = {
    scrolling: AFTER_SCROLL_MS,
    typing: AFTER_TYPING_MS,
    selecting: AFTER_SELECTING_MS,
  };
  const quietUntil = Math.max(hover.quietUntil, event.at + quiet[event.with]);
  const { phase } = hover;
  const idle: Hover<K> = { ...hover, quietUntil, phase: { state: 'idle' } };
  if (phase.state === 'pending' || phase.state === 'idle') return idle;
  // A card left behind by its name would only cover what is being scrolled into view.
  const isHeld = hover.pointer?.isOnCard || (phase.state === 'open' && phase.hold === 'focus');
  if (event.with === 'scrolling' && !isHeld) return idle;
  if (phase.state === 'open') return { ...hover, quietUntil };
  const { next: _, ...rest } = phase;
  return { ...hover, quietUntil, phase: rest };
}

function leave<K>(hover: Hover<K>, at: number): Hover<K> {
  const { phase } = hover;
  const { pointer: _, refused: __, ...rest } = hover;
  if (phase.state === 'pending') return { ...rest, phase: { state: 'idle' } };
  if (phase.state !== 'open' || phase.hold === 'focus') return { ...rest, phase };
  return { ...rest, phase: { state: 'leaving', key: phase.key, closesAt: at + GRACE_MS } };
}

function tick<K>(phase: Phase<K>, at: number): Phase<K> {
  if (phase.state === 'pending' && at >= phase.opensAt) {
    return { state: 'open', key: phase.key, hold: 'pointer' };
  }
  if (phase.state !== 'leaving') return phase;
  const { next, closesAt } = phase;
  if (next && at >= next.opensAt) return { state: 'open', key: next.key, hold: 'pointer' };
  if (at < closesAt) return phase;
  return next ? { state: 'pending', ...next } : { state: 'idle' };
}

function focus<K>(hover: Hover<K>, at: number, inside: boolean): Hover<K> {
  const { phase } = hover;
  const key = openKey(hover);
  if (key === undefined) return hover;
  if (inside) return { ...hover, phase: { state: 'open', key, hold: 'focus' } };
  if (phase.state !== 'open' || phase.hold !== 'focus') return hover;
  return { ...hover, phase: { state: 'leaving', key, closesAt: at + GRACE_MS } };
}
