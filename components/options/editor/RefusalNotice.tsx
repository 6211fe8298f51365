import { useEffect, useRef } from 'preact/hooks';
import type { PartClash, Settled } from '../../../lib/model/entity-part.ts';
import type { Refusal } from '../../../lib/model/saving.ts';
import { Notice } from '../../shell/Notice.tsx';
import { count } from '../words.ts';
import { partToText, partToTitle } from './part-words.ts';

export type RefusalNoticeProps = {
  refusal: Refusal;
  choices: Settled['choices'];
  onChoose: (key: string, whose: 'mine' | 'theirs') => void;
};

/** Says why an entry was not saved: what another window did to it, and what can be done about it. */
export function RefusalNotice({ refusal, choices, onChoose }: RefusalNoticeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [refusal]);
  return (
    <div ref={place}>
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

type ClashesProps = Omit<RefusalNoticeProps, 'refusal'> & { clashes: readonly PartClash[] };

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
