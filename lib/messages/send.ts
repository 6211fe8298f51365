import * as runtime from '../platform/runtime.ts';
import type { BackgroundProtocol, TabProtocol } from './protocol.ts';

/** How an answer travels: failures cross the border as data, so that their words survive. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: string };

type Params<P, T extends keyof P> = P[T] extends (p: infer A) => unknown ? A : never;
type Answer<P, T extends keyof P> = P[T] extends (p: never) => infer R ? R : never;

/** Asks the background. Throws with the handler's message when it failed. */
export async function send<T extends keyof BackgroundProtocol>(
  type: T,
  params: Params<BackgroundProtocol, T>,
): Promise<Answer<BackgroundProtocol, T>> {
  return open(await runtime.sendToBackground({ type, params })) as Answer<BackgroundProtocol, T>;
}

/** Asks the reader in a tab. Throws where no reader runs there, or with its message when it failed. */
export async function sendTab<T extends keyof TabProtocol>(
  tabId: number,
  type: T,
  params: Params<TabProtocol, T>,
): Promise<Answer<TabProtocol, T>> {
  return open(await runtime.sendToTab(tabId, { type, params })) as Answer<TabProtocol, T>;
}

function open(reply: unknown): unknown {
  const { ok, ...rest } = (reply ?? { ok: false, error: 'no answer' }) as Reply;
  if (ok) return (rest as { value: unknown }).value;
  throw new Error((rest as { error: string }).error);
}
