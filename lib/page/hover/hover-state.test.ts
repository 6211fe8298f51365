import { expect, test } from 'vitest';
import type { Hover, HoverEvent } from './hover-state.ts';
import {
  AFTER_SCROLL_MS,
  GRACE_MS,
  INTENT_MS,
  ON_THE_WAY_MS,
  initialHover,
  openKey,
  reduceHover,
  wakeAt,
} from './hover-state.ts';

type H = Hover<string>;
type Move = Extract<HoverEvent<string>, { type: 'move' }>;

const start: H = initialHover;

/** A movement; every one goes to another place unless the story gives one. */
let steps = 0;
const move = (at: number, on: string, more: Partial<Move> = {}): Move => ({
  type: 'move',
  at,
  x: ++steps,
  y: 0,
  on:
    on === 'card'
      ? { kind: 'card' }
      : on === 'page'
        ? { kind: 'page' }
        : { kind: 'mention', key: on },
  isOnWay: false,
  isPressed: false,
  ...more,
});
const tick = (at: number): HoverEvent<string> => ({ type: 'tick', at });

/** Tells a story; the timer rings as soon as it is due, as it does in a page. */
function tell(events: HoverEvent<string>[], from: H = start): H {
  return events.reduce((hover, event) => {
    let now = hover;
    if ('at' in event) {
      for (let due = wakeAt(now); due !== undefined && due < event.at; due = wakeAt(now)) {
        now = reduceHover(now, tick(due));
      }
    }
    return reduceHover(now, event);
  }, from);
}

const opened = (key = 'Badr') => tell([move(0, key), tick(INTENT_MS)]);

test('a pointer that rests on a name opens its card after the delay, not before', () => {
  const resting = tell([move(0, 'Badr')]);
  expect(wakeAt(resting)).toBe(INTENT_MS);
  expect(openKey(reduceHover(resting, tick(INTENT_MS - 1)))).toBeUndefined();
  expect(openKey(reduceHover(resting, tick(INTENT_MS)))).toBe('Badr');
});

test.each([
  ['right', 101, 100],
  ['left', 99, 100],
  ['down', 100, 101],
  ['up', 100, 99],
])('a movement to the %s begins the delay anew', (_, x, y) => {
  const hover = tell([move(0, 'Badr', { x: 100, y: 100 }), move(300, 'Badr', { x, y })]);
  expect(wakeAt(hover)).toBe(300 + INTENT_MS);
});

test('a report without a movement does not begin it anew', () => {
  const hover = tell([move(0, 'Badr', { x: 100, y: 100 }), move(300, 'Badr', { x: 100, y: 100 })]);
  expect(wakeAt(hover)).toBe(INTENT_MS);
});

test('a sweep across fifty names at 1 px/ms opens none', () => {
  let hover = start;
  for (let at = 0; at < 4000; at += 16) {
    const on = Math.floor(at / 40) % 2 ? 'page' : `name ${Math.floor(at / 80)}`;
    hover = tell([move(at, on, { x: at, y: 5 })], hover);
    expect(openKey(hover)).toBeUndefined();
  }
});

test('no card opens while a button is down', () => {
  expect(wakeAt(tell([move(0, 'Badr', { isPressed: true })]))).toBeUndefined();
});

test('a press ends a rest that had begun', () => {
  expect(openKey(tell([move(0, 'Badr'), { type: 'press', at: 200 }, tick(400)]))).toBeUndefined();
});

test('scrolling ends a rest, and a movement right after it starts none', () => {
  const scrolled = tell([move(0, 'Badr'), { type: 'busy', at: 200, with: 'scrolling' }]);
  expect(wakeAt(scrolled)).toBeUndefined();
  expect(wakeAt(tell([move(200 + AFTER_SCROLL_MS - 1, 'Badr')], scrolled))).toBeUndefined();
  expect(wakeAt(tell([move(200 + AFTER_SCROLL_MS, 'Badr')], scrolled))).toBeDefined();
});

test.each(['typing', 'selecting'] as const)('no card opens amid %s', (what) => {
  const busy = tell([move(0, 'Badr'), { type: 'busy', at: 100, with: what }, move(200, 'Badr')]);
  expect(wakeAt(busy)).toBeUndefined();
});

test('a card in use outlasts typing, but not scrolling that takes its name away', () => {
  expect(openKey(tell([{ type: 'busy', at: 900, with: 'typing' }], opened()))).toBe('Badr');
  expect(openKey(tell([{ type: 'busy', at: 900, with: 'scrolling' }], opened()))).toBeUndefined();
  const onCard = tell([move(800, 'card'), { type: 'busy', at: 900, with: 'scrolling' }], opened());
  expect(openKey(onCard)).toBe('Badr');
});

test('the card stays as long as the pointer is on its name or on itself', () => {
  const later = tell([move(1000, 'Badr'), move(1100, 'card'), move(60_000, 'card')], opened());
  expect(openKey(reduceHover(later, tick(120_000)))).toBe('Badr');
});

test('a pointer gone astray has a grace time, which further movement does not extend', () => {
  const astray = tell([move(1000, 'page'), move(1200, 'page')], opened());
  expect(openKey(reduceHover(astray, tick(1000 + GRACE_MS - 1)))).toBe('Badr');
  expect(openKey(reduceHover(astray, tick(1000 + GRACE_MS)))).toBeUndefined();
});

test('a pointer that comes back in time finds the card as it was', () => {
  const back = tell([move(1000, 'page'), move(1250, 'card'), move(9000, 'card')], opened());
  expect(back.phase).toEqual({ state: 'open', key: 'Badr', hold: 'pointer' });
});

test('on the way to the card each movement buys time, and a rest is borne', () => {
  const way = { isOnWay: true };
  const slow = [1000, 1700, 2400, 3100].map((at) => move(at, 'page', way));
  const hover = tell([...slow, move(3100 + ON_THE_WAY_MS - 1, 'card')], opened());
  expect(openKey(hover)).toBe('Badr');
  expect(openKey(reduceHover(tell(slow, opened()), tick(3100 + ON_THE_WAY_MS)))).toBeUndefined();
});

test('another name crossed on the way does not take the card away', () => {
  const crossing = [1000, 1200, 1400, 1600].map((at) => move(at, 'Houthis', { isOnWay: true }));
  expect(openKey(tell([...crossing, move(1800, 'card')], opened()))).toBe('Badr');
});

test('a rest on another name opens that one, and the two times do not add up', () => {
  const other = tell([move(1000, 'Houthis')], opened());
  expect(openKey(tell([tick(1000 + INTENT_MS)], other))).toBe('Houthis');
});

test('a pointer that leaves the window leaves the card', () => {
  const left = tell([{ type: 'leave', at: 1000 }], opened());
  expect(wakeAt(left)).toBe(1000 + GRACE_MS);
  expect(wakeAt(tell([move(0, 'Badr'), { type: 'leave', at: 100 }]))).toBeUndefined();
});

test('what was dismissed under the pointer stays away until the pointer has been elsewhere', () => {
  const dismissed = tell([{ type: 'dismiss' }, move(1000, 'Badr')], opened());
  expect(wakeAt(dismissed)).toBeUndefined();
  expect(wakeAt(tell([move(1100, 'page'), move(1200, 'Badr')], dismissed))).toBe(1200 + INTENT_MS);
});

test('a card opened by key stays wherever the pointer goes, until it is dismissed', () => {
  const summoned = tell([{ type: 'summon', key: 'Badr', hold: 'focus' }]);
  const wandered = tell([move(1000, 'page'), move(2000, 'Houthis'), move(9000, 'page')], summoned);
  expect(openKey(wandered)).toBe('Badr');
  expect(openKey(tell([{ type: 'dismiss' }], wandered))).toBeUndefined();
});

test('a hovered card that takes the focus is held by it, and let go with it', () => {
  const focused = tell([{ type: 'focus', at: 1000, inside: true }, move(1100, 'page')], opened());
  expect(wakeAt(focused)).toBeUndefined();
  const blurred = tell([{ type: 'focus', at: 5000, inside: false }], focused);
  expect(wakeAt(blurred)).toBe(5000 + GRACE_MS);
});
