import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../../lib/model/card.ts';
import { TYPE_WORDS } from '../../card/words.ts';

/** How the picker asks for entities: best first, and names for the ids that it already holds. */
export type Picking = {
  search: (query: string) => Promise<readonly EntityRef[]>;
  findRef: (id: string) => Promise<EntityRef | undefined>;
};

export type EntityPickerProps = {
  label: string;
  /** The id of the entity chosen; '' for none. */
  value: string;
  picking: Picking;
  onPick: (id: string) => void;
};

/** Finds another entry by its name. */
export function EntityPicker({ label, value, picking, onPick }: EntityPickerProps) {
  const chosen = useRefOf(value, picking);
  if (value === '') return <Search label={label} picking={picking} onPick={onPick} />;
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      <span class={`picked ${chosen?.type ?? ''}`}>
        <bdi dir="auto">{chosen?.label ?? value}</bdi>
        <button
          type="button"
          class="link"
          aria-label={`Change ${chosen?.label ?? value}`}
          onClick={() => onPick('')}
        >
          Change
        </button>
      </span>
    </div>
  );
}

function Search({ label, picking, onPick }: Omit<EntityPickerProps, 'value'>) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly EntityRef[]>([]);
  const token = useRef(0);
  useEffect(() => {
    const mine = ++token.current;
    // Answers that come after the reader has typed on are dropped.
    picking.search(query).then(
      (refs) => mine === token.current && setFound(refs),
      () => mine === token.current && setFound([]),
    );
  }, [query, picking]);
  return (
    <div class="field">
      <label for={id} class="field-label">
        {label}
      </label>
      <input
        id={id}
        class="field-input"
        type="text"
        dir="auto"
        autocomplete="off"
        placeholder="Search by name"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {query.trim() !== '' && (
        <ul class="picks" aria-label={`Found for ${label}`}>
          {found.map((ref) => (
            <li key={ref.id}>
              <button type="button" class={`chip ${ref.type}`} onClick={() => onPick(ref.id)}>
                <bdi dir="auto">{ref.label}</bdi>{' '}
                <span class="muted">{TYPE_WORDS[ref.type].toLowerCase()}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li class="quiet-line">No entry of that name.</li>}
        </ul>
      )}
    </div>
  );
}

function useRefOf(id: string, picking: Picking): EntityRef | undefined {
  const [ref, setRef] = useState<EntityRef>();
  useEffect(() => {
    let isCurrent = true;
    if (id !== '')
      picking.findRef(id).then(
        (found) => isCurrent && setRef(found),
        // The id itself is shown then.
        () => isCurrent && setRef(undefined),
      );
    return () => {
      isCurrent = false;
    };
  }, [id, picking]);
  return ref?.id === id ? ref : undefined;
}
