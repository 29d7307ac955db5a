/** Reports of the workspace that nobody has open: compared with, checked all at once, listed, and kept up. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import {
  checked,
  closeAll,
  extension,
  makeFolders,
  openFile,
  ruleOf,
  rules,
  until,
  watched,
  workspaceFolder,
} from './support';

const last = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [3] } });
const mended = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [2] } });
const now = draft({ applications: { carriedIn: [2] } });

/** A folder beside the window's: out of its sight, on the same disk. */
const aside = `ogi-report-aside-${crypto.randomUUID()}`;

function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), name);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

/** Our problems of a file, open or not; other suites leave drafts in the folder whose prose is the same. */
function problems(name: string): readonly string[] {
  return vscode.languages
    .getDiagnostics(uriOf(name))
    .filter(({ source }) => source === 'ogi-report')
    .map(ruleOf)
    .filter((rule) => rule !== 'copied-text');
}

function untilProblems(name: string, wanted: readonly string[], what: string): Promise<void> {
  return until(
    vscode.languages.onDidChangeDiagnostics,
    () => problems(name).join() === wanted.join(),
    `${what}: ${wanted.join()}; there are ${problems(name).join()}`,
  );
}

suite('workspace', () => {
  suiteSetup(watched);
  teardown(async () => {
    await closeAll();
    for (const name of ['往年', '搬走', '今年', '网络盘', '隐藏']) {
      await vscode.workspace.fs
        .delete(uriOf(name), { recursive: true, useTrash: false })
        .then(undefined, (error: unknown) => {
          assert.ok(error instanceof vscode.FileSystemError, String(error)); // it was not there
        });
    }
  });

  test('last year’s file is found, though nobody opens it; mended on disk, this year’s finding goes', async () => {
    await makeFolders('往年/2024/青山镇.txt');
    await write('往年/2024/青山镇.txt', last);
    const document = await openFile('往年/2025/青山镇.txt', now);
    await checked(document);
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => rules(document)['carry-over'] === 2,
      'the file of last year counts',
    );
    await write('往年/2024/青山镇.txt', mended);
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => !('carry-over' in rules(document)),
      'the mended file counts',
    );
    // an open buffer wins over the disk
    const before = await vscode.workspace.openTextDocument(uriOf('往年/2024/青山镇.txt'));
    const editor = await vscode.window.showTextDocument(before);
    const whole = new vscode.Range(0, 0, before.lineCount, 0);
    await editor.edit((edit) => edit.replace(whole, last));
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => rules(document)['carry-over'] === 2,
      'the unsaved buffer counts',
    );
  });

  test('a folder that goes takes its reports along; put back as it was, it counts again', async () => {
    await makeFolders('搬走/2024/青山镇.txt');
    await write('搬走/2024/青山镇.txt', last);
    const document = await openFile('搬走/2025/青山镇.txt', now);
    const away = vscode.Uri.joinPath(workspaceFolder(), '..', aside);
    const untilCarried = (wanted: number | undefined, what: string): Promise<void> =>
      until(vscode.languages.onDidChangeDiagnostics, () => rules(document)['carry-over'] === wanted, what);
    await untilCarried(2, 'the folder is there');
    await vscode.workspace.fs.rename(uriOf('搬走/2024'), away);
    await untilCarried(undefined, 'the folder is gone');
    await vscode.workspace.fs.rename(away, uriOf('搬走/2024'));
    await untilCarried(2, 'the folder is back');
  });

  test('the whole workspace is checked: problems of files that nobody has open, a line for each report', async () => {
    await makeFolders('今年/2024/青山镇.txt');
    await makeFolders('今年/2025/青山镇.txt');
    await write('今年/2024/青山镇.txt', last);
    await write('今年/2025/青山镇.txt', now);
    const api = await extension();
    await vscode.commands.executeCommand('ogiReport.checkWorkspace');
    await untilProblems('今年/2025/青山镇.txt', ['carry-over', 'carry-over'], 'found without being opened');
    const line = () => api.reports.find(({ uri }) => uri === uriOf('今年/2025/青山镇.txt').toString());
    await until(api.onDidChangeReports, () => line() !== undefined, 'the report is listed');
    const { organ, year, counts, folder } = line()!;
    assert.deepStrictEqual(
      { organ, year, errors: counts.errors, folder },
      { organ: '青山镇人民政府', year: 2025, errors: 2, folder: '今年/2025' },
    );

    // opened, nothing is listed twice; closed, it stays
    const document = await openFile('今年/2025/青山镇.txt', now);
    await checked(document);
    assert.deepStrictEqual(problems('今年/2025/青山镇.txt'), ['carry-over', 'carry-over']);
    await closeAll();

    await vscode.workspace.fs.rename(uriOf('今年/2024'), uriOf('今年/2024年度'));
    await write('今年/2024年度/青山镇.txt', mended);
    await untilProblems('今年/2025/青山镇.txt', [], 'renamed and mended');
    await vscode.workspace.fs.delete(uriOf('今年/2025'), { recursive: true, useTrash: false });
    await until(api.onDidChangeReports, () => line() === undefined, 'the deleted report is listed no more');
  });

  test('what changes where nobody watches counts when all are checked, and when years are compared', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('watcherExclude', { '**/网络盘': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await write('网络盘/2024/青山镇.txt', last);
      await write('网络盘/2025/青山镇.txt', now);
      await vscode.commands.executeCommand('ogiReport.checkWorkspace');
      const found = (rules: readonly string[]) =>
        untilProblems('网络盘/2025/青山镇.txt', rules, 'all are checked');
      await found(['carry-over', 'carry-over']);
      await write('网络盘/2024/青山镇.txt', mended);
      await vscode.commands.executeCommand('ogiReport.checkWorkspace');
      await found([]);
      await write('网络盘/2024/青山镇.txt', last);
      await checked(await openFile('网络盘/2025/青山镇.txt', now));
      assert.strictEqual(await vscode.commands.executeCommand('ogiReport.compareWithLastYear'), true);
      await found(['carry-over', 'carry-over']);
    } finally {
      await files.update('watcherExclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('this year’s report beside last year’s: the tables on a page, the prose in a comparison', async () => {
    await write('往年/2024/青山镇.txt', last);
    const document = await openFile('往年/2025/青山镇.txt', now);
    await checked(document);
    // as the editor's menu does, which hands over the address of its own document
    assert.strictEqual(
      await vscode.commands.executeCommand('ogiReport.compareWithLastYear', document.uri),
      true,
    );
    const inputs = (): readonly unknown[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
    const page = (): boolean =>
      inputs().some(
        (input) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('ogiReport.compare'),
      );
    await until(vscode.window.tabGroups.onDidChangeTabs, page, 'the page of the tables');
    const diff = inputs().find((input) => input instanceof vscode.TabInputTextDiff);
    assert.ok(diff, 'the prose is compared');
    const texts = await Promise.all(
      [diff.original, diff.modified].map(async (uri) =>
        (await vscode.workspace.openTextDocument(uri)).getText(),
      ),
    );
    assert.match(texts[0] ?? '', /2024年/);
    assert.match(texts[1] ?? '', /2025年/);
    const api = await extension();
    for (const shown of vscode.workspace.textDocuments) {
      if (shown.uri.scheme === 'ogi-report-prose') assert.strictEqual(api.isReport(shown), false);
    }
  });

  test('what the window hides is not checked', async () => {
    await write('隐藏/旧稿/青山镇2024.txt', last);
    await write('隐藏/青山镇2025.txt', draft({ omit: ['resultTotal'] }));
    const files = vscode.workspace.getConfiguration('files');
    const before = files.inspect('exclude')?.workspaceValue;
    await files.update('exclude', { '**/旧稿': true }, vscode.ConfigurationTarget.Workspace);
    try {
      const api = await extension();
      await vscode.commands.executeCommand('ogiReport.checkWorkspace');
      await untilProblems('隐藏/青山镇2025.txt', ['missing-row'], 'beside the hidden folder');
      const listed = (): readonly string[] =>
        api.reports.map(({ folder }) => folder).filter((folder) => folder.startsWith('隐藏'));
      await until(api.onDidChangeReports, () => listed().length > 0, 'the report is listed');
      assert.deepStrictEqual(listed(), ['隐藏']);
    } finally {
      await files.update('exclude', before, vscode.ConfigurationTarget.Workspace);
    }
  });
});
