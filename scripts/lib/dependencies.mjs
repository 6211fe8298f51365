import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, ROOT, run, runWithPulse } from './run.mjs';
import { tell, Trouble } from './tell.mjs';

/** Written by npm at the end of an installation; older than the lock file, it is of another one. */
const STAMP = join(ROOT, 'node_modules', '.package-lock.json');
const LOCK = join(ROOT, 'package-lock.json');
const QUIET = ['--no-audit', '--no-fund'];

/** Installs what package-lock.json lists unless it is there. Throws `Trouble` when it cannot. */
export async function ensureDependencies() {
  if (!isInstalled()) {
    tell('installing dependencies… (npm ci, a minute or two the first time)');
    const { code, output } = await runWithPulse('installing', 'npm', ['ci', ...QUIET]);
    if (code !== 0) {
      tell(output.trim().split('\n').slice(-15).join('\n'));
      throw new Trouble(
        `npm could not install the dependencies (exit code ${code}).`,
        'Check the network and the disk, then run the same command again.',
      );
    }
  }
  await checkNode();
}

const isInstalled = () =>
  existsSync(STAMP) && statSync(STAMP).mtimeMs >= Math.floor(statSync(LOCK).mtimeMs);

/** The tools need a newer Node than may be installed; the package `node` brings it along. */
async function checkNode() {
  const { code, output } = await run(findNode(), ['--version'], { quiet: true });
  const major = Number(/^v(\d+)\./.exec(output.trim())?.[1]);
  if (code === 0 && major >= 24) return;
  throw new Trouble(
    `Node 24 is needed and this is ${output.trim()}: the package "node" did not bring its program.`,
    'Run "npm rebuild node" (npm must be allowed to run its install script), or install Node 24 from https://nodejs.org.',
  );
}
