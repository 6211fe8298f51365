// npm test
// Everything that must hold before a change lands, from a fresh clone on. Needs only Node 20; what is
// missing is installed. The last line is "N passed, N failed", and the exit code agrees.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canApt, download, findBrowser, installByApt } from './lib/browsers.mjs';
import { measureContent } from './lib/content-size.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ROOT, run, toolEnv } from './lib/run.mjs';
import { tell, tellHeading, toSeconds, Trouble } from './lib/tell.mjs';

const REPORTS = join(ROOT, '.output', 'reports');
const results = [];
try {
  await ensureDependencies();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const browsers = await ensureBrowsers();
  await step('Types', () => check(['wxt', 'prepare'], ['tsc', '--noEmit']));
  await step('Lint', () =>
    check(
      ['oxlint', '--deny-warnings'],
      ['prettier', '--check', '--log-level', 'warn', '.'],
      ['knip', '--no-progress'],
    ),
  );
  await step('Unit tests and gold score', () => vitest('unit', []));
  const isBuilt = await step('Builds', () =>
    check(['wxt', 'build', '-b', 'chrome', '--mv3'], ['wxt', 'build', '-b', 'firefox', '--mv3']),
  );
  if (isBuilt) {
    await step('Content-script size', checkSize);
    await step('Lint of the Firefox build', () =>
      check(['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors']),
    );
    await step('End-to-end tests', () => endToEnd(browsers));
  } else
    tell('Without builds there is nothing to measure or to try: size and end-to-end are left out.');
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  tell(`\n${error.message}`);
  results.push({ name: 'Preparation', passed: 0, failed: 1, skipped: 0, ms: 0 });
}
summarise();

/** Runs one part; it may throw, and later parts still run. `true` when nothing in it failed. */
async function step(name, work) {
  tellHeading(name);
  const started = Date.now();
  let counts;
  try {
    counts = await work();
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  const ms = Date.now() - started;
  results.push({ name, ...counts, ms });
  tell(`${counts.failed === 0 ? 'ok' : 'FAILED'}: ${name}, ${toSeconds(ms)}`);
  return counts.failed === 0;
}

/** Commands of which each counts as one test. */
async function check(...commands) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [command, ...args] of commands) {
    const { code } = await run(command, args);
    if (code === 0) counts.passed++;
    else {
      counts.failed++;
      tell(`${[command, ...args].join(' ')} ended with exit code ${code}`);
    }
  }
  return counts;
}

/** Runs Vitest and reads its counts from its own report, which says more than the exit code. */
async function vitest(name, args) {
  const file = join(REPORTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run('vitest', ['run', ...reporters, ...args], {
    env: toolEnv({ FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }),
  });
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests + countBrokenFiles(report);
  return {
    passed: report.numPassedTests,
    // An error outside of any test fails the run without failing a test.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Files that failed before their first test. */
function countBrokenFiles(report) {
  return report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
}

function checkSize() {
  const { isSmall, report } = measureContent(join(ROOT, '.output', 'chrome-mv3'));
  tell(report);
  return { passed: isSmall ? 1 : 0, failed: isSmall ? 0 : 1, skipped: 0 };
}

/** One run for each browser, side by side: each waits for its pointer most of the time. */
async function endToEnd(browsers) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const kinds = Object.keys(browsers);
  for (const kind of kinds.filter((kind) => !browsers[kind])) {
    tell(`There is no ${kind} here and none could be installed: install it, then run this again.`);
    total.failed++;
  }
  const config = join('tests', 'e2e', 'vitest.config.ts');
  const runs = kinds
    .filter((kind) => browsers[kind])
    .map((kind) => vitest(`e2e-${kind}`, ['--config', config, '--project', kind]));
  for (const counts of await Promise.all(runs))
    for (const key of Object.keys(total)) total[key] += counts[key];
  return total;
}

function findBoth() {
  return { chromium: findBrowser('chromium'), firefox: findBrowser('firefox') };
}

/** Finds a browser of each kind, and installs what is missing. */
async function ensureBrowsers() {
  let found = findBoth();
  const packages = [
    found.chromium ? [] : ['chromium'],
    found.firefox ? [] : ['firefox-esr'],
  ].flat();
  if (packages.length > 0 && canApt()) {
    await installByApt(packages);
    found = findBoth();
  }
  for (const kind of ['chromium', 'firefox']) if (!found[kind]) await download(kind);
  return findBoth();
}

function sum(key) {
  return results.reduce((total, result) => total + result[key], 0);
}

function summarise() {
  tellHeading('Summary');
  for (const { name, passed, failed, skipped, ms } of results)
    tell(
      `${name.padEnd(28)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ` +
        `${String(skipped).padStart(4)} skipped  ${toSeconds(ms).padStart(8)}`,
    );
  const skipped = sum('skipped');
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  tell(
    `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
}
