/** A folder of the source, and all that its files may import. */
export type Room = {
  /** Rooms whose files it may import, besides its own. */
  may: readonly string[];
  packages: readonly string[];
  /** Takes values and returns values: knows no page, browser, clock or chance. */
  isPure?: true;
};

const VIEW = ['preact', 'preact/hooks'];

const windows = {
  may: [
    'components/card',
    'components/notes',
    'components/shell',
    'lib/db',
    'lib/hooks',
    'lib/library',
    'lib/messages',
    'lib/model',
    'lib/notebook',
    'lib/platform',
    'lib/records',
    'lib/search',
    'lib/text',
    'lib/wiring',
  ],
  packages: [...VIEW, 'dexie', 'uuidv7'],
};

/**
 * Who may import whom: `entrypoints → components, edges → core → model`. What is not here is not
 * allowed. A new folder gets its row here first.
 */
export const ROOMS: Record<string, Room> = {
  // The core: pure, runs in plain Node.
  'lib/model': { may: [], packages: ['zod'], isPure: true },
  'lib/text': { may: ['lib/model'], packages: [], isPure: true },
  'lib/detect': { may: ['lib/model', 'lib/text'], packages: [], isPure: true },
  'lib/anchor': {
    may: ['lib/model', 'lib/text'],
    packages: ['approx-string-match'],
    isPure: true,
  },
  'lib/search': { may: ['lib/model', 'lib/text'], packages: [], isPure: true },
  'lib/pack': {
    may: ['lib/model', 'lib/text'],
    packages: ['zod', '@noble/ed25519', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'],
    isPure: true,
  },

  'lib/records': { may: ['lib/model'], packages: ['zod'], isPure: true },
  'lib/notebook': {
    may: ['lib/model', 'lib/text', 'lib/records'],
    packages: ['diff', 'zod'],
    isPure: true,
  },

  // The edges: each knows one part of the world.
  'lib/db': { may: ['lib/model', 'lib/records'], packages: ['dexie', 'zod'] },
  'lib/library': {
    may: [
      'lib/db',
      'lib/detect',
      'lib/model',
      'lib/notebook',
      'lib/pack',
      'lib/records',
      'lib/search',
    ],
    packages: ['dexie', 'uuidv7'],
  },
  'lib/platform': { may: ['lib/model'], packages: ['wxt/browser', 'zod'] },
  'lib/messages': { may: ['lib/model', 'lib/platform'], packages: ['zod'] },
  'lib/page': { may: ['lib/model', 'lib/text'], packages: [] },
  'lib/hooks': { may: ['lib/model'], packages: ['preact/hooks'] },

  // What the background and our windows build alike out of core and edges.
  'lib/wiring': {
    may: ['lib/db', 'lib/library', 'lib/notebook', 'lib/platform', 'lib/records'],
    packages: ['uuidv7'],
  },

  // Views: props in, callbacks out.
  'components/card': {
    may: ['lib/hooks', 'lib/model', 'lib/page', 'assets'],
    packages: [...VIEW, '@floating-ui/core'],
  },
  // What stands around card and toolbar in a page, whichever is drawn.
  'components/host': { may: ['assets'], packages: [] },
  'components/shell': { may: ['lib/hooks', 'lib/model', 'assets'], packages: VIEW },
  'components/notes': { may: ['components/shell', 'lib/hooks', 'lib/model'], packages: VIEW },
  'components/popup': {
    may: ['components/card', 'components/notes', 'components/shell', 'lib/hooks', 'lib/model'],
    packages: VIEW,
  },
  'components/options': {
    may: ['components/card', 'components/shell', 'lib/hooks', 'lib/model'],
    packages: VIEW,
  },

  // Entrypoints wire, and know nothing of each other.
  'entrypoints/background': {
    may: [
      'lib/db',
      'lib/detect',
      'lib/library',
      'lib/messages',
      'lib/model',
      'lib/notebook',
      'lib/pack',
      'lib/platform',
      'lib/records',
      'lib/search',
      'lib/text',
      'lib/wiring',
    ],
    packages: ['wxt/utils/define-background'],
  },
  'entrypoints/scout': {
    may: ['lib/messages', 'lib/model', 'lib/page', 'lib/platform'],
    packages: ['wxt/utils/define-unlisted-script'],
  },
  'entrypoints/reader': {
    may: [
      'components/card',
      'components/host',
      'lib/messages',
      'lib/model',
      'lib/page',
      'lib/platform',
    ],
    packages: ['wxt/utils/define-unlisted-script'],
  },
  'entrypoints/card': {
    may: ['components/card', 'lib/page'],
    packages: ['preact', 'wxt/utils/define-unlisted-script'],
  },
  'entrypoints/sealed': {
    may: ['components/card', 'lib/model'],
    packages: ['preact', 'wxt/utils/define-unlisted-script'],
  },
  'entrypoints/popup': {
    may: [...windows.may, 'components/popup'],
    packages: [...windows.packages, 'uuidv7'],
  },
  'entrypoints/options': {
    may: [...windows.may, 'components/options', 'lib/pack'],
    packages: windows.packages,
  },

  // Tools for those who build, and no part of the extension.
  scripts: {
    may: ['lib/detect', 'lib/messages', 'lib/model', 'lib/pack', 'lib/page', 'lib/text', 'tests'],
    packages: ['node:*', 'linkedom', 'prettier', 'puppeteer-core', 'vite', 'wxt'],
  },
};

/** Entrypoints whose code runs in every page, and the packages that may come with it from anywhere. */
export const IN_PAGES = {
  rooms: ['entrypoints/scout', 'entrypoints/reader', 'entrypoints/card', 'entrypoints/sealed'],
  packages: [
    'preact',
    'preact/hooks',
    '@floating-ui/core',
    'wxt/browser',
    'wxt/utils/define-unlisted-script',
  ],
};
