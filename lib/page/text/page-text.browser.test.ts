import { expectEqual, fill, setPage, test } from '../../../tests/browser/in-page.ts';
import { readPage } from '../../../tests/browser/read-page.ts';
import { toPageText } from './page-text.ts';

const ARTICLE = `
  <h1>Rockets at
      Balad</h1>
  <p id="lead">The <b>Badr</b> <i>Organi<u>zation</u></i><sup>12</sup> denied it.</p>
  <!-- nothing -->
  <ul><li>Baghdad <code>x</code></li> <li hidden>Hidden</li> <li>Basra<br>and Erbil</li></ul>
  <table><tr><td>Iran</td><td id="iraq">Iraq</td></tr></table>
  <div>Before <p>inside</p> after</div>`;

const TEXT =
  'Rockets at Balad\nThe Badr Organization denied it.\nBaghdad\nBasra and Erbil\n' +
  'Iran\nIraq\nBefore\ninside\nafter';

const readText = () => toPageText(readPage().blocks);

function aRange(from: Node, start: number, to: Node, end: number): Range {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  return range;
}

/** The text that a range stands for, by its span. */
function passageOf(range: Range): string | undefined {
  const { text, rangeToSpan } = readText();
  const span = rangeToSpan(range);
  return span && text.slice(span.start, span.end);
}

const getElement = (selector: string) => document.querySelector(selector)!;

test('a page reads as its blocks in order, a line each', () => {
  setPage(ARTICLE);
  expectEqual(readText().text, TEXT);
});

test('any passage goes to ranges and comes back, over every kind of border', () => {
  setPage(ARTICLE);
  const { text, rangeToSpan, spanToRanges } = readText();
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  for (const { start } of words) {
    for (const { end } of words.filter((word) => word.end > start)) {
      const ranges = spanToRanges({ start, end });
      const [first, last] = [ranges[0]!, ranges.at(-1)!];
      const whole = aRange(
        first.startContainer,
        first.startOffset,
        last.endContainer,
        last.endOffset,
      );
      expectEqual(rangeToSpan(whole), { start, end });
      expectEqual(ranges.length, text.slice(start, end).split('\n').length);
    }
  }
});

test('a part of a word is found to the character', () => {
  setPage('<p>The <b id="it">Hez</b>bollah</p>');
  const hez = getElement('#it').firstChild!;
  const bollah = getElement('#it').nextSibling!;
  expectEqual(passageOf(aRange(hez, 1, bollah, 3)), 'ezbol');
});

test('a range whose ends are elements holds what is in it', () => {
  setPage(ARTICLE);
  expectEqual(
    passageOf(aRange(document.body, 0, document.body, document.body.childNodes.length)),
    TEXT,
  );
  const table = getElement('table');
  expectEqual(passageOf(aRange(table, 0, table, table.childNodes.length)), 'Iran\nIraq');
  const list = getElement('ul');
  expectEqual(passageOf(aRange(list, 1, list, list.childNodes.length)), 'Basra and Erbil');
  // As a triple click selects: up to the very beginning of the next paragraph.
  const title = getElement('h1').firstChild!;
  expectEqual(passageOf(aRange(title, 0, getElement('#lead'), 0)), 'Rockets at Balad');
});

test('an end in what is not read goes to the text beside it, inside the range', () => {
  setPage(ARTICLE);
  const note = getElement('sup').firstChild!;
  expectEqual(passageOf(aRange(getElement('#lead'), 0, note, 1)), 'The Badr Organization');
  expectEqual(passageOf(aRange(note, 1, getElement('#lead'), 6)), 'denied it.');
  const hidden = getElement('[hidden]').firstChild!;
  expectEqual(passageOf(aRange(hidden, 2, getElement('#iraq'), 0)), 'Basra and Erbil\nIran');
  const between = getElement('ul').previousSibling!;
  expectEqual(passageOf(aRange(between, 1, getElement('li').firstChild!, 3)), 'Bag');
});

test('a range without read text has no span', () => {
  setPage(ARTICLE);
  const note = getElement('sup').firstChild!;
  expectEqual(passageOf(aRange(note, 0, note, 2)) === undefined, true);
  const title = getElement('h1').firstChild!;
  expectEqual(passageOf(aRange(title, 7, title, 8)) === undefined, true);
});

test('text in open shadow roots stands where its host does', () => {
  setPage('<p>Before</p><div id="it"></div><p>After</p>');
  const root = getElement('#it').attachShadow({ mode: 'open' });
  fill(root, '<p>In the <b>shadow</b></p>');
  expectEqual(readText().text, 'Before\nIn the shadow\nAfter');
  const shadow = root.querySelector('b')!.firstChild!;
  expectEqual(passageOf(aRange(shadow, 0, shadow, 6)), 'shadow');
  const { body } = document;
  expectEqual(passageOf(aRange(body, 0, body, 2)), 'Before\nIn the shadow');
  expectEqual(passageOf(aRange(body, 1, body, 3)), 'In the shadow\nAfter');
});

test('a long text that was cut into blocks is found in each of them', () => {
  setPage('<p id="it"></p>').append('Houthis in Yemen. '.repeat(8_000));
  const node = getElement('#it').firstChild!;
  const { text, parts, spanToRanges, rangeToSpan } = readText();
  expectEqual(parts.length > 1, true);
  for (const { start, end } of parts) {
    const span = { start: start + 18, end: end - 18 };
    const [range] = spanToRanges(span);
    expectEqual(rangeToSpan(range!), span);
    expectEqual(range!.toString() === text.slice(span.start, span.end), true);
  }
  expectEqual(rangeToSpan(aRange(node, 100_008, node, 100_016)) !== undefined, true);
});

test('where the page has changed under a passage there is no range', () => {
  setPage(ARTICLE);
  const { text, spanToRanges } = readText();
  const start = text.indexOf('Iran');
  const span = { start, end: start + 'Iran\nIraq'.length };
  getElement('#iraq').textContent = 'Syria';
  expectEqual(spanToRanges(span).map(String), ['Iran']);
  expectEqual(spanToRanges({ start: start + 5, end: span.end }), []);
});

test('a page of 100,000 characters takes a few milliseconds', () => {
  const paragraph = `<p>${'Officials said that\n  <b>rockets</b> fell near Balad. '.repeat(10)}</p>`;
  setPage(paragraph.repeat(230));
  const { blocks } = readPage();
  const { body } = document;
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    const { text, rangeToSpan } = toPageText(blocks);
    const span = rangeToSpan(aRange(body, 10, body, 200));
    expectEqual(text.length > 100_000 && span !== undefined, true);
    return performance.now() - began;
  });
  const median = times.toSorted((a, b) => a - b)[2]!;
  // Three on an ordinary machine; the bound leaves room for a busy one.
  if (median > 40) throw new Error(`it took ${median} ms`);
});
