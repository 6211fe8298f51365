/** The journal's keys in `localStorage`, which our own pages share and no web page sees. */
const PREFIX = 'note:';

/** Two windows may write one note: each keeps its own text. */
const WINDOW = crypto.randomUUID();

type Kept = { note: { id: string } };

/**
 * Notes on their way to the database, kept where writing is done before the call returns. For our
 * own windows: workers have no `localStorage`.
 */
export const noteJournal = {
  /** Throws where the browser gives no room. */
  keep(kept: Kept): void {
    localStorage.setItem(`${PREFIX}${kept.note.id}:${WINDOW}`, JSON.stringify(kept));
  },

  /** Unless something else of that note was kept since, in the window that kept it. */
  forget(kept: Kept): void {
    // Older versions kept the note alone.
    const texts = [kept, kept.note].map((value) => JSON.stringify(value));
    for (const key of listKeys(PREFIX + kept.note.id))
      if (texts.includes(localStorage.getItem(key) ?? '')) localStorage.removeItem(key);
  },

  /** What any window left. What is no JSON is left out. */
  list(): unknown[] {
    return listKeys(PREFIX).flatMap((key) => parse(localStorage.getItem(key)));
  },
};

const listKeys = (start: string): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(start));

function parse(text: string | null): unknown[] {
  try {
    return [JSON.parse(text ?? '')];
  } catch {
    // Cut off by a crash in the middle of writing: the database has what was before.
    return [];
  }
}
