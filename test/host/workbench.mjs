// A VS Code window for UI checks: what a person sees and does, by mouse and keyboard, in headless Chromium.
//   const ui = await Workbench.open({ vsix, folder, file });  …  await ui.close();
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { remoteUri, workbenchAddress } from './address.mjs';
import { openBrowser } from './browser.mjs';
import { ensureChineseFont } from './fonts.mjs';
import { install } from './install.mjs';
import { installVsix, prepareUserData, startServer } from './server.mjs';
import { asWebExtension } from './web.mjs';

/* global navigator, ClipboardItem, Blob */

const patience = { timeout: 20_000 };
/** So often the mouse comes to a place that does not explain itself; the last time it waits the longest. */
const hoverAttempts = 5;

/** One window on a copy of a folder. The page itself is `ui.page`, for whatever has no method here. */
export class Workbench {
  /** Addresses outside this machine that the window asked for: there should be none. */
  outsideRequests = new Set();

  /**
   * @param extension folder of an extension under development (no notification toasts then), or
   * @param web the same, run by the browser as vscode.dev does, or
   * @param vsix a packed extension, installed as users install it
   * @param folder copied, and the copy opened: `ui.folder`
   * @param file a file of the folder to show at once
   */
  static async open({ extension, web, vsix, folder, file, settings, locale = 'zh-cn', viewport }) {
    const ui = new Workbench();
    ui.temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-ui-'));
    try {
      await ui.#start({ extension, web, vsix, folder, file, settings, locale, viewport });
      return ui;
    } catch (error) {
      await ui.close();
      throw error;
    }
  }

  async #start({ extension, web, vsix, folder, file, settings, locale, viewport }) {
    const folders = {
      dataDir: path.join(this.temporary, 'server'),
      userDataDir: path.join(this.temporary, 'user-data'),
      extensionsDir: path.join(this.temporary, 'extensions'),
    };
    this.folder = path.join(this.temporary, 'workspace');
    fs.cpSync(folder, this.folder, { recursive: true });
    prepareUserData(folders.userDataDir, settings);
    if (vsix) await installVsix({ ...folders, vsix });
    this.fontProblem = ensureChineseFont(install());
    this.server = await startServer({ ...folders, locale, smoke: extension !== undefined });
    Object.assign(this, await openBrowser({ locale, viewport }));
    this.page.on('request', (request) => this.#noteRequest(new URL(request.url())));
    const { authority } = this.server;
    if (web)
      await asWebExtension({ context: this.page.context(), page: this.page, authority, extension: web });
    const payload = extension ? [['extensionDevelopmentPath', remoteUri(authority, extension)]] : [];
    if (file) payload.push(['openFile', remoteUri(authority, path.join(this.folder, file))]);
    await this.page.goto(workbenchAddress({ authority, open: [this.folder], payload }));
    await this.page.locator('.monaco-workbench').waitFor(patience);
    if (file) await this.page.locator('.view-lines .view-line').first().waitFor(patience);
  }

  #noteRequest({ protocol, hostname, origin }) {
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.outsideRequests.add(origin);
  }

  /** The squiggles of a kind (error, warning, info, hint), once there is one. */
  async squiggles(kind = 'error') {
    const found = this.page.locator(`.squiggly-${kind}`);
    await found.first().waitFor(patience);
    return found;
  }

  /** Where a place in the text is, once the editor has stopped moving it: what marks it is drawn anew, and away for a moment. */
  async settled(place) {
    let last;
    for (;;) {
      const box = await place.boundingBox(patience);
      if (box && last && box.x === last.x && box.y === last.y) return box;
      last = box;
    }
  }

  /** Rests the mouse on a place in the text; @returns what the hover says. */
  async hover(place) {
    // the editor's own: what the status bar says of itself is another
    const row = this.page.locator('.monaco-hover:not(.hidden):not(.workbench-hover) .hover-row').first();
    // while the window settles the place is drawn anew, and a resting mouse is not told: come again until it speaks
    for (let attempt = 1; ; attempt++) {
      const box = await this.settled(place);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height + 60);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height - 4, { steps: 4 });
      const last = attempt === hoverAttempts;
      // it may also go as soon as it has come, when what it stands on is drawn anew
      const said = row
        .waitFor({ timeout: last ? patience.timeout : 3000 })
        .then(() => row.innerText({ timeout: 1000 }));
      const text = await said.catch((error) => {
        if (last) throw error;
        return undefined;
      });
      if (text !== undefined) return text;
    }
  }

  /** Puts the cursor at the beginning of a place in the text. */
  async putCursor(place) {
    const box = await this.settled(place);
    await this.page.mouse.click(box.x + 4, box.y + box.height - 6);
  }

  /** Puts the cursor at a place in the text and opens its quick fixes; @returns the rows of the list. */
  async quickFixes(place) {
    await this.putCursor(place);
    await this.page.locator('[class*=lightbulb], [class*=light-bulb]').first().waitFor(patience);
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    // while the window settles (icons, layout) it opens the list and loses it again: press until it stays
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.press('Control+.');
      const shown = await rows
        .first()
        .waitFor({ timeout: 2500 })
        .then(
          () => true,
          () => false,
        );
      if (shown) return rows;
      if (attempt === 5) throw new Error('the list of quick fixes does not open');
      await this.page.keyboard.press('Escape');
    }
  }

  /** Runs a command by its title in the command palette. */
  async runCommand(title) {
    await this.page.keyboard.press('F1');
    await this.#pick(title);
  }

  /** Opens a file of the folder by its name. */
  async openFile(name) {
    await this.page.keyboard.press('Control+p');
    await this.#pick(name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor(patience);
  }

  async #pick(text) {
    await this.page.locator('.quick-input-widget input').first().waitFor(patience);
    await this.page.keyboard.type(text);
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: text })
      .first()
      .waitFor(patience);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the Problems panel; @returns its rows (files and findings). */
  async problems() {
    await this.page.keyboard.press('Control+Shift+m');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.first().waitFor(patience);
    return rows;
  }

  /** The lines that the editor shows now. */
  async visibleText() {
    return this.page.locator('.editor-instance .view-lines').first().innerText();
  }

  /** Puts a text on the clipboard, as programs do: as HTML, and plain for those who cannot read that. */
  async copy(html, plain) {
    const { origin } = new URL(this.page.url());
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await this.page.evaluate(
      async ([asHtml, asText]) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([asHtml], { type: 'text/html' }),
            'text/plain': new Blob([asText], { type: 'text/plain' }),
          }),
        ]),
      [html, plain],
    );
  }

  /** Saves the active file; @returns what is on the disk. */
  async save(name) {
    await this.page.keyboard.press('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ ...patience, state: 'detached' });
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Takes a picture. */
  async screenshot(file) {
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    await this.page.screenshot({ path: file, animations: 'disabled' });
  }

  /** Ends the browser and the server, and removes the copy. */
  async close() {
    await Promise.allSettled([this.browser?.close(), this.server?.stop()]);
    fs.rmSync(this.temporary, { recursive: true, force: true });
  }
}
