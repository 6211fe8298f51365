import { useEffect, useRef } from 'preact/hooks';
import type { PartClash, Settled } from '../../../lib/model/entity-part.ts';
import type { Refusal } from '../../../lib/model/saving.ts';
import { Notice } from '../../shell/Notice.tsx';
import { count } from '../words.ts';
import { partToText, partToTitle } from './part-words.ts';

/** What the form has heard of its entry in other windows; `refusal`: a save that came to nothing. */
export type Meanwhile =
  { state: 'changed' } | { state: 'deleted' } | { state: 'refused'; refusal: Refusal };

export type MeanwhileNoticeProps = {
  meanwhile: Meanwhile;
  choices: Settled['choices'];
  onChoose: (key: string, whose: 'mine' | 'theirs') => void;
};

/** Says what another window did to the entry that is being written, and what can be done about it. */
export function MeanwhileNotice({ meanwhile, choices, onChoose }: MeanwhileNoticeProps) {
  switch (meanwhile.state) {
    case 'changed':
      return (
        <Notice title="Changed in another tab meanwhile">
          <p>
            What you typed stays as it is. Saving puts both together, and asks you where both
            changed the same.
          </p>
        </Notice>
      );
    case 'deleted':
      return (
        <Notice title="Deleted in another tab meanwhile">
          <p>What you typed is still here. Saving asks whether to keep it as a new entry.</p>
        </Notice>
      );
    case 'refused':
      return <Refused refusal={meanwhile.refusal} choices={choices} onChoose={onChoose} />;
  }
}

type RefusedProps = Omit<MeanwhileNoticeProps, 'meanwhile'> & { refusal: Refusal };

function Refused({ refusal, choices, onChoose }: RefusedProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [refusal]);
  return (
    <div class="clashes" ref={place}>
      {refusal.state === 'deleted' ? (
        <Notice title="Not saved: it was deleted in another tab" isUrgent>
          <p>What you typed is still here.</p>
          <button type="submit" class="act">
            Keep it as a new entry
          </button>
        </Notice>
      ) : (
        <Clashes clashes={refusal.clashes} choices={choices} onChoose={onChoose} />
      )}
    </div>
  );
}

type ClashesProps = Omit<RefusedProps, 'refusal'> & { clashes: readonly PartClash[] };

function Clashes({ clashes, choices, onChoose }: ClashesProps) {
  const open = clashes.filter(({ key }) => !choices.has(key)).length;
  return (
    <Notice
      title={`Not saved yet: another tab changed ${count(clashes.length, 'thing')} that you changed too`}
      isUrgent
    >
      <p>Nothing is overwritten. Choose, then save; all else that either changed is kept.</p>
      {clashes.map((clash) => (
        <Clash
          key={clash.key}
          clash={clash}
          choice={choices.get(clash.key)}
          onChoose={(whose) => onChoose(clash.key, whose)}
        />
      ))}
      {open === 0 && (
        <button type="submit" class="act">
          Save what you chose
        </button>
      )}
    </Notice>
  );
}

type ClashProps = {
  clash: PartClash;
  choice: 'mine' | 'theirs' | undefined;
  onChoose: (whose: 'mine' | 'theirs') => void;
};

/** One thing as both windows have it, side by side. */
function Clash({ clash, choice, onChoose }: ClashProps) {
  const part = clash.mine ?? clash.theirs;
  const title = part ? partToTitle(part) : clash.key;
  const side = (whose: 'mine' | 'theirs', words: string, whom: string) => (
    <div class="clash-side">
      <p class="quiet-line">{whom}</p>
      <p class="clash-text" dir="auto">
        {partToText(clash[whose])}
      </p>
      <button
        type="button"
        class="act plain"
        aria-label={`${words}: ${title}`}
        aria-pressed={choice === whose}
        onClick={() => onChoose(whose)}
      >
        {words}
      </button>
    </div>
  );
  return (
    <section class="clash" aria-label={title}>
      <p class="field-label" dir="auto">
        {title}
      </p>
      <div class="pair">
        {side('mine', 'Keep mine', 'As you typed it')}
        {side('theirs', 'Take theirs', 'In the other tab')}
      </div>
    </section>
  );
}
