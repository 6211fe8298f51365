import { useId, useState } from 'preact/hooks';
import { ALIAS_MAX } from '../../lib/model/limits.ts';
import type { RejectRule } from '../../lib/model/mention.ts';

export type RulesViewProps = {
  rules: readonly RejectRule[];
  neverMarked: readonly string[];
  /** The label of an entity, or its id while that is not known. */
  labelOf: (id: string) => string;
  onRemoveRule: (rule: RejectRule) => void;
  onNeverMark: (text: string) => void;
  onMarkAgain: (text: string) => void;
};

/** What the reader told Gazetteer not to mark. */
export function RulesView(props: RulesViewProps) {
  const { rules, neverMarked, labelOf } = props;
  return (
    <>
      <section aria-labelledby="never-title">
        <h2 id="never-title" class="section-title">
          Names never marked
        </h2>
        <NeverMarkForm onNeverMark={props.onNeverMark} />
        <ul class="own-list">
          {neverMarked.map((text) => (
            <li key={text}>
              <bdi dir="auto">{text}</bdi>
              <button
                type="button"
                class="link"
                aria-label={`Mark again: ${text}`}
                onClick={() => props.onMarkAgain(text)}
              >
                Mark again
              </button>
            </li>
          ))}
        </ul>
        {neverMarked.length === 0 && <p class="quiet-line">None.</p>}
      </section>
      <section aria-labelledby="rules-title">
        <h2 id="rules-title" class="section-title">
          Not this one
        </h2>
        <p>
          What you rejected on a card with “Not this one”: these words are no longer taken for that
          entry, but may still name another.
        </p>
        <ul class="own-list">
          {rules.map((rule) => (
            <li key={`${rule.entityId} ${rule.text}`}>
              <span>
                <bdi dir="auto">“{rule.text}”</bdi> is not{' '}
                <a href={`#entity=${rule.entityId}`}>
                  <bdi dir="auto">{labelOf(rule.entityId)}</bdi>
                </a>
              </span>
              <button
                type="button"
                class="link"
                aria-label={`Remove: “${rule.text}” is not ${labelOf(rule.entityId)}`}
                onClick={() => props.onRemoveRule(rule)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
        {rules.length === 0 && <p class="quiet-line">None.</p>}
      </section>
    </>
  );
}

function NeverMarkForm({ onNeverMark }: Pick<RulesViewProps, 'onNeverMark'>) {
  const id = useId();
  const [text, setText] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onNeverMark(text.trim());
    setText('');
  };
  return (
    <form class="field address" onSubmit={add}>
      <label for={id} class="field-label">
        Never mark this name, whoever it may mean
      </label>
      <div class="address-line">
        <input
          id={id}
          class="field-input"
          type="text"
          dir="auto"
          maxLength={ALIAS_MAX}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="act plain">
          Add
        </button>
      </div>
    </form>
  );
}
