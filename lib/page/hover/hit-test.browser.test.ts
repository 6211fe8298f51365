import {
  expectEqual,
  expectSoon,
  fill,
  setPage,
  test,
  toRange,
} from '../../../tests/browser/in-page.ts';
import { readPage } from '../../../tests/browser/read-page.ts';
import { PaintLayer } from '../paint/paint-layer.ts';
import type { Point } from '../viewport.ts';
import { findAt, findSpot } from './hit-test.ts';

type Item = { text: string };

/** A layer with these texts of the page painted, and what it has at a point. */
async function paint(texts: string[], signal: AbortSignal, page = readPage()) {
  const layer = new PaintLayer<Item>({ nameOf: () => 'gazetteer-a', priority: 0 }, signal);
  for (const block of page.blocks) {
    const found = texts.map((text) => page.find(text)).filter((at) => at.block === block);
    layer.set(
      block,
      found.map(({ piece }) => piece).toSorted((a, b) => a.start - b.start),
    );
  }
  await expectSoon(() => [...layer.painted()].length, texts.length);
  const at = (point: Point) => {
    const spot = findSpot(point, page);
    return (spot && findAt(spot, layer)?.item.text) ?? 'nothing';
  };
  return { ...page, at, on: (text: string) => at(page.pointOf(text)) };
}

test('a name is met where it is painted, and nothing beside it', async (signal) => {
  setPage('<p>The <b>Badr</b> Organization denied it.</p><p>Houthis</p>');
  const { on, at, pointOf } = await paint(['Badr Organization', 'Houthis'], signal);
  expectEqual(['Badr', 'ization', 'Houthis', 'denied', 'The '].map(on), [
    'Badr Organization',
    'Badr Organization',
    'Houthis',
    'nothing',
    'nothing',
  ]);
  // The caret nearest to this point is at the end of the name.
  expectEqual(at({ x: innerWidth - 40, y: pointOf('Houthis').y }), 'nothing');
  expectEqual(at({ x: -5, y: -5 }), 'nothing');
});

test('a name over two lines is met on both, and not in the space between', async (signal) => {
  setPage('<p style="width: 8em">Organization Organization</p>');
  const { at } = await paint(['Organization Organization'], signal);
  const [painted] = CSS.highlights.get('gazetteer-a') as unknown as Set<StaticRange>;
  const range = toRange(painted!);
  const [first, second] = [...range.getClientRects()].filter(({ width }) => width > 20);
  const middle = ({ x, y, width, height }: DOMRect) => at({ x: x + width / 2, y: y + height / 2 });
  expectEqual([first!, second!].map(middle), Array(2).fill('Organization Organization'));
  expectEqual(at({ x: second!.right + 30, y: second!.y + 5 }), 'nothing');
});

test('of two over each other the inner one is met, and around it the outer one', async (signal) => {
  setPage('<p>The Badr Organization denied it.</p>');
  const { on } = await paint(['The Badr Organization', 'Badr'], signal);
  expectEqual(['The', 'Badr', 'Organization'].map(on), [
    'The Badr Organization',
    'Badr',
    'The Badr Organization',
  ]);
});

test('a name is met under the transparent link that covers its teaser', async (signal) => {
  setPage(`<article style="position: relative"><h2>Houthis fire</h2>
    <a href="/" style="position: absolute; inset: 0"></a></article>`);
  const { on } = await paint(['Houthis'], signal);
  expectEqual(['Houthis', 'fire'].map(on), ['Houthis', 'nothing']);
});

test('a name that something covers is not met', async (signal) => {
  setPage('<p>Houthis</p><div style="position: fixed; inset: 0; background: white"></div>');
  const { on } = await paint(['Houthis'], signal);
  expectEqual(on('Houthis'), 'nothing');
});

test('a name in an open shadow root is met', async (signal) => {
  const root = setPage('<div id="it"></div>').attachShadow({ mode: 'open' });
  fill(root, '<p>The Houthis</p>');
  const { on } = await paint(['Houthis'], signal);
  expectEqual(['Houthis', 'The '].map(on), ['Houthis', 'nothing']);
});
