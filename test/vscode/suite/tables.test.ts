/** Table work in the editor: converting, completing, starting a report, formatting on save and as one types. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import { checked, openFile, openUntitled, quickFixes, rules, tidyUp } from './support';

const { Error: error } = vscode.DiagnosticSeverity;
const rewriteKind = vscode.CodeActionKind.RefactorRewrite.append('ogiReport');
const plain = draft({ layout: 'pipe-row', applications: { newRequests: [5317, 7, 0, 0, 1, 0] } });
const crooked = plain.replaceAll(' | ', '|').replaceAll('| ', '|');

/** Puts the cursor behind a word. */
function cursorBehind(document: vscode.TextDocument, word: string): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  const at = document.positionAt(document.getText().indexOf(word) + word.length);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

function wordBefore({ document, selection }: vscode.TextEditor): string {
  const { text } = document.lineAt(selection.active.line);
  return /\d+$/.exec(text.slice(0, selection.active.character))?.[0] ?? text;
}

suite('tables', () => {
  teardown(tidyUp);

  for (const layout of ['markdown', 'tsv', 'html', 'pipe']) {
    test(`convert to ${layout} in one step, with the cursor in its cell`, async () => {
      const document = await openUntitled(crooked);
      await checked(document);
      const editor = cursorBehind(document, '5317');
      await vscode.commands.executeCommand('ogiReport.convertTables', layout);
      assert.notStrictEqual(document.getText(), crooked);
      assert.strictEqual(wordBefore(editor), '5317');
      await checked(document);
      assert.deepStrictEqual(rules(document, error), {});
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(document.getText(), crooked);
    });
  }

  test('the picker of layouts does nothing until one is chosen', async () => {
    const document = await openUntitled(crooked);
    await checked(document);
    const running = vscode.commands.executeCommand('ogiReport.convertTables');
    await answerList(running, 'closeQuickOpen');
    assert.strictEqual(document.getText(), crooked);
  });

  test('insert missing sections and tables, in one step', async () => {
    const broken = draft({ sections: { 4: null, 5: null } });
    const document = await openUntitled(broken);
    await checked(document);
    await vscode.commands.executeCommand('ogiReport.insertMissing');
    await checked(document);
    assert.deepStrictEqual(rules(document, error), {});
    assert.match(document.getText(), /^四、政府信息公开行政复议、行政诉讼情况$/m);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), broken);
  });

  test('recompute totals shows what it will change, and changes it in one step', async () => {
    const wrong = draft({
      layout: 'pipe-row',
      applications: { newRequests: [5317, 7, 0, 0, 1, 0, 1], carriedIn: [0, 0, 0, 0, 0, 0, 3] },
    });
    const document = await openUntitled(wrong);
    await checked(document);
    cursorBehind(document, '5317');
    const running = vscode.commands.executeCommand('ogiReport.recomputeTotals');
    assert.strictEqual(document.getText(), wrong, 'nothing is changed before it has been looked at');
    await answerList(running, 'acceptSelectedQuickOpenItem');
    assert.match(document.getText(), /\| 5325 \|/);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), wrong);
  });

  test('a new report opens as a draft with nothing but blanks to fill in', async () => {
    const last = draft({ year: 2024, applications: { carriedForward: [3, 0, 1, 0, 0, 0] } });
    await vscode.commands.executeCommand('ogiReport.newReport', {
      organ: '青山镇人民政府',
      year: 2025,
      last,
    });
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.strictEqual(document.languageId, 'ogi-report');
    assert.match(document.getText(), /^青山镇人民政府2025年政府信息公开工作年度报告$/m);
    await checked(document);
    assert.deepStrictEqual(Object.keys(rules(document)), ['placeholder']);
  });

  test('format on save, and one undo brings the text back', async () => {
    const document = await openFile('整理.txt', crooked);
    await checked(document);
    const configuration = vscode.workspace.getConfiguration('editor', document.uri);
    await configuration.update('formatOnSave', true, vscode.ConfigurationTarget.Global);
    try {
      const editor = cursorBehind(document, '5317');
      await editor.edit((change) => change.insert(new vscode.Position(document.lineCount, 0), '\n'));
      const before = document.getText();
      await document.save();
      assert.notStrictEqual(document.getText(), before);
      assert.match(document.getText(), /\| +5317 \|/);
      await vscode.commands.executeCommand('undo');
      assert.strictEqual(document.getText(), before);
    } finally {
      await configuration.update('formatOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('a row is lined up when its last bar is typed; elsewhere a bar does nothing', async () => {
    const document = await openUntitled(crooked);
    await checked(document);
    const ask = (position: vscode.Position, typed: string) =>
      vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
        'vscode.executeFormatOnTypeProvider',
        document.uri,
        position,
        typed,
        { tabSize: 2, insertSpaces: true },
      );
    const { selection } = cursorBehind(document, '5317');
    const row = document.lineAt(selection.active.line).range.end;
    const edits = (await ask(row, '|')) ?? [];
    assert.notStrictEqual(edits.length, 0);
    const fees = document.positionAt(document.getText().indexOf('三、收到和处理'));
    for (const { range } of edits) assert.ok(range.start.isAfter(fees), 'only this table');
    assert.deepStrictEqual((await ask(new vscode.Position(1, 0), '|')) ?? [], []);
  });

  test('a table has refactorings: other layouts, zeros, totals', async () => {
    const document = await openUntitled(
      draft({
        layout: 'pipe-row',
        omit: ['carriedForward'],
        applications: { newRequests: [5317, 7, 0, 0, 1, 0, 1] },
      }),
    );
    await checked(document);
    const { selection } = cursorBehind(document, '5317');
    const actions = await quickFixes(document, selection, rewriteKind);
    const titles = actions.map(({ title }) => title);
    for (const word of [/补齐/, /重算/, /Markdown/, /HTML/, /制表符/]) {
      assert.ok(
        titles.some((title) => word.test(title)),
        `${word.source} among ${titles.join()}`,
      );
    }
    const markdown = actions.find(({ title }) => title.includes('Markdown'));
    assert.ok(markdown?.edit);
    assert.ok(await vscode.workspace.applyEdit(markdown.edit));
    assert.match(document.getText(), /^\|[ :|-]*-{3}[ :|-]*\|$/m);
  });
});

/** Answers the list that a command opens: said again and again, as nothing tells that the list is there. */
async function answerList(
  running: Thenable<unknown>,
  answer: 'acceptSelectedQuickOpenItem' | 'closeQuickOpen',
): Promise<void> {
  const list = { open: true };
  const done = Promise.resolve(running).finally(() => {
    list.open = false;
  });
  while (list.open) await vscode.commands.executeCommand(`workbench.action.${answer}`);
  await done;
}
