import type { CardData } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { CardFrameProps } from './CardFrame.tsx';

// What a page's side and the script in the card's sealed frame say to each other, as JSON.

/** A card as it is drawn first; the rest of its props are questions and presses. */
type Drawing = Pick<CardFrameProps, 'first' | 'match' | 'articleDate' | 'today'>;

/** What is asked of the background by way of the page's side. */
export type Question = 'load' | 'reject' | 'undo';

export type ToFrame =
  | { type: 'draw'; drawing: number; card: Drawing }
  | { type: 'clear' }
  | { type: 'focus' }
  | { type: 'answer'; call: number; data: CardData | null }
  | { type: 'failure'; call: number };

type Asking = { type: 'ask'; call: number; question: Question; entityId: EntityId };

export type ToPage =
  /** How high the card would be with all of its content in view, in CSS pixels. */
  | { type: 'height'; drawing: number; height: number }
  | Asking
  | { type: 'note'; entityId: EntityId }
  | { type: 'close' }
  /** Inside: the focus is in the card. Else it has left the frame, for the page or another window. */
  | { type: 'focus'; inside: boolean };

/** What the card's props answer to a question. */
export async function answerFor(
  props: CardFrameProps,
  { question, entityId }: Asking,
): Promise<CardData | null> {
  if (question === 'load') return props.load(entityId);
  await (question === 'reject' ? props.onReject(entityId) : props.onUndo(entityId));
  return null;
}

/** One end of the line. Both ends are ours, so what is heard is not parsed again. */
export class CardLine<Said, Heard> {
  readonly #port: MessagePort;

  constructor(port: MessagePort, onHeard: (message: Heard) => void) {
    this.#port = port;
    port.onmessage = ({ data }) => onHeard(JSON.parse(data as string) as Heard);
  }

  say(message: Said): void {
    // The rule means windows; a port has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#port.postMessage(JSON.stringify(message));
  }
}
