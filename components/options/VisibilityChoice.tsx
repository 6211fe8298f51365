import { useId } from 'preact/hooks';
import type { Visibility } from '../../lib/model/pack.ts';

export type VisibilityChoiceProps = {
  value: Visibility;
  onChange: (value: Visibility) => void;
};

/** Asks where a pack's names may be marked, and says what either answer means. */
export function VisibilityChoice({ value, onChange }: VisibilityChoiceProps) {
  const id = useId();
  const option = (of: Visibility, words: string, note: string) => (
    <div class="choice">
      <input
        id={`${id}-${of}`}
        type="radio"
        name={id}
        value={of}
        checked={value === of}
        aria-describedby={`${id}-${of}-note`}
        onChange={() => onChange(of)}
      />
      <div>
        <label for={`${id}-${of}`}>{words}</label>
        <p id={`${id}-${of}-note`} class="field-note">
          {note}
        </p>
      </div>
    </div>
  );
  return (
    <fieldset>
      <legend class="section-title">Where its names are marked</legend>
      {option(
        'private',
        'Only on sites I allow',
        'Every other page is answered as if this pack were not here. You allow sites under “Your entries”; Gazetteer’s own windows always find its names.',
      )}
      {option(
        'public',
        'On every site',
        'A page can read which names are marked on it, and so find out who is in this pack: right for public knowledge, wrong for a list of your own contacts.',
      )}
    </fieldset>
  );
}
