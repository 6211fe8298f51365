/** How an answer travels: failures cross the border as data, so that their words survive. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: string };

/** The value of a reply; throws with the words of a failed one, and where there is none. */
export function openReply(reply: unknown): unknown {
  const { ok, value, error } = (reply ?? {}) as Record<string, unknown>;
  if (ok === true) return value;
  throw new Error(typeof error === 'string' ? error : 'no answer');
}
