import { launch } from 'puppeteer-core';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver, LaunchOptions } from './driver.ts';
import { killBrowser } from './kill.ts';

/**
 * Starts a browser of Chromium's family. The extension is loaded over the DevTools protocol, which
 * branded ones allow too: they no longer take `--load-extension`.
 */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { width, height } = options.size ?? { width: 1000, height: 800 };
  const browser = await launch({
    executablePath: options.executablePath,
    headless: options.headless,
    pipe: true,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    enableExtensions: true,
    defaultViewport: options.headless ? { width, height } : null,
    args: [
      // Chromium's sandbox refuses to run as root, as in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      ...(options.headless ? ['--disable-gpu'] : [`--window-size=${width},${height}`]),
    ],
  });
  const id = options.extension ? await browser.installExtension(options.extension) : undefined;
  const sessions = new WeakMap<Page, CDPSession>();
  // One for each page, kept open: what is emulated ends with its session.
  const findSession = async (page: Page) => {
    const session = sessions.get(page) ?? (await page.createCDPSession());
    sessions.set(page, session);
    return session;
  };
  const worlds = new WeakMap<Page, World>();
  const findWorld = async (page: Page) => {
    const known = worlds.get(page);
    if (known && (await known.isAlive())) return known;
    const world = await openWorld(await findSession(page));
    worlds.set(page, world);
    return world;
  };
  const toExtensionUrl = (path: string) => {
    if (id === undefined) throw new Error('launched without the extension');
    return `chrome-extension://${id}${path}`;
  };
  return {
    kind: 'chromium',
    browser,
    toExtensionUrl,
    async visitExtension(page, path) {
      await page.goto(toExtensionUrl(path));
    },
    async callInHost(page, fn, arg) {
      const world = await findWorld(page);
      return world.callWithRoot(fn.toString(), arg);
    },
    async addScriptToHostWorld(page, source) {
      await (await findWorld(page)).evaluate(source);
    },
    async setMedia(page, { colors, forcedColors, reducedMotion, print }) {
      const session = await findSession(page);
      // Puppeteer's own call knows no forced colours.
      await session.send('Emulation.setEmulatedMedia', {
        media: print ? 'print' : '',
        features: [
          { name: 'prefers-color-scheme', value: colors ?? 'light' },
          { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
          { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        ],
      });
    },
    async stopBackground() {
      const own = toExtensionUrl('/');
      for (const target of browser.targets()) {
        if (target.type() !== 'service_worker' || !target.url().startsWith(own)) continue;
        // One that is ending already can not be stopped again.
        await (await target.worker())?.close().catch(() => undefined);
      }
    },
    close: () => browser.close(),
    kill: () => killBrowser(browser),
  };
}

type World = {
  isAlive(): Promise<boolean>;
  evaluate(source: string): Promise<void>;
  callWithRoot<R>(fn: string, arg: unknown): Promise<R | undefined>;
};

/** An isolated world: the page's document, but none of the page's own scripts and prototypes. */
async function openWorld(session: CDPSession): Promise<World> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  return {
    isAlive: async () => {
      // The context ends with its document.
      const probe = await session
        .send('Runtime.evaluate', { expression: '1', contextId: executionContextId })
        .catch(() => undefined);
      return probe !== undefined;
    },
    evaluate: async (source) => {
      await session.send('Runtime.evaluate', { expression: source, contextId: executionContextId });
    },
    callWithRoot: async <R>(fn: string, arg: unknown) => {
      const root = await findClosedRoot(session, executionContextId);
      if (root === undefined) return undefined;
      const { object } = await session.send('DOM.resolveNode', {
        backendNodeId: root,
        executionContextId,
      });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function (arg) { return (${fn})(this, arg, { x: 0, y: 0 }); }`,
        objectId: object.objectId ?? '',
        arguments: [{ value: arg }],
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as R;
    },
  };
}

/** The protocol shows what scripts cannot reach. Asked of the host alone, however deep the page. */
async function findClosedRoot(session: CDPSession, contextId: number): Promise<number | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: "document.querySelector('div[data-gazetteer]')",
    contextId,
  });
  if (result.objectId === undefined) return undefined;
  const { node } = await session.send('DOM.describeNode', {
    objectId: result.objectId,
    depth: 1,
    pierce: true,
  });
  return node.shadowRoots?.[0]?.backendNodeId;
}
