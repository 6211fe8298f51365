import type { Entity } from '../model/entity.ts';
import type { FoldedWord } from '../text/fold.ts';
import { fold, foldTokens } from '../text/fold.ts';
import { UPPER_FIRST } from '../text/tokenize.ts';
import type { Matcher } from './matcher.ts';
import {
  ALL_CAPITALS,
  CONTEXT,
  NEAR,
  OPENER,
  STRONG,
  TITLE,
  WEAK,
  kindOf,
  supportBit,
} from './matcher.ts';
import { Links } from './links.ts';
import { nameCore } from './name-core.ts';
import { NearLists } from './near-lists.ts';
import type { Posting } from './trie.ts';
import { Trie } from './trie.ts';
import { WordTable } from './word-table.ts';
import { GENERIC_NOUNS, OPENERS, TITLES } from './titles.ts';

/** Acronyms of up to this many letters must be in capitals; longer ones may be "Isis" or "Irna". */
const SHORT_ACRONYM = 3;
/** Builds the index of all aliases of these entities. An alias without letters is left out. */
export function compile(entities: readonly Entity[]): Matcher {
  const compiler = new Compiler();
  for (const entity of entities) compiler.add(entity);
  return compiler.finish();
}

/** As `compile`, an entity at a time, so that a large pack need never be in memory as a whole. */
export class Compiler {
  readonly #words = new WordTable();
  readonly #trie = new Trie();
  readonly #types: Matcher['entityTypes'] = [];
  readonly #links = new Links();
  readonly #near = new NearLists();

  add(entity: Entity): void {
    const target = this.#types.push(entity.type) - 1;
    this.#links.add(entity);
    const isAlias = strongAliases(entity);
    for (const aliases of Object.values(entity.names)) {
      for (const alias of aliases.strong ?? [])
        this.#name(alias, { target, flags: STRONG }, 0, isAlias);
      for (const { text, needs, near } of aliases.weak ?? []) {
        const flags = needs.reduce((bits, need) => bits | supportBit(need), WEAK);
        this.#name(text, { target, flags }, near ? this.#near.number(near.map(fold)) : 0);
      }
      for (const alias of aliases.context ?? []) this.#name(alias, { target, flags: CONTEXT });
    }
  }

  finish(): Matcher {
    this.#near.words.forEach((word, target) => this.#name(word, { target, flags: NEAR }));
    for (const title of TITLES) this.#name(title, { target: 0, flags: TITLE });
    for (const opener of OPENERS) this.#name(opener, { target: 0, flags: OPENER });
    return {
      format: 1,
      ...this.#words.arrays(),
      ...this.#trie.arrays(this.#words.count),
      ...this.#near.arrays(),
      entityTypes: this.#types,
      ...this.#links.arrays(),
    };
  }

  #name(
    text: string,
    posting: Pick<Posting, 'target' | 'flags'>,
    near = 0,
    isAlias = isNoAlias,
  ): void {
    const name = nameCore(foldTokens(text), isAlias);
    if (name.length === 0) return;
    const isName = kindOf(posting.flags) <= CONTEXT;
    this.#trie.add(
      name.map(({ word }) => this.#words.number(word)),
      {
        target: posting.target,
        flags: posting.flags | (isName && isShortAcronym(text) ? ALL_CAPITALS : 0),
        capitals: isName ? capitalsOf(name) : 0,
        near,
      },
    );
    this.#words.learnWriting(text);
  }
}

const isNoAlias = (_words: readonly FoldedWord[]) => false;

/** Whether an alias is too short to be anything but an acronym unless it is all in capitals. */
function isShortAcronym(alias: string): boolean {
  const letters = alias.replace(/[^\p{L}]/gu, '');
  return /^\p{Lu}+$/u.test(letters) && letters.length <= SHORT_ACRONYM;
}

/**
 * Which words need a capital: those that have one in the alias, save the nouns that writers leave in
 * lower case. A name of such nouns alone needs that of its first word.
 */
function capitalsOf(name: readonly FoldedWord[]): number {
  const capitals = name.map(({ flags }) => (flags & UPPER_FIRST) !== 0);
  const distinctive = capitals.map((capital, n) => capital && !GENERIC_NOUNS.has(name[n]!.word));
  const needed = distinctive.includes(true) ? distinctive : capitals.slice(0, 1);
  return needed.slice(0, 16).reduce((bits, need, n) => bits | (Number(need) << n), 0);
}

/** Tells whether words are a strong alias of the entity as they stand; few aliases ever ask. */
function strongAliases(entity: Entity): (words: readonly FoldedWord[]) => boolean {
  let folded: Set<string> | undefined;
  return (words) => {
    folded ??= new Set(
      Object.values(entity.names).flatMap((names) => (names.strong ?? []).map(fold)),
    );
    return folded.has(words.map(({ word }) => word).join(' '));
  };
}
