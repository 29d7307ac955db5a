/** Texts that are no reports are left alone: no diagnostics, no formatter, no quick fixes, no server. Runs first. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { extension, findings, openFile, openUntitled, quickFixes, tidyUp } from './support';

const notice = '关于做好2025年政府信息公开工作年度报告编制工作的通知\n\n各乡镇人民政府：\n请按时报送。\n';

/** What VS Code would offer: edits of formatting, and quick fixes. */
async function offers(document: vscode.TextDocument): Promise<readonly unknown[]> {
  const options: vscode.FormattingOptions = { tabSize: 4, insertSpaces: true };
  const edits = await vscode.commands.executeCommand<unknown[] | undefined>(
    'vscode.executeFormatDocumentProvider',
    document.uri,
    options,
  );
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const fixes = await quickFixes(document, all);
  const source = await quickFixes(document, all, vscode.CodeActionKind.Source.append('fixAll'));
  return [...(edits ?? []), ...fixes, ...source];
}

// before all other suites, by its name: what has been started stays started
suite('a text that is no report', () => {
  teardown(tidyUp);

  test('starts no server', async () => {
    const api = await extension();
    for (const document of [
      await openFile('便条.txt', '买牛奶。\n'),
      await openFile('README.md', '# 说明\n\n政府信息公开年度报告检查工具。\n'),
      await openFile('通知.txt', notice),
      await openUntitled('hello\n'),
      await openUntitled('{ "政府信息公开": "年度报告" }', 'json'),
    ]) {
      assert.strictEqual(api.isReport(document), false, document.fileName);
      assert.deepStrictEqual(findings(document), []);
      assert.deepStrictEqual(await offers(document), []);
    }
    assert.strictEqual(api.serverState, 'off');
  });
});
