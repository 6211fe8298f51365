import type { Sender } from '../platform/sender.ts';

/** What turns unknown parameters into known ones; every Zod schema is such a parser. */
export type Parser<T> = {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
};

/** One message of the contract, as its receiver needs it. */
export type Entry = {
  /** Who may send it. */
  from: readonly Sender['kind'][];
  params: Parser<unknown>;
};

/** Every message that one receiver answers, by name. */
export type Table = Record<string, Entry>;

export type ParamsOf<E extends Entry> = E['params'] extends Parser<infer T> ? T : never;
export type SenderOf<E extends Entry> = Extract<Sender, { kind: E['from'][number] }>;
