import { beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { EntityId } from '../model/entity.ts';
import type { BackgroundMessages, TabMentions } from './contract.ts';
import { contract } from './contract.ts';
import type { Handlers } from './handle.ts';
import { handle } from './handle.ts';
import { send } from './send.ts';
import { sendTab } from './send-tab.ts';

const ROOT = fakeBrowser.runtime.getURL('/');
const PAGE = { url: 'https://example.org/news', tab: { id: 7 }, frameId: 0 };
const badr = 'badr' as EntityId;
const report = vi.fn<() => void>();

beforeEach(() => {
  fakeBrowser.reset();
  report.mockClear();
});

/** Answers every message with its own name, and says what each sender hears of it. */
function listenAndAsk() {
  const run = vi.fn<(params: unknown, sender: unknown) => unknown>(() => 'ran');
  const names = Object.keys(contract);
  const handlers = Object.fromEntries(names.map((name) => [name, run]));
  const listened = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  handle(contract, handlers as unknown as Handlers<BackgroundMessages>, report);
  const listener = listened.mock.calls[0]?.[0] as unknown as (
    message: unknown,
    from: object,
    answer: (reply: unknown) => void,
  ) => true | undefined;
  const ask = (message: unknown, from: object) =>
    new Promise((resolve) => {
      const isAnswered = listener(message, { id: fakeBrowser.runtime.id, ...from }, resolve);
      if (!isAnswered) resolve('left alone');
    });
  return { run, ask };
}

test('packs.changed is refused to a page and does not run, a window is answered', async () => {
  const { run, ask } = listenAndAsk();
  const message = { type: 'packs.changed', params: {} };
  expect(await ask(message, PAGE)).toEqual({
    ok: false,
    error: 'page may not send packs.changed',
  });
  expect(run).not.toHaveBeenCalled();
  expect(await ask(message, { url: `${ROOT}popup.html` })).toEqual({ ok: true, value: 'ran' });
  expect(await ask(message, { url: `${ROOT}options.html`, tab: { id: 2 } })).toEqual({
    ok: true,
    value: 'ran',
  });
});

test('another extension and an unknown message are left alone', async () => {
  const { run, ask } = listenAndAsk();
  const message = { type: 'packs.changed', params: {} };
  expect(await ask(message, { id: 'other', url: `${ROOT}popup.html` })).toBe('left alone');
  expect(await ask({ type: 'constructor', params: {} }, PAGE)).toBe('left alone');
  expect(run).not.toHaveBeenCalled();
});

test('what a handler throws comes back in its words, and is reported', async () => {
  const { run, ask } = listenAndAsk();
  run.mockImplementation(() => {
    throw new Error('no such pack');
  });
  expect(await ask({ type: 'page.arrived', params: {} }, PAGE)).toEqual({
    ok: false,
    error: 'no such pack',
  });
  expect(report).toHaveBeenCalledWith(new Error('no such pack'), 'page.arrived');
});

test('a sender hears the value, or the words of the failure, or that there is no answer', async () => {
  const replies = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  replies.mockResolvedValueOnce({ ok: true, value: { done: true } } as never);
  expect(await send('packs.changed', {})).toEqual({ done: true });
  replies.mockResolvedValueOnce({ ok: false, error: 'page may not' } as never);
  await expect(send('packs.changed', {})).rejects.toThrow('page may not');
  replies.mockResolvedValue(undefined);
  await expect(send('packs.changed', {})).rejects.toThrow('no answer');
  replies.mockRestore();
});

test('a question that nobody answered is asked once more', async () => {
  const replies = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  replies.mockRejectedValueOnce(new Error('message channel closed'));
  replies.mockResolvedValueOnce({ ok: true, value: { done: true } } as never);
  expect(await send('packs.changed', {})).toEqual({ done: true });
  replies.mockRejectedValue(new Error('message channel closed'));
  await expect(send('packs.changed', {})).rejects.toThrow('message channel closed');
  expect(replies).toHaveBeenCalledTimes(4);
  replies.mockRestore();
});

test('what a tab answers is parsed: its process may be in other hands', async () => {
  const entity = { entityId: badr, type: 'group', count: 2 };
  const good = { url: 'https://example.org/', title: 'News', entities: [entity] };
  const replies = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
  const answer = (value: unknown) => replies.mockResolvedValueOnce({ ok: true, value } as never);
  answer(good);
  expect(await sendTab(7, 'tab.mentions', {})).toEqual(good);
  for (const bad of [
    undefined,
    { ...good, also: 1 },
    { ...good, title: { toString: 'x' } },
    { ...good, entities: [{ ...entity, entityId: '../etc' }] },
    { ...good, entities: [{ ...entity, count: -1 }] },
  ]) {
    answer(bad);
    await expect(sendTab(7, 'tab.mentions', {})).rejects.toThrow();
  }
  answer({ done: 'yes' });
  await expect(sendTab(7, 'tab.jump', { entityId: badr })).rejects.toThrow();
});

test('a misspelt message, other parameters and an unfinished contract do not compile', () => {
  const calls = () => [
    // @ts-expect-error there is no such message
    send('pack.changed', {}),
    // @ts-expect-error it has no such parameter
    send('entity.card', { entity: badr }),
    // @ts-expect-error a text is no id
    send('entity.card', { entityId: 'badr' }),
    // @ts-expect-error a tab is asked by sendTab
    send('tab.stop', {}),
    // @ts-expect-error there is no such direction
    sendTab(7, 'tab.step', { direction: 'up' }),
  ];
  expect(calls).toBeTypeOf('function');
  expectTypeOf(sendTab<'tab.mentions'>).returns.resolves.toEqualTypeOf<TabMentions>();
  expectTypeOf<
    Parameters<Handlers<BackgroundMessages>['note.open']>[1]['kind']
  >().toEqualTypeOf<'page'>();
});
