import type { Browser, Page } from 'puppeteer-core';

/** What a page's reader may have set for his whole machine. */
type Media = {
  colors?: 'light' | 'dark';
  forcedColors?: boolean;
  reducedMotion?: boolean;
  print?: boolean;
};

/**
 * `root`: the closed root that the card is in, or the document of its sealed frame. `at`: where the
 * root's coordinates begin in the window.
 */
export type CardCall<A, R> = (
  root: ShadowRoot | Document,
  arg: A,
  at: { x: number; y: number },
) => R | Promise<R>;

/** A real browser with the extension in it. Pages are puppeteer's, so input is real input. */
export type Driver = {
  kind: 'chromium' | 'firefox';
  browser: Browser;
  /** Address of a page of the extension; throws where it was launched without. */
  toExtensionUrl(path: string): string;
  /** Opens an address of the extension itself in this page. */
  visitExtension(page: Page, path: string): Promise<void>;
  /**
   * Calls `fn` where the card is drawn, in a world of scripts that pages cannot see. `undefined` where
   * no card is. `fn` must stand alone: it is sent as text.
   */
  callInHost<A, R>(page: Page, fn: CardCall<A, R>, arg: A): Promise<R | undefined>;
  /** Evaluates a script in the world of `callInHost`. */
  addScriptToHostWorld(page: Page, source: string): Promise<void>;
  /** Holds for this page in Chromium, for all pages in Firefox. What is left out is off. */
  setMedia(page: Page, media: Media): Promise<void>;
  /** Stops the extension's background, as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser as a crash does: at once, and it is told nothing. */
  kill(): Promise<void>;
};

export type LaunchOptions = {
  executablePath: string;
  /** The unpacked extension; without it the browser is bare. */
  extension?: string;
  headless: boolean;
  /** A folder for the profile, to be opened again later; else it is thrown away. */
  profile?: string;
  /** Size of a window with a head, and of pages without, in CSS pixels. */
  size?: { width: number; height: number };
};
