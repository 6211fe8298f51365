import type { EntityType } from '../../lib/model/entity.ts';
import { ENTITY_TYPES } from '../../lib/model/entity.ts';
import { TYPE_WORDS } from '../card/words.ts';
import { Choice } from './editor/fields.tsx';
import type { Hit, PackInfo } from './pack-desk-port.ts';
import { count } from './words.ts';

export type Filter = { query: string; type: EntityType | 'any'; pack: string };

export type BrowseListProps = {
  filter: Filter;
  packs: readonly PackInfo[];
  hits: readonly Hit[];
  /** Whether further entries lie behind those shown. */
  hasMore: boolean;
  isLoading: boolean;
  onFilter: (filter: Filter) => void;
  onMore: () => void;
};

export const ANY = 'any';

/** The search over all packs, and what it found. */
export function BrowseList(props: BrowseListProps) {
  const { filter, packs, hits, hasMore, isLoading, onFilter } = props;
  return (
    <>
      <div role="search" class="browse-search">
        <label for="browse-query" class="hidden">
          Search all packs
        </label>
        <input
          id="browse-query"
          class="field-input"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder="Search names in any script"
          value={filter.query}
          onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        />
        <Choice
          label="Type"
          value={filter.type}
          options={[
            [ANY, 'Any type'],
            ...ENTITY_TYPES.map((type) => [type, TYPE_WORDS[type]] as const),
          ]}
          onValue={(type) => onFilter({ ...filter, type })}
        />
        <Choice
          label="Pack"
          value={filter.pack}
          options={[
            [ANY, 'All packs that are on'],
            ...packs.map(({ id, header }) => [id as string, header.title] as const),
          ]}
          onValue={(pack) => onFilter({ ...filter, pack })}
        />
        <a class="act" href="#new=">
          New entry
        </a>
      </div>
      <p class="muted" role="status">
        {isLoading ? 'Searching…' : foundToWords(hits.length, hasMore, filter.query)}
      </p>
      <HitList hits={hits} packs={packs} />
      {hasMore && (
        <button type="button" class="act plain" onClick={props.onMore}>
          Show more
        </button>
      )}
    </>
  );
}

/** Entities as a list of links, each with the pack that it is from. */
function HitList({ hits, packs }: Pick<BrowseListProps, 'hits' | 'packs'>) {
  const titles = new Map(packs.map(({ id, header }) => [id, header.title]));
  return (
    <ul class="hits">
      {hits.map((hit) => (
        <li key={`${hit.pack} ${hit.id}`}>
          <a class={`hit ${hit.type}`} href={`#entity=${hit.id}`}>
            <span class="result-name">
              <bdi dir="auto">{hit.label}</bdi>
              <span class="type">{TYPE_WORDS[hit.type]}</span>
            </span>
            {hit.alias && (
              <span class="muted">
                also <bdi dir="auto">{hit.alias}</bdi>
              </span>
            )}
            <span class="result-summary" dir="auto">
              {hit.summary}
            </span>
            <span class="muted from">
              {titles.size > 1 && <bdi dir="auto">{titles.get(hit.pack) ?? hit.pack}</bdi>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function foundToWords(n: number, hasMore: boolean, query: string): string {
  if (n > 0)
    return hasMore ? `The first ${n.toLocaleString('en-GB')}` : `${count(n, 'entry', 'entries')}`;
  return query.trim() === ''
    ? 'There are no entries of this kind.'
    : `Nothing named “${query.trim()}” in these packs.`;
}
