import { expect, test } from 'vitest';
import { askAsPage, askAsWindow } from './driver/ask.ts';
import { ARTICLE, openPath, setStage } from './stage.ts';

const stage = setStage();

test('a script in a page is refused what only our windows may ask', async () => {
  const path = `/semantic/${ARTICLE}`;
  const url = stage.site.origin + path;
  await openPath(stage, path, 5);
  expect(await askAsPage(stage.messenger, url, 'packs.changed', {})).toEqual({
    ok: false,
    error: 'page may not send packs.changed',
  });
  const off = { host: new URL(url).host, on: false };
  expect(await askAsPage(stage.messenger, url, 'site.set', off)).toMatchObject({ ok: false });
  // The page is still read, and what pages may ask is answered.
  expect(await askAsPage(stage.messenger, url, 'page.arrived', {})).toEqual({
    ok: true,
    value: { reading: true },
  });
  expect(
    await askAsPage(stage.messenger, url, 'entity.card', { entityId: 'john-kirby' }),
  ).toMatchObject({
    ok: true,
  });
});

test('a window of ours is answered, and refused what only pages may ask', async () => {
  expect(await askAsWindow(stage.messenger, 'packs.changed', {})).toEqual({
    ok: true,
    value: { done: true },
  });
  expect(await askAsWindow(stage.messenger, 'page.arrived', {})).toEqual({
    ok: false,
    error: 'window may not send page.arrived',
  });
});
