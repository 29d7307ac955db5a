/** A document is checked while it is a report, from the edit that makes it one to the edit that unmakes it. */
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
} from './support';

const notice = '关于做好2025年政府信息公开工作年度报告编制工作的通知\n\n各乡镇人民政府：\n请按时报送。\n';

suite('a text that becomes a report, and is none any more', () => {
  teardown(tidyUp);

  test('is checked from the moment it looks like one, and left alone again', async () => {
    const api = await extension();
    const document = await openUntitled('');
    const editor = vscode.window.activeTextEditor!;
    const report = draft({ applications: { newRequests: [5, 0, 0, 0, 0, 0, 6] }, omit: ['resultTotal'] });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), report));
    await checked(document);
    assert.strictEqual(api.isReport(document), true);
    assert.strictEqual(document.languageId, 'plaintext', 'the language is left as it was');
    assert.strictEqual(rules(document)['missing-row'], 1);

    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), notice));
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => findings(document).length === 0,
      'the diagnostics to go',
    );
    assert.strictEqual(api.isReport(document), false);
  });

  test('keeps its findings while its title and a section are away', async () => {
    const document = await openUntitled(draft({ omit: ['resultTotal'] }), 'markdown');
    await checked(document);
    const title = document.lineAt(0).rangeIncludingLineBreak;
    await vscode.window.activeTextEditor!.edit((edit) => edit.delete(title));
    await checked(document);
    assert.strictEqual(rules(document)['missing-row'], 1);
    assert.strictEqual(document.languageId, 'markdown');
  });

  test('follows each edit exactly', async () => {
    const document = await openUntitled(draft());
    await checked(document);
    const before = rules(document, vscode.DiagnosticSeverity.Error);
    assert.deepStrictEqual(before, {});
    const editor = vscode.window.activeTextEditor!;
    for (let round = 0; round < 5; round++) {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '甲'));
      await checked(document);
    }
    const heading = [...Array(document.lineCount).keys()].find((line) =>
      document.lineAt(line).text.startsWith('五、'),
    )!;
    await editor.edit((edit) => edit.replace(new vscode.Range(heading, 0, heading, 2), '5、'));
    await checked(document);
    const [finding] = findings(document).filter((one) => String(one.message).includes('5、'));
    assert.strictEqual(finding?.range.start.line, heading);
  });

  test('loses its diagnostics when it is closed', async () => {
    const document = await openFile('关闭.txt', draft({ omit: ['resultTotal'] }));
    await checked(document);
    assert.notDeepStrictEqual(findings(document), []);
    const gone = until(
      vscode.languages.onDidChangeDiagnostics,
      () => findings(document).length === 0,
      'closing',
    );
    await closeAll();
    await gone;
  });

  test('is of the language where its name says so', async () => {
    const document = await openFile('青山镇2025年政府信息公开工作年度报告.txt', draft());
    assert.strictEqual(document.languageId, 'ogi-report');
    await checked(document);
    const empty = await openFile('空.ogi.txt', '');
    assert.strictEqual(empty.languageId, 'ogi-report');
    assert.strictEqual((await extension()).isReport(empty), false);
  });
});
