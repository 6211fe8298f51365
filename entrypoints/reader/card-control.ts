import type { CardView } from '../../components/card/card-view.ts';
import { send } from '../../lib/messages/send.ts';
import type { CardData } from '../../lib/model/card.ts';
import { toLocalDay } from '../../lib/model/day.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { isOnTheWay } from '../../lib/page/hover/aim.ts';
import type { Mark } from '../../lib/page/mark/mark.ts';
import type { Hover, HoverEvent } from '../../lib/page/hover/hover-state.ts';
import { initialHover, openKey, reduceHover, wakeAt } from '../../lib/page/hover/hover-state.ts';
import type { PageReader } from '../../lib/page/page-reader.ts';
import type { Point } from '../../lib/page/viewport.ts';
import { nearestRect } from '../../lib/page/viewport.ts';

/** Turns events into the hover state, and the hover state into an open or a closed card. */
export class CardControl {
  readonly #page: PageReader;
  readonly #loadView: () => Promise<CardView>;
  #view: CardView | undefined;
  #loading: Promise<CardView> | undefined;
  readonly #report: (error: unknown, doing: string) => void;
  #hover: Hover<Mention> = initialHover;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts openings; data that arrives for an earlier one is dropped. */
  #token = 0;
  /** The opening whose card is drawn. */
  #shown = -1;
  #last: Mark | undefined;
  #anchor: Range | undefined;
  readonly #marks = new WeakMap<Mention, Mark>();
  #ahead: { id: EntityId; data: Promise<CardData | null> } | undefined;

  constructor(
    page: PageReader,
    loadView: () => Promise<CardView>,
    signal: AbortSignal,
    report: (error: unknown, doing: string) => void,
  ) {
    this.#page = page;
    this.#loadView = loadView;
    this.#report = report;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#token++;
      this.#view?.close();
    });
  }

  /** Has what draws the card at hand, so that the first one opens as soon as the others. */
  prepare(): void {
    // A failure is told when a card is really opened.
    this.#prepareView().catch(() => {});
  }

  get isOpen(): boolean {
    return openKey(this.#hover) !== undefined;
  }

  /** The mark whose card is open, or was last. */
  get last(): Mark | undefined {
    return this.#last;
  }

  /** The mark's name in hover events. */
  keyOf({ block, mention }: Mark): Mention {
    this.#marks.set(mention, { block, mention });
    return mention;
  }

  /** Whether a point lies between the open card and its name. */
  isOnWay(point: Point): boolean {
    const card = this.#view?.element?.getBoundingClientRect();
    const from = this.#anchor && nearestRect([...this.#anchor.getClientRects()], point);
    return card !== undefined && from !== undefined && isOnTheWay(point, from, card);
  }

  /** Opens a mark's card on purpose; with `focus` the keyboard moves into it. */
  summon(mark: Mark, hold: 'pointer' | 'focus'): void {
    this.dispatch({ type: 'summon', key: this.keyOf(mark), hold });
    if (hold === 'focus') this.#view?.focus();
  }

  dispatch(event: HoverEvent<Mention>): void {
    const before = openKey(this.#hover);
    this.#hover = reduceHover(this.#hover, event);
    this.#wakeLater();
    const { phase } = this.#hover;
    if (phase.state === 'pending') this.#expect(phase.key);
    const key = openKey(this.#hover);
    if (key === before) return;
    if (key) this.#open(key).catch((error: unknown) => this.#report(error, 'opening a card'));
    else this.#close();
  }

  /** Follows the name when the page scrolls or is resized; closes when it has left the window. */
  follow(): void {
    // While data is awaited, the card still stands where the one before was.
    if (!this.#view || this.#shown !== this.#token) return;
    this.#view.place().then(
      (isThere) => isThere || this.dispatch({ type: 'dismiss' }),
      (error: unknown) => this.#report(error, 'placing a card'),
    );
  }

  #wakeLater(): void {
    clearTimeout(this.#timer);
    const at = wakeAt(this.#hover);
    if (at === undefined) return;
    const tick = () => this.dispatch({ type: 'tick', at: performance.now() });
    this.#timer = setTimeout(tick, Math.max(0, at - performance.now()));
  }

  #expect(key: Mention): void {
    this.#fetchAhead(key.entityId);
    const near = this.#marks.get(key)?.block.element;
    if (near) this.#view?.expect(near);
  }

  /** The data is there when the card opens, even if the background had to be woken for it. */
  #fetchAhead(id: EntityId): void {
    if (this.#ahead?.id === id) return;
    const data = send('entity.card', { entityId: id });
    // A failure is told when the card is really asked for.
    data.catch(() => {
      if (this.#ahead?.data === data) this.#ahead = undefined;
    });
    this.#ahead = { id, data };
  }

  async #open(key: Mention): Promise<void> {
    const token = ++this.#token;
    const mark = this.#marks.get(key);
    const range = mark && this.#page.findRange(mark)?.cloneRange();
    if (!range) return this.dispatch({ type: 'dismiss' });
    this.#last = mark;
    this.#anchor = range;
    this.#fetchAhead(key.entityId);
    const [data, view] = await Promise.all([this.#ahead!.data, this.#prepareView()]);
    this.#ahead = undefined;
    if (token !== this.#token) return;
    if (!data) return this.dispatch({ type: 'dismiss' });
    this.#shown = token;
    const text = mark.block.text.slice(key.start, key.end);
    await view.show(this.#propsOf(key, text, data), range, this.#hover.pointer);
    if (token !== this.#token) return;
    this.#page.setCurrent(range);
    const { phase } = this.#hover;
    if (phase.state === 'open' && phase.hold === 'focus') view.focus();
  }

  async #prepareView(): Promise<CardView> {
    this.#loading ??= this.#loadView();
    try {
      return (this.#view ??= await this.#loading);
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  /** `text`: as it was read, not as the page has it by now. */
  #propsOf(key: Mention, text: string, first: CardData) {
    const { date } = this.#page.facts;
    return {
      first,
      match: { text: onOneLine(text), evidence: key.evidence },
      articleDate: date,
      today: toLocalDay(new Date()),
      load: (id: EntityId) => send('entity.card', { entityId: id }),
      onClose: () => this.dispatch({ type: 'dismiss' }),
      onNote: (id: EntityId) => {
        send('note.open', { entityId: id }).catch((error: unknown) =>
          this.#report(error, 'opening a note'),
        );
      },
      onReject: async (id: EntityId) => {
        await send('rule.add', { entityId: id, text });
        this.#page.unmark((other, { entityId }) => entityId === id && isSameName(other, text));
        this.#page.setCurrent(undefined);
      },
      onUndo: async (id: EntityId) => {
        await send('rule.remove', { entityId: id, text });
        this.#page.restart();
      },
      onFocus: (inside: boolean) => this.dispatch({ type: 'focus', at: performance.now(), inside }),
    };
  }

  #close(): void {
    this.#token++;
    this.#anchor = undefined;
    this.#page.setCurrent(undefined);
    this.#view?.close();
  }
}

/** A name as it reads, whatever line breaks and spaces its page holds. */
const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const isSameName = (a: string, b: string) =>
  onOneLine(a).toLowerCase() === onOneLine(b).toLowerCase();
