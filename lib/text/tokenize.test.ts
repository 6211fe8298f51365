import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AFTER_DOT,
  ALL_UPPER,
  HYPHENATED,
  JOINED,
  OPENS,
  POSSESSIVE,
  Tokens,
  UPPER_FIRST,
  tokenize,
} from './tokenize.ts';

function tokensOf(text: string): { text: string; flags: number; start: number; end: number }[] {
  const tokens = new Tokens();
  tokenize(text, () => -1, tokens);
  return Array.from({ length: tokens.length }, (_, n) => ({
    start: tokens.start[n]!,
    end: tokens.end[n]!,
    text: text.slice(tokens.start[n], tokens.end[n]),
    flags: tokens.flags[n]!,
  }));
}

const find = (text: string, word: string) => tokensOf(text).find((token) => token.text === word)!;

test('a possessive ending is no part of the name, whatever its apostrophe', () => {
  expect(find('Pentagon’s chief', 'Pentagon').flags & POSSESSIVE).toBeTruthy();
  expect(find("the Guards' reply", 'Guards').flags & POSSESSIVE).toBeFalsy();
});

test('a plural that owns what follows leaves no gap, a closing quote does', () => {
  expect(find('the Workers’ Party', 'Party').flags & JOINED).toBeTruthy();
  expect(find('the ‘base’ Party', 'Party').flags & JOINED).toBeFalsy();
});

test('the last dot belongs to an abbreviation, but not to a sentence', () => {
  expect(tokensOf('the C.I.A. and Iraq.').map((t) => t.text)).toEqual([
    'the',
    'C.I.A.',
    'and',
    'Iraq',
  ]);
});

test('a comma or bracket parts two names, a space or dash does not', () => {
  expect(find('Badr, Kirby', 'Kirby').flags & JOINED).toBeFalsy();
  expect(find('(Badr) Kirby', 'Kirby').flags & JOINED).toBeFalsy();
  expect(find('Badr \n– Kirby', 'Kirby').flags & JOINED).toBeTruthy();
  expect(find('Badr-Kirby', 'Kirby').flags & HYPHENATED).toBeTruthy();
  expect(find('Badr - Kirby', 'Kirby').flags & HYPHENATED).toBeFalsy();
});

test('a sentence opens at the start and after its end, and a title may end in a dot', () => {
  const text = 'He fell. Biden spoke. “Kirby” and Gen. Qaani left';
  expect(find(text, 'He').flags & OPENS).toBeTruthy();
  expect(find(text, 'Biden').flags & OPENS).toBeTruthy();
  expect(find(text, 'Kirby').flags & OPENS).toBeTruthy();
  expect(find(text, 'spoke').flags & OPENS).toBeFalsy();
  expect(find(text, 'Qaani').flags & AFTER_DOT).toBeTruthy();
});

test('case is told of each word', () => {
  expect(find('the IRGC', 'IRGC').flags & ALL_UPPER).toBeTruthy();
  expect(find('an Irgc', 'Irgc').flags & (ALL_UPPER | UPPER_FIRST)).toBe(UPPER_FIRST);
  expect(find('a mehr', 'mehr').flags & UPPER_FIRST).toBe(0);
});

test('tokens lie in order inside any text, and never overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end } of tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});
