/** `ogiReport.exportDocx` and `ogiReport.importDocx`: a report as a Word document, and a Word document as a draft. */
import * as vscode from 'vscode';
import type { PrintedReport } from '../../server/src/lsp/requests';
import { say } from './editing';
import { layoutSetting } from './newReport';
import type { Server } from './server';
import type { Standing } from './standing';
import { failureOf, type LoadWord } from './word/tool';

/** No report is as large; what is larger would only keep the editor busy. In bytes. */
const largest = 32_000_000;

const filters = (): Record<string, string[]> => ({ [vscode.l10n.t('Word document')]: ['docx'] });

/** Registers them; each takes the file's address from a menu or another program, and asks for it otherwise. */
export function registerWordCommands(server: Server, standing: Standing, load: LoadWord): vscode.Disposable {
  const register = (name: string, run: (given?: unknown) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`ogiReport.${name}`, (given?: unknown) =>
      server.state === 'stopped' ? server.askForRestart() : run(given),
    );
  return vscode.Disposable.from(
    register('exportDocx', (given) => exportDocx(server, standing, load, given)),
    register('importDocx', (given) => importDocx(server, load, given)),
  );
}

async function exportDocx(server: Server, standing: Standing, load: LoadWord, given: unknown): Promise<void> {
  const { l10n } = vscode;
  const document = vscode.window.activeTextEditor?.document;
  const printed = document && standing.isReport(document) ? await printedOf(server, document) : null;
  if (!document || !printed) return say(l10n.t('This document is not checked as a report.'));
  const target = isDocx(given)
    ? given
    : await vscode.window.showSaveDialog({ ...besides(document.uri), filters: filters() });
  if (!target) return;
  const notes = { left: l10n.t('The form does not have these rows, or has them once only:') };
  try {
    const { writeWord } = await load();
    await vscode.workspace.fs.writeFile(target, await writeWord(printed.blocks, notes));
  } catch (error) {
    void vscode.window.showErrorMessage(l10n.t('The document could not be written: {0}', failureOf(error)));
    return;
  }
  const isComplete = printed.blocks.every((block) => block.kind !== 'table' || block.left.length === 0);
  if (!isComplete) {
    void vscode.window.showWarningMessage(
      l10n.t('Some rows are not in the form; they stand below their table in the document. Check them.'),
    );
  }
  void offerToOpen(target);
}

async function printedOf(server: Server, { uri }: vscode.TextDocument): Promise<PrintedReport | null> {
  return server.request('ogiReport/printed', { textDocument: { uri: uri.toString() } });
}

/** The same name with another ending, in the same folder; nothing for a text that was never saved. */
function besides(uri: vscode.Uri): Pick<vscode.SaveDialogOptions, 'defaultUri'> {
  if (uri.scheme === 'untitled') return {};
  const path = `${uri.path.replace(/(?:\.ogi)?\.\w+$/, '')}.docx`;
  return { defaultUri: uri.with({ path, query: '', fragment: '' }) };
}

/** Word itself can be started on the desktop only. */
async function offerToOpen(target: vscode.Uri): Promise<void> {
  const { l10n } = vscode;
  const name = target.path.split('/').at(-1) ?? '';
  const open = l10n.t('Open');
  const canOpen = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop;
  const answer = await vscode.window.showInformationMessage(
    l10n.t('Written: {0}', name),
    ...(canOpen ? [open] : []),
  );
  if (answer === open) await vscode.env.openExternal(target);
}

async function importDocx(server: Server, load: LoadWord, given: unknown): Promise<void> {
  const { l10n } = vscode;
  const [source] = isDocx(given)
    ? [given]
    : ((await vscode.window.showOpenDialog({ canSelectMany: false, filters: filters() })) ?? []);
  if (!source) return;
  const html = await htmlOf(source, load);
  if (html === undefined) return;
  await server.ensureStarted();
  const layout = layoutSetting();
  const isMarkdown = layout === 'markdown' || layout === 'html';
  const draft = await server.request('ogiReport/pasted', {
    textDocument: { uri: source.toString(), languageId: isMarkdown ? 'markdown' : 'plaintext' },
    html,
    layout,
  });
  if (!draft) return say(l10n.t('The file holds no annual report and none of its tables.'));
  const document = await vscode.workspace.openTextDocument({
    content: draft.text,
    language: isMarkdown ? 'markdown' : 'ogi-report',
  });
  await vscode.window.showTextDocument(document, { preview: false });
  if (draft.kind === 'table') say(l10n.t('The file holds tables of the form, but no whole report.'));
}

/** The document as HTML; undefined where there is none, which has been said. */
async function htmlOf(source: vscode.Uri, load: LoadWord): Promise<string | undefined> {
  const { l10n } = vscode;
  const { size } = await vscode.workspace.fs.stat(source);
  if (size > largest) {
    say(l10n.t('The file is too large for a report.'));
    return undefined;
  }
  const bytes = await vscode.workspace.fs.readFile(source);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    say(l10n.t('This is a document of Word 97–2003: save it as .docx first.'));
    return undefined;
  }
  try {
    return await (await load()).readWord(bytes);
  } catch (error) {
    void vscode.window.showErrorMessage(l10n.t('The file is no Word document: {0}', failureOf(error)));
    return undefined;
  }
}

/** Menus hand over the address of the file that they were opened on, or of the text in the editor. */
function isDocx(given: unknown): given is vscode.Uri {
  return given instanceof vscode.Uri && /\.docx?$/i.test(given.path);
}
