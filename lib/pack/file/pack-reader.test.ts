import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntity } from '../../../tests/builders.ts';
import { PackMeta } from '../../model/pack.ts';
import { aHeader } from '../fixtures.ts';
import { formatProblem } from '../problem.ts';
import { PackReader, readPack } from './pack-reader.ts';
import { isSigned, signHeader } from './sign.ts';
import { packToLines, packToText } from './write-pack.ts';

const meta = PackMeta.parse(JSON.parse(aHeader()));
const entities = ['ford', 'mill', 'weir'].map((id) => anEntity({ id, label: `${id} Ποτάμι` }));
const sound = packToText(meta, entities);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What is told of a pack's text, or of its bytes. */
const told = (pack: string | Uint8Array) => {
  const read = readPack('p.jsonl', typeof pack === 'string' ? bytesOf(pack) : pack);
  return read.ok ? [] : read.error.map(formatProblem);
};
/** The sound pack with some line changed; its hash no longer fits, which is only looked at last. */
const spoilt = (line: number, change: (text: string) => string) =>
  sound
    .split('\n')
    .map((text, n) => (n + 1 === line ? change(text) : text))
    .join('\n');

describe('a pack file', () => {
  it('reads as it was written, sorted, wherever its bytes are cut', () => {
    const bytes = bytesOf(packToText(meta, entities.toReversed()));
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 5 }), (cuts) => {
        const reader = new PackReader('p.jsonl');
        const read: string[] = [];
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        places.slice(1).forEach((to, n) => {
          const lines = reader.push(bytes.subarray(places[n], to));
          if (!lines.ok) throw new Error(lines.error.map(formatProblem).join());
          read.push(...lines.value.map(({ entity }) => entity.id));
        });
        expect(reader.end().ok).toBe(true);
        expect(read).toEqual(['ford', 'mill', 'weir']);
      }),
    );
  });

  it('may begin with a byte order mark and lack the last line break', () => {
    expect(told(`\uFEFF${sound}`)).toEqual([]);
    const bare = sound.slice(0, -1);
    expect(told(bare)).toEqual([expect.stringContaining('the hash in its header is another')]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'p.jsonl: this file is empty: choose a pack file'],
    ['text that is no pack', 'hello', 'line 1 is broken JSON: column 1 has "h" out of place'],
    ['a later format', spoilt(1, (t) => t.replace('"format":1', '"format":2')), 'format is 2, but'],
    [
      'broken JSON in the middle',
      spoilt(3, (t) => t.slice(0, -9)),
      'p.jsonl: line 3 is broken JSON: column ',
    ],
    [
      'nesting like a bomb',
      spoilt(3, () => '['.repeat(9e5)),
      'line 3 is broken JSON: column 33 nests deeper than 32',
    ],
    [
      'a prototype key',
      spoilt(3, (t) => t.replace('{', '{"__proto__":1,')),
      'line 3.__proto__ is a name that no field',
    ],
    [
      'an unknown field',
      spoilt(4, (t) => t.replace('{', '{"html":"<b>",')),
      'line 4.html is an unknown field',
    ],
    [
      'one id twice',
      spoilt(3, () => sound.split('\n')[1]!),
      'line 3.id "ford" is also the id in the line before',
    ],
    [
      'ids out of order',
      spoilt(3, (t) => t.replace('mill', 'dam')),
      'line 3.id "dam" sorts before that of',
    ],
    [
      'a cut file',
      sound.split('\n').slice(0, 3).join('\n'),
      'has 2 entities where its header says 3',
    ],
    ['trailing garbage', `${sound}{}`, 'line 5 stands after the 3 entities'],
    ['a changed letter', sound.replace('weir Π', 'Weir Π'), 'the hash in its header is another'],
    [
      'a line without end',
      `${sound.split('\n')[0]}\n${' '.repeat(1_000_001)}`,
      'line 2 is longer than 1000000',
    ],
    [
      'the reader’s own id',
      sound.replace('"rivers"', '"own"'),
      'line 1.id is "own", which is kept for',
    ],
    ['an address that is none', sound.replace('{', '{"update":"http://x.org",'), 'line 1.update'],
    [
      'Latin-1 letters',
      Uint8Array.from([...bytesOf(sound), 0xe9, 0x0a]),
      'line 1 has bytes that are no UTF-8',
    ],
  ])('with %s is refused with the place', (_, pack, sentence) => {
    expect(told(pack)[0]).toContain(sentence);
  });

  it('with script in its text is taken, for text is only ever text', () => {
    const label = '<img src=x onerror=alert(1)>';
    const read = readPack('p.jsonl', bytesOf(packToText(meta, [anEntity({ id: 'x', label })])));
    expect(read.ok && read.value.entities[0]?.label).toBe(label);
  });

  it('tells several broken lines at once', () => {
    const text = spoilt(2, (t) => t.replace('"type"', '"typ"'));
    expect(told(text.replace('"id":"weir"', '"id":7')).length).toBeGreaterThan(2);
  });
});

describe('a signature', () => {
  const secret = new Uint8Array(32).fill(7);
  const { header } = packToLines(meta, entities);

  it('holds for what was signed, and for nothing else', async () => {
    const signed = await signHeader(header, secret);
    expect(await isSigned(signed)).toBe(true);
    expect(await isSigned(header)).toBe(false);
    expect(await isSigned({ ...signed, title: 'Rivers!' })).toBe(false);
    expect(await isSigned({ ...signed, hash: 'b'.repeat(64) })).toBe(false);
    const other = await signHeader(header, new Uint8Array(32).fill(8));
    expect(await isSigned({ ...signed, key: other.key! })).toBe(false);
    expect(await isSigned({ ...signed, signature: 'A'.repeat(86) + '==' })).toBe(false);
  });

  it('does not depend on the order in which the header was written', async () => {
    const signed = await signHeader(header, secret);
    const turned = Object.fromEntries(Object.entries(signed).toReversed()) as typeof signed;
    expect(await isSigned(turned)).toBe(true);
  });
});
