import type { Entity } from '../model/entity.ts';
import { foldWords, hashWord } from '../text/fold.ts';
import { HASH_START } from '../text/tokenize.ts';
import type { Matcher } from './matcher.ts';
import {
  ANY_CASE,
  CAPITALISED,
  CAPITALS,
  CONTEXT,
  NEAR,
  OPENER,
  POSSESSIVE_INSIDE,
  STRONG,
  TITLE,
  WEAK,
  packFlags,
  spread,
} from './matcher.ts';
import { nameCore } from './name-core.ts';
import { GENERIC_NOUNS, OPENERS, TITLES } from './titles.ts';

/** Acronyms of up to this many letters must be in capitals; longer ones may be "Isis" or "Irna". */
const SHORT_ACRONYM = 3;
const POSSESSIVE_INSIDE_NAME = /([\p{L}\p{M}\p{N}]+)['’]s(?=\s)/gu;
const SHORT_CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,3}(?![\p{L}\p{N}])/gu;

type Posting = { target: number; flags: number; near: number };

/** Builds the index of all aliases of these entities. An alias without letters is left out. */
export function compile(entities: readonly Entity[]): Matcher {
  const words = new Words();
  const trie = new Trie();
  const add = (alias: string, posting: Posting, isAlias = (_words: string[]) => false) => {
    const folded = nameCore(foldWords(alias), isAlias);
    if (folded.length === 0) return;
    trie.add(
      folded.map((word) => words.number(word)),
      posting,
    );
    // "US" in "US Air Force": the pronoun must not pass for it. A name all in capitals tells nothing.
    if (alias !== alias.toUpperCase())
      for (const [short] of alias.replaceAll('.', '').matchAll(SHORT_CAPITALS))
        words.capitals.add(words.number(short.toLowerCase()));
    for (const [, owner] of alias.matchAll(POSSESSIVE_INSIDE_NAME))
      for (const word of foldWords(owner!)) words.owners.add(words.number(word));
  };
  let nearLists = 0;
  entities.forEach((entity, target) => {
    const isAlias = strongAliases(entity);
    for (const aliases of Object.values(entity.names)) {
      for (const alias of aliases.strong ?? [])
        add(alias, { target, flags: packFlags(STRONG, caseRule(alias), []), near: 0 }, isAlias);
      for (const { text, needs, near } of aliases.weak ?? []) {
        const list = near ? ++nearLists : 0;
        add(text, { target, flags: packFlags(WEAK, caseRule(text), needs), near: list });
        for (const word of near ?? [])
          add(word, { target: list, flags: packFlags(NEAR, ANY_CASE, []), near: 0 });
      }
      for (const alias of aliases.context ?? [])
        add(alias, { target, flags: packFlags(CONTEXT, caseRule(alias), []), near: 0 });
    }
  });
  for (const title of new Set(TITLES.map((t) => foldWords(t).join(' '))))
    add(title, { target: 0, flags: packFlags(TITLE, ANY_CASE, []), near: 0 });
  for (const opener of OPENERS)
    add(opener, { target: 0, flags: packFlags(OPENER, ANY_CASE, []), near: 0 });

  const wordCount = words.all.length;
  const wordRule = new Uint8Array(wordCount).fill(CAPITALISED);
  for (const noun of GENERIC_NOUNS) {
    const word = words.find(noun);
    if (word !== undefined) wordRule[word] = ANY_CASE;
  }
  for (const word of words.capitals) wordRule[word] = CAPITALS;
  for (const word of words.owners) wordRule[word]! |= POSSESSIVE_INSIDE;
  return {
    format: 1,
    ...words.table(),
    wordRule,
    ...trie.arrays(wordCount),
    entityIds: entities.map((entity) => entity.id),
    entityTypes: entities.map((entity) => entity.type),
    ...relate(entities),
  };
}

/** Tells whether words are a strong alias of the entity as they stand; few aliases ever ask. */
function strongAliases(entity: Entity): (words: string[]) => boolean {
  let folded: Set<string> | undefined;
  return (words) => {
    folded ??= new Set(
      Object.values(entity.names)
        .flatMap((names) => names.strong ?? [])
        .map((alias) => foldWords(alias).join(' ')),
    );
    return folded.has(words.join(' '));
  };
}

function caseRule(alias: string): number {
  const letters = alias.replace(/[^\p{L}]/gu, '');
  if (letters.toUpperCase() === letters.toLowerCase()) return ANY_CASE;
  if (letters === letters.toUpperCase() && letters.length <= SHORT_ACRONYM) return CAPITALS;
  return letters === letters.toLowerCase() ? ANY_CASE : CAPITALISED;
}

/** Numbers words in order of first sight. */
class Words {
  readonly all: string[] = [];
  /** Numbers of those written in capitals inside a name. */
  readonly capitals = new Set<number>();
  /** Numbers of those whose possessive stands inside a name. */
  readonly owners = new Set<number>();
  readonly #numbers = new Map<string, number>();

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.all.length);
    return this.all.push(word) - 1;
  }

  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  table(): Pick<Matcher, 'wordUnits' | 'wordStart' | 'wordSlots'> {
    const wordStart = new Uint32Array(this.all.length + 1);
    this.all.forEach((word, n) => (wordStart[n + 1] = wordStart[n]! + word.length));
    const wordUnits = new Uint16Array(wordStart[this.all.length]!);
    // At most half full, so that a word that is not there is known after one or two looks.
    const wordSlots = new Uint32Array(2 ** Math.ceil(Math.log2(this.all.length * 2 + 2)));
    const mask = wordSlots.length - 1;
    this.all.forEach((word, n) => {
      for (let at = 0; at < word.length; at++) wordUnits[wordStart[n]! + at] = word.charCodeAt(at);
      let slot = spread(hashWord(word, HASH_START)) & mask;
      while (wordSlots[slot] !== 0) slot = (slot + 1) & mask;
      wordSlots[slot] = n + 1;
    });
    return { wordUnits, wordStart, wordSlots };
  }
}

/** Grows a trie node by node, then lays it out breadth first. */
class Trie {
  readonly #parent: number[] = [0];
  readonly #word: number[] = [0];
  readonly #postings: Posting[][] = [[]];
  // Key parent * 2^26 + word: exact in a double for 2^26 words and 2^27 nodes.
  readonly #nodes = new Map<number, number>();

  add(words: readonly number[], posting: Posting): void {
    let node = 0;
    for (const word of words) {
      const key = node * 0x4000000 + word;
      let child = this.#nodes.get(key);
      if (child === undefined) {
        child = this.#parent.push(node) - 1;
        this.#word.push(word);
        this.#postings.push([]);
        this.#nodes.set(key, child);
      }
      node = child;
    }
    const here = this.#postings[node]!;
    if (!here.some((p) => p.target === posting.target && (p.flags & 7) === (posting.flags & 7)))
      here.push(posting);
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
      for (const posting of this.#postings[node]!) ordered.push(posting);
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

/** Who is tied to whom by relations and offices, in both directions. */
function relate(entities: readonly Entity[]): Pick<Matcher, 'firstRelated' | 'related'> {
  const numbers = new Map(entities.map((entity, n) => [entity.id, n]));
  const neighbours = entities.map(() => new Set<number>());
  entities.forEach((entity, n) => {
    const targets = [
      ...entity.relations.map((relation) => relation.target),
      ...(entity.roles ?? []).flatMap((role) => role.org ?? []),
    ];
    for (const target of targets) {
      const other = numbers.get(target);
      if (other === undefined || other === n) continue;
      neighbours[n]!.add(other);
      neighbours[other]!.add(n);
    }
  });
  const firstRelated = new Uint32Array(entities.length + 1);
  neighbours.forEach((set, n) => (firstRelated[n + 1] = firstRelated[n]! + set.size));
  return { firstRelated, related: Uint32Array.from(neighbours.flatMap((set) => [...set])) };
}
