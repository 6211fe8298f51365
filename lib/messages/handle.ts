import * as runtime from '../platform/runtime.ts';
import type { Sender } from '../platform/sender.ts';
import type { Entry, Table } from './entry.ts';
import { fields, isAnything, isText } from './fields.ts';
import type { Reply } from './reply.ts';

/** One handler a message: its parameters are parsed, its sender is one who may send it. */
export type Handlers<M> = {
  [K in keyof M]: M[K] extends { params: infer P; sender: infer S; result: infer R }
    ? (params: P, sender: S) => R | Promise<R>
    : never;
};

/**
 * Answers the messages of a table. What is none of them, or has other parameters, is left alone;
 * a sender who may not send it gets an error, and so does one whose handler throws, which goes to
 * `report` as well. Returns the undoing.
 */
export function handle<M>(
  table: Record<keyof M & string, Entry>,
  handlers: Handlers<M>,
  report: (error: unknown, type: string) => void,
): () => void {
  return runtime.listen((message, sender) => {
    const read = readMessage(table, message, sender);
    if (!read) return undefined;
    if ('refused' in read) return Promise.resolve({ ok: false, error: read.refused });
    const { type, params } = read;
    const run = handlers[type as keyof M] as (params: unknown, sender: Sender) => unknown;
    return Promise.resolve()
      .then(() => run(params, sender))
      .then(
        (value): Reply => ({ ok: true, value }),
        (error: unknown): Reply => {
          report(error, type);
          return { ok: false, error: error instanceof Error ? error.message : String(error) };
        },
      );
  });
}

const Envelope = fields({ type: isText, params: isAnything });

type Read = { type: string; params: unknown } | { refused: string };

/** A message of the table with its parameters parsed; `undefined` for anything else. */
export function readMessage(table: Table, message: unknown, sender: Sender): Read | undefined {
  const envelope = Envelope.safeParse(message);
  if (!envelope.success) return undefined;
  const { type } = envelope.data;
  const entry = Object.hasOwn(table, type) ? table[type] : undefined;
  if (!entry) return undefined;
  if (!entry.from.includes(sender.kind)) return { refused: `${sender.kind} may not send ${type}` };
  const params = entry.params.safeParse(envelope.data.params);
  return params.success ? { type, params: params.data } : undefined;
}
