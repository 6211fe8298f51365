import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Entity } from '../../model/entity.ts';
import type { PackHeader, PackMeta } from '../../model/pack.ts';

/** Lines hashed and given out together: a good fraction of a megabyte. */
const LINES_PER_PIECE = 500;

/** A pack as its file's lines, line breaks included; the first is the header. */
export type PackLines = { header: PackHeader; lines: string[] };

/** An entity as its line, without the break. */
export const entityToLine = (entity: Entity): string => JSON.stringify(entity);

/** Writes a pack; entities are sorted, so that the same pack is always the same file. */
export function packToLines(meta: PackMeta, entities: readonly Entity[]): PackLines {
  const sorted = entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return linesToPack(meta, sorted.map(entityToLine));
}

/** As `packToLines`, of entities that are lines already, sorted by id. */
export function linesToPack(meta: PackMeta, entityLines: readonly string[]): PackLines {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  const lines: string[] = [];
  for (let at = 0; at < entityLines.length; at += LINES_PER_PIECE) {
    const piece = entityLines.slice(at, at + LINES_PER_PIECE).map((line) => `${line}\n`);
    hash.update(encoder.encode(piece.join('')));
    lines.push(...piece);
  }
  const header: PackHeader = {
    ...meta,
    entities: entityLines.length,
    hash: bytesToHex(hash.digest()),
  };
  return { header, lines: [`${JSON.stringify(header)}\n`, ...lines] };
}

/** A pack as the text of its file. */
export const packToText = (meta: PackMeta, entities: readonly Entity[]): string =>
  packToLines(meta, entities).lines.join('');
