/**
 * Paste and drop from Word, WPS, Excel and web pages: a table becomes one in the draft's layout, a whole report a
 * clean draft. What is neither is left to the editor.
 */
import * as vscode from 'vscode';
import type { PastedResult } from '../../server/src/lsp/requests';
import type { ReportGate } from './gate';
import { layoutSetting } from './newReport';
import type { Server } from './server';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('ogiReport');

/** Kinds of the edits, below what the editor calls text. */
const kinds = { table: kind.append('table'), report: kind.append('report') } as const;

const mimeTypes = ['text/html', 'text/plain'];

/** The labels of the form by which a clipboard is worth a question to the server. */
const telling = /政府信息|行政规范性文件|行政许可|行政处罚|结果维持|自然人|商业企业/;

/** Documents that may become a report by what is pasted; those of other languages are never looked at. */
const selector: vscode.DocumentSelector = ['ogi-report', 'plaintext', 'markdown'].map((language) => ({
  language,
}));

/** Registers the providers. */
export function registerPaste(server: Server, gate: ReportGate): vscode.Disposable {
  const provider = new PasteProvider(server, gate);
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
      providedPasteEditKinds: Object.values(kinds),
      pasteMimeTypes: mimeTypes,
    }),
    vscode.languages.registerDocumentDropEditProvider(selector, provider, {
      providedDropEditKinds: Object.values(kinds),
      dropMimeTypes: mimeTypes,
    }),
  );
}

class PasteProvider implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider {
  readonly #server: Server;
  readonly #gate: ReportGate;

  constructor(server: Server, gate: ReportGate) {
    this.#server = server;
    this.#gate = gate;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const [range] = ranges;
    if (!range || ranges.length > 1) return undefined;
    const found = await this.#read(document, data, token);
    if (!found) return undefined;
    const edit = new vscode.DocumentPasteEdit(
      onOwnLines(document, range, found),
      titleOf(found),
      kinds[found.kind],
    );
    return [edit];
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const found = await this.#read(document, data, token);
    if (!found) return undefined;
    const text = onOwnLines(document, new vscode.Range(position, position), found);
    return new vscode.DocumentDropEdit(text, titleOf(found), kinds[found.kind]);
  }

  /** What the server makes of it; into a text that is no report only a whole report is worth the question. */
  async #read(
    document: vscode.TextDocument,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<PastedResult | undefined> {
    const html = (await data.get('text/html')?.asString()) ?? '';
    const isReport = this.#gate.has(document);
    const isEmpty = document.lineCount < 3 && document.getText().trim() === '';
    if (!isReport && !isEmpty) return undefined;
    const text = isReport ? ((await data.get('text/plain')?.asString()) ?? '') : '';
    if (token.isCancellationRequested || !telling.test(html === '' ? text : html)) return undefined;
    await this.#server.ensureStarted();
    const found = await this.#server.request('ogiReport/pasted', {
      textDocument: { uri: document.uri.toString(), languageId: document.languageId },
      html,
      text,
      layout: layoutSetting(document),
    });
    if (!found || token.isCancellationRequested) return undefined;
    return found.kind === 'report' || isReport ? found : undefined;
  }
}

function titleOf({ kind: what }: PastedResult): string {
  return what === 'table'
    ? vscode.l10n.t('Paste as Table of the Form')
    : vscode.l10n.t('Paste as Clean Draft');
}

/** The text with line ends where it would otherwise run into what stands beside it. */
function onOwnLines(
  document: vscode.TextDocument,
  { start, end }: vscode.Range,
  { text, kind: what }: PastedResult,
): string {
  const before = document.lineAt(start.line).text.slice(0, start.character).trim() === '' ? '' : '\n';
  const rest = document.lineAt(end.line).text.slice(end.character).trim();
  return before + text + (rest !== '' && what === 'table' ? '\n' : '');
}
