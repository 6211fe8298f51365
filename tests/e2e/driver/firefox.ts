import { randomUUID } from 'node:crypto';
import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import type { CardCall, Driver, LaunchOptions } from './driver.ts';
import { killBrowser } from './kill.ts';

/** As the manifest gives it. */
const EXTENSION_ID = 'gazetteer@gazetteer.invalid';

/** Firefox draws a random address for each extension; ours is drawn here, so that it is known. */
const uuid = randomUUID();

/** Scripts of ours run beside the page's in a sandbox of this name. */
const SANDBOX = 'gazetteer-test';

/** Starts Firefox over WebDriver BiDi; no geckodriver is needed. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { width, height } = options.size ?? { width: 1000, height: 800 };
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    headless: options.headless,
    protocol: 'webDriverBiDi',
    ...(options.profile ? { userDataDir: options.profile } : {}),
    enableExtensions: true,
    defaultViewport: options.headless ? { width, height } : null,
    // System access: light, dark and forced colours are preferences of the whole browser.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: uuid }),
      'layout.css.prefers-color-scheme.content-override': 1,
      // An extension that is put in by a driver is gone at the end; what it stored is to stay.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'datareporting.policy.dataSubmissionEnabled': false,
      'browser.aboutwelcome.enabled': false,
    },
  });
  if (options.extension) await browser.installExtension(options.extension);
  const toExtensionUrl = (path: string) => `moz-extension://${uuid}${path}`;
  return {
    kind: 'firefox',
    browser,
    toExtensionUrl,
    async visitExtension(page, path) {
      // The page moves to another process, and the navigation is never reported as ended.
      await page.goto(toExtensionUrl(path), { timeout: 400 }).catch(() => undefined);
      await page.waitForFunction(() => document.readyState === 'complete');
    },
    async callInHost<A, R>(page: Page, fn: CardCall<A, R>, arg: A) {
      const frame = await findSealedFrame(browser, toContext(page));
      if (!frame) return undefined;
      const answer = await call(
        browser,
        { context: frame.context, sandbox: SANDBOX },
        `async (arg, at) => JSON.stringify(await (${fn.toString()})(document, JSON.parse(arg), JSON.parse(at)))`,
        [arg ?? null, frame.at].map((value) => ({ type: 'string', value: JSON.stringify(value) })),
      );
      return answer === undefined ? undefined : (JSON.parse(answer as string) as R);
    },
    async addScriptToHostWorld(page, source) {
      const frame = await findSealedFrame(browser, toContext(page));
      if (!frame) throw new Error('the page has no card');
      await bidi(browser, 'script.evaluate', {
        expression: source,
        target: { context: frame.context, sandbox: SANDBOX },
        awaitPromise: false,
      });
    },
    async setMedia(_page, { colors = 'light', forcedColors, reducedMotion, print }) {
      await evaluateInBrowser(
        browser,
        // 2 forces the reader's colours on pages, 0 leaves that to contrast themes.
        `Services.prefs.setIntPref('browser.display.document_color_use', ${forcedColors ? 2 : 0});
Services.prefs.setIntPref('ui.prefersReducedMotion', ${reducedMotion ? 1 : 0});
for (const { browsingContext } of gBrowser.browsers) {
  browsingContext.prefersColorSchemeOverride = '${colors}';
  browsingContext.mediumOverride = '${print ? 'print' : ''}';
}`,
      );
    },
    async stopBackground() {
      await evaluateInBrowser(
        browser,
        `WebExtensionPolicy.getByID('${EXTENSION_ID}').extension.terminateBackground()`,
      );
    },
    close: () => browser.close(),
    kill: () => killBrowser(browser),
  };
}

/** What we read of the protocol's answers. */
type Answer = {
  result?: { value?: { shadowRoot?: { sharedId?: string } | null } };
  exceptionDetails?: { text: string };
  contexts?: { context: string }[];
};
type Target = { context: string; sandbox: string };
type Serialized = { value: unknown };

/** Calls a function in a page or frame; gives what it gives, as the protocol writes it. */
async function call(
  browser: Browser,
  target: Target,
  functionDeclaration: string,
  args: object[],
): Promise<unknown> {
  const answer = await bidi(browser, 'script.callFunction', {
    functionDeclaration,
    arguments: args,
    target,
    awaitPromise: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return answer.result?.value;
}

/** In the host's root: the card's frame and where it is; nothing while it is hidden. */
const FIND_FRAME = `(root) => {
  const frame = root.querySelector('iframe');
  if (!frame?.checkVisibility({ visibilityProperty: true })) return undefined;
  const { x, y } = frame.getBoundingClientRect();
  return [frame.contentWindow, x, y];
}`;

/** The frame of a page in which a card is shown, and where in the window it begins. */
async function findSealedFrame(browser: Browser, page: string) {
  const host = { context: page, sandbox: SANDBOX };
  const found = await bidi(browser, 'script.evaluate', {
    expression: "document.querySelector('div[data-gazetteer]')",
    target: host,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const sharedId = found.result?.value?.shadowRoot?.sharedId;
  if (sharedId === undefined) return undefined;
  const frame = (await call(browser, host, FIND_FRAME, [{ sharedId }])) as Serialized[] | undefined;
  if (!frame) return undefined;
  const [proxy, x, y] = frame.map(({ value }) => value);
  return { context: (proxy as { context: string }).context, at: { x, y } };
}

/** Evaluates a script in the browser's own window, which may do what no page may. */
async function evaluateInBrowser(browser: Browser, expression: string): Promise<void> {
  const tree = await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts?.[0]?.context;
  const { exceptionDetails } = await bidi(browser, 'script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
}

/** Sends a command that puppeteer has no name for, over its own connection. */
async function bidi(browser: Browser, method: string, params: object): Promise<Answer> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Answer }> };
  };
  return (await connection.send(method, params)).result;
}

/** The protocol's name for a page, which puppeteer keeps to itself. */
function toContext(page: Page): string {
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  return context;
}
