/** `ogiReport.compareWithLastYear`: the tables of both years on a page, the prose in the editor's own comparison. */
import * as vscode from 'vscode';
import type { ComparedReport, CompareResult } from '../../../server/src/lsp/workspaceRequests';
import { say } from '../editing';
import type { Server } from '../server';
import type { WorkspaceFiles } from '../workspace/files';
import { pageOf, type Compared } from './page';

/** Scheme of the prose that is compared; the documents are made by us and can only be read. */
export const proseScheme = 'ogi-report-prose';

/** So many comparisons are kept for tabs that are still open. */
const kept = 20;

export class Comparisons implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #server: Server;
  readonly #files: WorkspaceFiles;
  readonly #texts = new Map<string, string>();
  readonly #disposables: readonly vscode.Disposable[];
  #panel: vscode.WebviewPanel | undefined;

  constructor(server: Server, files: WorkspaceFiles) {
    this.#server = server;
    this.#files = files;
    const register = (name: string, run: (last?: unknown) => Promise<unknown>): vscode.Disposable =>
      vscode.commands.registerCommand(`ogiReport.${name}`, run);
    this.#disposables = [
      vscode.workspace.registerTextDocumentContentProvider(proseScheme, this),
      register('compareWithLastYear', (given) => this.#run(given instanceof vscode.Uri ? given : undefined)),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** @param given the report to compare with; without it, the one that the server is certain of, or that is chosen. */
  async #run(given: vscode.Uri | undefined): Promise<boolean> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return false;
    // the menu of the editor hands over the address of its own document
    const isOwn = given?.toString() === document.uri.toString();
    let result = await this.#ask(document, isOwn ? undefined : given);
    if (result?.kind === 'unknown') {
      const last = await askForLast(result.others);
      if (!last) return false;
      result = await this.#ask(document, last);
    }
    if (result?.kind === 'no-report') say(vscode.l10n.t('One of the two is no annual report.'));
    if (result?.kind !== 'compared') return false;
    await this.#show(result);
    return true;
  }

  #ask(document: vscode.TextDocument, last: vscode.Uri | undefined): Promise<CompareResult | null> {
    const params = { textDocument: { uri: document.uri.toString() }, ...(last && { last: last.toString() }) };
    const location = vscode.ProgressLocation.Notification;
    const title = vscode.l10n.t("Comparing with last year's report");
    return Promise.resolve(
      vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
        await this.#files.complete();
        return this.#server.longRequest('ogiReport/compareWithLastYear', params, progress, token);
      }),
    );
  }

  /** The prose in a tab of its own, and the tables in front of it. */
  async #show(compared: Compared): Promise<void> {
    const { last, now, comparison } = compared;
    const name = ({ organ, year, uri }: ComparedReport): string =>
      [year, organ ?? fileName(uri)].filter((part) => part !== null).join(' ');
    const left = this.#keep(`${name(last)}.txt`, last.uri, comparison.prose.last);
    const right = this.#keep(`${name(now)}.txt`, now.uri, comparison.prose.now);
    const proseTitle = vscode.l10n.t('Prose: {0} ↔ {1}', name(last), name(now));
    await vscode.commands.executeCommand('vscode.diff', left, right, proseTitle, { preview: false });
    const title = vscode.l10n.t('Tables: {0} ↔ {1}', name(last), name(now));
    this.#panel ??= this.#newPanel();
    this.#panel.title = title;
    this.#panel.webview.html = pageOf(compared, wordsOf(compared, title), crypto.randomUUID());
    this.#panel.reveal();
  }

  #newPanel(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel('ogiReport.compare', '', vscode.ViewColumn.Active, {
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    return panel;
  }

  /** A document that can be shown; it is found by its address. */
  #keep(name: string, source: string, text: string): vscode.Uri {
    const path = `/${name.replaceAll('/', '∕')}`;
    const query = new URLSearchParams({ source, at: String(Date.now()) }).toString();
    const uri = vscode.Uri.from({ scheme: proseScheme, path, query });
    this.#texts.set(uri.toString(), text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > kept && oldest !== undefined) this.#texts.delete(oldest);
    return uri;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.#panel?.dispose();
  }
}

function wordsOf({ last, now, comparison }: Compared, title: string) {
  const { l10n } = vscode;
  const year = ({ year: of }: ComparedReport): string =>
    of === null ? l10n.t('year unknown') : l10n.t('{0} (year)', of);
  return {
    language: vscode.env.language,
    title,
    notes: [
      l10n.t('The prose of both years is compared in the tab beside this one.'),
      ...(comparison.sameForm
        ? []
        : [l10n.t('The two stand on different forms: rows of the same name may count other things.')]),
    ],
    onlyChanges: l10n.t('Only rows that differ'),
    item: l10n.t('Item'),
    last: year(last),
    now: year(now),
    absent: '—',
    differences: (count: number) => l10n.t('{0} figures differ', count),
  };
}

/** Lets the user choose last year's report, from the workspace or from anywhere. */
async function askForLast(others: readonly ComparedReport[]): Promise<vscode.Uri | undefined> {
  const { l10n } = vscode;
  const items = others.map(({ uri, organ, year }) => ({
    label: [year, organ].filter((part) => part !== null).join(' ') || fileName(uri),
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    uri: vscode.Uri.parse(uri),
  }));
  const browse = { label: l10n.t('Choose a file…'), description: '', uri: undefined };
  const chosen = await vscode.window.showQuickPick([...items, browse], {
    placeHolder: l10n.t("Which is last year's report? None is certain to be this organ's."),
    matchOnDescription: true,
  });
  if (!chosen) return undefined;
  if (chosen.uri) return chosen.uri;
  const [file] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
  return file;
}

function fileName(uri: string): string {
  return vscode.Uri.parse(uri).path.split('/').at(-1) ?? uri;
}
