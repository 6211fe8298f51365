import { expect, test } from 'vitest';
import { sourceToLink } from './source.ts';

test('every kind of source that has an address links there', () => {
  expect(sourceToLink({ kind: 'ofac-sdn', ref: '11462' })?.url).toContain('id=11462');
  expect(sourceToLink({ kind: 'ourairports', ref: 'ORAA' })?.url).toBe(
    'https://ourairports.com/airports/ORAA/',
  );
  expect(sourceToLink({ kind: 'wikidata', ref: 'Q42' })?.url).toBe(
    'https://www.wikidata.org/wiki/Q42',
  );
  expect(sourceToLink({ kind: 'page', ref: 'https://www.state.gov/a' })).toEqual({
    name: 'state.gov',
    url: 'https://www.state.gov/a',
  });
});

test('a place inside a source stands behind its address', () => {
  expect(
    sourceToLink({ kind: 'page', ref: 'https://github.com/a/b (middle-east/iz.json)' }),
  ).toEqual({
    name: 'github.com, middle-east/iz.json',
    url: 'https://github.com/a/b',
  });
});

test('a citation without an address is a name, and no other scheme becomes a link', () => {
  expect(sourceToLink({ kind: 'page', ref: 'UN list of February 2026' })).toEqual({
    name: 'UN list of February 2026',
  });
  expect(sourceToLink({ kind: 'page', ref: 'javascript:alert(1)' })).toEqual({
    name: 'javascript:alert(1)',
  });
});

test('general knowledge is no source', () => {
  expect(sourceToLink({ kind: 'general' })).toBeUndefined();
});
