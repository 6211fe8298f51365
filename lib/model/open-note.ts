/**
 * What another window did to a note meanwhile: wrote in it too; deleted it; or wrote so much that
 * both texts do not go into one note.
 */
export type Meanwhile = 'merged' | 'revived' | 'split';

/** A note as its field shows it. `saved` means that the database has acknowledged all of it. */
export type DraftView = {
  text: string;
  state: 'untouched' | 'saving' | 'saved' | 'failed' | 'deleted';
  news: Meanwhile | undefined;
};

/** One note that is open in a field. */
export type OpenNote = {
  /** The same object as long as nothing of it changes. */
  read(): DraftView;
  watch(onChange: () => void): () => void;
  /** Keeps what the field now holds. */
  type(text: string): void;
  /** Has `read` give what other windows wrote too, and tells where a place in the text moved to. */
  takeIn(hasFocus: boolean): (place: number) => number;
};
