import { useEffect, useRef } from 'preact/hooks';
import type { EntityId, EntityType } from '../../lib/model/entity.ts';
import { TYPE_WORDS } from '../card/words.ts';
import { optionId, RESULTS_ID } from './SearchBox.tsx';

/** One entity that was found. `alias` is the name found, where it is not the label. */
type Result = {
  id: EntityId;
  type: EntityType;
  label: string;
  alias?: string;
  summary: string;
};

export type ResultListProps = {
  results: readonly Result[];
  active: number;
  onOpen: (at: number) => void;
};

/** What the search found; the keyboard stays in the search box and moves the active option. */
export function ResultList({ results, active, onOpen }: ResultListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, results]);
  return (
    <ul class="results" role="listbox" id={RESULTS_ID} aria-label="Found" ref={list}>
      {results.map((result, at) => (
        <li
          key={result.id}
          id={optionId(at)}
          role="option"
          aria-selected={at === active}
          class={`result ${result.type}`}
          onClick={() => onOpen(at)}
        >
          <span class="result-name">
            <bdi dir="auto">{result.label}</bdi>
            <span class="type">{TYPE_WORDS[result.type]}</span>
          </span>
          {result.alias && (
            <span class="result-alias">
              also <bdi dir="auto">{result.alias}</bdi>
            </span>
          )}
          <span class="result-summary" dir="auto">
            {result.summary}
          </span>
        </li>
      ))}
    </ul>
  );
}
