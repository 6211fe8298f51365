import { expectEqual, expectSoon, fill, setPage, test } from '../../../tests/browser/in-page.ts';
import { BlockReader } from './block-reader.ts';
import type { PageBlock } from './block-store.ts';
import { inReadingOrder } from './reading-order.ts';

/** A reader of the page, and the texts it knows of, in order. */
function follow(signal: AbortSignal) {
  const blocks = new Set<PageBlock>();
  const errors: unknown[] = [];
  const seen = { readings: 0, come: 0 };
  const reader = new BlockReader({
    isOurs: (node) => (node as Element).id === 'ours',
    onCome: (block) => {
      seen.come++;
      blocks.add(block);
    },
    onLeave: (block) => blocks.delete(block),
    onRead: () => seen.readings++,
    report: (error) => errors.push(String(error)),
    signal,
  });
  reader.follow();
  reader.readAll();
  const texts = () => [...errors, ...inReadingOrder(blocks).map(({ text }) => text.trim())];
  return { reader, seen, texts };
}

const getElement = (selector: string) => document.querySelector<HTMLElement>(selector)!;

test('a page is read, and a paragraph that changes is read again', async (signal) => {
  setPage('<p id="it">Badr</p><p>Houthis</p>');
  const { texts, seen } = follow(signal);
  await expectSoon(texts, ['Badr', 'Houthis']);
  getElement('#it').textContent = 'Peace';
  await expectSoon(texts, ['Peace', 'Houthis']);
  // The paragraph beside it stands as it was.
  expectEqual(seen.come, 3);
});

test('what is put in or taken away comes and leaves', async (signal) => {
  setPage('<p>One</p><p id="it">Two</p>');
  const { texts } = follow(signal);
  await expectSoon(texts, ['One', 'Two']);
  const added = document.createElement('p');
  added.textContent = 'New';
  getElement('#it').before(added);
  await expectSoon(texts, ['One', 'New', 'Two']);
  getElement('#it').remove();
  await expectSoon(texts, ['One', 'New']);
});

test('a word inside a paragraph that goes joins what was around it', async (signal) => {
  setPage('<p>Hez<i id="it">x</i>bollah</p>');
  const { texts } = follow(signal);
  await expectSoon(texts, ['Hezxbollah']);
  getElement('#it').remove();
  await expectSoon(texts, ['Hezbollah']);
});

test('hidden text is read once it is shown', async (signal) => {
  setPage('<p>One</p><div id="it" style="display: none"><p>Two</p></div>');
  const { texts } = follow(signal);
  await expectSoon(texts, ['One']);
  getElement('#it').style.display = '';
  await expectSoon(texts, ['One', 'Two']);
});

test('open shadow roots are read and followed', async (signal) => {
  const root = setPage('<p>One</p><div id="it"></div>').attachShadow({ mode: 'open' });
  fill(root, '<p>Two</p>');
  const { texts, reader } = follow(signal);
  await expectSoon(texts, ['One', 'Two']);
  expectEqual(reader.shadowRoots.length, 1);
  root.append(document.createElement('p'));
  root.lastChild!.textContent = 'Three';
  await expectSoon(texts, ['One', 'Two', 'Three']);
});

test('what we put into the page ourselves starts no reading', async (signal) => {
  setPage('<p>One</p>');
  const { texts, seen } = follow(signal);
  await expectSoon(() => seen.readings, 1);
  const ours = document.createElement('div');
  ours.id = 'ours';
  document.body.append(ours);
  // The next change is read alone: what came before it would have been read by then.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expectEqual(seen.readings, 1);
  getElement('p').textContent = 'Two';
  await expectSoon(texts, ['Two']);
  expectEqual(seen.readings, 2);
});

test('a page that never rests is paused', async (signal) => {
  const ticker = setPage('<p id="it">0</p>');
  const { reader } = follow(signal);
  let ticks = 0;
  const timer = setInterval(() => (ticker.textContent = String(++ticks)), 20);
  signal.addEventListener('abort', () => clearInterval(timer));
  expectEqual(reader.isPaused, false);
  await expectSoon(() => reader.isPaused, true, 9_000);
});

test('after the end nothing is read any more', async (signal) => {
  setPage('<p id="it">One</p>');
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort());
  const { texts, seen } = follow(end.signal);
  await expectSoon(texts, ['One']);
  end.abort();
  getElement('#it').textContent = 'Two';
  await new Promise((resolve) => setTimeout(resolve, 300));
  expectEqual(seen, { readings: 1, come: 1 });
});
