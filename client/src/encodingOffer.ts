/**
 * A report that is read by the wrong encoding is garbled, and so is no report to anyone: whoever opens one is asked,
 * once, whether it is to be read by the right one. Only what the file's own bytes prove is offered.
 */
import * as vscode from 'vscode';
import { detectReport } from '../../server/src/report/detect';
import { reopen } from './documentCommands';
import { head, mayBeReport, type ReportGate } from './gate';

/** Under this key stands that the user wants to hear no more of it. */
const key = 'encodingOfferDeclined';

/** No report is as large, in bytes; what is larger is not read for a guess. */
const largest = 4_000_000;

/** Names under which VS Code knows GB18030 and what it extends. */
const chinese: ReadonlySet<string> = new Set(['gb18030', 'gbk', 'gb2312', 'cp936']);

type Encoding = 'utf8' | 'gb18030';

export class EncodingOffer implements vscode.Disposable {
  readonly #gate: ReportGate;
  readonly #memory: vscode.Memento;
  readonly #report: (failure: unknown) => void;
  readonly #asked = new Set<string>();
  readonly #listener: vscode.Disposable;

  /** @param report is told what went wrong; a file that cannot be read is left alone */
  constructor(gate: ReportGate, memory: vscode.Memento, report: (failure: unknown) => void) {
    this.#gate = gate;
    this.#memory = memory;
    this.#report = report;
    this.#listener = vscode.window.onDidChangeActiveTextEditor((editor) => this.#look(editor));
  }

  /** Looks at the document that the user has before him. */
  lookAround(): void {
    this.#look(vscode.window.activeTextEditor);
  }

  #look(editor: vscode.TextEditor | undefined): void {
    const document = editor?.document;
    if (!document || !this.#mayBeGarbled(document) || this.#memory.get(key) === true) return;
    this.#offer(document).catch(this.#report);
  }

  #mayBeGarbled(document: vscode.TextDocument): boolean {
    const { uri, isUntitled, isDirty, encoding } = document;
    if (!mayBeReport(document) || isUntitled || isDirty || this.#asked.has(uri.toString())) return false;
    if (encoding.startsWith('utf8')) return head(document).includes('\ufffd');
    return !this.#gate.isLikely(document);
  }

  async #offer(document: vscode.TextDocument): Promise<void> {
    const { uri, fileName } = document;
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largest) return;
    const bytes = await vscode.workspace.fs.readFile(uri);
    const right = betterEncoding(bytes, document.encoding);
    if (!right || !detectReport(right.text, { fileName, was: false }).report) return;
    const name = uri.toString();
    if (document.isDirty || this.#asked.has(name)) return;
    this.#asked.add(name);
    const { l10n } = vscode;
    const again = l10n.t('Reopen');
    const never = l10n.t("Don't Ask Again");
    const answer = await vscode.window.showInformationMessage(
      l10n.t(
        '{0} is an annual report that was saved as {1}; it is garbled because it was opened as {2}.',
        uri.path.split('/').at(-1) ?? '',
        display(right.encoding),
        display(document.encoding),
      ),
      again,
      never,
    );
    if (answer === again) await reopen(document, right.encoding);
    else if (answer === never) await this.#memory.update(key, true);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

/** The encoding that the bytes are in, with their text, where it is not the one that they are read by. */
function betterEncoding(
  bytes: Uint8Array,
  current: string,
): { readonly encoding: Encoding; readonly text: string } | undefined {
  const encoding: Encoding = isUtf8(bytes) ? 'utf8' : 'gb18030';
  const isRight = encoding === 'utf8' ? current.startsWith('utf8') : chinese.has(current);
  if (isRight) return undefined;
  return { encoding, text: new TextDecoder(encoding === 'utf8' ? 'utf-8' : encoding).decode(bytes) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false; // the answer, by the standard's way of giving it
    throw error;
  }
}

function display(encoding: string): string {
  return encoding === 'utf8' ? 'UTF-8' : encoding.toUpperCase();
}
