import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Every page pays for its content scripts, so their size has a limit: bytes, gzipped, together. */
const LIMIT = 30 * 1024;
const SCRIPTS = ['content.js', 'reader.js'];

/**
 * Measures the content scripts of a build.
 * @param {string} folder the build's, such as .output/chrome-mv3
 * @returns {{ isSmall: boolean, report: string }}
 */
export function measureContent(folder) {
  const sizes = SCRIPTS.map((name) => ({
    name,
    size: gzipSync(readFileSync(join(folder, 'content-scripts', name)), { level: 9 }).length,
  }));
  const sum = sizes.reduce((total, { size }) => total + size, 0);
  const isSmall = sum <= LIMIT;
  const parts = sizes.map(({ name, size }) => `${name} ${toKb(size)}`).join(' + ');
  return {
    isSmall,
    report:
      `${parts} = ${toKb(sum)} of ${toKb(LIMIT)} kB gzipped` +
      (isSmall ? '' : '\nToo large: look for a dependency that came into a content script.'),
  };
}

const toKb = (bytes) => (bytes / 1024).toFixed(1);
