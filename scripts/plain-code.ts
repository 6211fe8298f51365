import type { Plugin } from 'vite';

/** Code in a library that our pages may not run, and what stands there instead. */
type Cut = { file: RegExp; find: RegExp; put: string };

const CUTS: readonly Cut[] = [
  // Preact's `dangerouslySetInnerHTML`: nothing of ours may write markup as text.
  { file: /\/preact\/dist\/preact\.mjs$/, find: /\b\w+\.innerHTML=\w+\.__html/, put: 'void 0' },
  // Zod compiles parsers from text where it may. Extension pages forbid that; without the
  // constructor it takes its other way at once, instead of after an attempt that browsers report.
  {
    file: /\/zod\/v4\/core\/(?:doc|util)\.js$/,
    find: /const F = Function;/,
    put: 'const F = null;',
  },
];

/**
 * Takes out of the libraries that we bundle what writes markup as text or makes code of text, so
 * that no mistake of ours can reach it and reviewers of the build find none. Ends the build when a
 * library has changed so that there is nothing to take out: then look whether it must be looked for
 * in another place.
 */
export const plainCode = (): Plugin => ({
  name: 'gazetteer-plain-code',
  transform(code, id) {
    const cut = CUTS.find(({ file }) => file.test(id));
    if (!cut) return undefined;
    if (!cut.find.test(code))
      this.error(`${id} no longer holds ${cut.find}: see scripts/plain-code.ts`);
    return { code: code.replace(cut.find, cut.put), map: null };
  },
});
