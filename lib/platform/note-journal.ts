/** The journal's keys in `localStorage`, which our own pages share and no web page sees. */
const PREFIX = 'note:';

/**
 * Notes on their way to the database, kept where writing is done before the call returns. For our
 * own windows: workers have no `localStorage`.
 */
export const noteJournal = {
  /** Throws where the browser gives no room: then the note is not safe. */
  keep(note: { id: string }): void {
    localStorage.setItem(PREFIX + note.id, JSON.stringify(note));
  },

  forget(id: string): void {
    localStorage.removeItem(PREFIX + id);
  },

  /** What an earlier window left. What is no JSON is left out. */
  list(): unknown[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => parse(localStorage.getItem(key)));
  },
};

function parse(text: string | null): unknown[] {
  try {
    return [JSON.parse(text ?? '')];
  } catch {
    // Cut off by a crash in the middle of writing: the database has what was before.
    return [];
  }
}
