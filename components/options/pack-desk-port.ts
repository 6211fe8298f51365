import type { Entity, EntityId, EntityType } from '../../lib/model/entity.ts';
import type { RejectRule } from '../../lib/model/mention.ts';
import type { PackHeader, PackId, Visibility } from '../../lib/model/pack.ts';
import type { PackProblem } from '../../lib/model/problem.ts';
import type { Result } from '../../lib/model/result.ts';
import type { SaveOutcome, Saving } from '../../lib/model/saving.ts';

/**
 * All that the options page asks of packs, own entries and rules. Methods that change something
 * resolve when it is stored and pages were told; they reject only when storage fails.
 */
export type PackDesk = {
  /** Calls back when anything below may have changed, here or in another window. Returns the undoing. */
  watch(onChange: () => void): () => void;
  /** All packs by rank, the reader's own first; its entry is there even while it is empty. */
  list(): Promise<PackInfo[]>;
  /** Reads, checks and stores beside what answers now; nothing is active yet. */
  stage(
    source: ImportSource,
    onProgress: OnProgress,
    signal: AbortSignal,
  ): Promise<Result<StagedImport, PackProblem[]>>;
  /** Has the staged pack answer, and keeps the one before it for `rollBack`. */
  commit(staged: StagedImport, visibility: Visibility): Promise<void>;
  /** Removes what was staged. */
  discard(staged: StagedImport): Promise<void>;
  setEnabled(id: PackId, on: boolean): Promise<void>;
  /** Has a pack be marked on every site, or only where the reader allows it. */
  show(id: PackId, visibility: Visibility): Promise<void>;
  /** Moves a pack to a rank; the reader's own stays at 0, so 1 is the highest place. */
  move(id: PackId, rank: number): Promise<void>;
  /** The shipped pack and the reader's own cannot be removed; `PackInfo.kind` tells. */
  remove(id: PackId): Promise<Undo>;
  /** Back to the edition before; going back again returns. */
  rollBack(id: PackId): Promise<void>;
  checkUpdate(id: PackId, onProgress: OnProgress, signal: AbortSignal): Promise<UpdateOutcome>;
  /** The best `limit` entities of all packs that are on; everything by name for an empty query. */
  search(query: string, limit: number): Promise<Hit[]>;
  /** Entities of one pack in the order of their ids, for browsing. */
  browse(id: PackId, from: number, limit: number): Promise<Hit[]>;
  /** The entity as it answers now, and where it came from. */
  findEntity(id: EntityId): Promise<OwnedEntity | undefined>;
  /** Keeps an entry of the reader's own, together with what other windows made of it meanwhile. */
  saveOwn(saving: Saving): Promise<SaveOutcome>;
  removeOwn(id: EntityId): Promise<Undo>;
  /** The reader's own entries as a pack file. */
  exportOwn(): Promise<Blob>;
  rules: {
    list(): Promise<RejectRule[]>;
    add(rule: RejectRule): Promise<void>;
    remove(rule: RejectRule): Promise<void>;
  };
  /** "Never mark this name": folded texts that name nobody. */
  neverMark: {
    list(): Promise<string[]>;
    add(text: string): Promise<void>;
    remove(text: string): Promise<void>;
  };
  /** Sites (host names without "www.") on which own entries and private packs are marked. */
  ownSites: { list(): Promise<string[]>; set(host: string, on: boolean): Promise<void> };
};

export type Undo = () => Promise<void>;

/** `done` and `total` in bytes; without a total nobody knows how much there is. */
export type Progress = { phase: ImportPhase; done: number; total?: number };
export type ImportPhase = 'reading' | 'indexing' | 'comparing';
export type OnProgress = (progress: Progress) => void;

export type PackKind = 'bundled' | 'imported' | 'own';

export type PackInfo = {
  id: PackId;
  kind: PackKind;
  header: PackHeader;
  rank: number;
  enabled: boolean;
  visibility: Visibility;
  /** Where it came from, for people: a file's name or an address. */
  origin: string;
  /** Milliseconds since the Unix epoch. */
  importedAt: number;
  checkedAt?: number;
  /** What the last update check said, as a sentence, where it failed. */
  failure?: string;
  /** The version that `rollBack` returns to. */
  previous?: string;
};

export type ImportSource =
  /** One pack file; or `sdn.csv` with `alt.csv` and `add.csv`; or Wikidata JSON; told by content. */
  | { kind: 'file'; files: readonly File[] }
  | { kind: 'address'; url: string }
  | { kind: 'csv'; file: File; mapping: CsvMapping };

/** Which column, counted from 0, holds what. */
export type CsvMapping = {
  title: string;
  hasHeader: boolean;
  label: number;
  id?: number;
  /** A column, or one type for all. */
  type: { column: number } | { fixed: EntityType };
  aliases?: { column: number; separator: string };
  summary?: number;
  /** A column of language codes, or one language for all. */
  language: { column: number } | { fixed: keyof Entity['names'] };
  sourceUrl?: number;
};

/** What an import will bring, before anything changes. */
export type StagedImport = {
  edition: string;
  header: PackHeader;
  /** The version that answers now, where this pack is there already. */
  replaces?: string;
  /** What is proposed: public only where it came from a public address and replaces no private one. */
  visibility: Visibility;
  added: Changes;
  changed: Changes;
  removed: Changes;
  /** Strong names that entities of other packs claim too. */
  clashes: { count: number; examples: Clash[] };
  /** Rows of the source that make no entity, by reason. */
  skipped: { why: string; count: number }[];
};
export type Changes = { count: number; examples: string[] };
type Clash = { name: string; entity: EntityId; other: EntityId; pack: PackId };

export type UpdateOutcome =
  | { state: 'current' }
  | { state: 'updated'; version: string; added: number; changed: number; removed: number }
  /** Nothing changed; `sentence` says why. */
  | { state: 'failed'; sentence: string };

export type Hit = {
  id: EntityId;
  type: EntityType;
  label: string;
  /** The name that was found, where it is not the label. */
  alias?: string;
  summary: string;
  pack: PackId;
};

export type OwnedEntity = {
  entity: Entity;
  pack: PackId;
  /** Whether it takes the place of a pack's entity: then `original` is that one. */
  original?: { entity: Entity; pack: PackId };
};
