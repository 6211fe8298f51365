import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { DraftView } from '../../lib/model/open-note.ts';

export type NoteStateProps = {
  view: DraftView;
  time: string | undefined;
  /** Stores the text as it stands: once more, or again after it was deleted. */
  onKeep: () => void;
  children?: ComponentChildren;
};

const STATE = {
  untouched: undefined,
  saving: 'Saving…',
  saved: 'Saved in this browser',
  failed: 'Not saved. The disk may be full: free some space, and keep this window open.',
  deleted: 'Deleted in another window.',
};

const NEWS = {
  merged: 'Changed in another window as well: both texts are kept.',
  revived: 'Deleted in another window; kept here because you went on writing.',
  split:
    'Changed in another window as well, and too long for one note: what you wrote is a note of its own.',
};

/** The line under a note's field: whether it is saved, what happened elsewhere, what can be done. */
export function NoteState({ view, time, onKeep, children }: NoteStateProps) {
  const { state, news } = view;
  const isLost = state === 'failed' || state === 'deleted';
  // Screen readers hear that it is saved once, not after every key.
  const said = useRef<string | undefined>(undefined);
  if (state !== 'saving') said.current = STATE[state];
  return (
    <>
      <div class={isLost ? 'note-foot is-lost' : 'note-foot'}>
        <span aria-hidden={state !== 'untouched'}>{STATE[state] ?? time}</span>
        {isLost && (
          <button type="button" class="link" onClick={onKeep}>
            {state === 'failed' ? 'Try again' : 'Keep it'}
          </button>
        )}
        {state !== 'deleted' && children}
      </div>
      {news && !isLost && (
        <p class="note-news" aria-hidden="true">
          {NEWS[news]}
        </p>
      )}
      <p class="hidden" role="status">
        {isLost || !news ? said.current : NEWS[news]}
      </p>
    </>
  );
}
