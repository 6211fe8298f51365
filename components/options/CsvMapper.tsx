import { useState } from 'preact/hooks';
import type { EntityType, Language } from '../../lib/model/entity.ts';
import { ENTITY_TYPES, LANGUAGES } from '../../lib/model/entity.ts';
import { TYPE_WORDS } from '../card/words.ts';
import { Choice, Field } from './editor/fields.tsx';
import type { CsvMapping } from './pack-desk-port.ts';
import { LANGUAGE_WORDS } from './words.ts';

export type CsvMapperProps = {
  file: string;
  /** The first rows, as they stand. */
  rows: readonly (readonly string[])[];
  /** What the columns' names suggest. */
  guess: CsvMapping;
  onMap: (mapping: CsvMapping) => void;
  onCancel: () => void;
};

const NONE = '';

/** Which column of a table holds what, beside the table's first rows. */
export function CsvMapper({ file, rows, guess, onMap, onCancel }: CsvMapperProps) {
  const [mapping, setMapping] = useState(guess);
  const change = (part: Partial<CsvMapping>) => setMapping({ ...mapping, ...part });
  const width = Math.max(0, ...rows.map((row) => row.length));
  const nameOf = (at: number) => (mapping.hasHeader && rows[0]?.[at]) || `Column ${at + 1}`;
  const columns = Array.from({ length: width }, (_, at) => [String(at), nameOf(at)] as const);

  const optional = (label: string, key: 'id' | 'summary' | 'sourceUrl') => (
    <Choice
      label={label}
      value={toValue(mapping[key])}
      options={[[NONE, 'None'], ...columns]}
      onValue={(value) => setMapping(withColumn(mapping, key, value))}
    />
  );
  const submit = (event: Event) => {
    event.preventDefault();
    if (mapping.title.trim() !== '') onMap({ ...mapping, title: mapping.title.trim() });
  };
  return (
    <form class="mapper" onSubmit={submit}>
      <h2 class="pack-title" dir="auto">
        {file}
      </h2>
      <p>This is a table. Say which of its columns holds what.</p>
      <RowsPreview rows={rows} mapping={mapping} width={width} nameOf={nameOf} />
      <label class="tick">
        <input
          type="checkbox"
          checked={mapping.hasHeader}
          onChange={(event) => change({ hasHeader: event.currentTarget.checked })}
        />{' '}
        The first row names the columns
      </label>
      <Field
        label="Title of the pack"
        value={mapping.title}
        faults={
          mapping.title.trim() === ''
            ? [{ path: 'title', message: 'is empty', remedy: 'give the pack a title' }]
            : []
        }
        onValue={(title) => change({ title })}
      />
      <div class="grid">
        <Choice
          label="Name"
          value={String(mapping.label)}
          options={columns}
          onValue={(value) => change({ label: Number(value) })}
        />
        <TypeChoice mapping={mapping} columns={columns} onChange={change} />
        <LanguageChoice mapping={mapping} columns={columns} onChange={change} />
        <AliasChoice mapping={mapping} columns={columns} onMapping={setMapping} />
        {optional('Summary', 'summary')}
        {optional('Address of the source', 'sourceUrl')}
        {optional('Id that stays the same', 'id')}
      </div>
      <p class="pack-buttons">
        <button type="submit" class="act">
          Read the table
        </button>
        <button type="button" class="act plain" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}

type Columns = readonly (readonly [string, string])[];
type PartProps = {
  mapping: CsvMapping;
  columns: Columns;
  onChange: (part: Partial<CsvMapping>) => void;
};

function TypeChoice({ mapping: { type }, columns, onChange }: PartProps) {
  return (
    <Choice
      label="Type"
      value={'column' in type ? String(type.column) : type.fixed}
      options={[
        ...ENTITY_TYPES.map((each) => [each, `Every row: ${TYPE_WORDS[each]}`] as const),
        ...columns,
      ]}
      onValue={(value) =>
        onChange({
          type: isNumber(value) ? { column: Number(value) } : { fixed: value as EntityType },
        })
      }
    />
  );
}

function LanguageChoice({ mapping: { language }, columns, onChange }: PartProps) {
  return (
    <Choice
      label="Language of the names"
      value={'column' in language ? String(language.column) : language.fixed}
      options={[
        ...LANGUAGES.map((each) => [each, `Every row: ${LANGUAGE_WORDS[each]}`] as const),
        ...columns,
      ]}
      onValue={(value) =>
        onChange({
          language: isNumber(value) ? { column: Number(value) } : { fixed: value as Language },
        })
      }
    />
  );
}

type AliasChoiceProps = Omit<PartProps, 'onChange'> & { onMapping: (mapping: CsvMapping) => void };

function AliasChoice({ mapping, columns, onMapping }: AliasChoiceProps) {
  const { aliases, ...others } = mapping;
  const separator = aliases?.separator ?? ';';
  return (
    <>
      <Choice
        label="Other names"
        value={toValue(aliases?.column)}
        options={[[NONE, 'None'], ...columns]}
        onValue={(value) =>
          onMapping(
            value === NONE ? others : { ...others, aliases: { column: Number(value), separator } },
          )
        }
      />
      {aliases && (
        <Field
          label="Between other names stands"
          value={separator}
          faults={[]}
          onValue={(text) =>
            onMapping({ ...others, aliases: { ...aliases, separator: text.trim() || ';' } })
          }
        />
      )}
    </>
  );
}

type PreviewProps = Pick<CsvMapperProps, 'rows'> & {
  mapping: CsvMapping;
  width: number;
  nameOf: (at: number) => string;
};

function RowsPreview({ rows, mapping, width, nameOf }: PreviewProps) {
  const places = Array.from({ length: width }, (_, at) => at);
  return (
    // A wide table scrolls by itself, and by keyboard.
    <div class="table-frame" tabIndex={0} role="region" aria-label="The table’s first rows">
      <table>
        <thead>
          <tr>
            {places.map((at) => (
              <th key={at} scope="col" dir="auto">
                {nameOf(at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(mapping.hasHeader ? 1 : 0).map((row, line) => (
            <tr key={line}>
              {places.map((at) => (
                <td key={at} dir="auto" class={at === mapping.label ? 'is-name' : ''}>
                  {row[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const toValue = (column: number | undefined): string =>
  column === undefined ? NONE : String(column);
const isNumber = (value: string): boolean => /^\d+$/.test(value);

function withColumn(
  mapping: CsvMapping,
  key: 'id' | 'summary' | 'sourceUrl',
  value: string,
): CsvMapping {
  const { [key]: _, ...others } = mapping;
  return value === NONE ? others : { ...others, [key]: Number(value) };
}
