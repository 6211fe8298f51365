import { expect, test } from 'vitest';
import { hover, moveAway, waitForCard } from '../driver/card.ts';
import { settledMarks } from '../driver/marks.ts';
import { getMark, openPath, pause, setStage } from '../stage.ts';

// Pages that take marks and cards away, mostly without meaning to.

const NAMES = '<p>The Pentagon said that Hezbollah and Hamas had fired.</p>';
const ARTICLE = '<meta property="og:type" content="article">';

const aPage = (script: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
${ARTICLE}</head><body><article>${NAMES}</article><script>
const ours = () => [...CSS.highlights].filter(([name]) => name.startsWith('gazetteer-'));
const later = (work) => setTimeout(() => { work(); window.isDone = true; }, 1_500);
${script}</script></body></html>`;

const AGAIN = `<html lang="en"><head>${ARTICLE}</head><body><article>${NAMES}</article></body></html>`;

const stage = setStage({
  extras: {
    '/registry-cleared': aPage('later(() => CSS.highlights.clear())'),
    '/highlights-emptied': aPage(
      'later(() => ours().forEach(([, highlight]) => highlight.clear()))',
    ),
    '/names-taken': aPage(
      'later(() => ours().forEach(([name]) => CSS.highlights.set(name, new Highlight())))',
    ),
    '/written': aPage(`later(() => {
      document.open(); document.write(${JSON.stringify(AGAIN)}); document.close();
      window.isDone = true;
    })`),
    '/written-in-parts': aPage(`later(() => {
      document.open(); document.write('<html><body><p>Wait.</p>');
      setTimeout(() => { document.write('<article>${NAMES.repeat(9)}${'<p>He said so on Sunday, in a long answer to a short question about the war, which he had been asked in the town by one who had waited for it since the morning of the day before.</p>'.repeat(20)}</article>'); document.close(); }, 1_000);
    })`),
    '/root-replaced': aPage(`later(() => {
      const root = new DOMParser().parseFromString(${JSON.stringify(AGAIN)}, 'text/html');
      document.replaceChild(document.adoptNode(root.documentElement), document.documentElement);
    })`),
    '/body-replaced': aPage(`later(() => {
      const body = document.createElement('body');
      body.innerHTML = ${JSON.stringify(NAMES)};
      document.body.replaceWith(body);
    })`),
    '/events': aPage(`setInterval(() => {
      for (const type of ['scroll', 'resize', 'fullscreenchange', 'selectionchange', 'visibilitychange', 'keydown', 'pointerdown', 'pointerout'])
        for (const target of [window, document, document.querySelector('article')])
          target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      document.querySelector('article').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      // What older builds were ended by.
      for (const id of ['gazetteer@gazetteer.invalid', '${'a'.repeat(32)}'])
        for (const name of ['scout', 'content', 'reader'])
          document.dispatchEvent(new CustomEvent(id + ':' + name + ':wxt:content-script-started', { detail: { contentScriptName: name, messageId: 'x' } }));
    }, 50);`),
  },
});

test.each([
  '/registry-cleared',
  '/highlights-emptied',
  '/names-taken',
  '/written',
  '/written-in-parts',
  '/root-replaced',
  '/body-replaced',
])('%s: marks come back, and the card opens', async (path) => {
  const { driver, page } = stage;
  await openPath(stage, path, 2);
  await page.waitForFunction(() => 'isDone' in window);
  await pause(1_500);
  const marks = await settledMarks(page, 2);
  await hover(page, getMark(marks, 'Hezbollah'));
  expect((await waitForCard(driver, page))?.text).toContain('Hezbollah');
  await moveAway(page);
});

test('/events: no event of the page’s own making closes a card', async () => {
  const { driver, page } = stage;
  const marks = await openPath(stage, '/events', 2);
  await hover(page, getMark(marks, 'Hezbollah'));
  const card = await waitForCard(driver, page);
  expect(card?.text).toContain('Hezbollah');
  await pause(1_000);
  const still = await waitForCard(driver, page);
  expect(still?.text).toBe(card?.text);
  await moveAway(page);
});
