import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readParagraphs } from './paragraphs.ts';

test('blank lines part paragraphs, single line breaks do not', () => {
  const text = 'Rockets fell on Victory\nbase.\r\n\r\n  \nNobody was hurt.\n';
  expect(readParagraphs(text).map((p) => [p.offset, p.text])).toEqual([
    [0, 'Rockets fell on Victory\nbase.'],
    [36, 'Nobody was hurt.\n'],
  ]);
});

test('each paragraph stands at its offset, whatever the line ends', () => {
  const line = fc.constantFrom('Badr', ' ', '\n', '\r\n', '\r', '\t', 'IRGC spoke.');
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('');
      const paragraphs = readParagraphs(text);
      for (const { offset, text: part } of paragraphs)
        expect(text.slice(offset, offset + part.length)).toBe(part);
      expect(
        paragraphs
          .map((p) => p.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
    }),
  );
});
