import { expect, test } from 'vitest';
import { EDITS } from './edits.ts';
import { LENGTHS, measure } from './measure.ts';
import { OURS } from './ours.ts';
import { readPages } from './pages.ts';

/** The least that is found of each 100, by edit and length; where it is not named, none need be. */
const KEPT: Record<string, readonly [number, number, number]> = {
  '2,000 characters above': [99, 99, 99],
  whitespace: [99, 99, 99],
  typography: [99, 99, 99],
  'one word edited': [0, 95, 95],
  'quote copied to a teaser': [99, 99, 99],
};

const pages = readPages();

test.each(Object.keys(EDITS).flatMap((edit) => LENGTHS.map((length) => ({ edit, length }))))(
  'after “$edit” a passage of $length units is found or given up, and not mistaken',
  async ({ edit, length }) => {
    const row = await measure(pages, OURS, { edit, length, each: 100 });
    expect(row.wrong).toBeLessThanOrEqual(1);
    expect(row.kept).toBeGreaterThanOrEqual(KEPT[edit]?.[LENGTHS.indexOf(length)] ?? 0);
  },
);
