import { render } from 'preact';
import { cardCss } from '../../components/card/card-css.ts';
import { Admission } from '../../components/card/Button.tsx';
import type { CardView } from '../../components/card/card-view.ts';
import type { CardFrameProps } from '../../components/card/CardFrame.tsx';
import { CardFrame } from '../../components/card/CardFrame.tsx';
import { placeCard } from '../../components/card/place-card.ts';
import type { Host } from '../../lib/page/host.ts';
import type { Point } from '../../lib/page/viewport.ts';

export class DrawnCard implements CardView {
  readonly #host: Host;
  #mount: HTMLElement | undefined;
  #anchor: Range | undefined;
  #point: Point | undefined;
  /** Who had the focus before the card took it. */
  #before: Element | null = null;
  #cards = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  get element(): HTMLElement | undefined {
    return this.#mount?.querySelector<HTMLElement>('.card') ?? undefined;
  }

  async show(props: CardFrameProps, anchor: Range, point: Point | undefined): Promise<void> {
    this.#mount ??= this.#host.openSlot('card', cardCss);
    this.#host.moveTo(anchor.startContainer);
    this.#anchor = anchor;
    this.#point = point;
    render(
      <Admission.Provider value={this.#host.admits}>
        <CardFrame key={++this.#cards} {...props} />
      </Admission.Provider>,
      this.#mount,
    );
    await this.place();
  }

  async place(): Promise<boolean> {
    const { element } = this;
    if (!element || !this.#anchor) return false;
    const { width, top, bottom } = this.#anchor.getBoundingClientRect();
    if (width === 0 || bottom < 0 || top > innerHeight) return false;
    await placeCard(element, this.#anchor, this.#point);
    // The point of a pointer says nothing of the line once the page has moved.
    this.#point = undefined;
    return true;
  }

  focus(): void {
    if (this.hasFocus()) return;
    this.#before = document.activeElement;
    this.element?.focus({ preventScroll: true });
  }

  hasFocus(): boolean {
    const root = this.#mount?.getRootNode() as ShadowRoot | undefined;
    return this.#mount?.contains(root?.activeElement ?? null) ?? false;
  }

  close(): void {
    if (!this.#mount) return;
    const hadFocus = this.hasFocus();
    this.#anchor = undefined;
    render(null, this.#mount);
    if (hadFocus && this.#before instanceof HTMLElement && this.#before.isConnected) {
      this.#before.focus({ preventScroll: true });
    }
    this.#before = null;
  }
}
