/** The extension is there in a browser window too. */
import * as vscode from 'vscode';

suite('extension in the web host', () => {
  test('is present under its published name', () => {
    if (!vscode.extensions.getExtension('ogi-report.ogi-report')) throw new Error('not installed');
  });
});
