import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBrowser } from '../../../scripts/lib/browsers.mjs';
import type { Driver } from './driver.ts';
import { launch } from './launch.ts';

/** One reader's browser that is opened more than once, and may be killed in between. */
export type Profile = {
  /** Puts this folder in the extension's place, as an update does; the next start runs it. */
  install(extension: string): void;
  open(): Promise<Driver>;
  remove(): void;
};

export function createProfile(kind: Driver['kind']): Profile {
  const found = findBrowser(kind);
  if (!found) throw new Error(`there is no ${kind} here: npm test installs one`);
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-profile-'));
  // One path for all versions: Chromium names an extension by where it lies.
  const extension = join(folder, 'extension');
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  return {
    install: (from) => {
      rmSync(extension, { recursive: true, force: true });
      cpSync(from, extension, { recursive: true });
    },
    open: async () => {
      // Puppeteer keeps copies of Firefox's settings while it runs, and puts them back some time
      // after its end. It copies this one when a profile is opened again, and fails without.
      while (readdirSync(profile).some((name) => name.endsWith('.puppeteer'))) await pause(50);
      writeFileSync(join(profile, 'user.js'), '');
      return launch(kind, { executablePath: found.path, headless: true, extension, profile });
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
