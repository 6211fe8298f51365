import { CARD_PART } from '../../components/card/card-view.ts';
import type { CardPart, FillFrame } from '../../components/card/card-view.ts';
import { hostCss } from '../../components/host/host-css.ts';
import { send } from '../../lib/messages/send.ts';
import { createHost } from '../../lib/page/host.ts';
import { beginLife } from '../../lib/page/life.ts';
import { takePart } from '../../lib/page/parts.ts';
import { PageReader } from '../../lib/page/page-reader.ts';
import { createErrorGate } from '../../lib/platform/error-gate.ts';
import { findFrameId, isConnected } from '../../lib/platform/runtime.ts';
import { CardControl } from './card-control.ts';
import type { Feature, Reader } from './feature.ts';

/**
 * Between two looks whether the extension is still there, in milliseconds: nothing tells of its update
 * or removal, and marks that do nothing any more are to go.
 */
const LOOK_MS = 5_000;

/** Builds the reader's parts, gives them to its features and begins to read. */
export function startReader(features: readonly Feature[]): void {
  const life = beginLife('reader');
  const { signal } = life;
  const stop = () => life.abort();
  const report = createReport(signal, stop);

  let waiting: (() => void)[] = [];
  const host = createHost(document, hostCss);
  const isOurs = host.isHost;
  const page = new PageReader({
    detect: (blocks, facts) => send('page.detect', { blocks, page: facts }),
    isOurs,
    onMarks: () => {
      if (!page.hasMarks) return;
      for (const begin of waiting) begin();
      waiting = [];
    },
    report: (error) => report(error, 'reading the page'),
    signal,
  });
  const loadCard = async () => {
    await send('page.card', {});
    return takePart<CardPart>(CARD_PART)(host, fillFrame);
  };
  const card = new CardControl(page, loadCard, signal, report);
  signal.addEventListener('abort', host.remove);
  const reader: Reader = {
    page,
    card,
    isOurs,
    whenMarked: (begin) => (page.hasMarks ? begin() : waiting.push(begin)),
    signal,
    report,
    stop,
  };
  reader.whenMarked(() => card.prepare());
  for (const { id, init } of features) {
    try {
      init(reader);
    } catch (error) {
      // One ability that fails on some page must not cost the others.
      report(error, id);
    }
  }
  page.start();
  const timer = setInterval(() => isConnected() || stop(), LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

const fillFrame: FillFrame = async (frame) => {
  const { secret } = await send('page.frame', { frameId: findFrameId(frame) });
  return secret;
};

/** The one way out for the reader's errors. An extension that was updated ends its old reader. */
function createReport(signal: AbortSignal, stop: () => void): Reader['report'] {
  // Thrown from a task of its own, an error reaches the extension's console and not the page.
  const gate = createErrorGate('reader', (error) => {
    setTimeout(() => {
      throw error;
    });
  });
  return (error, doing) => {
    if (signal.aborted) return;
    const isOrphan = error instanceof Error && /context invalidated/i.test(error.message);
    if (isOrphan || !isConnected()) stop();
    else gate(error, doing);
  };
}
