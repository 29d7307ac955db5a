#!/usr/bin/env node
// Stands in for the desktop `code` where none can be downloaded: takes its command line, shows the window in headless
// Chromium, runs the extension's tests, prints what they print and ends with their exit code.
//   SHIM_TIMEOUT=ms  SHIM_VERBOSE=1|2  SHIM_SERVER_LOG=file  SHIM_SCREENSHOT=file.png (the last two on failure)
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Problem } from '../../scripts/lib/problem.mjs';
import { remoteUri, workbenchAddress } from './address.mjs';
import { openBrowser } from './browser.mjs';
import { parseCommandLine } from './commandLine.mjs';
import { startServer, prepareUserData } from './server.mjs';

const verbosity = Number(process.env.SHIM_VERBOSE ?? 0);
const trace = (text) => verbosity > 1 && process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);

/** Everything of one run: a fresh temporary folder, so that a run never sees the one before it. */
class Run {
  #options = parseCommandLine(process.argv.slice(2));
  #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-vscode-'));
  #output = path.join(this.#folder, 'output.log');
  #result = path.join(this.#folder, 'result.json');
  #serverLog = '';
  #printed = 0;
  #finished = false;

  /** Runs to the end of the tests; never returns, the process exits. */
  async start() {
    fs.writeFileSync(this.#output, '');
    this.#watchSignals();
    const timeoutMs = Number(process.env.SHIM_TIMEOUT ?? 180_000);
    setTimeout(() => this.#finish(124, `the extension tests did not end in ${timeoutMs} ms`), timeoutMs);
    setInterval(() => this.#print(), 50);
    const [server, { browser, page }] = await Promise.all([
      this.#startServer(),
      openBrowser({ locale: this.#options.locale }),
    ]);
    Object.assign(this, { server, browser, page });
    void server.exited.then((how) => this.#finish(1, `the VS Code server ended (${how})`));
    browser.on('disconnected', () => this.#finish(1, 'Chromium ended'));
    page.on('crash', () => this.#finish(1, 'the page crashed'));
    page.on('console', (message) => this.#onConsole(message));
    await page.exposeFunction('codeAutomationLog', (type, args) => trace(`[log ${type}] ${args.join(' ')}`));
    await page.exposeFunction('codeAutomationExit', (code) => this.#onTestsEnded(code));
    await page.goto(this.#address(), { waitUntil: 'commit' });
  }

  #startServer() {
    const { userDataDir: given, extensionsDir, tests, locale } = this.#options;
    const userDataDir = path.join(this.#folder, 'user-data');
    const settings = given && path.join(given, 'User/settings.json');
    prepareUserData(
      userDataDir,
      settings && fs.existsSync(settings) ? JSON.parse(fs.readFileSync(settings, 'utf8')) : {},
    );
    return startServer({
      dataDir: path.join(this.#folder, 'server'),
      userDataDir,
      extensionsDir: extensionsDir ?? path.join(this.#folder, 'extensions'),
      locale,
      smoke: true,
      env: { SHIM_OUT: this.#output, SHIM_RESULT: this.#result, SHIM_TESTS: tests ?? '' }, // read by bootstrap.cjs
      log: (text) => {
        this.#serverLog += text;
        trace(text);
      },
    });
  }

  #address() {
    const { authority } = this.server;
    const { open, developed, tests } = this.#options;
    const payload = developed.map((folder) => ['extensionDevelopmentPath', remoteUri(authority, folder)]);
    const bootstrap = path.join(import.meta.dirname, 'bootstrap.cjs');
    if (tests) payload.push(['extensionTestsPath', remoteUri(authority, bootstrap)]);
    return workbenchAddress({ authority, open, payload });
  }

  #onConsole(message) {
    trace(`[console ${message.type()}] ${message.text().slice(0, 400)}`);
    // the workbench itself would wait for ever
    if (message.text().includes('No extension host found that can launch the test runner')) {
      void this.#finish(1, message.text());
    }
  }

  /** VS Code says 0 even when the extension host dies in the middle: believe only what the test entry itself noted. */
  #onTestsEnded(code) {
    if (fs.existsSync(this.#result)) {
      const { ok } = JSON.parse(fs.readFileSync(this.#result, 'utf8'));
      return this.#finish(code !== 0 || ok ? code : 1);
    }
    const why = /Extension Host Process exited with code: .*/.exec(this.#serverLog)?.[0] ?? 'no result';
    return this.#finish(1, `the extension host ended before the tests did: ${why}`);
  }

  #print() {
    const text = fs.readFileSync(this.#output).subarray(this.#printed);
    this.#printed += text.length;
    if (text.length > 0) fs.writeSync(1, text);
  }

  #watchSignals() {
    for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
      process.on(signal, () => this.#finish(code));
    }
    const onError = (error) =>
      this.#finish(1, error instanceof Problem ? `✘ ${error.message}` : (error?.stack ?? error));
    process.on('uncaughtException', onError);
    process.on('unhandledRejection', onError);
  }

  async #finish(code, why) {
    if (this.#finished) return;
    this.#finished = true;
    this.#print();
    if (why) process.stderr.write(`${why}\n`);
    const { SHIM_SCREENSHOT, SHIM_SERVER_LOG } = process.env;
    if (code !== 0 && SHIM_SERVER_LOG) fs.writeFileSync(SHIM_SERVER_LOG, this.#serverLog);
    if (code !== 0 && SHIM_SCREENSHOT) {
      await Promise.allSettled([this.page?.screenshot({ path: SHIM_SCREENSHOT, timeout: 5000 })]); // the page may be gone
    }
    await Promise.allSettled([this.browser?.close(), this.server?.stop()]);
    fs.rmSync(this.#folder, { recursive: true, force: true });
    process.exit(code);
  }
}

await new Run().start();
