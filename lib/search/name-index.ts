import type { Entity, EntityId, EntityType } from '../model/entity.ts';
import { ENTITY_TYPES } from '../model/entity.ts';
import { fold } from '../text/fold.ts';
import type { KeyTable } from './key-table.ts';
import { countKeys, keyAt, toKeyTable } from './key-table.ts';
import { wordsToSoundKeys } from './sound-key.ts';

/**
 * The names of one edition of a pack: all in strings and typed arrays, so that it is stored with the
 * edition and loaded as it is. Entities are numbered in the order of their ids.
 */
export type NameList = {
  format: 1;
  /** Joined by line breaks. */
  ids: string;
  labels: string;
  /** Places in `ENTITY_TYPES`. */
  types: Uint8Array;
  /** Folded names to claims: entity * 2, and 1 more where the name is strong. */
  names: KeyTable;
};

/** What leads to a name: its words, and how they sound. Made of the list alone, when it is needed. */
export type WordIndex = {
  format: 1;
  /** Folded words to numbers of keys of `names`. */
  words: KeyTable;
  /** Sound keys of words to numbers of keys of `names`. */
  sounds: KeyTable;
  /** Sound keys of names without spaces and leading vowels, to numbers of keys of `names`. */
  runs: KeyTable;
};

/** Both together are what is searched. */
export type NameIndex = NameList & WordIndex;

/** Shorter runs of consonants begin too many names. */
export const RUN_MIN = 4;

/** Gathers names while a pack's entities stream by. */
export class NameIndexer {
  readonly #ids: EntityId[] = [];
  readonly #labels: string[] = [];
  readonly #types: number[] = [];
  readonly #claims = new Map<string, number[]>();

  add(entity: Entity): void {
    const number = this.#ids.push(entity.id) - 1;
    this.#labels.push(entity.label);
    this.#types.push(ENTITY_TYPES.indexOf(entity.type));
    this.#claim(entity.label, number * 2);
    // Context words name something else and would only mislead.
    for (const { strong = [], weak = [] } of Object.values(entity.names)) {
      for (const name of strong) this.#claim(name, number * 2 + 1);
      for (const { text } of weak) this.#claim(text, number * 2);
    }
  }

  finish(): NameList {
    return {
      format: 1,
      ids: this.#ids.join('\n'),
      labels: this.#labels.join('\n'),
      types: Uint8Array.from(this.#types),
      names: toKeyTable(this.#claims),
    };
  }

  #claim(name: string, claim: number): void {
    const folded = fold(name);
    if (folded === '') return;
    const claims = this.#claims.get(folded);
    if (!claims) this.#claims.set(folded, [claim]);
    // The label may be listed as a strong name too.
    else if (claims.at(-1) === claim - 1) claims[claims.length - 1] = claim;
    else if ((claims.at(-1)! | 1) !== (claim | 1)) claims.push(claim);
  }
}

/** Makes the ways to names: seconds for 300,000 of them, so it is done once and stored. */
export function indexWords({ names }: NameList): WordIndex {
  const words = new Map<string, number[]>();
  const sounds = new Map<string, number[]>();
  const runs = new Map<string, number[]>();
  const soundOf = rememberSounds();
  for (let number = 0; number < countKeys(names); number++) {
    const parts = keyAt(names, number).split(' ');
    for (const word of parts) push(words, word, number);
    const keys = soundOf(parts);
    for (const key of keys) push(sounds, key, number);
    const run = soundToRun(keys.join(' '));
    if (run.length >= RUN_MIN) push(runs, run, number);
  }
  return {
    format: 1,
    words: toKeyTable(words),
    sounds: toKeyTable(sounds),
    runs: toKeyTable(runs),
  };
}

/** Names are joined and split at will: Hezbollah, Hizb Allah. Leading vowels go with the spaces. */
export const soundToRun = (sound: string): string => sound.replaceAll(/(^| )a?/g, '');

export const typeAt = (index: NameList, entity: number): EntityType =>
  ENTITY_TYPES[index.types[entity]!]!;

function push(map: Map<string, number[]>, key: string, number: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [number]);
  else if (list.at(-1) !== number) list.push(number);
}

/** Words come again and again; their sound is worked out once. */
function rememberSounds(): (words: readonly string[]) => string[] {
  const known = new Map<string, string>();
  return (words) => {
    // Articles are left out unless nothing else is there, so a name of one word is its own case.
    if (words.length === 1) return wordsToSoundKeys(words);
    const keys = words.map((word) => {
      const key = known.get(word) ?? wordsToSoundKeys([word, OTHER]).slice(0, -1).join('');
      known.set(word, key);
      return key;
    });
    const telling = keys.filter((key) => key !== '');
    return telling.length > 0 ? telling : wordsToSoundKeys(words);
  };
}

/** A word that is no article. */
const OTHER = 'b';
