import { kindOf, spread } from './matcher.ts';

/** Who is named by a path of words, and how; see the columns of `Matcher`. */
export type Posting = { target: number; flags: number; capitals: number; near: number };

/** Grows a trie node by node, then lays it out breadth first. */
export class Trie {
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
