import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_ARTICLES } from '../site/load.ts';

/** The texts of a folder, or the site's own articles, of enough length for a passage. */
export const readPages = (folder = OWN_ARTICLES): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(md|txt)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text.length > 1_500);
