import { foldWords } from '../../text/fold.ts';
import type { LintRule } from './rule.ts';

/** Words that are in the news for other reasons; a name of one such word needs support. */
const COMMON = new Set(
  (
    'force forces guard guards army navy base camp front party council ministry agency police state ' +
    'union league alliance coalition movement resistance republic revolution victory union press news ' +
    'times post journal herald tribune independent guardian mirror nation world today security defense ' +
    'defence intelligence command staff corps brigade brigades battalion squad unit mission embassy ' +
    'consulate airport airbase airfield tower gate palace mosque deal accord agreement treaty pact plan ' +
    'law act resolution charter protocol framework dawn hope truth justice freedom liberty peace unity ' +
    'faith promise future martyr martyrs believers party god lion eagle falcon tiger wolf sky sun moon ' +
    'ali hassan hussein mohammed muhammad ahmed mahdi abbas khan reza karim jaafar jafar omar saleh ' +
    'john mike joe mark robert david michael james lloyd austin grant mills white black brown young ' +
    'baghdad tehran damascus beirut erbil kirkuk mosul basra washington moscow vienna geneva doha iraq ' +
    'iran syria lebanon yemen israel jordan kuwait qatar bahrain turkey kurdistan'
  ).split(' '),
);

/** A strong alias of one common word would be marked on pages about anything. */
export const commonWords: LintRule = {
  id: 'common-words',
  find: (entities) =>
    entities.flatMap(({ id, names }) =>
      (names.en?.strong ?? [])
        .filter((alias) => {
          const [only, ...more] = foldWords(alias);
          return only !== undefined && more.length === 0 && COMMON.has(only);
        })
        .map((alias) => ({ id, text: `"${alias}" alone is a common word: make it weak` })),
    ),
};
