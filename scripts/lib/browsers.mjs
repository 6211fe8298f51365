import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { findNode, ROOT, runWithPulse, toolEnv } from './run.mjs';
import { tell, Trouble } from './tell.mjs';

/**
 * A browser on this machine: `kind` says which build it takes.
 * @typedef {{ kind: 'chromium' | 'firefox', name: string, path: string }} FoundBrowser
 */

/** In order of preference: plain Chromium first, for it takes extensions most willingly. */
const NAMES = [
  {
    kind: 'chromium',
    name: 'Chromium',
    linux: ['chromium', 'chromium-browser'],
    mac: 'Chromium',
    win: ['Chromium/Application/chrome.exe'],
  },
  {
    kind: 'chromium',
    name: 'Chrome',
    linux: ['google-chrome-stable', 'google-chrome'],
    mac: 'Google Chrome',
    win: ['Google/Chrome/Application/chrome.exe'],
  },
  {
    kind: 'chromium',
    name: 'Edge',
    linux: ['microsoft-edge-stable', 'microsoft-edge'],
    mac: 'Microsoft Edge',
    win: ['Microsoft/Edge/Application/msedge.exe'],
  },
  {
    kind: 'chromium',
    name: 'Brave',
    linux: ['brave-browser', 'brave'],
    mac: 'Brave Browser',
    win: ['BraveSoftware/Brave-Browser/Application/brave.exe'],
  },
  {
    kind: 'firefox',
    name: 'Firefox',
    linux: ['firefox-esr', 'firefox'],
    mac: 'Firefox',
    win: ['Mozilla Firefox/firefox.exe'],
  },
];

/**
 * The browsers of this machine, the best first; GAZETTEER_BROWSER (a path) comes before all.
 * @returns {FoundBrowser[]}
 */
export function findBrowsers() {
  const wanted = process.env.GAZETTEER_BROWSER;
  if (wanted && !isProgram(wanted))
    throw new Trouble(
      `GAZETTEER_BROWSER is ${wanted}, which is no program.`,
      'Give the full path of a Chromium-like browser or of Firefox, or unset it.',
    );
  const found = NAMES.flatMap((entry) => {
    const path = candidates(entry).find(isProgram);
    return path ? [{ kind: entry.kind, name: entry.name, path }] : [];
  });
  found.push(...findDownloaded());
  if (wanted) found.unshift({ kind: pathToKind(wanted), name: basename(wanted), path: wanted });
  return found;
}

/** @returns {FoundBrowser | undefined} */
export const findBrowser = (kind) => findBrowsers().find((browser) => browser.kind === kind);

/** Whether apt can install browsers here without asking anybody. */
export function canApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    // No such file: another kind of system.
    return false;
  }
}

/** Installs browsers by apt; `true` when it went well. */
export async function installByApt(packages) {
  const env = toolEnv({ DEBIAN_FRONTEND: 'noninteractive' });
  tell(`installing ${packages.join(' and ')} with apt-get…`);
  const update = await runWithPulse('apt-get update', 'apt-get', ['update', '-q'], { env });
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  const install = await runWithPulse('apt-get install', 'apt-get', args, { env });
  if (install.code === 0) return true;
  tell([update.output, install.output].join('\n').trim().split('\n').slice(-10).join('\n'));
  return false;
}

/**
 * Downloads a browser; `true` when it went well. Playwright's Firefox is a build of its own that
 * takes no extension, so Firefox itself comes by puppeteer's installer.
 */
export async function download(kind) {
  tell(`downloading ${kind} (about 150 MB)…`);
  const modules = join(ROOT, 'node_modules');
  const args =
    kind === 'firefox'
      ? [
          '@puppeteer/browsers/lib/main-cli.js',
          'install',
          'firefox@stable',
          '--path',
          PUPPETEER_CACHE,
        ]
      : ['playwright-core/cli.js', 'install', '--no-shell', 'chromium'];
  const [tool, ...words] = args;
  const { code, output } = await runWithPulse('downloading', findNode(), [
    join(modules, tool),
    ...words,
  ]);
  if (code !== 0) tell(output.trim().split('\n').slice(-10).join('\n'));
  return code === 0;
}

function candidates({ linux, mac, win }) {
  if (process.platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(
        folder,
        `${mac}.app`,
        'Contents',
        'MacOS',
        mac.toLowerCase() === 'firefox' ? 'firefox' : mac,
      ),
    );
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => win.map((path) => join(folder, path)));
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return linux.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** What `download` brought, now or earlier. */
function findDownloaded() {
  const chromium = listFolders(playwrightCache(), /^chromium-\d+$/)
    .flatMap((folder) => IN_CHROMIUM.map((path) => join(folder, path)))
    .find(isProgram);
  const firefox = listFolders(join(PUPPETEER_CACHE, 'firefox'), /./)
    .flatMap((folder) => IN_FIREFOX.map((path) => join(folder, path)))
    .find(isProgram);
  return [
    ...(chromium ? [{ kind: 'chromium', name: 'Chromium (downloaded)', path: chromium }] : []),
    ...(firefox ? [{ kind: 'firefox', name: 'Firefox (downloaded)', path: firefox }] : []),
  ];
}

const listFolders = (root, name) =>
  existsSync(root)
    ? readdirSync(root)
        .filter((entry) => name.test(entry))
        .toSorted()
        .toReversed()
        .map((entry) => join(root, entry))
    : [];

/** Where Playwright keeps its downloads. */
function playwrightCache() {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

const PUPPETEER_CACHE = join(homedir(), '.cache', 'puppeteer');

const MAC_TESTING = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
const IN_CHROMIUM = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
  `chrome-mac-arm64/${MAC_TESTING}`,
  `chrome-mac-x64/${MAC_TESTING}`,
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
];
const IN_FIREFOX = ['firefox/firefox', 'core/firefox.exe', 'Firefox.app/Contents/MacOS/firefox'];

const pathToKind = (path) =>
  /firefox|librewolf|waterfox/i.test(basename(path)) ? 'firefox' : 'chromium';

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Missing or not to be run: no candidate either way.
    return false;
  }
}
