/** Reports that nobody has open, where the server runs in the browser and the window reads the files for it. */
import * as vscode from 'vscode';
import { draft } from '../../support/builders';
import { checked, extension, rules, until } from '../waiting';

const last = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [3] } });
const mended = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [2] } });

function uriOf(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('the window shows no folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}

suite('a workspace in the browser', () => {
  test('last year’s file counts though nobody opens it, all are checked and listed, and the mended file counts', async () => {
    await write('两年/2024/青山镇.txt', last);
    await write('两年/2025/青山镇.txt', draft({ applications: { carriedIn: [2] } }));
    const editor = await vscode.window.showTextDocument(uriOf('两年/2025/青山镇.txt'), { preview: false });
    const { document } = editor;
    await checked(document);
    await vscode.commands.executeCommand('ogiReport.checkWorkspace');
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => rules(document)['carry-over'] === 2,
      'the file of last year counts',
    );
    const api = await extension();
    const listed = (): boolean =>
      api.reports.some(({ uri }) => uri === uriOf('两年/2024/青山镇.txt').toString());
    await until(api.onDidChangeReports, listed, 'the report that nobody has open is listed');

    const before = await vscode.window.showTextDocument(uriOf('两年/2024/青山镇.txt'), { preview: false });
    await before.edit((edit) => edit.replace(new vscode.Range(0, 0, before.document.lineCount, 0), mended));
    await until(
      vscode.languages.onDidChangeDiagnostics,
      () => !('carry-over' in rules(document)),
      'the mended draft counts',
    );
    await before.document.save();
  });
});
