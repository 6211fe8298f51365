import { render } from 'preact';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardData } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import { Admission } from './Button.tsx';
import { cards } from './Card.fixture.tsx';
import type { CardFrameProps } from './CardFrame.tsx';
import { CardFrame } from './CardFrame.tsx';

const group = cards['a group with many relations'].data as CardData;
const base = cards['a base reached from another card'].data as CardData;

let root: Element;
/** Here every event is a script's. */
let admits: (event: Event) => boolean;

beforeEach(() => {
  admits = () => true;
  const { document, window } = parseHTML('<html><body><main></main></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  window.HTMLElement.prototype.scrollTo = () => {};
  root = document.querySelector('main') as unknown as Element;
});
afterEach(() => {
  render(null, root);
  vi.unstubAllGlobals();
});

function open(overrides: Partial<CardFrameProps> = {}) {
  const props: CardFrameProps = {
    first: group,
    match: { text: 'the Front', evidence: { role: 'strong', support: [] } },
    articleDate: undefined,
    today: '2026-11-22',
    load: async () => base,
    onClose: () => {},
    onNote: () => {},
    onReject: async () => {},
    onUndo: async () => {},
    onFocus: () => {},
    ...overrides,
  };
  render(
    <Admission.Provider value={admits}>
      <CardFrame {...props} />
    </Admission.Provider>,
    root,
  );
}

const card = () => root.querySelector('[role=dialog]')!;
const id = () => card().getAttribute('data-entity-id');

async function press(label: string) {
  const button = [...root.querySelectorAll('button')].find((b) => b.textContent?.includes(label));
  if (!button) throw new Error(`there is no button “${label}”`);
  button.dispatchEvent(new document.defaultView!.Event('click', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 5));
}

test('an event that is not the reader’s presses no button', async () => {
  const did = vi.fn<() => void>();
  const asked = vi.fn<() => Promise<never>>();
  admits = ({ isTrusted }) => isTrusted;
  open({ onClose: did, onNote: did, onReject: asked, load: asked });
  for (const button of root.querySelectorAll('button'))
    button.dispatchEvent(new document.defaultView!.Event('click', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(did).not.toHaveBeenCalled();
  expect(asked).not.toHaveBeenCalled();
  expect(root.querySelectorAll('button').length).toBeGreaterThan(5);
});

test('the card is a dialog named by its entity', () => {
  open();
  const label = card().getAttribute('aria-labelledby')!;
  expect(root.querySelector(`#${label}`)?.textContent).toBe('Front of Loria');
  expect(card().hasAttribute('aria-modal')).toBe(false);
});

test('a relation opens its card in place, and Back leads back', async () => {
  open();
  await press('Coast League');
  expect(id()).toBe('port-lor-air-base');
  await press('Back');
  expect(id()).toBe('front');
});

test('an answer that comes after the reader went elsewhere is dropped', async () => {
  const answers = new Map<string, (data: CardData) => void>();
  open({ load: (wanted) => new Promise((resolve) => answers.set(wanted, resolve)) });
  await press('Coast League');
  await press('Brigade 1');
  answers.get('coast')!(group);
  answers.get('member-0')!(base);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(id()).toBe('port-lor-air-base');
  await press('Back');
  expect(id()).toBe('front');
});

test.each([
  ['is gone', async () => null, 'no longer has this entry'],
  ['cannot be asked for', () => Promise.reject(new Error('asleep')), 'does not answer'],
])('when a related entry %s the card stays and says so', async (_, load, words) => {
  open({ load });
  await press('Coast League');
  expect(id()).toBe('front');
  expect(root.querySelector('[role=status]')?.textContent).toContain(words);
});

test('“not this one” is told with its entity, and taken back with it', async () => {
  const told: [string, EntityId][] = [];
  open({
    onReject: async (wrong) => void told.push(['reject', wrong]),
    onUndo: async (wrong) => void told.push(['undo', wrong]),
  });
  await press('Not this one');
  expect(root.querySelector('.rejected')?.textContent).toContain('“the Front” is no longer marked');
  await press('Undo');
  expect(root.querySelector('.rejected')).toBeNull();
  expect(told).toEqual([
    ['reject', 'front'],
    ['undo', 'front'],
  ]);
});

test('a rule that was not taken in is not claimed to be', async () => {
  open({ onReject: () => Promise.reject(new Error('asleep')) });
  await press('Not this one');
  expect(root.querySelector('.rejected')).toBeNull();
  expect(root.querySelector('[role=status]')?.textContent).toContain('does not answer');
});
