import { describe, expect, it } from 'vitest';
import { buildPack } from './build-pack.ts';
import { aFile, aHeader } from './fixtures.ts';
import type { SourceFile } from './parse.ts';
import { formatProblem } from './problem.ts';

const header: SourceFile = { file: 'pack.json', text: aHeader() };
const told = (files: SourceFile[], head = header) => {
  const pack = buildPack(head, files);
  return pack.ok ? [] : pack.error.map(formatProblem);
};

describe('buildPack', () => {
  it('gives the same pack whatever the order of files', () => {
    const files = [aFile({ id: 'b' }), aFile({ id: 'a' })];
    const pack = buildPack(header, files);
    expect(pack).toEqual(buildPack(header, files.toReversed()));
    expect(pack.ok && pack.value.entities.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('names both files that share an id, and the file with the wrong name', () => {
    const copy = { ...aFile(), file: 'group/copy.json' };
    expect(told([aFile(), copy])).toEqual([
      'group/copy.json: id "river-guard" of type "group" does not go with the file\'s name: call the file group/river-guard.json, or mend the id or type',
      'group/copy.json: id "river-guard" is also the id in group/river-guard.json: give each its own id, or remove one',
    ]);
  });

  it('tells the problems of the header and of every file together', () => {
    const broken = { file: 'group/x.json', text: '{' };
    const badHead = { file: 'pack.json', text: aHeader({ version: 'first' }) };
    expect(told([broken, aFile({ label: 7 })], badHead)).toEqual([
      expect.stringMatching(/^pack\.json: version is "first": write a text that matches /),
      'group/x.json: this file is broken JSON: line 1, column 2 ends too early: a name in double quotes is missing; the file may have been cut off',
      'group/river-guard.json: label is the number 7, not a text in double quotes: write a text in double quotes',
    ]);
  });

  it('leaves links unchecked while a file cannot be read', () => {
    const linked = aFile({ relations: [{ type: 'part-of', target: 'x' }] });
    const broken = { file: 'group/x.json', text: '{' };
    expect(told([linked, broken])).toHaveLength(1);
    expect(told([linked])).toEqual([
      'group/river-guard.json: relations[0].target points at "x", which is not in the pack: add that entity, or remove this',
    ]);
  });

  it('explains a relation that is a slip away, one to itself, and an office in no body', () => {
    const relations = [
      { type: 'part-of', target: 'river-gard' },
      { type: 'part-of', target: 'river-guard' },
    ];
    const roles = [
      { title: 'Chief', org: 'sea-guard', from: '2020', to: null, source: { kind: 'general' } },
    ];
    expect(told([aFile({ relations, roles })])).toEqual([
      'group/river-guard.json: relations[0].target points at "river-gard", which is not in the pack: did you mean "river-guard"?',
      'group/river-guard.json: relations[1].target points at the entity itself: remove it or mend the id',
      'group/river-guard.json: roles[0].org points at "sea-guard", which is not in the pack: add that entity, or remove this',
    ]);
  });

  it('needs at least one entity', () => {
    expect(told([])).toEqual(['pack.json: this file stands alone: add at least one entity file']);
  });
});
