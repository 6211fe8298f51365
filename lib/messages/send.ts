import * as runtime from '../platform/runtime.ts';
import type { BackgroundMessages } from './contract.ts';
import { openReply } from './reply.ts';

/** Asks the background. Throws with the handler's message when it failed. */
export async function send<T extends keyof BackgroundMessages>(
  type: T,
  params: BackgroundMessages[T]['params'],
): Promise<BackgroundMessages[T]['result']> {
  return openReply(
    await runtime.sendToBackground({ type, params }),
  ) as BackgroundMessages[T]['result'];
}
