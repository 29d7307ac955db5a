/** What the suites share: drafts as documents, and waiting for the server without sleeping. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { OgiReportApi } from '../../../client/src/extension';
import type { ReportStatus } from '../../../server/src/lsp/requests';

/** How long a test waits for what must come, in milliseconds. */
const bound = 10_000;

/** The extension's interface; activates it. */
export async function extension(): Promise<OgiReportApi> {
  const found = vscode.extensions.getExtension<OgiReportApi>('ogi-report.ogi-report');
  assert.ok(found, 'ogi-report.ogi-report is not installed');
  return found.activate();
}

/** The folder that the window shows; it is made new for each run. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the window shows no folder');
  return folder.uri;
}

/** Writes a file into the folder of the window, and shows it. */
export async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  // as a person does: a document that an extension opens is kept for minutes after its tab is closed
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const document = vscode.window.activeTextEditor?.document;
  assert.strictEqual(document?.uri.toString(), uri.toString());
  return document;
}

/** Shows a document that was never saved. */
export async function openUntitled(text: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content: text, language });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Waits until `test` holds, looking again at each event. */
export function until<T>(
  event: vscode.Event<T>,
  test: () => boolean,
  what: string,
  limit = bound,
): Promise<void> {
  if (test()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const done = (): void => {
      listener.dispose();
      clearTimeout(timer);
    };
    const timer = setTimeout(() => {
      done();
      reject(new Error(`waited ${limit} ms for ${what}`));
    }, limit);
    const listener = event(() => {
      if (!test()) return;
      done();
      resolve();
    });
  });
}

/** The server's word on the document as it is now. */
export async function checked(document: vscode.TextDocument): Promise<ReportStatus> {
  const api = await extension();
  const status = (): ReportStatus | undefined => api.status(document.uri);
  await until(
    api.onDidChangeStatus,
    () => status()?.version === document.version,
    `the status of version ${document.version}`,
  );
  const last = status();
  assert.ok(last);
  const { errors, warnings, information, hints } = last.counts;
  // what VS Code shows arrives by another way
  await until(
    vscode.languages.onDidChangeDiagnostics,
    () => findings(document).length === errors + warnings + information + hints,
    `${errors + warnings + information + hints} diagnostics, there are ${findings(document).length}`,
  );
  return last;
}

/** Our diagnostics of a document. */
export function findings({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'ogi-report');
}

/** The rule of a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** How often each rule speaks, for one severity or for all. */
export function rules(
  document: vscode.TextDocument,
  severity?: vscode.DiagnosticSeverity,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const finding of findings(document)) {
    if (severity !== undefined && finding.severity !== severity) continue;
    const rule = ruleOf(finding);
    counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return counts;
}

/** Quick fixes at a range, with their edits. */
export async function quickFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind = vscode.CodeActionKind.QuickFix,
): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    100,
  );
  return actions.filter((action) => kind.contains(action.kind ?? vscode.CodeActionKind.Empty));
}

/** Closes every editor; unsaved changes are dropped. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isClosed) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Text files of a folder of the checkout or beside it; none where there is no such folder. */
export function draftsOf(folder: string): readonly { readonly name: string; readonly text: string }[] {
  const found = vscode.extensions.getExtension('ogi-report.ogi-report');
  const absolute = path.resolve(found?.extensionPath ?? '', folder);
  if (!fs.existsSync(absolute)) return [];
  return fs
    .readdirSync(absolute)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => ({ name, text: fs.readFileSync(path.join(absolute, name), 'utf8') }));
}
