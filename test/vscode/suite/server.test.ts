/** The server's life: restarted on demand and after a crash, with the drafts checked again. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import type { ServerState } from '../../../client/src/server';
import { draft } from '../../support/builders';
import { checked, extension, findings, openUntitled, rules, tidyUp, until } from './support';

/** Process ids of the language servers below this extension host. */
function servers(): readonly number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const parent = / (\d+)/.exec(fs.readFileSync(`/proc/${id}/stat`, 'utf8').replace(/^.*\) \S/s, ''));
        return (
          Number(parent?.[1]) === process.pid &&
          fs.readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js')
        );
      } catch (error) {
        if (error instanceof Error && 'code' in error) return false; // it has ended meanwhile
        throw error;
      }
    });
}

suite('the server', () => {
  /** What leaves a server for the tests that follow, however this one ends. */
  let after: (() => Thenable<void>) | undefined;

  teardown(async () => {
    await after?.();
    after = undefined;
    await tidyUp();
  });

  test('is a new one after the command, and checks what is open', async () => {
    const api = await extension();
    const document = await openUntitled(draft({ omit: ['resultTotal'] }));
    await checked(document);
    const before = findings(document).length;
    await vscode.commands.executeCommand('ogiReport.restartServer');
    await until(api.onDidChangeServerState, () => api.serverState === 'running', 'the server to run');
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => findings(document).length === before,
      'findings',
    );
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(0, 0), '甲'));
    await checked(document);
    assert.strictEqual(rules(document)['missing-row'], 1);
  });

  /** Kills the server, and waits for what becomes of that. */
  async function crash(expected: ServerState): Promise<void> {
    const api = await extension();
    const [id, ...others] = servers();
    assert.ok(id !== undefined && others.length === 0, 'there is one server');
    const seen: ServerState[] = [];
    const listener = api.onDidChangeServerState((state) => seen.push(state));
    process.kill(id, 'SIGKILL');
    await until(api.onDidChangeServerState, () => seen.at(-1) === expected, `a server that is ${expected}`);
    listener.dispose();
    assert.notDeepStrictEqual(servers(), [id]);
  }

  test('is started again when it crashes, and given up when it does so for ever', async function () {
    if (!fs.existsSync('/proc/self/stat')) {
      console.log('      (processes are looked up in /proc, which this system has not)');
      return;
    }
    after = () => vscode.commands.executeCommand('ogiReport.restartServer');
    await vscode.commands.executeCommand('ogiReport.restartServer'); // what was before does not count
    const document = await openUntitled(draft({ omit: ['resultTotal'] }));
    await checked(document);
    for (let count = 0; count < 3; count++) {
      await crash('running');
      await until(
        vscode.languages.onDidChangeDiagnostics,
        () => rules(document)['missing-row'] === 1,
        'findings',
      );
    }
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(0, 0), '甲'));
    await checked(document);

    await crash('stopped');
    assert.deepStrictEqual(findings(document), []);
    await vscode.commands.executeCommand('ogiReport.restartServer');
    await checked(document);
    assert.strictEqual(rules(document)['missing-row'], 1);
  });

  test('knows the settings', async () => {
    const document = await openUntitled(draft({ omit: ['resultTotal'] }));
    await checked(document);
    const settings = vscode.workspace.getConfiguration('ogiReport');
    const change = async (name: string, value: unknown, test: () => boolean): Promise<void> => {
      await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
      await until(vscode.languages.onDidChangeDiagnostics, test, `${name} to have its effect`);
    };
    try {
      await change('rules', { 'missing-row': 'off' }, () => rules(document)['missing-row'] === undefined);
      await change('rules', undefined, () => rules(document)['missing-row'] === 1);
      await change('detect', 'language', () => findings(document).length === 0);
      await change('detect', undefined, () => rules(document)['missing-row'] === 1);
      await change('enable', false, () => findings(document).length === 0);
      await change('enable', undefined, () => rules(document)['missing-row'] === 1);
    } finally {
      for (const name of ['rules', 'detect', 'enable']) {
        await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
      }
    }
  });
});
