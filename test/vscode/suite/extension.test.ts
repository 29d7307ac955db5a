/** The extension is there, and VS Code accepts its manifest. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';

suite('extension', () => {
  test('is present under its published name', () => {
    const extension = vscode.extensions.getExtension('ogi-report.ogi-report');
    assert.ok(extension, 'ogi-report.ogi-report is not installed');
    const manifest = extension.packageJSON as { readonly displayName: string };
    assert.strictEqual(manifest.displayName, '政府信息公开年报 · OGI Report');
  });
});
