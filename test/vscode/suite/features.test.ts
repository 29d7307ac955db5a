/** What VS Code gets to show of a report, feature by feature, as its own commands for each hand it out. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import { checked, openFile, tidyUp } from './support';

const text = draft({
  applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] },
  sections: { 1: '（一）主动公开情况。按时更新。\n（二）依申请公开情况。本年度收到政府信息公开申请65件。' },
});

/** Runs one of the editor's own commands on the document. */
async function provided<T>(
  command: string,
  { uri }: vscode.TextDocument,
  ...more: readonly unknown[]
): Promise<T> {
  return vscode.commands.executeCommand<T>(`vscode.${command}`, uri, ...more);
}

/** The place behind some words. */
function behind(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, words);
  return document.positionAt(at + words.length);
}

function whole(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

const stated = '政府信息公开申请65';
const total = '一、本年新收政府信息公开申请数量 | 58 | 7 | 0 | 0 | 1 | 0 | 6';

suite('features', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    document = await openFile('功能.txt', text);
    await checked(document);
  });
  suiteTeardown(tidyUp);

  test('hover: the definition of a row, its equations and the page of the rule', async () => {
    const [hover] = await provided<vscode.Hover[]>('executeHoverProvider', document, behind(document, total));
    const said = hover?.contents.map((one) => (one as vscode.MarkdownString).value).join('\n') ?? '';
    assert.match(said, /总计/);
    assert.match(said, /58\+7\+0\+0\+1\+0 = 66/);
    assert.match(said, /suspect-cell\.md/);
  });

  test('the outline has six sections, and tables with rows', async () => {
    const symbols = await provided<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', document);
    assert.strictEqual(symbols.filter(({ name }) => /^[一二三四五六]、/.test(name)).length, 6);
    const table = symbols.flatMap(({ children }) => children).find(({ name }) => name.includes('申请情况表'));
    assert.ok((table?.children.length ?? 0) >= 4);
  });

  test('sections fold, and a selection grows from the cell to the section', async () => {
    const folds = await provided<vscode.FoldingRange[]>('executeFoldingRangeProvider', document);
    const heading = behind(document, '三、收到和处理').line;
    assert.ok(folds.some(({ start, end }) => start === heading && end > start + 25));
    const chains = await provided<vscode.SelectionRange[]>('executeSelectionRangeProvider', document, [
      behind(document, total),
    ]);
    const grown: string[] = [];
    for (let at = chains[0]; at; at = at.parent as typeof at) grown.push(document.getText(at.range));
    assert.strictEqual(grown[0], '65');
    assert.ok(grown.some((part) => part.startsWith('三、收到和处理')));
  });

  test('links, and colours beyond the grammar', async () => {
    const links = await provided<vscode.DocumentLink[]>('executeLinkProvider', document, 100);
    assert.ok(links.some(({ target }) => target?.authority.includes('gov.cn')));
    const tokens = await provided<vscode.SemanticTokens>('provideDocumentSemanticTokens', document);
    assert.ok(tokens.data.length > 5 * 100);
  });

  test('hints and lenses: off by setting, at once', async () => {
    const hints = async (): Promise<readonly string[]> =>
      (await provided<vscode.InlayHint[]>('executeInlayHintProvider', document, whole(document))).map(
        ({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')),
      );
    const lenses = async (): Promise<readonly string[]> =>
      (await provided<vscode.CodeLens[]>('executeCodeLensProvider', document, 100)).map(
        ({ command }) => command?.title ?? '',
      );
    assert.deepStrictEqual(await hints(), ['≠ 66']);
    assert.ok((await lenses()).includes('2 个等式不成立'), (await lenses()).join());

    const settings = vscode.workspace.getConfiguration('ogiReport');
    const names = ['inlayHints.enable', 'codeLens.enable'];
    try {
      for (const name of names) await settings.update(name, false, vscode.ConfigurationTarget.Global);
      const bound = Date.now() + 10_000;
      // the setting reaches the server by a way of its own
      while ((await hints()).length + (await lenses()).length > 0)
        assert.ok(Date.now() < bound, 'still there');
    } finally {
      for (const name of names) await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('definition, references and highlights lead from the prose to the cell', async () => {
    const position = behind(document, stated);
    const [cell] = await provided<(vscode.Location | vscode.LocationLink)[]>(
      'executeDefinitionProvider',
      document,
      position,
    );
    const range = cell && ('range' in cell ? cell.range : cell.targetRange);
    assert.ok(range?.contains(behind(document, total)));
    const places = await provided<vscode.Location[]>('executeReferenceProvider', document, position);
    assert.strictEqual(places.length, 2);
    const lit = await provided<vscode.DocumentHighlight[]>('executeDocumentHighlights', document, position);
    assert.strictEqual(lit.length, 2);
  });

  test('rename changes the number in the prose and in the cell, in one step', async () => {
    const edit = await provided<vscode.WorkspaceEdit>(
      'executeDocumentRenameProvider',
      document,
      behind(document, stated),
      '66',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /政府信息公开申请66件/);
    assert.match(document.getText(), /\| 58 \| 7 \| 0 \| 0 \| 1 \| 0 \| 66 \|/);
    await checked(document);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });

  test('the workspace is searched for organs and sections', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '青山镇 总体情况',
    );
    assert.ok(symbols.some(({ name }) => name === '一、总体情况'));
  });
});

suite('completion in a draft with gaps', () => {
  suiteTeardown(tidyUp);

  test('a missing row is offered with its zeros', async () => {
    const gap = draft({ omit: ['carriedForward'], layout: 'pipe-row' });
    const document = await openFile('缺行.txt', gap);
    await checked(document);
    const line = behind(document, '（七）总计').line;
    const editor = vscode.window.activeTextEditor!;
    const end = document.lineAt(line).range.end;
    await editor.edit((edit) => edit.insert(end, '\n| 四'));
    const list = async (): Promise<readonly vscode.CompletionItem[]> =>
      (
        await provided<vscode.CompletionList>(
          'executeCompletionItemProvider',
          document,
          new vscode.Position(line + 1, 3),
        )
      ).items;
    const labels = (await list()).map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('四、结转下年度继续办理'), labels.slice(0, 10).join());
  });
});
