import type { Source } from '../../../lib/model/entity.ts';
import type { DraftSource } from './draft.ts';
import type { EntityProblem } from './draft-to-entity.ts';
import { Choice, Field } from './fields.tsx';

const KINDS: readonly (readonly [Source['kind'], string])[] = [
  ['page', 'Web address or citation'],
  ['wikidata', 'Wikidata item'],
  ['ofac-sdn', 'US Treasury sanctions list'],
  ['ourairports', 'OurAirports code'],
  ['general', 'No source'],
];

const PLACEHOLDERS: Record<Source['kind'], string> = {
  page: 'https://…',
  wikidata: 'Q42',
  'ofac-sdn': 'Unique id, such as 11462',
  ourairports: 'Airport code, such as ORAA',
  general: '',
};

export type SourceFieldsProps = {
  source: DraftSource;
  faults: readonly EntityProblem[];
  onSource: (source: DraftSource) => void;
};

/** Where a statement comes from; what has no source is marked so on the card. */
export function SourceFields({ source, faults, onSource }: SourceFieldsProps) {
  return (
    <div class="pair">
      <Choice
        label="Source"
        value={source.kind}
        options={KINDS}
        onValue={(kind) => onSource({ kind, ref: kind === 'general' ? '' : source.ref })}
      />
      {source.kind !== 'general' && (
        <Field
          label="Where exactly"
          value={source.ref}
          placeholder={PLACEHOLDERS[source.kind]}
          faults={faults}
          onValue={(ref) => onSource({ ...source, ref })}
        />
      )}
    </div>
  );
}
