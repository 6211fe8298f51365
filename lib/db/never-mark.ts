import { z } from 'zod';
import { ALIAS_MAX } from '../model/limits.ts';
import type { GazetteerDb } from './database.ts';

const Folded = z.string().min(1).max(ALIAS_MAX);

/** Every name that the reader never wants marked, folded. */
export async function listNeverMarked(db: GazetteerDb): Promise<string[]> {
  return (await db.neverMark.toArray()).flatMap(({ text }) => Folded.safeParse(text).data ?? []);
}

/** Has a name never be marked, whoever it may name. `text` is folded. */
export async function addNeverMark(db: GazetteerDb, text: string): Promise<void> {
  await db.neverMark.put({ text: Folded.parse(text) });
}

/** Takes that back; a name that is not there is no error. */
export async function removeNeverMark(db: GazetteerDb, text: string): Promise<void> {
  await db.neverMark.delete(text);
}
