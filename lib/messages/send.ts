import * as runtime from '../platform/runtime.ts';
import type { BackgroundMessages } from './contract.ts';
import { openReply } from './reply.ts';

/** Asks the background. Throws with the handler's message when it failed. */
export async function send<T extends keyof BackgroundMessages>(
  type: T,
  params: BackgroundMessages[T]['params'],
): Promise<BackgroundMessages[T]['result']> {
  return openReply(await ask({ type, params })) as BackgroundMessages[T]['result'];
}

/**
 * A background that is stopped takes its unfinished answers with it, and is started by the next
 * question: one without an answer is asked again. Every message may come twice and mean it once.
 */
async function ask(message: unknown): Promise<unknown> {
  const reply = await runtime.sendToBackground(message).catch((error: unknown) => {
    if (!runtime.isConnected()) throw error;
  });
  return reply ?? runtime.sendToBackground(message);
}
