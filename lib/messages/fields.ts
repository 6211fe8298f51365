import type { Parser } from './entry.ts';

type Guard<T> = (value: unknown) => value is T;
type Guarded<G> = { [K in keyof G]: G[K] extends Guard<infer T> ? T : never };

/**
 * Parses an object that has these fields and no others. It stands for a Zod schema in pages, where
 * even `zod/mini` would weigh 5 kB of the 30 that all content scripts have.
 */
export const fields = <G extends Record<string, Guard<unknown>>>(
  guards: G,
): Parser<Guarded<G>> => ({
  safeParse: (value) =>
    isRecord(value) &&
    Object.keys(value).length === Object.keys(guards).length &&
    Object.entries(guards).every(([key, holds]) => Object.hasOwn(value, key) && holds(value[key]))
      ? { success: true, data: value as Guarded<G> }
      : { success: false },
});

export const isText: Guard<string> = (value) => typeof value === 'string';
export const isAnything: Guard<unknown> = (_value): _value is unknown => true;

const isRecord: Guard<Record<string, unknown>> = (value): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
