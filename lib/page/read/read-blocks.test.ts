import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { lookByTag } from './look.ts';
import { BLOCK_MAX, readBlocks, readSteps } from './read-blocks.ts';

const read = (html: string): string[] => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...readBlocks(document)].map(({ text }) => text.trim());
};

describe('what one block is', () => {
  const cases: [string, string, string[]][] = [
    ['paragraphs are blocks', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    [
      'a name split by tags is whole',
      '<p><em>Kata’ib</em> <a>Hezb</a>ollah</p>',
      ['Kata’ib Hezbollah'],
    ],
    ['a break is a line break', '<p>Badr<br>Organization</p>', ['Badr\nOrganization']],
    [
      'text around a block is read apart',
      '<div>Before <p>inside</p> after</div>',
      ['Before', 'inside', 'after'],
    ],
    [
      'cells do not run together',
      '<table><tr><td>Iran</td><td>Iraq</td></tr></table>',
      ['Iran', 'Iraq'],
    ],
    [
      'a note number does not grow onto a name',
      '<p>Hezbollah<sup>12</sup> said</p>',
      ['Hezbollah said'],
    ],
    ['white space alone is nothing', '<div> \n <p>\t</p></div>', []],
  ];
  test.each(cases)('%s', (_, html, blocks) => expect(read(html)).toEqual(blocks));
});

test.each([
  ['scripts', '<script>Badr</script>'],
  ['styles', '<style>Badr</style>'],
  ['templates', '<template><p>Badr</p></template>'],
  ['fields', '<textarea>Badr</textarea><select><option>Badr</option></select>'],
  ['editors', '<div contenteditable>Badr <b>Badr</b></div>'],
  ['editors that call themselves one', '<div role="textbox">Badr</div>'],
  ['code', '<p><code>Badr</code></p>'],
  ['drawings', '<svg><text>Badr</text></svg>'],
  ['hidden text', '<div hidden><p>Badr</p></div>'],
  ['closed dialogs', '<dialog><p>Badr</p></dialog>'],
])('%s are not read', (_, html) => expect(read(html)).toEqual([]));

test('every character is found again in the node that it came from', () => {
  const { document } = parseHTML('<p>The <b>Badr</b> <i>Organi<u>zation</u></i><br>said.</p>');
  const [block] = [...readBlocks(document)];
  for (const { node, start } of block!.nodes) {
    expect(block!.text.slice(start, start + node.data.length)).toBe(node.data);
  }
});

test('ten thousand nested elements are read', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  let inner: Element = document.body;
  for (let depth = 0; depth < 10_000; depth++) {
    inner = inner.appendChild(document.createElement(depth % 2 ? 'div' : 'span'));
  }
  inner.append('The Badr Organization.');
  expect([...readBlocks(document.body)].map(({ text }) => text)).toEqual([
    'The Badr Organization.',
  ]);
});

test('one line of five million characters becomes pieces that lose nothing', () => {
  const line = 'The Houthis fired at Haifa. '.repeat(180_000);
  const { document } = parseHTML('<!doctype html><html><body><p></p></body></html>');
  document.querySelector('p')!.append(line);
  const blocks = [...readBlocks(document)];
  expect(blocks.map(({ text }) => text).join('') === line).toBe(true);
  expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThanOrEqual(BLOCK_MAX);
  // Cut at white space: no name is cut.
  expect(blocks.every(({ text }) => /\s$/.test(text))).toBe(true);
  const last = blocks.at(-1)!;
  const { node, start } = last.nodes[0]!;
  expect(node.data.slice(-start, -start + last.text.length) === last.text).toBe(true);
});

test('lone surrogates and zero-width characters come through as they are', () => {
  const odd = 'A\uD800B\u200BC\uDC00';
  const { document } = parseHTML('<!doctype html><html><body><p></p></body></html>');
  document.querySelector('p')!.append(odd);
  expect([...readBlocks(document)][0]!.text).toBe(odd);
});

test('a page of empty elements still lets its reader rest', () => {
  const { document } = parseHTML(`<body>${'<div></div>'.repeat(1_000)}</body>`);
  const rests = [...readSteps(document, lookByTag)].filter((step) => step === undefined);
  expect(rests.length).toBeGreaterThan(10);
});
