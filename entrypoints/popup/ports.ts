import type { Live } from '../../lib/hooks/use-live.ts';
import type { LibrarySearch } from '../../lib/library/search-library.ts';
import type { TabMentions } from '../../lib/messages/contract.ts';
import type { CardData } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Note, NoteId } from '../../lib/model/note.ts';
import type { NoteDesk } from '../../lib/notebook/note-desk.ts';
import type { Tab } from '../../lib/platform/tabs.ts';

/** All that the popup needs of the world; `main.tsx` fills it in, tests give their own. */
export type Ports = {
  /** The search over the packs that answer; null while there is no pack. */
  library: Live<LibrarySearch | null>;
  /** Every note, changed last first. */
  notes: Live<Note[]>;
  /** The notes as they are written. */
  desk: NoteDesk;
  createNoteId(): NoteId;
  findCard(id: EntityId): Promise<CardData | null>;
  /** Has the background load the pack, and install it where that has not happened. */
  wakePack(): Promise<unknown>;
  page: PagePort;
  openPage(url: string): Promise<void>;
  /** Milliseconds since the Unix epoch. */
  now(): number;
  report(error: unknown, doing: string): void;
};

/** The page in front of the reader. */
export type PagePort = {
  findTab(): Promise<Tab | undefined>;
  mayRead(): Promise<boolean>;
  askToRead(): Promise<boolean>;
  isSiteOn(site: string): Promise<boolean>;
  setSite(site: string, on: boolean): Promise<unknown>;
  /** Rejects where no reader runs. */
  listMentions(tabId: number): Promise<TabMentions>;
  jump(tabId: number, entityId: EntityId): Promise<unknown>;
  /** Loads the reader; rejects where the browser lets nobody in. */
  inject(tabId: number): Promise<void>;
};
