/**
 * How the active document stands: the language status item says what was decided and why, and context keys let
 * commands appear where they make sense only.
 */
import * as vscode from 'vscode';
import type { ReportStatus } from '../../server/src/lsp/requests';
import type { ReportGate } from './gate';
import type { Overrides } from './overrides';
import type { Server } from './server';
import { reasonsText, ruleFailureText, summaryText } from './wording';

const keys = { isReport: 'ogiReport.isReport', active: 'ogiReport.active' } as const;

export class Standing implements vscode.Disposable {
  readonly #gate: ReportGate;
  readonly #overrides: Overrides;
  readonly #server: Server;
  readonly #statuses = new Map<string, ReportStatus>();
  readonly #told = new vscode.EventEmitter<ReportStatus>();
  readonly #shown = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  #item: vscode.LanguageStatusItem | undefined;

  /** A document's standing has arrived, or has changed. */
  readonly onDidChange = this.#told.event;
  /** What is said of the active document has been brought up to date. */
  readonly onDidShow = this.#shown.event;

  constructor(gate: ReportGate, server: Server, overrides: Overrides) {
    this.#gate = gate;
    this.#overrides = overrides;
    this.#server = server;
    this.#disposables = [
      this.#told,
      this.#shown,
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      gate.onDidAdmit(() => this.show()),
      gate.onDidDismiss(({ uri }) => {
        this.#statuses.delete(uri.toString());
        this.show();
      }),
      overrides.onDidChange(() => this.show()),
      server.onDidChangeState(() => this.show()),
      server.onDidReceiveStatus((status) => this.#take(status)),
    ];
  }

  /** What the server said last of a document. */
  status(uri: vscode.Uri): ReportStatus | undefined {
    return this.#statuses.get(uri.toString());
  }

  /** Is it a report? The server has the last word; until it has spoken, the content counts. */
  isReport(document: vscode.TextDocument): boolean {
    if (!this.#gate.has(document)) return false;
    return this.status(document.uri)?.report ?? this.#gate.isLikely(document);
  }

  #take(status: ReportStatus): void {
    const uri = vscode.Uri.parse(status.uri).toString(); // encoded as VS Code does
    if (!this.#gate.reports.some((document) => document.uri.toString() === uri)) return; // closed meanwhile
    this.#statuses.set(uri, status);
    this.#told.fire(status);
    this.show();
  }

  /** Brings the status item and the context keys up to date. */
  show(): void {
    const document = vscode.window.activeTextEditor?.document;
    setContext(keys.active, this.#server.state !== 'off');
    setContext(keys.isReport, document !== undefined && this.isReport(document));
    if (document && (this.#gate.has(document) || this.#isPutAside(document))) this.#showItem(document);
    else this.#hideItem();
    this.#shown.fire();
  }

  /** Would it be checked, had the user not said no? */
  #isPutAside({ uri }: vscode.TextDocument): boolean {
    return this.#overrides.of(uri) === false;
  }

  #showItem(document: vscode.TextDocument): void {
    const item = (this.#item ??= vscode.languages.createLanguageStatusItem('ogiReport.standing', []));
    const status = this.status(document.uri);
    item.selector = [{ scheme: document.uri.scheme, pattern: document.uri.fsPath }];
    item.name = vscode.l10n.t('Open Government Information Report');
    item.busy = this.#server.state === 'starting';
    item.severity = vscode.LanguageStatusSeverity.Information;
    if (this.#server.state === 'stopped') {
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = vscode.l10n.t('Report checking has stopped');
      item.detail = '';
      item.command = { command: 'ogiReport.restartServer', title: vscode.l10n.t('Restart') };
      return;
    }
    if (this.#isPutAside(document)) {
      item.text = vscode.l10n.t('Annual report, not checked');
      item.detail = vscode.l10n.t('You decided so for this file');
      item.command = { command: 'ogiReport.toggleReport', title: vscode.l10n.t('Check It') };
      return;
    }
    item.command = { command: 'ogiReport.showOutput', title: vscode.l10n.t('Show Log') };
    item.text = summaryText(status);
    item.detail = reasonsText(status);
    if (status && status.failedRules.length > 0) {
      item.severity = vscode.LanguageStatusSeverity.Warning;
      item.detail = ruleFailureText(status.failedRules);
    }
  }

  #hideItem(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    this.#hideItem();
  }
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
