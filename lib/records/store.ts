import type { Edit } from './edit.ts';
import type { StoredRecord } from './record.ts';

/** A record that was changed, in whichever window. */
export type Change = { kind: string; id: string };

/** What is stored now. */
export type RecordReader = {
  /** A record that is not deleted; `undefined` where there is none. */
  find(kind: string, id: string): Promise<StoredRecord | undefined>;
  /** Records that are not deleted, of a kind or of a topic of that kind, in the order of their ids. */
  list(kind: string, topic?: string): Promise<StoredRecord[]>;
};

/**
 * Makes edits out of what is stored at the moment of the commit: nobody writes in between. It waits
 * for nothing but the reader that it is given.
 */
export type Decide = (records: RecordReader) => Promise<readonly Edit[]>;

/** Where records are kept. `lib/db` has the one that lasts. */
export type RecordStore = RecordReader & {
  /**
   * Makes edits, all or none, in their order; what other windows do at the same moment is neither
   * lost nor in between. Resolves once they are on disk.
   */
  commit(edits: readonly Edit[] | Decide): Promise<void>;
  /** Tells what was changed of some kinds, in any window. Returns the undoing. */
  watch(kinds: readonly string[], onChange: (changes: readonly Change[]) => void): () => void;
};
