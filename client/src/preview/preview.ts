/**
 * `ogiReport.preview`: shows the active report beside the text, as the official form prints it. It follows the edits,
 * and the reader from report to report.
 */
import * as vscode from 'vscode';
import { say } from '../editing';
import { Pace } from '../pace';
import type { Server } from '../server';
import type { Standing } from '../standing';
import { bodyOf, pageOf, type PageContent } from './page';

const viewType = 'ogiReport.preview';

/** Pause between two looks at a text that is being typed, in milliseconds. */
const pause = 200;

export class Preview implements vscode.Disposable {
  readonly #server: Server;
  readonly #standing: Standing;
  readonly #pace = new Pace(pause);
  readonly #disposables: readonly vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;
  #document: vscode.TextDocument | undefined;
  #content: PageContent | undefined;

  constructor(server: Server, standing: Standing) {
    this.#server = server;
    this.#standing = standing;
    const register = (name: string, run: () => Promise<void>): vscode.Disposable =>
      vscode.commands.registerCommand(`ogiReport.${name}`, run);
    this.#disposables = [
      register('preview', () => this.#open()),
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#due();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor?.document)),
      standing.onDidChange(({ uri }) => {
        const active = vscode.window.activeTextEditor?.document;
        if (active && vscode.Uri.parse(uri).toString() === active.uri.toString()) this.#follow(active);
      }),
    ];
  }

  async #open(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !this.#standing.isReport(document)) {
      say(vscode.l10n.t('This document is not checked as a report.'));
      return;
    }
    this.#document = document;
    if (this.#panel) this.#panel.reveal(undefined, true);
    else {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.#take(vscode.window.createWebviewPanel(viewType, '', place, {}));
    }
    await this.#refresh();
  }

  /** A panel of the window as it was closed: its page has kept which report it showed. */
  async #restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    this.#document ??= vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (this.#panel) {
      panel.dispose();
      return;
    }
    this.#take(panel);
    await this.#refresh();
  }

  #take(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [] };
    webview.onDidReceiveMessage(() => this.#server.background(this.#send())); // it is loaded, or loaded anew
    webview.html = pageOf(crypto.randomUUID());
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#content = undefined;
    });
  }

  /** Shows the report that the reader has turned to. */
  #follow(document: vscode.TextDocument | undefined): void {
    if (!this.#panel || !document || document === this.#document) return;
    if (!this.#standing.isReport(document)) return;
    this.#document = document;
    this.#due();
  }

  #due(): void {
    if (this.#panel) this.#pace.run(viewType, () => this.#server.background(this.#refresh()));
  }

  async #refresh(): Promise<void> {
    const document = this.#document;
    if (!document || !this.#panel) return;
    const uri = document.uri.toString();
    const printed = await this.#server.request('ogiReport/printed', { textDocument: { uri } });
    // an answer for another text or report is outdated: the next is on its way
    if (!printed || document !== this.#document || !this.#panel) return;
    if (printed.version !== document.version) return this.#due();
    const { l10n } = vscode;
    const name = document.uri.path.split('/').at(-1) ?? '';
    this.#panel.title = l10n.t('Preview of {0}', name);
    const note = l10n.t('The form does not have these rows, or has them once only:');
    this.#content = { uri, body: bodyOf(printed.blocks, note) };
    await this.#send();
  }

  async #send(): Promise<void> {
    if (this.#content) await this.#panel?.webview.postMessage(this.#content);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.#panel?.dispose();
    this.#pace.dispose();
  }
}
