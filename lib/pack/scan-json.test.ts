import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPTH_MAX, findJsonFault, offsetToLine } from './scan-json.ts';

const FAULTS: [name: string, text: string, line: number, column: number, message: string][] = [
  ['a comma too many', '{\n  "id": "x",\n}', 2, 12, 'has "," before "}"'],
  ['a comma forgotten', '{\n  "id": "x"\n  "type": "base"\n}', 3, 3, 'has "\\"" out of place'],
  ['single quotes', "{ 'id': 1 }", 1, 3, 'has "\'" out of place'],
  ['a file cut off', '{ "names": { "en": [', 1, 21, 'ends too early'],
  ['a string left open', '{ "id": "x }', 1, 9, 'has a string without an end'],
  ['a line break in a string', '{ "id": "x\ny" }', 1, 11, 'has a line break or control character'],
  ['a Windows path', String.raw`{ "id": "C:\data" }`, 1, 12, 'has an unknown escape in a string'],
  ['a name given twice', '{ "id": 1, "id": 2 }', 1, 12, 'gives "id" twice in one object'],
  ['text after the end', '{ } { }', 1, 5, 'has "{" out of place'],
  ['a bare word', '{ "id": yes }', 1, 9, 'has "y" out of place'],
];

describe('findJsonFault', () => {
  it.each(FAULTS)('finds %s, with line and column', (_, text, line, column, message) => {
    const fault = findJsonFault(text);
    expect(fault?.message).toContain(message);
    expect(offsetToLine(text, fault?.offset ?? -1)).toEqual({ line, column });
  });

  it('refuses what nests deeper than any pack, and takes what does not', () => {
    expect(findJsonFault('['.repeat(DEPTH_MAX) + ']'.repeat(DEPTH_MAX))).toBeUndefined();
    const deep = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000);
    expect(findJsonFault(deep)?.message).toBe(`nests deeper than ${DEPTH_MAX} levels`);
  });

  it('reads a string of five megabytes', () => {
    expect(findJsonFault(JSON.stringify('ö"\\'.repeat(1_700_000)))).toBeUndefined();
  });

  it('finds nothing in what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(findJsonFault(JSON.stringify(JSON.parse(text), null, 2))).toBeUndefined();
      }),
    );
  });

  it('finds a fault wherever JSON.parse throws', () => {
    const scraps = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '1', '-', '.', 'null', ' '),
    );
    fc.assert(
      fc.property(scraps, (parts) => {
        const text = parts.join('');
        if (!isJson(text)) expect(findJsonFault(text)).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
