import type { Entity } from '../model/entity.ts';
import { PackMeta } from '../model/pack.ts';
import { packToText } from '../pack/file/write-pack.ts';
import type { PackSource } from './stage-pack.ts';

/** What the header of a pack for tests says, save what a test cares about. */
export const aMeta = (overrides: Partial<Record<keyof PackMeta, unknown>> = {}): PackMeta =>
  PackMeta.parse({
    format: 1,
    id: 'test',
    version: '2026-11-22.1',
    title: 'Test',
    language: 'en',
    licence: 'CC0-1.0',
    author: 'Test',
    ...overrides,
  });

/** The bytes of a pack file. */
export const aPackFile = (
  entities: readonly Entity[],
  overrides: Parameters<typeof aMeta>[0] = {},
): Uint8Array => new TextEncoder().encode(packToText(aMeta(overrides), entities));

/** Bytes that come in pieces, as from a disk or a network. */
export const aSource = (bytes: Uint8Array, pieces = 3): PackSource => ({
  name: 'test.jsonl',
  chunks: Array.from({ length: pieces }, (_, n) =>
    bytes.subarray((bytes.length * n) / pieces, (bytes.length * (n + 1)) / pieces),
  ),
});
