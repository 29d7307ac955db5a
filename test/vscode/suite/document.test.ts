/** The user's word on a document: whether it is a report, and by which encoding it is read. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import {
  checked,
  closeAll,
  extension,
  findings,
  openFile,
  openUntitled,
  rules,
  tidyUp,
  until,
  workspaceFolder,
} from './support';

const broken = draft({ omit: ['resultTotal'] });

/** Waits until the extension takes the document for a report, or for none. */
async function untilReport(document: vscode.TextDocument, report: boolean): Promise<void> {
  const api = await extension();
  const told: vscode.Event<unknown> = (listener) =>
    vscode.Disposable.from(
      api.onDidChangeStatus(listener),
      vscode.languages.onDidChangeDiagnostics(listener),
    );
  await until(
    told,
    () => api.isReport(document) === report && (report || findings(document).length === 0),
    report ? 'a report' : 'no report',
  );
}

suite('the word of the user', () => {
  teardown(tidyUp);

  test('a report is left alone when told so, also after it was closed and opened again, and checked again', async () => {
    const document = await openFile('不查.txt', broken);
    await checked(document);
    assert.strictEqual(rules(document)['missing-row'], 1);
    await vscode.commands.executeCommand('ogiReport.toggleReport');
    await untilReport(document, false);

    await closeAll();
    const again = await openFile('不查.txt', broken);
    const other = await openFile('要查.txt', broken);
    await checked(other);
    assert.strictEqual((await extension()).isReport(again), false);
    assert.deepStrictEqual(findings(again), []);

    await vscode.window.showTextDocument(again);
    await vscode.commands.executeCommand('ogiReport.toggleReport');
    const { decidedBy } = await checked(again);
    assert.strictEqual(decidedBy, 'override');
    assert.strictEqual(rules(again)['missing-row'], 1);
  });

  test('a text that does not look like a report is checked when told so', async () => {
    const document = await openUntitled('明年的报告从这里写起。\n');
    assert.strictEqual((await extension()).isReport(document), false);
    await vscode.commands.executeCommand('ogiReport.toggleReport');
    await untilReport(document, true);
    await checked(document);
    assert.strictEqual(rules(document)['missing-section'], 6);
  });

  test('a file that goes to another name keeps what was said of it', async () => {
    const document = await openFile('旧名.txt', broken);
    await checked(document);
    await vscode.commands.executeCommand('ogiReport.toggleReport');
    await untilReport(document, false);
    const edit = new vscode.WorkspaceEdit();
    const renamed = vscode.Uri.joinPath(workspaceFolder(), '新名.txt');
    edit.renameFile(document.uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const after = await vscode.workspace.openTextDocument(renamed);
    await untilReport(after, false);
    await vscode.workspace.fs.delete(renamed, { useTrash: false });
  });

  test('a draft in GB18030 is read again by it, and is checked then', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), '国标码.txt');
    const bytes = await vscode.workspace.encode(broken, { encoding: 'gb18030' });
    await openFile('国标码.txt', ''); // tidied away afterwards
    await closeAll();
    await vscode.workspace.fs.writeFile(uri, bytes);
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    const garbled = vscode.window.activeTextEditor?.document;
    assert.ok(garbled && !garbled.getText().includes('政府信息公开'));
    await vscode.commands.executeCommand('ogiReport.reopenAsGb18030');
    const document = vscode.window.activeTextEditor?.document;
    assert.strictEqual(document?.uri.toString(), uri.toString());
    assert.strictEqual(document.encoding, 'gb18030');
    assert.strictEqual(document.getText(), broken);
    await checked(document);
    assert.strictEqual(rules(document)['missing-row'], 1);
  });
});

suite('the status bar', () => {
  teardown(tidyUp);

  const text = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] } });

  /** Waits until the status bar shows the cell that matches. */
  async function cellShown(expected: RegExp): Promise<void> {
    const api = await extension();
    await until(
      api.onDidChangeStatusBar,
      () => expected.test(api.statusBar.cell),
      `${String(expected)} in the status bar`,
    );
  }

  /** Puts the cursor behind some words. */
  function putBehind(editor: vscode.TextEditor, words: string): void {
    const at = editor.document.getText().indexOf(words) + words.length;
    const position = editor.document.positionAt(at);
    editor.selection = new vscode.Selection(position, position);
  }

  test('says which form and year, and how many errors and warnings', async () => {
    const document = await openFile('状态.txt', text);
    await checked(document);
    const api = await extension();
    assert.strictEqual(api.statusBar.report, '$(checklist) 2025 · 2021 年版格式 $(pass)');
    const editor = vscode.window.activeTextEditor!;
    putBehind(editor, '一、本年新收政府信息公开申请数量 | 5');
    await editor.edit((edit) => edit.insert(editor.selection.active, '9'));
    await checked(document);
    assert.match(api.statusBar.report, /\$\(error\) 1 \$\(warning\) 0$/);
  });

  test('says which cell the cursor is in and what its row adds up to, and follows the typing', async () => {
    const document = await openFile('光标.txt', text);
    await checked(document);
    const editor = vscode.window.activeTextEditor!;
    putBehind(editor, '一、本年新收政府信息公开申请数量 | 5');
    await cellShown(/^一、本年新收政府信息公开申请数量 · 自然人 · 行合计 66\/66$/);
    await editor.edit((edit) => edit.insert(editor.selection.active, '9'));
    await cellShown(/· 自然人 · 行合计 606\/66$/);
    putBehind(editor, '一、总体');
    await cellShown(/^$/);
  });

  test('says nothing of a text that is no report', async () => {
    await checked(await openFile('报告.txt', text));
    await openFile('便条.txt', '买牛奶。\n');
    await cellShown(/^$/);
    assert.strictEqual((await extension()).statusBar.report, '');
  });
});
