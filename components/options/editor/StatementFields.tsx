import { RELATION_TYPES } from '../../../lib/model/entity.ts';
import { RELATION_VERBS } from '../words.ts';
import type { Draft, DraftFact, DraftRelation, DraftRole } from './draft.ts';
import { newFact, newRole } from './draft.ts';
import type { Picking } from './EntityPicker.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import type { Faults } from './fields.tsx';
import { Choice, FaultList, faultsAt, Field, Rows } from './fields.tsx';
import { SourceFields } from './SourceFields.tsx';

export type StatementFieldsProps = {
  draft: Draft;
  faults: Faults;
  picking: Picking;
  onDraft: (change: Partial<Draft>) => void;
};

/** What the entry states, each statement with its source: facts, offices and relations. */
export function StatementFields({ draft, faults, picking, onDraft }: StatementFieldsProps) {
  const sourceFaults = (field: string, ref: string) => [
    ...faultsAt(faults, `${field}.source`, ref),
    ...faultsAt(faults, `${field}.source.ref`, ref),
  ];
  const drawFact = (fact: DraftFact, set: (fact: DraftFact) => void, at: number) => (
    <>
      <Field
        label="Fact"
        value={fact.text}
        faults={faultsAt(faults, `facts.${at}.text`, fact.text)}
        onValue={(text) => set({ ...fact, text })}
      />
      <SourceFields
        source={fact.source}
        faults={sourceFaults(`facts.${at}`, fact.source.ref)}
        onSource={(source) => set({ ...fact, source })}
      />
    </>
  );
  const drawRole = (role: DraftRole, set: (role: DraftRole) => void, at: number) => (
    <RoleRow
      role={role}
      set={set}
      field={`roles.${at}`}
      faults={faults}
      picking={picking}
      sourceFaults={sourceFaults(`roles.${at}`, role.source.ref)}
    />
  );
  const drawRelation = (relation: DraftRelation, set: (r: DraftRelation) => void, at: number) => (
    <div class="pair">
      <Choice
        label={`${draft.label || 'It'} …`}
        value={relation.type}
        options={RELATION_TYPES.map((type) => [type, RELATION_VERBS[type]])}
        onValue={(type) => set({ ...relation, type })}
      />
      <EntityPicker
        label="whom or what"
        value={relation.target}
        picking={picking}
        onPick={(target) => set({ ...relation, target })}
      />
      <FaultList faults={faultsAt(faults, `relations.${at}`, relation.target)} />
    </div>
  );
  return (
    <>
      <Rows
        title="Facts"
        hint="One line each, with where it comes from. What has no source is marked so on the card."
        rows={draft.facts}
        addWords="Add a fact"
        create={newFact}
        onRows={(facts) => onDraft({ facts })}
        nameOf={({ text }, at) => (text ? `the fact “${text}”` : `fact ${at + 1}`)}
        draw={drawFact}
      />
      <Rows
        title="Offices"
        hint="With dates, the card on an old article names the office held then."
        rows={draft.roles}
        addWords="Add an office"
        create={newRole}
        onRows={(roles) => onDraft({ roles })}
        nameOf={({ title }, at) => (title ? `the office “${title}”` : `office ${at + 1}`)}
        draw={drawRole}
      />
      <Rows
        title="Relations"
        hint="They lead from card to card, and a related name on the page supports weak names."
        rows={draft.relations}
        addWords="Add a relation"
        create={(): DraftRelation => ({ type: 'part-of', target: '' })}
        onRows={(relations) => onDraft({ relations })}
        nameOf={(_, at) => `relation ${at + 1}`}
        draw={drawRelation}
      />
    </>
  );
}

type RoleRowProps = {
  role: DraftRole;
  set: (role: DraftRole) => void;
  field: string;
  faults: Faults;
  picking: Picking;
  sourceFaults: ReturnType<typeof faultsAt>;
};

function RoleRow({ role, set, field, faults, picking, sourceFaults }: RoleRowProps) {
  const text = (name: 'title' | 'country' | 'from' | 'to', label: string, placeholder = '') => (
    <Field
      label={label}
      value={role[name]}
      placeholder={placeholder}
      faults={faultsAt(faults, `${field}.${name}`, role[name])}
      onValue={(value) => set({ ...role, [name]: value })}
    />
  );
  return (
    <>
      {text('title', 'Office')}
      <div class="pair">
        <EntityPicker
          label="Of which entry"
          value={role.org}
          picking={picking}
          // An office has one place: an entry, or a country where there is none.
          onPick={(org) => set({ ...role, org, country: org === '' ? role.country : '' })}
        />
        {role.org === '' && text('country', 'Or of which country')}
      </div>
      <div class="pair">
        {text('from', 'From', '2019, 2019-05 or 2019-05-07')}
        {text('to', 'To, where it has ended', '2021-06')}
      </div>
      <SourceFields
        source={role.source}
        faults={sourceFaults}
        onSource={(source) => set({ ...role, source })}
      />
      <FaultList faults={faultsAt(faults, field, role.title)} />
    </>
  );
}
