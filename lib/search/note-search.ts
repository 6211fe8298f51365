import type { Note } from '../model/note.ts';
import { fold } from '../text/fold.ts';

/** A note with the name of what it is about, as lists show it. */
export type TitledNote = { note: Note; title: string };

/**
 * The notes that hold every word of the query, in their text or their title, in the order given.
 * The last word may be half typed. A reader has hundreds of notes, not millions: no index.
 */
export function searchNotes(notes: readonly TitledNote[], query: string): TitledNote[] {
  const words = fold(query).split(' ');
  if (words[0] === '') return [...notes];
  return notes.filter(({ note, title }) => {
    const text = ` ${fold(title)} ${fold(note.body)} `;
    return words.every((word, at) =>
      text.includes(at === words.length - 1 ? ` ${word}` : ` ${word} `),
    );
  });
}
