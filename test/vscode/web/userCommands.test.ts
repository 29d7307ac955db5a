/** Commands in a browser that need more than the server: Word documents, the preview, encodings, the user's word. */
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import { checked, extension, rules, until } from '../waiting';

/** The browser has no `assert`. */
function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: should be ${should}, is ${is}`);
}

/** A file of the workspace, which lies behind a virtual file system here. */
function file(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the window shows no folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

async function show(name: string, bytes: Uint8Array): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(file(name), bytes);
  return (await vscode.window.showTextDocument(file(name), { preview: false })).document;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

suite('commands in the browser', () => {
  test('a report goes to Word and comes back', async () => {
    const text = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] } });
    await checked(await show('出.txt', utf8(text)));
    await vscode.commands.executeCommand('ogiReport.exportDocx', file('出.docx'));
    await vscode.commands.executeCommand('ogiReport.importDocx', file('出.docx'));
    const back = vscode.window.activeTextEditor?.document;
    equal(back?.isUntitled, true, 'a new draft');
    const bare = (all = ''): string => all.replace(/[\s|:-]+/g, '');
    equal(bare(back?.getText()), bare(text), 'what came back');
  });

  test('the preview opens', async () => {
    await checked(await show('预览.txt', utf8(draft())));
    await vscode.commands.executeCommand('ogiReport.preview');
    const previews = (): readonly vscode.Tab[] =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes('预览.txt'));
    await until(vscode.window.tabGroups.onDidChangeTabs, () => previews().length === 1, 'a preview');
  });

  test('the status bar follows the cursor', async () => {
    const document = await show('光标.txt', utf8(draft({ applications: { newRequests: [58, 7] } })));
    await checked(document);
    const api = await extension();
    const at = document.getText().indexOf('| 58') + 3;
    const position = document.positionAt(at);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
    await until(api.onDidChangeStatusBar, () => api.statusBar.cell.includes('· 自然人 ·'), 'the cell');
    equal(api.statusBar.report.startsWith('$(checklist) 2025'), true, api.statusBar.report);
  });

  test('a draft in GB18030 is read again by it', async () => {
    const text = draft({ omit: ['resultTotal'] });
    const document = await show('国标码.txt', await vscode.workspace.encode(text, { encoding: 'gb18030' }));
    equal(document.getText() === text, false, 'readable as UTF-8');
    await vscode.commands.executeCommand('ogiReport.reopenAsGb18030');
    const again = vscode.window.activeTextEditor!.document;
    equal(again.getText() === text, true, 'readable now');
    await checked(again);
    equal(rules(again)['missing-row'], 1, 'missing-row');
  });

  test('a report is left alone when told so', async () => {
    const document = await show('不查.txt', utf8(draft({ omit: ['resultTotal'] })));
    await checked(document);
    await vscode.commands.executeCommand('ogiReport.toggleReport');
    const none = (): boolean => Object.keys(rules(document)).length === 0;
    await until(vscode.languages.onDidChangeDiagnostics, none, 'no problems');
    equal((await extension()).isReport(document), false, 'a report');
    await vscode.commands.executeCommand('ogiReport.toggleReport');
    await checked(document);
    equal(rules(document)['missing-row'], 1, 'missing-row');
  });
});
