import { expect, test } from 'vitest';
import { DETECT_UNITS_MAX } from '../model/limits.ts';
import type { Sender } from '../platform/sender.ts';
import type { BackgroundMessages, TabMessages } from './contract.ts';
import { contract } from './contract.ts';
import type { Table } from './entry.ts';
import { readMessage } from './handle.ts';
import { tabContract } from './tab-contract.ts';

const SENDERS: Sender[] = [
  { kind: 'page', tabId: 7, frameId: 0, url: 'https://example.org/news' },
  { kind: 'window', url: 'chrome-extension://abc/popup.html' },
  { kind: 'background' },
  { kind: 'nobody' },
];
const senderOf = (kind: Sender['kind']) => SENDERS.find((sender) => sender.kind === kind)!;

/** Good parameters for every message: a new message has no test without its own. */
const background: { [T in keyof BackgroundMessages]: unknown } = {
  'page.arrived': {},
  'page.card': {},
  'page.frame': { frameId: 12 },
  'page.detect': { blocks: [{ id: 0, text: 'Badr' }], page: { seen: [] } },
  'entity.card': { entityId: 'badr' },
  'rule.add': { entityId: 'badr', text: 'badr' },
  'rule.remove': { entityId: 'badr', text: 'badr' },
  'note.open': { entityId: 'badr' },
  'packs.wake': {},
  'packs.changed': {},
  'site.set': { host: 'example.org', on: false },
};
const tab: { [T in keyof TabMessages]: unknown } = {
  'tab.mentions': {},
  'tab.jump': { entityId: 'badr' },
  'tab.step': { direction: 'next' },
  'tab.refresh': {},
  'tab.stop': {},
};
const EVERY = [
  ...Object.entries(background).map(([type, params]) => ({ table: contract, type, params })),
  ...Object.entries(tab).map(([type, params]) => ({ table: tabContract, type, params })),
].map(({ table, ...message }) => ({ table: table as Table, ...message }));

test.each(EVERY)('$type is read from those who may send it, and refused to others', (one) => {
  const { table, type, params } = one;
  for (const sender of SENDERS) {
    const isAdmitted = table[type]?.from.includes(sender.kind);
    expect(readMessage(table, { type, params }, sender)).toEqual(
      isAdmitted ? { type, params } : { refused: `${sender.kind} may not send ${type}` },
    );
  }
});

test('what a page may send is this and no more; nobody may send anything', () => {
  const from = (kind: Sender['kind']) =>
    EVERY.filter(({ table, type }) => table[type]?.from.includes(kind)).map(({ type }) => type);
  expect(from('page')).toEqual([
    'page.arrived',
    'page.card',
    'page.frame',
    'page.detect',
    'entity.card',
    'rule.add',
    'rule.remove',
    'note.open',
  ]);
  expect(from('nobody')).toEqual([]);
});

test.each(EVERY)('$type with other parameters is dropped', ({ table, type, params }) => {
  const sender = senderOf(table[type]?.from[0] ?? 'nobody');
  const more = { ...(params as object), also: 1 };
  for (const bad of [undefined, null, 'badr', 1, more])
    expect(readMessage(table, { type, params: bad }, sender)).toBeUndefined();
  for (const key of Object.keys(params as object)) {
    const less = Object.entries(params as object).filter(([name]) => name !== key);
    const odd = { ...Object.fromEntries(less), [key]: { of: 'another kind' } };
    expect(readMessage(table, { type, params: Object.fromEntries(less) }, sender)).toBeUndefined();
    expect(readMessage(table, { type, params: odd }, sender)).toBeUndefined();
  }
  expect(readMessage(table, { type, params, to: 'all' }, sender)).toBeUndefined();
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'page.arrived'],
  ['an unknown message', { type: 'pack.delete', params: {} }],
  ['an inherited name', { type: 'constructor', params: {} }],
  ['another inherited name', { type: '__proto__', params: {} }],
  ['no parameters', { type: 'packs.changed' }],
  ['an id that is none', { type: 'entity.card', params: { entityId: '../etc' } }],
  ['an id that is none, to a tab', { type: 'tab.jump', params: { entityId: '../etc' } }],
  ['a way that is none', { type: 'tab.step', params: { direction: 'up' } }],
])('%s is dropped', (_, message) => {
  for (const table of [contract, tabContract])
    expect(readMessage(table, message, senderOf('window'))).toBeUndefined();
});

test('a rule without text is dropped', () => {
  const message = { type: 'rule.add', params: { entityId: 'badr', text: '' } };
  expect(readMessage(contract, message, senderOf('page'))).toBeUndefined();
});

test('more text than one message may carry is dropped, however it is cut', () => {
  const half = 'x'.repeat(DETECT_UNITS_MAX / 2);
  expect(readDetect([half, half])).toBeDefined();
  expect(readDetect([half, half, 'x'])).toBeUndefined();
});

const readDetect = (texts: string[], page: object = { seen: [] }) => {
  const params = { blocks: texts.map((text, id) => ({ id, text })), page };
  return readMessage(contract, { type: 'page.detect', params }, senderOf('page'));
};

test('what a page says of its date and language may be odd', () => {
  expect(readDetect([], { date: 'yesterday', lang: 'x'.repeat(99), seen: [] })).toEqual({
    type: 'page.detect',
    params: { blocks: [], page: { date: undefined, lang: undefined, seen: [] } },
  });
});
