// Runs tests in the web worker extension host, as on vscode.dev: the extension comes over http, so its "browser"
// entry is used and its language server is a Web Worker.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { workbenchAddress } from './address.mjs';
import { openBrowser } from './browser.mjs';
import { prepareUserData, startServer } from './server.mjs';

/** Tests mark their lines with it (test/vscode/web.ts); the page's log has many other voices. */
const mark = '\u2063';

/**
 * @param extension folder of the extension
 * @param tests the bundle of the tests, inside that folder
 * @param folder what the workbench opens
 * @param onLine is given each line that the tests print
 * @returns the exit code
 */
export async function runWebTests({
  extension,
  tests,
  folder,
  locale = 'zh-cn',
  timeoutMs = 120_000,
  onLine,
}) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-web-'));
  const userDataDir = path.join(temporary, 'user-data');
  prepareUserData(userDataDir);
  const [server, { browser, context, page }] = await Promise.all([
    startServer({
      dataDir: path.join(temporary, 'server'),
      userDataDir,
      extensionsDir: path.join(temporary, 'extensions'),
      locale,
    }),
    openBrowser({ locale }),
  ]);
  try {
    await asWebExtension({ context, page, authority: server.authority, extension, tests });
    return await new Promise((resolve, reject) => {
      const late = new Error(`the extension tests did not end in ${timeoutMs} ms`);
      setTimeout(() => reject(late), timeoutMs).unref();
      page.on('crash', () => reject(new Error('the page crashed')));
      browser.on('disconnected', () => reject(new Error('Chromium ended')));
      page.on('console', (message) => {
        const text = message.text();
        if (process.env.SHIM_VERBOSE) process.stderr.write(`[console] ${text.slice(0, 400)}\n`);
        if (text.includes('No extension host found that can launch the test runner')) reject(new Error(text));
      });
      const open = async () => {
        await page.exposeFunction('codeAutomationLog', (_type, args) => {
          const line = format(...args);
          if (line.startsWith(mark)) onLine(line.slice(mark.length));
        });
        await page.exposeFunction('codeAutomationExit', resolve);
        const address = workbenchAddress({ authority: server.authority, open: [folder] });
        await page.goto(address, { waitUntil: 'commit' });
      };
      open().catch(reject);
    });
  } finally {
    await Promise.allSettled([browser.close(), server.stop()]);
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

/** Has the workbench that `page` is about to open run the extension, and its tests if there are any, as a web one. */
export async function asWebExtension({ context, page, authority, extension, tests }) {
  await serveExtension(context, extension);
  await configurePage(page, authority, tests && path.relative(extension, tests));
}

/** The extension's files at the page's own origin: the page's content policy allows no other. */
async function serveExtension(context, extension) {
  const isOurs = (url) => url.pathname.startsWith('/__ext/');
  await context.route(isOurs, async (route) => {
    const relative = decodeURIComponent(new URL(route.request().url()).pathname.slice('/__ext/'.length));
    const file = path.join(extension, relative);
    const inside = file.startsWith(extension + path.sep) && fs.existsSync(file);
    await (inside ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
  });
}

/**
 * The page's address can name extensions of the server only. Web ones stand in the page's own configuration, which is
 * changed here before the workbench reads it. (A page answered by route.fulfill would have no address, and Chromium
 * would keep it from 127.0.0.1.)
 */
async function configurePage(page, authority, tests) {
  const at = (file) => ({ scheme: 'http', authority, path: file });
  await page.addInitScript(
    (options) => {
      /* global window, document, MutationObserver */
      if (window !== window.top) return;
      const observer = new MutationObserver(() => {
        const meta = document.getElementById('vscode-workbench-web-configuration');
        if (!meta) return;
        observer.disconnect();
        const config = JSON.parse(meta.dataset.settings);
        config.developmentOptions = { ...config.developmentOptions, ...options };
        meta.dataset.settings = JSON.stringify(config);
      });
      observer.observe(document, { childList: true, subtree: true });
    },
    {
      extensions: [at('/__ext')],
      ...(tests && { extensionTestsPath: at(`/__ext/${tests.split(path.sep).join('/')}`) }),
    },
  );
}
