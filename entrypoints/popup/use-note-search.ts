import { useEffect, useState } from 'preact/hooks';
import { NoteIndex } from '../../lib/search/note-index.ts';
import type { TitledNote } from '../../lib/search/note-index.ts';

/** Reading notes into the index holds the window up for so long at a time, in milliseconds. */
const SLICE_MS = 8;

export type FindNotes = (query: string) => readonly TitledNote[];

/**
 * The search over notes, in the order in which they are given. `titled` must be the same array as
 * long as nothing has changed. While thousands are still being read, it finds among those that were.
 */
export function useNoteSearch(titled: readonly TitledNote[]): FindNotes {
  const [index] = useState(() => new NoteIndex());
  const [, setRead] = useState<readonly TitledNote[]>();
  useEffect(() => {
    const steps = index.update(titled);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const until = performance.now() + SLICE_MS;
      while (performance.now() < until) {
        if (!steps.next().done) continue;
        // Drawn again, with what is found now.
        setRead(titled);
        return;
      }
      timer = setTimeout(read);
    };
    read();
    return () => clearTimeout(timer);
  }, [index, titled]);
  return (query) => {
    const found = index.find(query);
    return found ? titled.filter(({ note }) => found.has(note.id)) : titled;
  };
}
