import { expect, test } from 'vitest';
import { DETECT_UNITS_MAX } from '../model/limits.ts';
import { parseRequest } from './requests.ts';

test.each([
  [{ type: 'page.arrived', params: { host: 'example.org' } }],
  [{ type: 'page.detect', params: { blocks: [{ id: 0, text: 'Badr' }], page: { seen: [] } } }],
  [{ type: 'entity.card', params: { entityId: 'badr' } }],
  [{ type: 'rule.add', params: { entityId: 'badr', text: 'badr' } }],
  [{ type: 'site.set', params: { host: 'example.org', on: false } }],
])('%j is understood', (message) => {
  expect(parseRequest(message)).toEqual(message);
});

test.each([
  ['nothing', undefined],
  ['a text', 'page.arrived'],
  ['an unknown message', { type: 'pack.delete', params: {} }],
  ['an inherited name', { type: 'constructor', params: {} }],
  ['a field too many', { type: 'entity.card', params: { entityId: 'badr', also: 1 } }],
  ['an envelope with more', { type: 'entity.card', params: { entityId: 'badr' }, to: 'all' }],
  ['an id that is none', { type: 'entity.card', params: { entityId: '../etc' } }],
  ['a rule without text', { type: 'rule.add', params: { entityId: 'badr', text: '' } }],
  [
    'a block without text',
    { type: 'page.detect', params: { blocks: [{ id: 1 }], page: { seen: [] } } },
  ],
])('%s is dropped', (_, message) => {
  expect(parseRequest(message)).toBeUndefined();
});

test('more text than one message may carry is dropped, however it is cut', () => {
  const half = 'x'.repeat(DETECT_UNITS_MAX / 2);
  expect(parseRequest(aDetect([half, half]))).toBeDefined();
  expect(parseRequest(aDetect([half, half, 'x']))).toBeUndefined();
});

const aDetect = (texts: string[]) => ({
  type: 'page.detect',
  params: { blocks: texts.map((text, id) => ({ id, text })), page: { seen: [] } },
});

test('what a page says of its date and language may be odd', () => {
  const page = { date: 'yesterday', lang: 'x'.repeat(99), seen: [] };
  expect(parseRequest({ type: 'page.detect', params: { blocks: [], page } })).toEqual({
    type: 'page.detect',
    params: { blocks: [], page: { date: undefined, lang: undefined, seen: [] } },
  });
});
