import type { ToFrame, ToPage } from '../../components/card/card-line.ts';
import { answerFor, CardLine } from '../../components/card/card-line.ts';
import type { CardView, FillFrame } from '../../components/card/card-view.ts';
import type { CardFrameProps } from '../../components/card/CardFrame.tsx';
import frameCss from '../../components/card/sealed-frame.css?inline';
import { Spot } from '../../components/card/spot.ts';
import type { Host } from '../../lib/page/host.ts';
import type { SealedFrame } from '../../lib/page/sealed-frame.ts';
import { sealFrame } from '../../lib/page/sealed-frame.ts';
import type { Point } from '../../lib/page/viewport.ts';

type Frame = SealedFrame & { talk: CardLine<ToFrame, ToPage> };

/**
 * The card in a sealed frame in the host's closed root. For Firefox, which tells a page of the nodes in
 * such a root: whom an event came from, what is selected, what its search has found.
 */
export class SealedCard implements CardView {
  readonly #host: Host;
  readonly #fill: FillFrame;
  readonly #spot = new Spot();
  #frame: Promise<Frame> | undefined;
  /** The frame whose card is in view. */
  #open: Frame | undefined;
  /** Frames load anew while the host is moved. */
  #isMoving = false;
  #props: CardFrameProps | undefined;
  #drawing = 0;
  #onHeight: (() => void) | undefined;
  /** Who had the focus before the card took it. */
  #before: Element | null = null;

  constructor(host: Host, fill: FillFrame) {
    this.#host = host;
    this.#fill = fill;
  }

  get element(): HTMLElement | undefined {
    return this.#open?.element;
  }

  expect(near: Node): void {
    if (this.#open) return;
    // A failure is told when a card is really shown.
    this.#getFrame(near).catch(() => {});
  }

  async show(props: CardFrameProps, anchor: Range, point: Point | undefined): Promise<void> {
    const drawing = ++this.#drawing;
    const frame = await this.#getFrame(anchor.startContainer);
    if (drawing !== this.#drawing) return;
    this.#props = props;
    this.#spot.set(anchor, point);
    const { element, talk } = frame;
    this.#open = undefined;
    element.className = '';
    element.style.cssText = '';
    const { first, match, articleDate, today } = props;
    const isDrawn = new Promise<void>((resolve) => (this.#onHeight = resolve));
    talk.say({ type: 'draw', drawing, card: { first, match, articleDate, today } });
    await isDrawn;
    if (drawing !== this.#drawing) return;
    await this.#spot.place(element);
    if (drawing !== this.#drawing) return;
    element.className = 'open';
    this.#open = frame;
  }

  place(): Promise<boolean> {
    return this.#spot.place(this.element);
  }

  focus(): void {
    if (!this.#open) return;
    if (!this.hasFocus()) this.#before ??= document.activeElement;
    this.#open.element.focus({ preventScroll: true });
    this.#open.talk.say({ type: 'focus' });
  }

  hasFocus(): boolean {
    const { element } = this;
    const root = element?.getRootNode() as ShadowRoot | undefined;
    return element !== undefined && root?.activeElement === element;
  }

  /** To the page: while another window has the focus, it stays the card's. */
  #hasLostFocus(): boolean {
    return document.hasFocus() && !this.hasFocus();
  }

  close(): void {
    const hadFocus = this.hasFocus();
    this.#drawing++;
    this.#spot.clear();
    if (this.#open) {
      this.#open.element.className = '';
      this.#open.talk.say({ type: 'clear' });
    }
    this.#open = undefined;
    if (hadFocus && this.#before instanceof HTMLElement && this.#before.isConnected) {
      this.#before.focus({ preventScroll: true });
    }
    this.#before = null;
  }

  /** The frame, where a card beside this node can be seen; another one if that lost its script. */
  async #getFrame(near: Node): Promise<Frame> {
    const mount = this.#host.openSlot('card', frameCss);
    this.#isMoving = true;
    this.#host.moveTo(near);
    this.#isMoving = false;
    const before = await this.#frame?.catch(() => undefined);
    if (before?.isAlive()) return before;
    before?.element.remove();
    return (this.#frame = this.#makeFrame(mount));
  }

  async #makeFrame(mount: HTMLElement): Promise<Frame> {
    const sealed = await sealFrame(mount, this.#fill);
    const frame: Frame = {
      ...sealed,
      talk: new CardLine<ToFrame, ToPage>(sealed.line, (message) => this.#hear(frame, message)),
    };
    // Loaded anew it is somebody else's.
    sealed.element.addEventListener('load', () => this.#drop(frame));
    return frame;
  }

  #drop(frame: Frame): void {
    frame.element.remove();
    if (!this.#isMoving) this.#props?.onClose();
  }

  #hear(frame: Frame, message: ToPage): void {
    const props = this.#props;
    if (!props || !frame.isAlive()) return;
    switch (message.type) {
      case 'height':
        if (message.drawing !== this.#drawing) return;
        frame.element.style.blockSize = `${message.height}px`;
        return this.#onHeight?.();
      case 'ask':
        return this.#answer(frame, props, message);
      case 'note':
        return props.onNote(message.entityId);
      case 'close':
        return props.onClose();
      case 'focus':
        if (message.inside || (this.#open && this.#hasLostFocus())) props.onFocus(message.inside);
    }
  }

  #answer(frame: Frame, props: CardFrameProps, ask: Extract<ToPage, { type: 'ask' }>): void {
    const { call } = ask;
    answerFor(props, ask).then(
      (data) => frame.talk.say({ type: 'answer', call, data }),
      () => frame.talk.say({ type: 'failure', call }),
    );
  }
}
