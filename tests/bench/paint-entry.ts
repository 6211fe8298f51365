import { Painter } from '../../lib/page/paint/painter.ts';
import type { Piece } from '../../lib/page/paint/pieces.ts';
import type { PageBlock } from '../../lib/page/read/block-store.ts';

/** What the bench calls in the page: paint everything, or wrap everything, and undo it. */
export type PaintBench = {
  setUp(paragraphs: number, marks: number): void;
  paint(): void;
  unpaint(): void;
  wrap(): void;
  unwrap(): void;
};

const SENTENCE =
  'Officials said that rockets fell near the Balad Air Base on Sunday night, and that none was hurt. ';
const NAME = 'Balad Air Base';

let blocks: { block: PageBlock; pieces: Piece<object>[] }[] = [];
const painter = new Painter<object>({ nameOf: () => 'gazetteer-base', priority: 0 });
let html = '';

const bench: PaintBench = {
  setUp(paragraphs, marks) {
    document.body.replaceChildren();
    blocks = Array.from({ length: paragraphs }, (_, id) => {
      const element = document.body.appendChild(document.createElement('p'));
      element.append(SENTENCE.repeat(4));
      const node = element.firstChild as Text;
      const pieces = Array.from({ length: marks / paragraphs }, (_mark, n) => {
        const start = node.data.indexOf(NAME, n * SENTENCE.length);
        return { start, end: start + NAME.length, item: {} };
      });
      const block = { id, element, text: node.data, nodes: [{ node, start: 0 }] };
      return { block, pieces };
    });
    html = document.body.innerHTML;
  },
  paint: () => blocks.forEach(({ block, pieces }) => painter.show(block, pieces)),
  unpaint: () => painter.clear(),
  /** The usual way of highlighters: one element around each mention, last mention first. */
  wrap() {
    for (const { block, pieces } of blocks)
      for (const { start, end } of pieces.toReversed()) {
        const range = document.createRange();
        range.setStart(block.nodes[0]!.node, start);
        range.setEnd(block.nodes[0]!.node, end);
        range.surroundContents(document.createElement('mark'));
      }
  },
  unwrap() {
    if (document.body.innerHTML === html) throw new Error('nothing was wrapped');
    bench.setUp(blocks.length, blocks.length * blocks[0]!.pieces.length);
  },
};
Object.assign(globalThis, { bench });
