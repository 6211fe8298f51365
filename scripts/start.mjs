// npm start [-- [--headless] FILE_OR_FOLDER...]
// From a fresh clone to a browser with the extension in it, on a small local news site. Needs only
// Node 20; everything else is installed on the way.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { join, resolve } from 'node:path';
import { canApt, download, findBrowsers, installByApt } from './lib/browsers.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { findNode, ROOT, run, toolEnv } from './lib/run.mjs';
import { tell, tellHeading, Trouble } from './lib/tell.mjs';

const args = process.argv.slice(2);
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeadless = args.includes('--headless') || !hasDisplay;

try {
  // Paths are meant from where the command was typed, which npm keeps in INIT_CWD.
  const from = process.env.INIT_CWD ?? process.cwd();
  const paths = args.filter((arg) => !arg.startsWith('--')).map((path) => resolve(from, path));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--headless');
  if (unknown)
    throw new Trouble(
      `Unknown option ${unknown}.`,
      'npm start -- [--headless] [FILE_OR_FOLDER...]',
    );
  const missing = paths.find((path) => !existsSync(path));
  if (missing)
    throw new Trouble(`${missing} does not exist.`, 'Give .txt, .md or .html files, or a folder.');
  await ensureDependencies();
  const browser = await needBrowser();
  tellHeading(`Building the extension for ${browser.name}`);
  await build(browser.kind === 'firefox' ? 'firefox' : 'chrome');
  process.exitCode = await show(browser, paths);
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  tell(`\n${error.message}`);
  process.exitCode = 1;
}

async function needBrowser() {
  const [found] = findBrowsers();
  if (found) return found;
  tell('No browser was found here.');
  if (canApt() && (await mayInstall()) && (await installByApt(['chromium']))) {
    const [installed] = findBrowsers();
    if (installed) return installed;
  }
  await download('chromium');
  const [downloaded] = findBrowsers();
  if (downloaded) return downloaded;
  throw new Trouble(
    'No browser could be found or installed.',
    'Install Chromium, Chrome, Edge, Brave or Firefox, or set GAZETTEER_BROWSER to the path of one.',
  );
}

async function mayInstall() {
  if (!process.stdin.isTTY) return true;
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question('Install Chromium with apt-get? [Y/n] ');
  prompt.close();
  return !/^n/i.test(answer.trim());
}

async function build(target) {
  const { code } = await run('wxt', ['build', '-b', target, '--mv3']);
  if (code === 0) return;
  throw new Trouble(
    'The build failed; its own words are above.',
    'Mend what it names and start again.',
  );
}

/** Hands over to Node 24, which reads TypeScript; resolves to its exit code. */
function show(browser, paths) {
  const mode = isHeadless ? '--headless' : '--window';
  if (isHeadless && !args.includes('--headless'))
    tell('There is no display here: the browser runs without a window.');
  const child = spawn(
    findNode(),
    [join('scripts', 'demo.ts'), mode, browser.kind, browser.path, ...paths],
    {
      cwd: ROOT,
      env: toolEnv(),
      stdio: 'inherit',
    },
  );
  // Ctrl-C reaches the child by itself; we stay until it has closed the browser.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => {
    child.once('error', (error) => {
      tell(String(error));
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}
