/** `.ogi-report.json` in the window: it counts, is watched, is completed by its schema, and its flaws are listed. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import { checked, openFile, quickFixes, rules, tidyUp, until, watched, workspaceFolder } from './support';

const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });

function config(): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), '.ogi-report.json');
}

async function write(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(text));
}

suite('configuration', () => {
  suiteSetup(watched);
  teardown(async () => {
    await tidyUp();
    await vscode.workspace.fs.delete(config(), { useTrash: false }).then(undefined, (error: unknown) => {
      assert.ok(error instanceof vscode.FileSystemError, String(error)); // it was not there
    });
  });

  test('a new file re-checks the drafts that are open, without a restart', async () => {
    const document = await openFile('年报/配置.txt', wrong);
    await checked(document);
    assert.deepStrictEqual(rules(document), { 'suspect-cell': 1 });
    await write('{ "ignores": [{ "path": "年报/*.txt", "rules": ["suspect-cell"] }] }');
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => !('suspect-cell' in rules(document)),
      'the configuration counts',
    );
    await write('{}');
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => 'suspect-cell' in rules(document),
      'the changed configuration counts',
    );
  });

  test('an unknown rule is listed in the file that names it, as long as there is one', async () => {
    await write('{ "rules": { "no-such-rule": "off" } }');
    await checked(await openFile('年报/配置.txt', wrong));
    const own = (): readonly vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(config()).filter(({ source }) => source === 'ogi-report');
    await until(vscode.languages.onDidChangeDiagnostics, () => own().length === 1, 'the flaw is listed');
    assert.match(own()[0]!.message, /no-such-rule/);
    await vscode.workspace.fs.delete(config(), { useTrash: false });
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => own().length === 0,
      'the flaw goes with its file',
    );
  });

  test('a flaw of a configuration that is open is said once: by its schema where JSON is checked', async () => {
    // the test host brings VS Code's JSON support only where someone has linked it there
    const checksJson = vscode.extensions.getExtension('vscode.json-language-features') !== undefined;
    await write('{ "rules": { "no-such-rule": "off" } }');
    await checked(await openFile('年报/配置.txt', wrong));
    const listed = (): string =>
      vscode.languages
        .getDiagnostics(config())
        .map(({ source }) => (source === 'ogi-report' ? 'server' : 'schema'))
        .join();
    const untilListed = (wanted: string): Promise<void> =>
      until(vscode.languages.onDidChangeDiagnostics, () => listed() === wanted, `the ${wanted} speaks alone`);
    await untilListed('server');
    await vscode.window.showTextDocument(config());
    await untilListed(checksJson ? 'schema' : 'server');
  });

  test('the quick fix notes the problem in the configuration, and once that is saved it is gone', async () => {
    const document = await openFile('年报/忽略.txt', wrong);
    await checked(document);
    const at = document.positionAt(wrong.indexOf('65'));
    const actions = await quickFixes(document, new vscode.Range(at, at));
    const leave = actions.find(({ title }) => title.includes('suspect-cell'));
    assert.ok(leave?.edit, 'it is offered');
    assert.ok(await vscode.workspace.applyEdit(leave.edit));
    const noted = await vscode.workspace.openTextDocument(config());
    assert.ok(await noted.save());
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => !('suspect-cell' in rules(document)),
      'the problem is gone',
    );
  });
});
