import { useEffect, useRef } from 'preact/hooks';
import { NOTE_MAX } from '../../lib/model/limits.ts';

export type NoteEditorProps = {
  /** The text to begin with; later changes show only while the reader is not typing here. */
  body: string;
  label: string;
  placeholder?: string;
  hasFocus?: boolean;
  onInput: (body: string) => void;
};

/** A field that gives every keystroke away at once: nothing waits for a save button or a timer. */
export function NoteEditor({ body, label, placeholder, hasFocus, onInput }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  // The field holds its own text: to render it back would move the caret while the reader types.
  useEffect(() => {
    const { current } = field;
    if (current && document.activeElement !== current) current.value = body;
  }, [body]);
  return (
    <textarea
      ref={field}
      class="field-input"
      aria-label={label}
      placeholder={placeholder}
      maxLength={NOTE_MAX}
      rows={2}
      dir="auto"
      defaultValue={body}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
