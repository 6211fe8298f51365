import type { PackDesk } from '../../components/options/pack-desk-port.ts';
import type { EntityProblem } from '../../components/options/editor/draft-to-entity.ts';
import type { CardData } from '../../lib/model/card.ts';
import type { Entity, EntityId } from '../../lib/model/entity.ts';
import type { Result } from '../../lib/model/result.ts';

/** All that the options page needs of the world; `main.tsx` fills it in, tests give their own. */
export type Ports = {
  desk: PackDesk;
  /** The first rows of a CSV file. */
  readCsvHead(file: File): Promise<string[][]>;
  findCard(id: EntityId): Promise<CardData | null>;
  check(value: unknown): Result<Entity, EntityProblem[]>;
  download(blob: Blob, name: string): void;
  /** Milliseconds since the Unix epoch. */
  now(): number;
  report(error: unknown, doing: string): void;
};
