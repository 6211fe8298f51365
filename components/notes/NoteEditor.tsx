import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NOTE_MAX } from '../../lib/model/limits.ts';
import type { OpenNote } from '../../lib/model/open-note.ts';
import { NoteState } from './NoteState.tsx';

export type NoteEditorProps = {
  note: OpenNote;
  label: string;
  /** When it was last changed, said while there is nothing newer to say. */
  time?: string;
  placeholder?: string;
  hasFocus?: boolean;
  /** What can be done with the note. */
  children?: ComponentChildren;
};

/** A field that gives every keystroke away at once: nothing waits for a save button or a timer. */
export function NoteEditor(props: NoteEditorProps) {
  const { note, label, placeholder, hasFocus } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);
  const [view, setView] = useState(() => note.read());
  const [first] = useState(view.text);

  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);

  // The field holds its own text, and takes in what was written elsewhere before the next key.
  const follow = useCallback(() => {
    if (field.current && !isComposing.current) takeIn(field.current, note);
    setView(note.read());
  }, [note]);
  useLayoutEffect(() => {
    const stop = note.watch(follow);
    follow();
    return stop;
  }, [note, follow]);

  return (
    <div class="note-editor">
      <textarea
        ref={field}
        class="field-input"
        aria-label={label}
        placeholder={placeholder}
        maxLength={NOTE_MAX}
        rows={2}
        dir="auto"
        defaultValue={first}
        onInput={(event) => note.type(event.currentTarget.value)}
        // A word that is being composed out of several keys would be broken off.
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={() => {
          isComposing.current = false;
          follow();
        }}
      />
      <NoteState view={view} time={props.time} onKeep={() => note.type(note.read().text)}>
        {props.children}
      </NoteState>
    </div>
  );
}

/** Shows what was written elsewhere, with caret and selection around the text they were in. */
function takeIn(field: HTMLTextAreaElement, note: OpenNote): void {
  const move = note.takeIn(document.activeElement === field);
  const { text } = note.read();
  if (field.value === text) return;
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field;
  field.value = text;
  field.setSelectionRange(move(selectionStart), move(selectionEnd), selectionDirection);
  field.scrollTop = scrollTop;
}
