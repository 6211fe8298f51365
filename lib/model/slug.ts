/** Leaves room for a prefix and a number in a pack's id. */
const SLUG_MAX = 60;

/** Lower-case words joined by "-", as ids are; empty where the text has no Latin letter or digit. */
export const toSlug = (text: string, max = SLUG_MAX): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, max)
    .replace(/-$/, '');
