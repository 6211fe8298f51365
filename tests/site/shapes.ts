import type { Shape } from './html.ts';
import { dialog } from './shapes/dialog.ts';
import { divs } from './shapes/divs.ts';
import { feed } from './shapes/feed.ts';
import { furniture } from './shapes/furniture.ts';
import { rightToLeft } from './shapes/right-to-left.ts';
import { semantic } from './shapes/semantic.ts';
import { spa } from './shapes/spa.ts';
import { splitNames } from './shapes/split-names.ts';
import { strictCsp } from './shapes/strict-csp.ts';

/** All ways in which the site builds a page; the id is the first part of its address. */
export const SHAPES: readonly Shape[] = [
  semantic,
  divs,
  splitNames,
  furniture,
  feed,
  dialog,
  spa,
  strictCsp,
  rightToLeft,
];
