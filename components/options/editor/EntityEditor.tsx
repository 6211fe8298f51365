import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Entity, EntityType } from '../../../lib/model/entity.ts';
import { ENTITY_TYPES } from '../../../lib/model/entity.ts';
import { SUMMARY_MAX } from '../../../lib/model/limits.ts';
import type { Result } from '../../../lib/model/result.ts';
import { TYPE_WORDS } from '../../card/words.ts';
import { count } from '../words.ts';
import { AliasFields } from './AliasFields.tsx';
import type { Draft } from './draft.ts';
import { relabel } from './draft.ts';
import type { EntityProblem } from './draft-to-entity.ts';
import { draftToEntity, problemsByField } from './draft-to-entity.ts';
import type { Picking } from './EntityPicker.tsx';
import { Choice, FaultList, faultsAt, Field } from './fields.tsx';
import { StatementFields } from './StatementFields.tsx';

export type EntityEditorProps = {
  /** `new`: an entry of the reader's own; `own`: such a one changed; `correction`: of a pack's. */
  kind: 'new' | 'own' | 'correction';
  draft: Draft;
  picking: Picking;
  check: (value: unknown) => Result<Entity, EntityProblem[]>;
  /** What another window did to the entry since the form began. */
  heard?: Heard;
  /** Why it was not saved; stands by the button that saves. */
  notice?: ComponentChildren;
  onDraft: (draft: Draft) => void;
  /** Rejects where it could not be kept; the form stays then. */
  onSave: (entity: Entity) => Promise<void>;
  onCancel: () => void;
};

export type Heard = 'changed' | 'deleted';

const HEARD_WORDS: Record<Heard, string> = {
  changed:
    'Changed in another tab meanwhile. Saving puts both together, and asks where both changed the same.',
  deleted: 'Deleted in another tab meanwhile. What you typed is still here.',
};

const TITLES = {
  new: 'New entry',
  own: 'Change your entry',
  correction: 'Correct this entry',
};

/** The form in which an entry is written; checked with every key, saved with one button. */
export function EntityEditor(props: EntityEditorProps) {
  const { kind, draft, picking, onDraft } = props;
  const [hasTried, setTried] = useState(false);
  const [state, setState] = useState<'open' | 'saving' | 'failed'>('open');
  const form = useRef<HTMLFormElement>(null);
  const { value, fields } = draftToEntity(draft);
  const checked = props.check(value);
  const problems = checked.ok ? [] : checked.error;
  const faults = { byField: problemsByField(problems, fields), hasTried };
  const change = (part: Partial<Draft>) => onDraft({ ...draft, ...part });

  const save = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!checked.ok) {
      // Once the fields at fault are marked as such, the first has the focus.
      setTimeout(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      });
      return;
    }
    if (state === 'saving') return;
    setState('saving');
    props.onSave(checked.value).then(
      () => setState('open'),
      () => setState('failed'),
    );
  };
  return (
    <form class="editor" ref={form} onSubmit={save} noValidate>
      <h1 class="view-title">{TITLES[kind]}</h1>
      {kind === 'correction' && (
        <p>
          Your wording is kept apart from the pack, is shown as yours, and stays when the pack is
          updated.
        </p>
      )}
      <Field
        label="Name"
        value={draft.label}
        faults={faultsAt(faults, 'label', draft.label)}
        onValue={(label) => onDraft(relabel(draft, label))}
      />
      <Choice
        label="Type"
        value={draft.type}
        options={ENTITY_TYPES.map((type): [EntityType, string] => [type, TYPE_WORDS[type]])}
        onValue={(type) => change({ type })}
      />
      <Field
        label="Summary"
        value={draft.summary}
        isLong
        hint={`Who or what it is, in one to three sentences; ${count(Math.max(0, SUMMARY_MAX - draft.summary.trim().length), 'character')} left.`}
        faults={faultsAt(faults, 'summary', draft.summary)}
        onValue={(summary) => change({ summary })}
      />
      <Field
        label="Summary known to hold until"
        value={draft.asOf}
        hint="Year, month or day: 2026, 2026-11 or 2026-11-22."
        faults={faultsAt(faults, 'asOf', draft.asOf)}
        onValue={(asOf) => change({ asOf })}
      />
      <AliasFields
        aliases={draft.aliases}
        faults={faults}
        onAliases={(aliases) => change({ aliases })}
      />
      <StatementFields draft={draft} faults={faults} picking={picking} onDraft={change} />
      <FaultList faults={hasTried ? (faults.byField.get('') ?? []) : []} />
      {props.notice}
      <div class="editor-foot">
        <p role="status" class="heard">
          {props.heard && HEARD_WORDS[props.heard]}
        </p>
        <button type="submit" class="act" disabled={state === 'saving'}>
          Save
        </button>
        <button type="button" class="act plain" onClick={props.onCancel}>
          Cancel
        </button>
        <p role="status" class="fault">
          {hasTried &&
            problems.length > 0 &&
            `Not saved yet: ${count(problems.length, 'thing')} to mend above.`}
          {state === 'failed' &&
            'It could not be saved. The disk may be full: free some space and save again.'}
        </p>
      </div>
    </form>
  );
}
