import { expectEqual, setPage, test } from '../../tests/browser/in-page.ts';
import { createHost } from './host.ts';

const hosts = () => document.querySelectorAll('div[data-gazetteer]').length;
const HOST_CSS = ':host { position: fixed }';

test('card and toolbar have each a place and a style of their own in one host', () => {
  setPage('<p id="it">Badr</p>');
  const host = createHost(document, HOST_CSS);
  const card = host.openSlot('card', '.card { color: rgb(1, 2, 3) }');
  const toolbar = host.openSlot('toolbar', '.bar { color: rgb(4, 5, 6) }');
  card.className = 'card';
  toolbar.className = 'bar';
  host.moveTo(document.body);
  expectEqual(hosts(), 1);
  const colours = [card, toolbar].map((mount) => getComputedStyle(mount).color);
  expectEqual(colours, ['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
  expectEqual(host.openSlot('card', '') === card, true);
  host.remove();
  expectEqual(hosts(), 0);
});

test('a host that is opened and never moved to a node is no part of the page', () => {
  setPage('<p>Badr</p>');
  createHost(document, HOST_CSS).openSlot('card', '');
  expectEqual(hosts(), 0);
});

test('the host goes into the modal dialog that its node is in, and out again', () => {
  setPage('<p>Badr</p><dialog id="it"><p>Houthis</p></dialog>');
  const dialog = document.querySelector('dialog')!;
  const host = createHost(document, HOST_CSS);
  host.openSlot('card', '');
  dialog.showModal();
  host.moveTo(dialog.querySelector('p')!.firstChild!);
  expectEqual(host.isHost(dialog.lastElementChild), true);
  dialog.close();
  host.moveTo(document.querySelector('p')!);
  expectEqual(host.isHost(document.documentElement.lastElementChild), true);
  host.remove();
});

test('a host that an older reader left behind goes as the new one comes', () => {
  setPage('<p>Badr</p>');
  const [older, newer] = [createHost(document, HOST_CSS), createHost(document, HOST_CSS)];
  older.openSlot('card', '');
  older.moveTo(document.body);
  newer.openSlot('card', '');
  newer.moveTo(document.body);
  expectEqual(hosts(), 1);
  newer.remove();
});
