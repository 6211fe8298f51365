import type { Mention } from '../../model/mention.ts';
import type { PageBlock } from '../read/block-store.ts';

/** One mention in its place on the page. */
export type Mark = { block: PageBlock; mention: Mention };
