/** Word documents: out and in again by the commands, through whatever file system the workspace is on. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import { checked, extension, openFile, rules, tidyUp, until, workspaceFolder } from './support';

/** The text of the draft that a command opens, once it is open. */
async function opened(command: string, ...given: readonly unknown[]): Promise<string> {
  const before = vscode.window.activeTextEditor?.document;
  await vscode.commands.executeCommand(command, ...given);
  const after = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
  await until(vscode.window.onDidChangeActiveTextEditor, () => after() !== before, 'another draft');
  return after()?.getText() ?? '';
}

suite('Word documents', () => {
  teardown(tidyUp);

  test('a report goes to Word and comes back with all that it says', async () => {
    const text = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] } });
    const document = await openFile('出.txt', text);
    await checked(document);
    const target = vscode.Uri.joinPath(workspaceFolder(), '出.docx');
    await vscode.commands.executeCommand('ogiReport.exportDocx', target);
    const bytes = await vscode.workspace.fs.readFile(target);
    assert.strictEqual(new TextDecoder().decode(bytes.slice(0, 2)), 'PK');

    const back = await opened('ogiReport.importDocx', target);
    const bare = (all: string): string => all.replace(/[\s|:-]+/g, '');
    assert.strictEqual(bare(back), bare(text));
    const draftOfWord = vscode.window.activeTextEditor!.document;
    assert.strictEqual(draftOfWord.languageId, 'ogi-report');
    assert.strictEqual(draftOfWord.isUntitled, true);
    await checked(draftOfWord);
    assert.deepStrictEqual(rules(draftOfWord, vscode.DiagnosticSeverity.Error), {});
  });

  test('a file that is no Word document is refused, and nothing is opened', async () => {
    const source = vscode.Uri.joinPath(workspaceFolder(), '假.docx');
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode('今天开会。'));
    const open = vscode.workspace.textDocuments.length;
    await vscode.commands.executeCommand('ogiReport.importDocx', source);
    assert.strictEqual(vscode.workspace.textDocuments.length, open);
  });

  test('the preview opens beside the report, follows it and is there once only', async () => {
    const previews = (): readonly vscode.Tab[] =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview);
    const titled = (title: string): Promise<void> =>
      until(
        vscode.window.tabGroups.onDidChangeTabs,
        () => previews().some(({ label }) => label.includes(title)),
        `a preview of ${title}`,
      );
    const first = await openFile('甲.txt', draft());
    await checked(first);
    await vscode.commands.executeCommand('ogiReport.preview');
    await titled('甲.txt');
    const second = await openFile('乙.txt', draft({ year: 2024 }));
    await checked(second);
    await titled('乙.txt');
    await vscode.commands.executeCommand('ogiReport.preview');
    assert.strictEqual(previews().length, 1);
    assert.strictEqual((await extension()).serverState, 'running');
  });
});
