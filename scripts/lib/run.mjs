import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const BIN = join(ROOT, 'node_modules', '.bin');

/** The program of the package `node`, where it brought one; else whatever runs this. */
export function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(ROOT, 'node_modules', 'node', 'bin', name);
  return existsSync(own) ? own : process.execPath;
}

/** The environment of everything that runs after the installation: our own Node and tools first. */
export const toolEnv = (extra = {}) => ({
  ...process.env,
  PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
  ...extra,
});

/**
 * Runs a command to its end and shows what it prints. Resolves to its exit code and its output;
 * a command that does not exist gives code 127.
 */
export function run(command, args, { env = toolEnv(), quiet = false, onChild, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and the tools in .bin are .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    onChild?.(child);
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', (error) => resolve({ code: 127, output: String(error) }));
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), output }));
  });
}

/** Runs something that may be silent for long, and says every ten seconds that it still works. */
export async function runWithPulse(label, command, args, options = {}) {
  const started = Date.now();
  const pulse = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stdout.write(`   … ${label}, ${seconds} s\n`);
  }, 10_000);
  try {
    return await run(command, args, { quiet: true, ...options });
  } finally {
    clearInterval(pulse);
  }
}
