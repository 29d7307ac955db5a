/** What the suites share: drafts as documents, and what can be done with them. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

export { checked, extension, findings, ruleOf, rules, until } from '../waiting';

/** The folder that the window shows; it is made new for each run. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the window shows no folder');
  return folder.uri;
}

/** Files that `openFile` has written since they were last tidied away. */
const written = new Set<string>();

/** Closes everything and deletes what `openFile` has written: left there, reports are compared with those of other suites. */
export async function tidyUp(): Promise<void> {
  await closeAll();
  for (const file of written) {
    await vscode.workspace.fs.delete(vscode.Uri.parse(file), { useTrash: false }).then(
      undefined,
      (error: unknown) => assert.ok(error instanceof vscode.FileSystemError, String(error)), // renamed, or gone
    );
  }
  written.clear();
}

/** Writes a file into the folder of the window, and shows it. */
export async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  written.add(uri.toString());
  // as a person does: a document that an extension opens is kept for minutes after its tab is closed
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const document = vscode.window.activeTextEditor?.document;
  assert.strictEqual(document?.uri.toString(), uri.toString());
  return document;
}

const extensions = { plaintext: 'txt', markdown: 'md', json: 'json' } as const;

/** Shows a document that was never saved, and types a text into it. */
export async function openUntitled(
  text: string,
  language: keyof typeof extensions = 'plaintext',
): Promise<vscode.TextDocument> {
  // a name of its own: VS Code gives the next Untitled-1 the text of one that is just being closed
  const path = `${crypto.randomUUID()}.${extensions[language]}`;
  const uri = vscode.Uri.from({ scheme: 'untitled', path });
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const editor = vscode.window.activeTextEditor;
  assert.strictEqual(editor?.document.uri.toString(), uri.toString());
  assert.strictEqual(editor.document.languageId, language);
  if (text !== '') await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  return editor.document;
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

/** Is it in a tab? Settings are documents, too, for the moment in which VS Code writes them. */
function hasTab({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}

/** Closes every editor; unsaved changes are dropped. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isClosed || !hasTab(document)) continue;
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

/**
 * Waits until the host watches a folder: its watcher starts some time after the window, or follows a new folder some
 * time after that was made, and what changes before is never told. Probe files are written until one is noticed.
 */
export async function watched(folder = workspaceFolder()): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**/probe-*.tmp');
  const probes: vscode.Uri[] = [];
  const seen = { one: false };
  const listener = watcher.onDidCreate((uri) => {
    seen.one ||= probes.some((probe) => probe.toString() === uri.toString());
  });
  try {
    while (!seen.one) {
      const probe = vscode.Uri.joinPath(folder, `probe-${crypto.randomUUID()}.tmp`);
      probes.push(probe);
      await vscode.workspace.fs.writeFile(probe, new Uint8Array());
      await vscode.workspace.findFiles('probe-*.tmp');
    }
  } finally {
    listener.dispose();
    watcher.dispose();
    for (const probe of probes) await vscode.workspace.fs.delete(probe, { useTrash: false });
  }
}

/**
 * Makes the folders of a file in the window's folder, so that changes in them are told: VS Code's watcher on Linux
 * does not follow into a folder that is made before it has begun to watch the one above.
 */
export async function makeFolders(name: string): Promise<void> {
  let folder = workspaceFolder();
  for (const part of name.split('/').slice(0, -1)) {
    folder = vscode.Uri.joinPath(folder, part);
    await vscode.workspace.fs.createDirectory(folder);
    await watched(folder);
  }
}
