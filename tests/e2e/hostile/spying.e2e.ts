import { expect, test } from 'vitest';
import { loadLibrary, OWN_ARTICLES } from '../../site/load.ts';
import { semantic } from '../../site/shapes/semantic.ts';
import { hover, moveAway, waitForCard } from '../driver/card.ts';
import { watchCards } from '../driver/pace.ts';
import { ARTICLE, getMark, openPath, setStage } from '../stage.ts';

/** What a page may try: it runs before anything of ours. */
const SPY = `<script>
window.roots = [];
window.heard = [];
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, { ...init, mode: 'open' });
  roots.push(root);
  return root;
};
for (const name of ['append', 'appendChild', 'insertBefore', 'replaceChildren']) {
  const real = Node.prototype[name] ?? Element.prototype[name];
  const owner = name in Node.prototype ? Node.prototype : Element.prototype;
  owner[name] = function (...args) {
    if (args.some((arg) => arg?.matches?.('div[data-gazetteer]'))) heard.push(name);
    return real.apply(this, args);
  };
}
addEventListener('message', (event) => heard.push('message ' + event.data));
const dispatchEvent = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) {
  if (!window.attacking && event instanceof CustomEvent) heard.push('event ' + event.type);
  return dispatchEvent.call(this, event);
};
for (const type of ['keydown', 'focusin', 'click', 'pointerdown'])
  addEventListener(type, (event) => {
    if (event.composedPath().some((node) => node instanceof ShadowRoot)) heard.push('path ' + type);
  }, true);
Object.defineProperty(window, 'customElements', { value: { define() { heard.push('define'); } } });
</script>`;

const { articles } = loadLibrary([OWN_ARTICLES]);
const article = articles.find(({ slug }) => slug === ARTICLE);
if (!article) throw new Error(`there is no article ${ARTICLE}`);
const html = semantic.render(article).html.replace('<head>', `<head>${SPY}`);

const stage = setStage({ extras: { '/hostile': html } });

test('a page that plays pointer, keys and touch on every name opens no card', async () => {
  const { driver, page } = stage;
  await openPath(stage, '/hostile', 10);
  const opened = await watchCards(driver, page, async () => {
    await page.evaluate(async () => {
      Object.assign(window, { attacking: true });
      const points: { x: number; y: number; element: Element }[] = [];
      for (const [name, highlight] of CSS.highlights as unknown as Map<
        string,
        Set<AbstractRange>
      >) {
        if (!name.startsWith('gazetteer-')) continue;
        for (const painted of highlight) {
          const range = new Range();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          const { x, y, width, height } = range.getBoundingClientRect();
          const element = painted.startContainer.parentElement ?? document.body;
          points.push({ x: x + width / 2, y: y + height / 2, element });
        }
      }
      const types = ['pointerover', 'pointerenter', 'pointermove', 'mouseover', 'mousemove'];
      const presses = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
      for (const { x, y, element } of points) {
        const init = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true };
        for (const type of [...types, ...presses]) {
          const Event = type.startsWith('pointer') ? PointerEvent : MouseEvent;
          element.dispatchEvent(
            new Event(type, { ...init, pointerType: 'touch' } as MouseEventInit),
          );
        }
        for (const key of ['N', 'P', 'Enter'])
          element.dispatchEvent(
            new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }),
          );
      }
      const [last] = points;
      if (!last) throw new Error('nothing is marked');
      // One name, rested upon: the same event again after the time a card takes to open.
      for (let i = 0; i < 10; i++) {
        last.element.dispatchEvent(
          new PointerEvent('pointermove', { clientX: last.x, clientY: last.y, bubbles: true }),
        );
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    });
  });
  expect(opened).toEqual([]);
});

test('a page can neither read an open card nor learn of it', async () => {
  const { driver, page } = stage;
  const marks = await openPath(stage, '/hostile', 10);
  await hover(page, getMark(marks, 'John Kirby'));
  const card = await waitForCard(driver, page);
  if (!card) throw new Error('no card opened');
  await page.mouse.move(card.left + 40, card.top + 30, { steps: 6 });
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.press('Tab');
  const spied = await page.evaluate(() => {
    const { roots, heard } = window as unknown as { roots: ShadowRoot[]; heard: string[] };
    const host = document.querySelector('div[data-gazetteer]');
    return {
      root: host?.shadowRoot ?? null,
      children: host?.childNodes.length,
      text: host?.textContent,
      captured: roots.length,
      heard: heard
        .filter((line) => !line.startsWith('path'))
        .concat(heard.filter((line) => line.startsWith('path'))),
      all: document.documentElement.innerText,
    };
  });
  expect(spied).toMatchObject({ root: null, children: 0, text: '', captured: 0, heard: [] });
  expect(spied.all).not.toContain('Why marked');
  await page.keyboard.press('Escape');
  await moveAway(page);
});

test('a page that clicks on the card itself presses none of its buttons', async () => {
  const { driver, page } = stage;
  const marks = await openPath(stage, '/hostile', 10);
  await hover(page, getMark(marks, 'John Kirby'));
  const card = await waitForCard(driver, page);
  if (!card) throw new Error('no card opened');
  await page.evaluate(({ left, top, right, bottom }) => {
    const host = document.querySelector('div[data-gazetteer]');
    for (let x = left; x < right; x += 20)
      for (let y = top; y < bottom; y += 10)
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          (document.elementFromPoint(x, y) ?? host)?.dispatchEvent(
            new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true }),
          );
  }, card);
  const after = await waitForCard(driver, page);
  expect(after?.text).toBe(card.text);
  await moveAway(page);
});
