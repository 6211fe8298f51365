import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { EntityProblem } from './draft-to-entity.ts';

/** What is wrong, by field; and whether the reader has tried to save. */
export type Faults = {
  byField: ReadonlyMap<string, EntityProblem[]>;
  /** Before that, a field that is still empty is not called wrong. */
  hasTried: boolean;
};

/** The problems to show at a field that holds `value`. */
export const faultsAt = (faults: Faults, field: string, value: string): EntityProblem[] =>
  faults.hasTried || value.trim() !== '' ? (faults.byField.get(field) ?? []) : [];

export type FieldProps = {
  label: string;
  value: string;
  onValue: (value: string) => void;
  faults: readonly EntityProblem[];
  hint?: string;
  isLong?: boolean;
  /** Of the text written, BCP 47; direction follows the text itself. */
  lang?: string;
  placeholder?: string;
  list?: string;
  /** Where several fields stand in a row, the label is for screen readers alone. */
  isLabelHidden?: boolean;
};

/** One line or paragraph of text with its label, its hint and what is wrong with it. */
export function Field({ label, value, onValue, faults, hint, isLong, lang, ...rest }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const props = {
    id,
    class: 'field-input',
    dir: 'auto' as const,
    lang,
    value,
    placeholder: rest.placeholder,
    'aria-invalid': faults.length > 0,
    'aria-describedby': hint || faults.length > 0 ? noteId : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id} class={rest.isLabelHidden ? 'hidden' : 'field-label'}>
        {label}
      </label>
      {isLong ? (
        <textarea {...props} rows={3} />
      ) : (
        <input {...props} type="text" list={rest.list} />
      )}
      <div id={noteId} class="field-note">
        {faults.length > 0 ? <FaultList faults={faults} /> : hint}
      </div>
    </div>
  );
}

/** Problems as sentences: what is wrong, and how to mend it. */
export function FaultList({ faults }: { faults: readonly EntityProblem[] }) {
  return (
    <>
      {faults.map(({ path, message, remedy }) => (
        <p class="fault" key={path + message}>
          This {message}: {remedy}.
        </p>
      ))}
    </>
  );
}

export type ChoiceProps<T extends string> = {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onValue: (value: T) => void;
  isLabelHidden?: boolean;
};

/** One of few. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id} class={props.isLabelHidden ? 'hidden' : 'field-label'}>
        {props.label}
      </label>
      <select
        id={id}
        class="field-input"
        value={props.value}
        onChange={(event) => props.onValue(event.currentTarget.value as T)}
      >
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

export type RowsProps<T> = {
  title: string;
  hint: string;
  rows: readonly T[];
  addWords: string;
  create: () => T;
  onRows: (rows: T[]) => void;
  /** Names a row for its "Remove" button. */
  nameOf: (row: T, at: number) => string;
  draw: (row: T, set: (row: T) => void, at: number) => ComponentChildren;
};

/** A list of rows of the form, each with "Remove", and one button to add another. */
export function Rows<T>({ title, hint, rows, onRows, ...props }: RowsProps<T>) {
  return (
    <fieldset class="rows">
      <legend>{title}</legend>
      <p class="quiet-line">{hint}</p>
      {rows.map((row, at) => (
        // Rows have no identity but their place: fields are controlled, so nothing is lost by it.
        <div class="row" key={at}>
          {props.draw(row, (next) => onRows(rows.with(at, next)), at)}
          <button
            type="button"
            class="quiet remove"
            aria-label={`Remove ${props.nameOf(row, at)}`}
            onClick={() => onRows(rows.filter((_, other) => other !== at))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <button type="button" class="act plain" onClick={() => onRows([...rows, props.create()])}>
        {props.addWords}
      </button>
    </fieldset>
  );
}
