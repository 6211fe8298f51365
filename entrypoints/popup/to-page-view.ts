import type { PageView } from '../../components/popup/page-view.ts';
import type { Knowledge } from './use-knowledge.ts';
import type { Page } from './use-page.ts';

/** The page as it is shown: mentions get their names from the pack. */
export function toPageView(page: Page, knowledge: Knowledge): PageView {
  if (page.state !== 'reading') return page;
  if (knowledge.state !== 'ready') return { state: 'looking' };
  const names = page.mentions.entities.flatMap(({ entityId, count }) => {
    const entity = knowledge.findRef(entityId);
    return entity ? [{ entity: { id: entityId, ...entity }, count }] : [];
  });
  return { state: 'reading', site: page.site, names };
}
