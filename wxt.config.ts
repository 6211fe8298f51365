import { defineConfig } from 'wxt';
import { contentLimit } from './scripts/content-limit.ts';
import { leanContent } from './scripts/lean-content.ts';
import { packAsset } from './scripts/pack-asset.ts';
import { plainCode } from './scripts/plain-code.ts';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  hooks: { ...packAsset, ...leanContent, ...contentLimit },
  // The oldest browsers that the manifest admits: older syntax would be longer, and a lowered
  // light-dark() would not follow the host's colour scheme.
  vite: () => ({
    plugins: [plainCode()],
    build: { target: ['chrome128', 'firefox140'], cssTarget: ['chrome128', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: 'Gazetteer',
    description:
      'Hover a name in the news and read who it is, from a knowledge base in your own browser.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'contextMenus'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // The scripts in pages are plain ones: a content script of WXT's tells the next of itself by
    // events, which the page can hear and send.
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        run_at: 'document_idle',
        js: ['scout.js'],
        css: ['assets/highlights.css'],
      },
    ],
    // Chromium keeps Alt+Shift+N and P for itself and leaves a command that asks for them without a key.
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Open the card of the next name on the page',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Open the card of the previous name on the page',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gazetteer@gazetteer.invalid',
              // CSS Custom Highlight API: Firefox 140.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first to know data_collection_permissions there.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : // document.caretPositionFromPoint: Chrome 128.
        { minimum_chrome_version: '128' }),
  }),
});
