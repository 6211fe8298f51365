import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GOLD_FOLDER, hasGold } from '../gold.ts';

const FOLDER = hasGold() ? GOLD_FOLDER : join(import.meta.dirname, '../site/articles');

/** Real articles repeated to this many UTF-16 units; the demo site's where the gold ones are absent. */
export function articleText(units: number): string {
  const once = readdirSync(FOLDER)
    .filter((file) => /\.(txt|md)$/.test(file))
    .sort()
    .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
    .join('\n\n');
  return once.repeat(Math.ceil(units / once.length)).slice(0, units);
}

/** Names of four words out of a vocabulary, so many that none comes twice; the same at each run. */
export function syntheticNames(count: number): string[] {
  const parts = 'ba de ghi jo ku la mi no qa re sha ta wi za'.split(' ');
  const word = (n: number) => {
    let text = '';
    for (let rest = n + 14; rest > 0; rest = Math.floor(rest / 14)) text += parts[rest % 14]!;
    return text[0]!.toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, (_, n) =>
    [n % 331, (n * 7) % 1009, Math.floor(n / 5), n % 97].map(word).join(' '),
  );
}
