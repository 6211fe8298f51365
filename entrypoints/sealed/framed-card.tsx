import { render } from 'preact';
import { sealedCardCss } from '../../components/card/sealed-card-css.ts';
import type { Question, ToFrame, ToPage } from '../../components/card/card-line.ts';
import { CardLine } from '../../components/card/card-line.ts';
import { CardFrame } from '../../components/card/CardFrame.tsx';
import type { CardData } from '../../lib/model/card.ts';
import type { EntityId } from '../../lib/model/entity.ts';

type Waiting = { resolve: (data: CardData | null) => void; reject: (error: Error) => void };

/** Draws what the page's side sends, and tells it how high that is and what the reader pressed. */
export class FramedCard {
  readonly #document: Document;
  #line: CardLine<ToPage, ToFrame> | undefined;
  readonly #calls = new Map<number, Waiting>();
  #lastCall = 0;
  #drawing = 0;
  #height = -1;

  constructor(document: Document) {
    this.#document = document;
    document.documentElement.lang = 'en';
    document.title = 'Gazetteer';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sealedCardCss);
    document.adoptedStyleSheets = [sheet];
    const onChange = () => this.#tellHeight();
    const all = { childList: true, subtree: true, characterData: true, attributes: true };
    new MutationObserver(onChange).observe(document.body, all);
    addEventListener('resize', onChange);
    addEventListener('blur', () => this.#say({ type: 'focus', inside: false }));
    addEventListener('keydown', (event) => {
      if (event.isTrusted && event.key === 'Escape') this.#say({ type: 'close' });
    });
  }

  /** Begins to draw for the page's side, at the other end of this port. */
  answer(port: MessagePort): void {
    this.#line = new CardLine(port, (message) => this.#hear(message));
  }

  #say(message: ToPage): void {
    this.#line?.say(message);
  }

  get #card(): HTMLElement | null {
    return this.#document.querySelector<HTMLElement>('.card');
  }

  #hear(message: ToFrame): void {
    switch (message.type) {
      case 'draw':
        return this.#draw(message);
      case 'clear':
        return render(null, this.#document.body);
      case 'focus':
        return this.#card?.focus({ preventScroll: true });
      case 'answer':
        return this.#take(message.call)?.resolve(message.data);
      case 'failure':
        return this.#take(message.call)?.reject(new Error('the background did not answer'));
    }
  }

  #draw({ drawing, card }: Extract<ToFrame, { type: 'draw' }>): void {
    this.#drawing = drawing;
    this.#height = -1;
    const settle = async (question: Question, id: EntityId) => {
      await this.#ask(question, id);
    };
    render(
      <CardFrame
        key={drawing}
        {...card}
        articleDate={card.articleDate}
        load={(id) => this.#ask('load', id)}
        onClose={() => this.#say({ type: 'close' })}
        onNote={(entityId) => this.#say({ type: 'note', entityId })}
        onReject={(id) => settle('reject', id)}
        onUndo={(id) => settle('undo', id)}
        onFocus={(inside) => inside && this.#say({ type: 'focus', inside })}
      />,
      this.#document.body,
    );
    this.#tellHeight();
  }

  #ask(question: Question, entityId: EntityId): Promise<CardData | null> {
    const call = ++this.#lastCall;
    this.#say({ type: 'ask', call, question, entityId });
    return new Promise((resolve, reject) => this.#calls.set(call, { resolve, reject }));
  }

  #take(call: number): Waiting | undefined {
    const waiting = this.#calls.get(call);
    this.#calls.delete(call);
    return waiting;
  }

  #tellHeight(): void {
    const card = this.#card;
    if (!card) return;
    const height = card.scrollHeight + card.offsetHeight - card.clientHeight;
    if (height === this.#height) return;
    this.#height = height;
    this.#say({ type: 'height', drawing: this.#drawing, height });
  }
}
