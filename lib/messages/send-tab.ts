import * as runtime from '../platform/runtime.ts';
import type { TabMessages } from './contract.ts';
import { tabAnswers } from './contract.ts';
import { openReply } from './reply.ts';

/**
 * Asks the reader in a tab. Throws where no reader runs there, with its message when it failed, and
 * when what comes back is no answer to this message.
 */
export async function sendTab<T extends keyof TabMessages>(
  tabId: number,
  type: T,
  params: TabMessages[T]['params'],
): Promise<TabMessages[T]['result']> {
  const value = openReply(await runtime.sendToTab(tabId, { type, params }));
  return tabAnswers[type].parse(value) as TabMessages[T]['result'];
}
