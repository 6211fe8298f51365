import { z } from 'zod';
import { Entity } from './entity.ts';
import { ENTITIES_MAX } from './limits.ts';

/** What a pack says of itself; the first part of its file. */
export const PackHeader = z.strictObject({
  /** Version of the pack format. */
  format: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  /** Date of the edition and a counter, so that editions sort as text: 2026-11-22.1 */
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}\.\d+$/),
  title: z.string().min(1).max(120),
  language: z.string().min(2).max(12),
  licence: z.string().min(1).max(80),
  author: z.string().min(1).max(120),
});
export type PackHeader = z.infer<typeof PackHeader>;

export const Pack = PackHeader.extend({ entities: z.array(Entity).min(1).max(ENTITIES_MAX) });
export type Pack = z.infer<typeof Pack>;
