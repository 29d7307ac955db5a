/**
 * The status bar: form, year, errors and warnings of the active report, and the cell that the cursor is in. Both are
 * asked for when the typing pauses for a moment, one question at a time, and an answer that has been overtaken is
 * dropped, so that no key waits for them.
 */
import * as vscode from 'vscode';
import { Pace } from './pace';
import type { Server } from './server';
import type { Standing } from './standing';
import { countsText, countsTooltip } from './wording';

/** Pause between two questions while the cursor moves, in milliseconds; the first is asked at once. */
const pause = 60;

export class StatusBar implements vscode.Disposable {
  readonly #server: Server;
  readonly #standing: Standing;
  readonly #pace = new Pace(pause);
  readonly #report: vscode.StatusBarItem;
  readonly #cell: vscode.StatusBarItem;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: readonly vscode.Disposable[];
  #asking = false;
  /** The cursor has moved, or the text has changed, since the question was asked. */
  #overtaken = false;

  /** One of the texts has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server, standing: Standing) {
    this.#server = server;
    this.#standing = standing;
    const { Left } = vscode.StatusBarAlignment;
    this.#report = vscode.window.createStatusBarItem('ogiReport.report', Left, 20);
    this.#report.name = vscode.l10n.t('Annual Report');
    this.#report.command = 'workbench.actions.view.problems';
    this.#cell = vscode.window.createStatusBarItem('ogiReport.cell', Left, 19);
    this.#cell.name = vscode.l10n.t('Cell of the Annual Report');
    this.#disposables = [
      this.#report,
      this.#cell,
      this.#changed,
      standing.onDidShow(() => this.#show()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const editor = vscode.window.activeTextEditor;
        if (document === editor?.document) this.#moved(editor);
      }),
    ];
  }

  /** What stands in the status bar now; empty where nothing does. */
  get texts(): { readonly report: string; readonly cell: string } {
    return { report: this.#report.text, cell: this.#cell.text };
  }

  #show(): void {
    const editor = vscode.window.activeTextEditor;
    const document = editor?.document;
    const status = document && this.#standing.status(document.uri);
    if (editor && status?.report && this.#server.state !== 'stopped') {
      this.#report.text = countsText(status);
      this.#report.tooltip = countsTooltip(status);
      this.#report.show();
      this.#moved(editor);
    } else {
      this.#report.text = '';
      this.#report.hide();
      this.#showCell('');
    }
    this.#changed.fire();
  }

  #showCell(text: string): void {
    this.#cell.text = text;
    if (text === '') this.#cell.hide();
    else this.#cell.show();
    this.#changed.fire();
  }

  #moved(editor: vscode.TextEditor): void {
    if (editor !== vscode.window.activeTextEditor || !this.#standing.isReport(editor.document)) return;
    if (this.#asking) this.#overtaken = true;
    else this.#pace.run('cell', () => this.#server.background(this.#ask()));
  }

  async #ask(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || this.#asking || !this.#standing.isReport(editor.document)) return;
    this.#asking = true;
    this.#overtaken = false;
    try {
      const { line, character } = editor.selection.active;
      const textDocument = { uri: editor.document.uri.toString() };
      const cell = await this.#server.request('ogiReport/cellAt', {
        textDocument,
        position: { line, character },
      });
      if (!this.#overtaken && editor === vscode.window.activeTextEditor) this.#showCell(cell?.text ?? '');
    } finally {
      this.#asking = false;
    }
    const active = vscode.window.activeTextEditor;
    if (this.#overtaken && active) this.#moved(active);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.#pace.dispose();
  }
}
