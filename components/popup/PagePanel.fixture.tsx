import { EntityId } from '../../lib/model/entity.ts';
import { ignore } from '../shell/builders.ts';
import { PagePanel } from './PagePanel.tsx';
import type { PageView } from './page-view.ts';

const panel = (page: PageView) => (
  <PagePanel page={page} onJump={ignore} onOpen={ignore} onReadAnyway={ignore} onAllow={ignore} />
);

const id = EntityId.parse('ain-al-asad');

/** Every state that the page in front of the reader may be in. */
export const pagePanelStates = {
  looking: panel({ state: 'looking' }),
  reading: panel({
    state: 'reading',
    site: 'example.org',
    names: [{ entity: { id, label: 'Ain al-Asad', type: 'base' }, count: 3 }],
  }),
  'reading, nothing found': panel({ state: 'reading', site: 'example.org', names: [] }),
  'no article': panel({ state: 'idle', site: 'example.org' }),
  'site is off': panel({ state: 'off', site: 'example.org' }),
  'not allowed to read': panel({ state: 'forbidden' }),
  'browser page': panel({ state: 'unreadable', why: 'browser' }),
  store: panel({ state: 'unreadable', why: 'store' }),
  PDF: panel({ state: 'unreadable', why: 'pdf' }),
  file: panel({ state: 'unreadable', why: 'file' }),
  'kept out': panel({ state: 'unreadable', why: 'blocked' }),
  'no page': panel({ state: 'unreadable', why: 'none' }),
};
