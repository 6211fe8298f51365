import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Every article pays for the first two, one that names something for the card as well, so their sizes
 * have limits: bytes, gzipped.
 */
const LIMITS = [
  { scripts: ['scout.js', 'reader.js'], limit: 18 * 1024 },
  { scripts: ['card.js'], limit: 15 * 1024 },
];

/**
 * Measures the scripts of a build that run in pages.
 * @param {string} folder the build's, such as .output/chrome-mv3
 * @returns {{ isSmall: boolean, report: string }}
 */
export function measureContent(folder) {
  const sums = LIMITS.map(({ scripts, limit }) => {
    const sizes = scripts.map(
      (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
    );
    const sum = sizes.reduce((total, size) => total + size, 0);
    const parts = scripts.map((name, i) => `${basename(name)} ${toKb(sizes[i])}`).join(' + ');
    return {
      isSmall: sum <= limit,
      report: `${parts} = ${toKb(sum)} of ${toKb(limit)} kB gzipped`,
    };
  });
  const isSmall = sums.every((sum) => sum.isSmall);
  return {
    isSmall,
    report:
      sums.map(({ report }) => report).join('; ') +
      (isSmall ? '' : '\nToo large: look for a dependency that came into a script for pages.'),
  };
}

const toKb = (bytes) => (bytes / 1024).toFixed(1);
