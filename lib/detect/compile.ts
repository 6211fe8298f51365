import type { Entity } from '../model/entity.ts';
import type { FoldedWord } from '../text/fold.ts';
import { fold, foldTokens, foldWords, hashWord } from '../text/fold.ts';
import { HASH_START, UPPER_FIRST } from '../text/tokenize.ts';
import type { Matcher } from './matcher.ts';
import {
  ALL_CAPITALS,
  CAPITALS_INSIDE,
  CONTEXT,
  NEAR,
  OPENER,
  POSSESSIVE_INSIDE,
  STRONG,
  TITLE,
  WEAK,
  kindOf,
  spread,
  supportBit,
} from './matcher.ts';
import { nameCore } from './name-core.ts';
import { GENERIC_NOUNS, OPENERS, TITLES } from './titles.ts';

/** Acronyms of up to this many letters must be in capitals; longer ones may be "Isis" or "Irna". */
const SHORT_ACRONYM = 3;
const POSSESSIVE_IN_NAME = /([\p{L}\p{M}\p{N}]+)['’]s(?=\s)/gu;
const SHORT_CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,3}(?![\p{L}\p{N}])/gu;

/** What the two above need at least: most names have neither. */
const SOME_CAPITALS = /\p{Lu}\.?\p{Lu}/u;
const SOME_POSSESSIVE = /['’]s/;

type Posting = { target: number; flags: number; capitals: number; near: number };

/** Builds the index of all aliases of these entities. An alias without letters is left out. */
export function compile(entities: readonly Entity[]): Matcher {
  const compiler = new Compiler();
  for (const entity of entities) compiler.add(entity);
  return compiler.finish();
}

/** As `compile`, an entity at a time, so that a large pack need never be in memory as a whole. */
export class Compiler {
  readonly #words = new Words();
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

/** Numbers words in order of first sight. */
class Words {
  readonly #all: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #rules = new Map<number, number>();

  get count(): number {
    return this.#all.length;
  }

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#all.length);
    return this.#all.push(word) - 1;
  }

  /** Learns which words of a name are in capitals or own what follows. */
  learnWriting(alias: string): void {
    // A name all in capitals tells nothing of its words.
    if (SOME_CAPITALS.test(alias) && alias !== alias.toUpperCase())
      for (const [short] of alias.replaceAll('.', '').matchAll(SHORT_CAPITALS))
        this.#learn(short, CAPITALS_INSIDE);
    if (SOME_POSSESSIVE.test(alias))
      for (const [, owner] of alias.matchAll(POSSESSIVE_IN_NAME))
        this.#learn(owner!, POSSESSIVE_INSIDE);
  }

  #learn(text: string, rule: number): void {
    for (const word of foldWords(text)) {
      const number = this.number(word);
      this.#rules.set(number, (this.#rules.get(number) ?? 0) | rule);
    }
  }

  arrays(): Pick<Matcher, 'wordUnits' | 'wordStart' | 'wordSlots' | 'wordRule'> {
    const wordStart = new Uint32Array(this.count + 1);
    this.#all.forEach((word, n) => (wordStart[n + 1] = wordStart[n]! + word.length));
    const wordUnits = new Uint16Array(wordStart[this.count]!);
    // At most half full, so that a word that is not there is known after one or two looks.
    const wordSlots = new Uint32Array(2 ** Math.ceil(Math.log2(this.count * 2 + 2)));
    const wordRule = new Uint8Array(this.count);
    const mask = wordSlots.length - 1;
    this.#all.forEach((word, n) => {
      for (let at = 0; at < word.length; at++) wordUnits[wordStart[n]! + at] = word.charCodeAt(at);
      let slot = spread(hashWord(word, HASH_START)) & mask;
      while (wordSlots[slot] !== 0) slot = (slot + 1) & mask;
      wordSlots[slot] = n + 1;
      wordRule[n] = this.#rules.get(n) ?? 0;
    });
    return { wordUnits, wordStart, wordSlots, wordRule };
  }
}

/** Numbers near words, and lists of them: most weak aliases of a field share theirs. */
class NearLists {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lists: number[][] = [[]];
  readonly #byText = new Map<string, number>();

  /** The number of a list of folded words; never 0. */
  number(list: readonly string[]): number {
    const text = list.toSorted().join('\n');
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.#lists.length);
    return this.#lists.push(list.map((word) => this.#numberOf(word))) - 1;
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  arrays(): Pick<Matcher, 'firstNear' | 'nearWord'> {
    const firstNear = new Uint32Array(this.#lists.length + 1);
    this.#lists.forEach((list, n) => (firstNear[n + 1] = firstNear[n]! + list.length));
    return { firstNear, nearWord: Uint32Array.from(this.#lists.flat()) };
  }
}

/** Grows a trie node by node, then lays it out breadth first. */
class Trie {
  readonly #parent: number[] = [0];
  readonly #word: number[] = [0];
  // Most nodes are on the way to a name and name nobody.
  readonly #postings: (Posting[] | undefined)[] = [undefined];
  // Open addressing by parent and word; 0 is empty, for the root is nobody's child. A Map of
  // hundreds of thousands of keys costs three times as much.
  #slots = new Uint32Array(1024);

  add(words: readonly number[], posting: Posting): void {
    let node = 0;
    for (const word of words) node = this.#child(node, word);
    const here = (this.#postings[node] ??= []);
    const same = here.find(
      (p) => p.target === posting.target && kindOf(p.flags) === kindOf(posting.flags),
    );
    if (!same) here.push(posting);
    // Written in two ways, as "Mehr News Agency" and "Mehr news agency": the laxer one holds.
    else same.capitals &= posting.capitals;
  }

  #child(node: number, word: number): number {
    let slot = this.#slotOf(node, word);
    if (this.#slots[slot] !== 0) return this.#slots[slot]!;
    if (this.#parent.length * 2 > this.#slots.length) {
      this.#slots = new Uint32Array(this.#slots.length * 2);
      for (let n = 1; n < this.#parent.length; n++)
        this.#slots[this.#slotOf(this.#parent[n]!, this.#word[n]!)] = n;
      slot = this.#slotOf(node, word);
    }
    this.#word.push(word);
    this.#postings.push(undefined);
    return (this.#slots[slot] = this.#parent.push(node) - 1);
  }

  /** The slot that holds this child, or the empty one where it would be. */
  #slotOf(node: number, word: number): number {
    const mask = this.#slots.length - 1;
    let slot = spread(Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
    for (;;) {
      const child = this.#slots[slot]!;
      if (child === 0 || (this.#parent[child] === node && this.#word[child] === word)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  arrays(wordCount: number) {
    const count = this.#parent.length;
    const children = this.#childrenByNode();
    const firstChild = new Uint32Array(count + 1);
    const childWord = new Uint32Array(count);
    const firstPosting = new Uint32Array(count + 1);
    const ordered: Posting[] = [];
    const rootChild = new Uint32Array(wordCount);
    // order[n] is the node that becomes number n; its children are queued together, by word.
    const order = [0];
    for (let n = 0; n < count; n++) {
      const node = order[n]!;
      firstChild[n] = order.length;
      for (const child of children(node).sort((a, b) => this.#word[a]! - this.#word[b]!)) {
        childWord[order.length] = this.#word[child]!;
        if (n === 0) rootChild[this.#word[child]!] = order.length;
        order.push(child);
      }
      firstPosting[n] = ordered.length;
      for (const posting of this.#postings[node] ?? []) ordered.push(posting);
    }
    firstChild[count] = count;
    firstPosting[count] = ordered.length;
    return {
      rootChild,
      firstChild,
      childWord,
      firstPosting,
      postingTarget: Uint32Array.from(ordered, (p) => p.target),
      postingFlags: Uint16Array.from(ordered, (p) => p.flags),
      postingCapitals: Uint16Array.from(ordered, (p) => p.capitals),
      postingNear: Uint32Array.from(ordered, (p) => p.near),
    };
  }

  /** Children of each node, by one counting sort over the parents. */
  #childrenByNode(): (node: number) => Uint32Array {
    const count = this.#parent.length;
    const first = new Uint32Array(count + 1);
    for (let node = 1; node < count; node++) first[this.#parent[node]! + 1]!++;
    for (let node = 0; node < count; node++) first[node + 1]! += first[node]!;
    const next = first.slice();
    const sorted = new Uint32Array(count - 1);
    for (let node = 1; node < count; node++) sorted[next[this.#parent[node]!]!++] = node;
    return (node) => sorted.subarray(first[node]!, first[node + 1]!);
  }
}

/**
 * Who is tied to whom by relations and offices, in both directions. Ids of other packs' entities
 * that are pointed at come after the pack's own.
 */
class Links {
  readonly #ids: Entity['id'][] = [];
  readonly #targets = new Map<number, Entity['id'][]>();

  add(entity: Entity): void {
    const number = this.#ids.push(entity.id) - 1;
    const targets = [
      ...entity.relations.map((relation) => relation.target),
      ...(entity.roles ?? []).flatMap((role) => role.org ?? []),
    ];
    if (targets.length > 0) this.#targets.set(number, targets);
  }

  arrays(): Pick<Matcher, 'entityIds' | 'firstRelated' | 'related'> {
    const numbers = new Map(this.#ids.map((id, n) => [id, n]));
    const neighbours = new Map<number, Set<number>>();
    const tie = (from: number, to: number) => {
      const set = neighbours.get(from) ?? new Set();
      neighbours.set(from, set.add(to));
    };
    for (const [number, targets] of this.#targets)
      for (const target of targets) {
        const other = numbers.get(target) ?? numbers.size;
        numbers.set(target, other);
        tie(number, other);
        tie(other, number);
      }
    const firstRelated = new Uint32Array(numbers.size + 1);
    const related: number[] = [];
    for (let n = 0; n < numbers.size; n++) {
      for (const other of neighbours.get(n) ?? []) related.push(other);
      firstRelated[n + 1] = related.length;
    }
    return { entityIds: [...numbers.keys()], firstRelated, related: Uint32Array.from(related) };
  }
}
