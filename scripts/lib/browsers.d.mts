export type FoundBrowser = { kind: 'chromium' | 'firefox'; name: string; path: string };
/** The browsers of this machine, the best first; GAZETTEER_BROWSER (a path) comes before all. */
export function findBrowsers(): FoundBrowser[];
export function findBrowser(kind: FoundBrowser['kind']): FoundBrowser | undefined;
/** Whether apt can install browsers here without asking anybody. */
export function canApt(): boolean;
/** Installs browsers by apt; `true` when it went well. */
export function installByApt(packages: string[]): Promise<boolean>;
/** Downloads a browser as Playwright does; `true` when it went well. */
export function download(kind: FoundBrowser['kind']): Promise<boolean>;
