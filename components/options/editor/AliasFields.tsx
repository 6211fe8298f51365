import type { Support } from '../../../lib/model/entity.ts';
import { LANGUAGES, SUPPORTS } from '../../../lib/model/entity.ts';
import { LANGUAGE_WORDS, ROLE_WORDS, SUPPORT_WORDS } from '../words.ts';
import type { AliasRole, DraftAlias } from './draft.ts';
import { newAlias } from './draft.ts';
import { guessLanguage } from './guess-language.ts';
import type { Faults } from './fields.tsx';
import { Choice, FaultList, faultsAt, Field, Rows } from './fields.tsx';

export type AliasFieldsProps = {
  aliases: readonly DraftAlias[];
  faults: Faults;
  onAliases: (aliases: DraftAlias[]) => void;
};

/** The names that are looked for on pages, each with its language and how sure it is. */
export function AliasFields({ aliases, faults, onAliases }: AliasFieldsProps) {
  const drawAlias = (alias: DraftAlias, set: (alias: DraftAlias) => void, at: number) => (
    <Alias
      alias={alias}
      set={set}
      isFirst={at === 0}
      faults={faultsAt(faults, `aliases.${at}`, alias.text)}
    />
  );
  return (
    <>
      <Rows
        title="Names on pages"
        hint="Every spelling that articles use. Case, accents, hyphens and “the” make no difference."
        rows={aliases}
        addWords="Add a name"
        create={newAlias}
        onRows={onAliases}
        nameOf={({ text }, at) => (text ? `the name “${text}”` : `name ${at + 1}`)}
        draw={drawAlias}
      />
      <FaultList faults={faults.hasTried ? (faults.byField.get('aliases') ?? []) : []} />
    </>
  );
}

type AliasProps = {
  alias: DraftAlias;
  set: (alias: DraftAlias) => void;
  /** Only the first row shows its labels: an entry may have dozens of names. */
  isFirst: boolean;
  faults: ReturnType<typeof faultsAt>;
};

function Alias({ alias, set, isFirst, faults }: AliasProps) {
  return (
    <>
      <div class="triple">
        <Field
          label="Name"
          isLabelHidden={!isFirst}
          value={alias.text}
          lang={alias.lang}
          faults={faults}
          onValue={(text) => set({ ...alias, text, lang: guessLanguage(text) ?? alias.lang })}
        />
        <Choice
          label="Language"
          isLabelHidden={!isFirst}
          value={alias.lang}
          options={LANGUAGES.map((lang) => [lang, LANGUAGE_WORDS[lang]])}
          onValue={(lang) => set({ ...alias, lang })}
        />
        <Choice
          label="How sure"
          isLabelHidden={!isFirst}
          value={alias.role}
          options={(Object.keys(ROLE_WORDS) as AliasRole[]).map((role) => [role, ROLE_WORDS[role]])}
          onValue={(role) => set({ ...alias, role })}
        />
      </div>
      {alias.role === 'weak' && <Needs alias={alias} set={set} />}
    </>
  );
}

/** What must support a weak name: any one of those ticked is enough. */
function Needs({ alias, set }: Pick<AliasProps, 'alias' | 'set'>) {
  const toggle = (support: Support, on: boolean) =>
    // In the order of the schema, so that ticking twice changes nothing.
    set({
      ...alias,
      needs: SUPPORTS.filter((s) => (s === support ? on : alias.needs.includes(s))),
    });
  return (
    <details class="needs">
      <summary>
        Counts where{' '}
        {alias.needs.map((support) => SUPPORT_WORDS[support]).join(', or ') ||
          'nothing is so: choose below'}
      </summary>
      {SUPPORTS.map((support) => (
        <label key={support} class="tick">
          <input
            type="checkbox"
            checked={alias.needs.includes(support)}
            onChange={(event) => toggle(support, event.currentTarget.checked)}
          />{' '}
          {SUPPORT_WORDS[support]}
        </label>
      ))}
      {alias.needs.includes('near') && (
        <Field
          label="Words near it, with commas between them"
          value={alias.near}
          faults={[]}
          onValue={(near) => set({ ...alias, near })}
        />
      )}
    </details>
  );
}
