/** The extension in a browser: activated by a report, its server a web worker, drafts checked and mended. */
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import { checked, extension, findings, rules } from '../waiting';

/** The browser has no `assert`. */
function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: should be ${should}, is ${is}`);
}

async function open(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

suite('in the browser', () => {
  test('no server is started for a text that is no report', async () => {
    equal(vscode.env.uiKind, vscode.UIKind.Web, 'the kind of window');
    const api = await extension();
    await open('买牛奶。\n');
    equal(api.serverState, 'off', 'the server');
  });

  test('a draft is checked, in Chinese', async () => {
    const document = await open(draft({ omit: ['resultTotal'] }));
    const status = await checked(document);
    equal(status.report, true, 'a report');
    equal(rules(document)['missing-row'], 1, 'missing-row');
    equal(
      findings(document).every(({ message }) => /\p{Script=Han}/u.test(message)),
      true,
      'messages in Chinese',
    );
  });

  test('a file of the workspace is checked under its own language', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('the window shows no folder');
    const uri = vscode.Uri.joinPath(folder.uri, '青山镇2025年政府信息公开工作年度报告.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(draft()));
    const document = await vscode.window.showTextDocument(uri).then((editor) => editor.document);
    await checked(document);
    equal(document.languageId, 'ogi-report', 'the language');
    equal(rules(document, vscode.DiagnosticSeverity.Error), {}, 'errors');
  });

  test('the commands work: missing rows are filled, tables are formatted', async () => {
    const text = draft({ layout: 'pipe-row', omit: ['carriedForward'] });
    const document = await open(text);
    await checked(document);
    await vscode.commands.executeCommand('ogiReport.fillZeroRows');
    await checked(document);
    equal(rules(document)['missing-row'], undefined, 'missing-row');
    const filled = document.getText();
    await vscode.commands.executeCommand('ogiReport.formatTables');
    equal(document.getText() === filled, false, 'the text is as it was before formatting');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), filled, 'after one undo');
  });

  test('the server is restarted', async () => {
    const document = await open(draft({ omit: ['resultTotal'] }));
    await checked(document);
    await vscode.commands.executeCommand('ogiReport.restartServer');
    const editor = vscode.window.activeTextEditor;
    await editor?.edit((edit) => edit.insert(new vscode.Position(0, 0), '甲'));
    await checked(document);
    equal(rules(document)['missing-row'], 1, 'missing-row');
  });
});
