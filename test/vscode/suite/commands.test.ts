/** The commands: what they change, that it is one step to undo, and where they are to be had. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import { checked, openFile, openUntitled, quickFixes, rules, tidyUp } from './support';

const { Error: error } = vscode.DiagnosticSeverity;
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('ogiReport');
const crooked = draft({ layout: 'pipe-row' }).replaceAll(' | ', '|').replaceAll('| ', '|');

async function undone(document: vscode.TextDocument, before: string): Promise<void> {
  await vscode.commands.executeCommand('undo');
  assert.strictEqual(document.getText(), before);
}

suite('commands', () => {
  teardown(tidyUp);

  test('format all tables as the formatter does, in one step, and then find nothing more to do', async () => {
    const document = await openUntitled(crooked);
    await checked(document);
    await vscode.commands.executeCommand('ogiReport.formatTables');
    const formatted = document.getText();
    assert.notStrictEqual(formatted, crooked);
    assert.strictEqual(bare(formatted), bare(crooked), 'only white space and rules have changed');
    await undone(document, crooked);
    // the editor drops formatting that was worked out while the text was still on its way to the server
    await checked(document);

    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.strictEqual(document.getText(), formatted);
    const { version } = document;
    await vscode.commands.executeCommand('ogiReport.formatTables');
    assert.strictEqual(document.version, version);
  });

  test('format the table at the cursor only', async () => {
    const document = await openUntitled(crooked);
    await checked(document);
    const line = lineOf(document, '本年新收政府信息公开申请数量');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(line, 3, line, 3);
    await vscode.commands.executeCommand('ogiReport.formatTable');
    const lines = document.getText().split('\n');
    const old = crooked.split('\n');
    assert.notStrictEqual(document.getText(), crooked);
    const untouched = old.slice(0, lineOf(document, '三、收到和处理'));
    assert.deepStrictEqual(lines.slice(0, untouched.length), untouched);
  });

  test('fill in missing rows with zeros, in one step', async () => {
    const broken = draft({ layout: 'tab-stacked', omit: ['carriedForward', 'notProcessed.petition'] });
    const document = await openUntitled(broken);
    await checked(document);
    assert.strictEqual(rules(document, error)['missing-row'], 2);
    await vscode.commands.executeCommand('ogiReport.fillZeroRows');
    await checked(document);
    assert.strictEqual(rules(document)['missing-row'], undefined);
    assert.match(document.getText(), /\t四、结转下年度继续办理\n(?:\t0\n){7}/);
    await undone(document, broken);
  });

  test('fix all that is safe, as the source action does', async () => {
    const broken = draft({ sections: { 5: { heading: '5、存在的主要问题及改进情况', text: '存在不足。' } } });
    const document = await openUntitled(broken);
    await checked(document);
    assert.strictEqual(rules(document)['section-number'], 1);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await quickFixes(document, whole, fixAllKind);
    assert.ok(action?.edit, 'no source action');
    await vscode.commands.executeCommand('ogiReport.fixAll');
    await checked(document);
    assert.strictEqual(rules(document)['section-number'], undefined);
    const fixed = document.getText();
    assert.match(fixed, /^五、存在的主要问题及改进情况$/m);
    await undone(document, broken);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.strictEqual(document.getText(), fixed);
  });

  test('leave a document alone that is no report', async () => {
    const document = await openFile('便条.txt', '买牛奶。\n');
    for (const name of ['formatTables', 'formatTable', 'fillZeroRows', 'fixAll']) {
      await vscode.commands.executeCommand(`ogiReport.${name}`);
    }
    assert.strictEqual(document.getText(), '买牛奶。\n');
    assert.strictEqual(document.isDirty, false);
  });
});

/** The text without what formatting may change. */
function bare(text: string): string {
  return text.replace(/[\s|:-]+/g, '');
}

function lineOf(document: vscode.TextDocument, words: string): number {
  return document
    .getText()
    .split('\n')
    .findIndex((line) => line.includes(words));
}
