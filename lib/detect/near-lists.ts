import type { Matcher } from './matcher.ts';

/** Numbers near words, and lists of them: most weak aliases of a field share theirs. */
export class NearLists {
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
