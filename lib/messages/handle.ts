import type { Sender } from '../platform/runtime.ts';
import * as runtime from '../platform/runtime.ts';
import type { BackgroundProtocol, TabProtocol } from './protocol.ts';
import type { Reply } from './send.ts';

/** One handler a message, its parameters already parsed. */
export type Handlers<P> = {
  [T in keyof P]: P[T] extends (p: infer A) => infer R
    ? (params: A, sender: Sender) => R | Promise<R>
    : never;
};

/** Turns an unknown message into a typed one; `undefined` when it is none of ours. */
export type Parse<P> = (message: unknown) => { type: keyof P; params: unknown } | undefined;

/**
 * Answers the messages of one protocol. What `parse` does not know is left alone; what a handler
 * throws goes back as an error and to `report`. Returns the undoing.
 */
export function handle<P extends BackgroundProtocol | TabProtocol>(
  handlers: Handlers<P>,
  parse: Parse<P>,
  report: (error: unknown, type: string) => void,
): () => void {
  return runtime.listen((message, sender) => {
    const parsed = parse(message);
    if (!parsed) return undefined;
    const run = handlers[parsed.type] as (params: unknown, sender: Sender) => unknown;
    return Promise.resolve()
      .then(() => run(parsed.params, sender))
      .then(
        (value): Reply => ({ ok: true, value }),
        (error: unknown): Reply => {
          report(error, String(parsed.type));
          return { ok: false, error: error instanceof Error ? error.message : String(error) };
        },
      );
  });
}
