import type { Language } from '../../../lib/model/entity.ts';

/** The language that a name's script suggests; `undefined` where the script is used by many. */
export function guessLanguage(name: string): Language | undefined {
  return SCRIPTS.find(([letters]) => letters.test(name))?.[1];
}

/** In order: letters that only Persian and Kurdish write come before Arabic's own. */
const SCRIPTS: [RegExp, Language][] = [
  [/[ێۆڕڵ]/u, 'ku'],
  [/[پچژگ]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Han}/u, 'zh'],
];
