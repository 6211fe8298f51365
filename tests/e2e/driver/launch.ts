import { launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

export const launch = (kind: Driver['kind'], options: LaunchOptions): Promise<Driver> =>
  kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
