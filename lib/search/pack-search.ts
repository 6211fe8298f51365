import type { Entity, EntityId, EntityType } from '../model/entity.ts';
import { countBefore } from '../model/sorted.ts';
import { fold } from '../text/fold.ts';
import type { NameIndex } from './name-index.ts';
import { typeAt } from './name-index.ts';
import type { Found, Query } from './name-search.ts';
import { LAST_WAY, NAME_WAYS, toQuery } from './name-search.ts';
import type { TextIndex } from './text-index.ts';
import { findInTexts } from './text-index.ts';

/** An entity found, by what the index knows of it. */
export type IndexHit = {
  id: EntityId;
  type: EntityType;
  label: string;
  /** The number of its pack in the list searched. */
  pack: number;
  /** Folded; missing where the summary was found, not a name. */
  name?: string;
};

/** Searches the indexes of several packs as one; an entity that two packs hold is the first one's. */
export class PackSearch {
  readonly #packs: { index: NameIndex; ids: string[]; labels: string[] }[];
  readonly #numbers: Map<string, number>;

  constructor(indexes: readonly NameIndex[]) {
    this.#packs = indexes.map((index) => ({
      index,
      ids: splitLines(index.ids),
      labels: splitLines(index.labels),
    }));
    this.#numbers = new Map();
    // From the lowest: who comes later takes the place.
    for (const [pack, { ids }] of [...this.#packs.entries()].toReversed())
      for (const id of ids) this.#numbers.set(id, pack);
  }

  /** An entity in short, by its id; `undefined` where no pack has it. */
  findRef(id: string): { label: string; type: EntityType } | undefined {
    const pack = this.#packs[this.#numbers.get(id) ?? -1];
    if (!pack) return undefined;
    const entity = countBefore(pack.ids.length, (at) => pack.ids[at]! < id);
    return { label: pack.labels[entity]!, type: typeAt(pack.index, entity) };
  }

  /** The best hits by name. */
  search(text: string, limit: number): IndexHit[] {
    const query = toQuery(text);
    const hits = new Map<string, IndexHit>();
    if (query.words.length === 0) return [];
    for (const way of NAME_WAYS) {
      this.#collect(hits, limit, ({ index }) => way(index, query));
      if (hits.size >= limit) break;
    }
    return [...hits.values()];
  }

  /** Adds to hits by name those whose summary speaks of it; `texts` in the order of packs. */
  searchOn(
    text: string,
    limit: number,
    byName: readonly IndexHit[],
    texts: readonly (TextIndex | undefined)[],
  ): IndexHit[] {
    const query = toQuery(text);
    const hits = new Map(byName.map((hit) => [hit.id as string, hit]));
    if (query.words.length === 0) return [];
    this.#collect(hits, limit, (_, pack) => inTexts(texts[pack], query));
    // Single words are a last resort: beside real hits they are noise.
    if (hits.size === 0) this.#collect(hits, limit, ({ index }) => LAST_WAY(index, query));
    return [...hits.values()];
  }

  #collect(
    hits: Map<string, IndexHit>,
    limit: number,
    find: (
      pack: { index: NameIndex },
      number: number,
    ) => readonly (Found | { entity: number; name?: undefined })[],
  ): void {
    for (const [number, pack] of this.#packs.entries()) {
      for (const { entity, name } of find(pack, number)) {
        if (hits.size >= limit) return;
        const id = pack.ids[entity] as EntityId;
        if (hits.has(id) || this.#numbers.get(id) !== number) continue;
        const type = typeAt(pack.index, entity);
        const label = pack.labels[entity]!;
        hits.set(id, { id, type, label, pack: number, ...(name === undefined ? {} : { name }) });
      }
    }
  }
}

/** The name that was found as its entity writes it, where its label does not show it already. */
export function findShownAlias(entity: Entity, name: string, query: string): string | undefined {
  const shown = fold(entity.label);
  const words = shown.split(' ');
  const isShown = fold(query)
    .split(' ')
    .every((word) => words.some((other) => other.startsWith(word)));
  if (isShown || name === shown) return undefined;
  for (const { strong = [], weak = [] } of Object.values(entity.names)) {
    const found = [...strong, ...weak.map(({ text }) => text)].find((each) => fold(each) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const inTexts = (texts: TextIndex | undefined, { words }: Query) =>
  texts ? findInTexts(texts, words).map((entity) => ({ entity })) : [];

const splitLines = (text: string): string[] => (text === '' ? [] : text.split('\n'));
