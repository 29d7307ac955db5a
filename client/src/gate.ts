/**
 * Which open documents are reports, as far as the client can tell: only those are shown to the server, and the
 * server is started by the first of them. Other texts are looked at in passing and otherwise left alone.
 */
import * as vscode from 'vscode';
import { detectReport } from '../../server/src/report/detect';
import type { Overrides } from './overrides';
import { Pace } from './pace';
import { readGateSettings } from './settings';

/** The language id of reports; plain text and Markdown that are reports keep theirs. */
const reportLanguage = 'ogi-report';

const otherLanguages: ReadonlySet<string> = new Set(['plaintext', 'markdown']);

/** Documents that are views of something else: version control, output, chat. */
const foreignScheme =
  /^(?:git|gitfs|output|scm|comment|debug|search-editor|walkThrough.*|vscode-(?:scm|chat|userdata|bulkedit).*|chat.*|ogi-report-.*)$/;

/** How much of a text is looked at: detection reads a bounded part, and so it need not be joined in full. */
const lines = 5000;

/** Pause between two looks at a text that is being typed, in milliseconds; the first look is immediate. */
const pause = 250;

export class ReportGate implements vscode.Disposable {
  readonly #overrides: Overrides;
  readonly #reports = new Map<string, vscode.TextDocument>();
  readonly #pace = new Pace(pause);
  readonly #admitted = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #dismissed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #listeners: readonly vscode.Disposable[];

  /** A document that was none, or was not open, is a report now. */
  readonly onDidAdmit = this.#admitted.event;
  /** A report was closed, or is none any more. */
  readonly onDidDismiss = this.#dismissed.event;

  constructor(overrides: Overrides) {
    this.#overrides = overrides;
    this.#listeners = [
      overrides.onDidChange((uri) => {
        const name = uri.toString();
        for (const document of vscode.workspace.textDocuments) {
          if (document.uri.toString() === name) this.#look(document);
        }
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#look(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && mayBeReport(document)) {
          this.#pace.run(document.uri.toString(), () => this.#look(document));
        }
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#pace.forget(document.uri.toString());
        this.#dismiss(document);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('ogiReport')) this.lookAround();
      }),
    ];
  }

  /** Looks at every open document. */
  lookAround(): void {
    for (const document of vscode.workspace.textDocuments) this.#look(document);
  }

  has(document: vscode.TextDocument): boolean {
    return this.#reports.has(document.uri.toString());
  }

  /** Would its content alone make it a report? A file in the language mode may be empty, or something else. */
  isLikely(document: vscode.TextDocument): boolean {
    if (!this.has(document)) return false;
    return document.languageId !== reportLanguage || looksLikeReport(document, true);
  }

  /** The reports that are open now. */
  get reports(): readonly vscode.TextDocument[] {
    return [...this.#reports.values()];
  }

  #look(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    const was = this.has(document);
    const is = isReport(document, was, this.#overrides.of(document.uri));
    if (is === was) return;
    if (!is) {
      this.#dismiss(document);
    } else {
      this.#reports.set(document.uri.toString(), document);
      this.#admitted.fire(document);
    }
  }

  #dismiss(document: vscode.TextDocument): void {
    if (this.#reports.delete(document.uri.toString())) this.#dismissed.fire(document);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#pace.dispose();
    this.#admitted.dispose();
    this.#dismissed.dispose();
  }
}

/** Could a document be a report, whatever its text says? */
export function mayBeReport({ languageId, uri }: vscode.TextDocument): boolean {
  return (languageId === reportLanguage || otherLanguages.has(languageId)) && !foreignScheme.test(uri.scheme);
}

function isReport(document: vscode.TextDocument, was: boolean, override: boolean | undefined): boolean {
  if (!mayBeReport(document)) return false;
  const { enable, detect } = readGateSettings(document);
  if (!enable) return false;
  if (override !== undefined) return override;
  // the user, or the file's name, has said so; what the text lacks is for the server to say
  if (document.languageId === reportLanguage) return true;
  return detect === 'auto' && looksLikeReport(document, was);
}

function looksLikeReport(document: vscode.TextDocument, was: boolean): boolean {
  return detectReport(head(document), { fileName: document.fileName, was }).report;
}

/** The part of a text that is looked at. */
export function head(document: vscode.TextDocument): string {
  if (document.lineCount <= lines) return document.getText();
  return document.getText(new vscode.Range(0, 0, lines, 0));
}
