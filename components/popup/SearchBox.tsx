import { useEffect, useRef } from 'preact/hooks';

/** The list's id; the box points at it and at the option in it that Enter opens. */
export const RESULTS_ID = 'results';
export const optionId = (at: number): string => `${RESULTS_ID}-${at}`;

export type SearchBoxProps = {
  query: string;
  /** How many results there are below, and which one Enter opens. */
  count: number;
  active: number;
  onQuery: (query: string) => void;
  onActive: (at: number) => void;
  onOpen: (at: number) => void;
};

/** The search box, focused from the start: typing searches, arrows choose a result, Enter opens it. */
export function SearchBox(props: SearchBoxProps) {
  const { query, count, active } = props;
  const isOpen = count > 0;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows that choose among an input method's words are not ours.
    if (event.isComposing || !isOpen) return;
    const step = STEPS[event.key];
    if (step !== undefined) props.onActive((active + step + count) % count);
    else if (event.key === 'Enter') props.onOpen(active);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search" role="search">
      <input
        ref={input}
        type="text"
        class="field-input search-input"
        role="combobox"
        aria-label="Search names"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? RESULTS_ID : undefined}
        aria-activedescendant={isOpen ? optionId(active) : undefined}
        placeholder="Search groups, bases, officials"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        dir="auto"
        value={query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };
