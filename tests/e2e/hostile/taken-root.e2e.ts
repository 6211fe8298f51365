import { expect, test } from 'vitest';
import { hover, moveAway, waitForCard } from '../driver/card.ts';
import { openPopup } from '../driver/popup.ts';
import { getMark, openPath, setStage } from '../stage.ts';

// Pages that try to come by the card's closed root, press what is in it, and learn of notes by it.

const aPage = (script: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>A hostile page</title><meta property="og:type" content="article"><script>
window.taken = [];
window.pressed = 0;
/** Presses all buttons of a root in every way a script has, in it and moved out of it. */
const pressAll = (root) => {
  for (const button of root.querySelectorAll('button')) {
    const [home, next] = [button.parentNode, button.nextSibling];
    for (const place of [home, document.body]) {
      place.append(button);
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      button.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true }));
      window.pressed++;
    }
    home.insertBefore(button, next);
  }
};
const take = (root) => {
  if (!(root instanceof ShadowRoot)) return;
  taken.push(root.textContent);
  pressAll(root);
};
${script}
</script></head><body><article><p>The Pentagon said that Kata'ib Hezbollah had fired rockets at Ain al-Asad air base.</p>
<p>John Kirby spoke of it.</p></article></body></html>`;

/** Defines every tag with a hyphen that comes, before or after, and asks for its internals. */
const DEFINES = `
const define = (name) => {
  if (customElements.get(name)) return;
  customElements.define(name, class extends HTMLElement {
    constructor() { super(); const internals = this.attachInternals(); setInterval(() => take(internals.shadowRoot), 100); }
  });
};
for (const name of ['gazetteer-host', 'gazetteer-card', 'wxt-host']) define(name);
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes)
    if (node.localName?.includes('-')) define(node.localName);
}).observe(document, { childList: true, subtree: true });`;

/** Asks each element that comes for a root, by every way there is to ask. */
const ASKS = `
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (const node of addedNodes) {
    if (!(node instanceof HTMLElement) || node.closest('body, head') || node === document.body) continue;
    take(node.shadowRoot);
    try { take(node.attachInternals().shadowRoot); } catch {}
    try { take(node.attachShadow({ mode: 'open' })); } catch {}
    try { taken.push(...(/Why marked/.exec(node.getHTML({ serializableShadowRoots: true })) ?? [])); } catch {}
  }
}).observe(document, { childList: true, subtree: true });`;

/** A div that claims to be ours, made before ours, as a custom built-in with a root of its own. */
const IMPERSONATES = `
customElements.define('a-div', class extends HTMLDivElement {
  constructor() { super(); this.internals = this.attachInternals?.call(this); }
}, { extends: 'div' });
addEventListener('DOMContentLoaded', () => {
  const fake = document.createElement('div', { is: 'a-div' });
  fake.setAttribute('data-gazetteer', '');
  document.documentElement.append(fake);
  setInterval(() => { try { take(fake.shadowRoot ?? fake.internals?.shadowRoot); } catch {} }, 100);
});`;

/** Asks the browser's own search how many notes there are. */
const SEARCHES = `
setInterval(() => {
  for (let n = 0; n < 10; n++)
    for (const text of ['Add note (' + n + ')', n + ' note', 'A secret of mine'])
      if (find(text, false, false, true)) taken.push(text);
  getSelection().removeAllRanges();
}, 200);`;

const stage = setStage({
  extras: {
    '/defines': aPage(DEFINES),
    '/asks': aPage(ASKS),
    '/impersonates': aPage(IMPERSONATES),
    '/searches': aPage(SEARCHES),
  },
});

const openCard = async (path: string, name: string) => {
  const marks = await openPath(stage, path, 2);
  await hover(stage.page, getMark(marks, name));
  const card = await waitForCard(stage.driver, stage.page);
  if (!card) throw new Error('no card opened');
  return card;
};

const spoils = () =>
  stage.page.evaluate(() => {
    const { taken, pressed } = window as unknown as { taken: string[]; pressed: number };
    return { taken: taken.filter((text) => text.trim() !== ''), pressed };
  });

test.each(['/defines', '/asks', '/impersonates'])(
  'a page that %s comes by no root, and its card stays what it is',
  async (path) => {
    const before = await openCard(path, "Kata'ib Hezbollah");
    const windows = (await stage.driver.browser.pages()).length;
    await new Promise((resolve) => setTimeout(resolve, 600));
    const after = await waitForCard(stage.driver, stage.page);
    expect(after?.entityId).toBe(before.entityId);
    expect(after?.text).toBe(before.text);
    expect(await spoils()).toEqual({ taken: [], pressed: 0 });
    expect((await stage.driver.browser.pages()).length).toBe(windows);
    await moveAway(stage.page);
  },
);

test('a page learns nothing of notes from the card, not even whether there are any', async () => {
  const popup = await openPopup(stage.driver);
  await popup.type('[role=combobox]', 'John Kirby');
  await popup.waitForSelector('[role=option]');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('textarea');
  await popup.type('textarea', 'A secret of mine');
  await popup.waitForFunction(() => document.body.innerText.includes('Saved in this browser'));
  await popup.close();
  const card = await openCard('/searches', 'John Kirby');
  expect(card.text).toContain('Add note');
  expect(card.text).not.toMatch(/note \(/);
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect((await spoils()).taken).toEqual([]);
  await moveAway(stage.page);
});

test('buttons that a page holds in its hands do nothing when it presses them', async () => {
  const { driver, page } = stage;
  const before = await openCard('/asks', "Kata'ib Hezbollah");
  // As if the page had found the root by a way that nobody knows yet.
  await driver.callInHost(
    page,
    (root) => {
      for (const button of root.querySelectorAll('button')) {
        const [home, next] = [button.parentNode!, button.nextSibling];
        for (const place of [home, document.body]) {
          place.append(button);
          button.click();
          button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        }
        home.insertBefore(button, next);
      }
    },
    undefined,
  );
  await new Promise((resolve) => setTimeout(resolve, 400));
  const after = await waitForCard(driver, page);
  expect(after?.entityId).toBe(before.entityId);
  expect(after?.text).toBe(before.text);
  await moveAway(page);
});
