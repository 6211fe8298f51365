/** What an address answered. `chunks` ends the connection when it is left early. */
export type Download =
  | { state: 'unchanged' }
  | { state: 'failed'; status: number }
  /** `url`: where it came from in the end, when redirects were followed. */
  | { state: 'open'; url: string; etag?: string; size?: number; chunks: AsyncIterable<Uint8Array> };

/**
 * Fetches a file, telling nothing of the reader: no cookies, no address we come from. Rejects when
 * the network fails. `etag`: of the file we have, so that the same is not sent again.
 */
export async function download(
  url: string,
  { etag, signal }: { etag?: string | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Download> {
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'follow',
    headers: etag ? { 'If-None-Match': etag } : {},
    ...(signal ? { signal } : {}),
  });
  if (response.status === 304) return { state: 'unchanged' };
  if (!response.ok || !response.body) return { state: 'failed', status: response.status };
  const found = response.headers.get('etag');
  const length = Number(response.headers.get('content-length') ?? NaN);
  return {
    state: 'open',
    url: response.url,
    ...(found && found.length <= 300 ? { etag: found } : {}),
    // The length counts packed bytes where the answer is packed: then it says nothing to us.
    ...(Number.isFinite(length) && !response.headers.has('content-encoding')
      ? { size: length }
      : {}),
    chunks: readStream(response.body),
  };
}

/** The chunks of a stream; leaving early cancels it. Not every browser's streams iterate. */
export async function* readStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(ignoreEnded);
  }
}

/** A stream that broke says so at the read, and again when it is cancelled. */
const ignoreEnded = (): void => undefined;
