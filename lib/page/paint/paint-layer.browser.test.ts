import { expectEqual, expectSoon, setPage, test, toRange } from '../../../tests/browser/in-page.ts';
import { readPage } from '../../../tests/browser/read-page.ts';
import { PaintLayer } from './paint-layer.ts';

type Item = { text: string };

/** The texts painted under a name, in the order they were painted. */
const paintedAs = (name: string) =>
  [...((CSS.highlights.get(name) as unknown as Set<StaticRange>) ?? [])].map((painted) =>
    String(toRange(painted)),
  );

const aLayer = (signal: AbortSignal, name = 'gazetteer-a', priority = 0) =>
  new PaintLayer<Item>({ nameOf: () => name, priority }, signal);

/** A page with one name at its top and one far below the window. */
const FAR = '<p>Badr denied it.</p><div style="height: 9000px"></div><p id="it">Houthis too.</p>';

test('only what is near the window is painted, and the rest as it comes near', async (signal) => {
  const below = setPage(FAR);
  const layer = aLayer(signal);
  const { find } = readPage();
  for (const name of ['Badr', 'Houthis']) layer.set(find(name).block, [find(name).piece]);
  await expectSoon(() => paintedAs('gazetteer-a'), ['Badr']);
  below.scrollIntoView();
  await expectSoon(() => paintedAs('gazetteer-a'), ['Houthis']);
});

test('of a thousand paragraphs the last is painted when it comes near', async (signal) => {
  setPage(Array.from({ length: 1_000 }, (_, i) => `<p>Name ${i}.</p>`).join(''));
  const layer = aLayer(signal);
  const { blocks } = readPage();
  const items = blocks.map(({ text }) => ({ text }));
  blocks.forEach((block, i) => layer.set(block, [{ start: 0, end: 6, item: items[i]! }]));
  const isPainted = (at: number) => layer.find(blocks.at(at)!, items.at(at)!) !== undefined;
  await expectSoon(() => [isPainted(0), isPainted(-1)], [true, false]);
  scrollTo(0, document.documentElement.scrollHeight);
  await expectSoon(() => [isPainted(0), isPainted(-1)], [false, true]);
});

test('a page in one tall element is painted where the window is', async (signal) => {
  const tall = setPage('<pre id="it" style="line-height: 40px"></pre>');
  tall.append(Array.from({ length: 1_000 }, (_, i) => `Name ${i}.`).join('\n'));
  const layer = aLayer(signal);
  const { find } = readPage();
  const pieces = Array.from({ length: 1_000 }, (_, i) => find(`Name ${i}.`).piece);
  layer.set(find('Name 0.').block, pieces);
  const isPainted = (text: string) => paintedAs('gazetteer-a').includes(text);
  await expectSoon(() => [isPainted('Name 0.'), isPainted('Name 999.')], [true, false]);
  scrollTo(0, tall.offsetHeight);
  await expectSoon(() => [isPainted('Name 0.'), isPainted('Name 999.')], [false, true]);
  expectEqual(paintedAs('gazetteer-a').length < 150, true);
});

test('two layers paint the same words, each under its name and at its priority', async (signal) => {
  setPage('<p>Badr denied it.</p>');
  const { find } = readPage();
  const below = aLayer(signal, 'gazetteer-below', -1);
  const above = aLayer(signal, 'gazetteer-above', 1);
  below.set(find('Badr').block, [find('Badr denied').piece]);
  above.set(find('Badr').block, [find('Badr').piece]);
  await expectSoon(() => paintedAs('gazetteer-below'), ['Badr denied']);
  await expectSoon(() => paintedAs('gazetteer-above'), ['Badr']);
  const priorities = ['below', 'above'].map((n) => CSS.highlights.get(`gazetteer-${n}`)?.priority);
  expectEqual(priorities, [-1, 1]);
});

test('a thing that goes over three paragraphs is painted in each', async (signal) => {
  setPage('<p>One.</p><p>Two.</p><p>Three.</p>');
  const { blocks } = readPage();
  const item = { text: 'all' };
  const layer = aLayer(signal);
  for (const block of blocks) layer.set(block, [{ start: 0, end: block.text.length, item }]);
  await expectSoon(() => paintedAs('gazetteer-a'), ['One.', 'Two.', 'Three.']);
  expectEqual(
    blocks.map((block) => String(layer.find(block, item))),
    ['One.', 'Two.', 'Three.'],
  );
});

test('what a block no longer has is no longer painted', async (signal) => {
  setPage('<p>Badr and Houthis.</p>');
  const { find } = readPage();
  const { block } = find('Badr');
  const layer = aLayer(signal);
  layer.set(block, [find('Badr').piece, find('Houthis').piece]);
  await expectSoon(() => paintedAs('gazetteer-a'), ['Badr', 'Houthis']);
  layer.set(block, [find('Houthis').piece]);
  expectEqual(paintedAs('gazetteer-a'), ['Houthis']);
  layer.remove(block);
  expectEqual(paintedAs('gazetteer-a'), []);
});

test('where the page has changed since it was read nothing is painted', async (signal) => {
  const first = setPage('<p id="it">Badr</p><p>Houthis</p>');
  const { find } = readPage();
  first.firstChild!.nodeValue = 'Peace';
  const layer = aLayer(signal);
  for (const name of ['Badr', 'Houthis']) layer.set(find(name).block, [find(name).piece]);
  await expectSoon(() => paintedAs('gazetteer-a'), ['Houthis']);
});

test('the end takes our names away and leaves those of the page', async (signal) => {
  setPage('<p>Badr</p>');
  const { find } = readPage();
  CSS.highlights.set('of-the-page', new Highlight());
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort());
  const layer = aLayer(end.signal);
  layer.set(find('Badr').block, [find('Badr').piece]);
  await expectSoon(() => paintedAs('gazetteer-a'), ['Badr']);
  end.abort();
  expectEqual([...CSS.highlights.keys()], ['of-the-page']);
  CSS.highlights.delete('of-the-page');
});

test('paint that the page takes away comes back', async (signal) => {
  setPage('<p>Badr</p>');
  const { find } = readPage();
  aLayer(signal).set(find('Badr').block, [find('Badr').piece]);
  await expectSoon(() => paintedAs('gazetteer-a'), ['Badr']);
  CSS.highlights.clear();
  await expectSoon(() => paintedAs('gazetteer-a'), ['Badr']);
  CSS.highlights.get('gazetteer-a')!.clear();
  await expectSoon(() => paintedAs('gazetteer-a'), ['Badr']);
});
