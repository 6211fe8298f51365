import { build } from 'vite';

/** A file with all it imports as one classic script, as the extension's content scripts are. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bundled' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('vite gave no bundle');
  return first.output[0].code;
}
