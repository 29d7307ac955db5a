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
  teardown(closeAll);

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
  });

  test('a draft in GB18030 is read again by it, and is checked then', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), '国标码.txt');
    const bytes = await vscode.workspace.encode(broken, { encoding: 'gb18030' });
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
