import type { Host } from '../../lib/page/host.ts';
import type { Point } from '../../lib/page/viewport.ts';
import type { CardFrameProps } from './CardFrame.tsx';

/** The card as it stands in the page: drawn, placed, focused, taken away. */
export type CardView = {
  readonly element: HTMLElement | undefined;
  /** One is likely to be shown beside this node soon: makes ready what takes time. */
  expect(near: Node): void;
  /** Draws a card beside a range, nearest to `point` where the range fills more than one line. */
  show(props: CardFrameProps, anchor: Range, point: Point | undefined): Promise<void>;
  /** Puts the card where its name is now. False: the name is gone or out of the window. */
  place(): Promise<boolean>;
  focus(): void;
  /** Takes the card away; the focus goes back to where it came from. */
  close(): void;
};

/** What the card's own script gives to the reader. */
export type CardPart = (host: Host, fill: FillFrame) => CardView;

/** Puts the script that draws into a sealed frame; gives the secret that it answers to. */
export type FillFrame = (frame: HTMLIFrameElement) => Promise<string>;

/** Its name among the parts that are loaded on demand. */
export const CARD_PART = 'card';
