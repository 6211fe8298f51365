import { render } from 'preact';
import { cardCss } from '../../components/card/card-css.ts';
import { Admission } from '../../components/card/Button.tsx';
import type { CardView } from '../../components/card/card-view.ts';
import type { CardFrameProps } from '../../components/card/CardFrame.tsx';
import { CardFrame } from '../../components/card/CardFrame.tsx';
import { Spot } from '../../components/card/spot.ts';
import type { Host } from '../../lib/page/host.ts';
import type { Point } from '../../lib/page/viewport.ts';

/** The card in the closed root of the host. */
export class DrawnCard implements CardView {
  readonly #host: Host;
  readonly #spot = new Spot();
  #mount: HTMLElement | undefined;
  /** Who had the focus before the card took it. */
  #before: Element | null = null;
  #cards = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  get element(): HTMLElement | undefined {
    return this.#mount?.querySelector<HTMLElement>('.card') ?? undefined;
  }

  expect(): void {
    // It is drawn at once.
  }

  async show(props: CardFrameProps, anchor: Range, point: Point | undefined): Promise<void> {
    this.#mount ??= this.#host.openSlot('card', cardCss);
    this.#host.moveTo(anchor.startContainer);
    this.#spot.set(anchor, point);
    render(
      <Admission.Provider value={this.#host.admits}>
        <CardFrame key={++this.#cards} {...props} />
      </Admission.Provider>,
      this.#mount,
    );
    await this.place();
  }

  place(): Promise<boolean> {
    return this.#spot.place(this.element);
  }

  focus(): void {
    if (this.hasFocus()) return;
    this.#before ??= document.activeElement;
    this.element?.focus({ preventScroll: true });
  }

  hasFocus(): boolean {
    const root = this.#mount?.getRootNode() as ShadowRoot | undefined;
    return this.#mount?.contains(root?.activeElement ?? null) ?? false;
  }

  close(): void {
    if (!this.#mount) return;
    const hadFocus = this.hasFocus();
    this.#spot.clear();
    render(null, this.#mount);
    if (hadFocus && this.#before instanceof HTMLElement && this.#before.isConnected) {
      this.#before.focus({ preventScroll: true });
    }
    this.#before = null;
  }
}
