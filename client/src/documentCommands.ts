/** Commands on a document as a whole: whether it is checked, and by which encoding it is read. */
import * as vscode from 'vscode';
import { say } from './editing';
import { mayBeReport } from './gate';
import type { Overrides } from './overrides';
import { readGateSettings } from './settings';
import type { Standing } from './standing';

/** The encoding of drafts that older Chinese programs have saved; its name in VS Code. */
const gb18030 = 'gb18030';

/** Registers them. */
export function registerDocumentCommands(overrides: Overrides, standing: Standing): vscode.Disposable {
  const register = (name: string, run: (document: vscode.TextDocument) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`ogiReport.${name}`, async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await run(document);
    });
  return vscode.Disposable.from(
    register('toggleReport', (document) => toggle(document, overrides, standing.isReport(document))),
    register('reopenAsGb18030', reopenAsGb18030),
  );
}

async function toggle(document: vscode.TextDocument, overrides: Overrides, isReport: boolean): Promise<void> {
  const { l10n } = vscode;
  if (!mayBeReport(document)) say(l10n.t('Only plain text and Markdown can be checked as an annual report.'));
  else if (!readGateSettings(document).enable) say(l10n.t('Switched off in the settings'));
  else {
    await overrides.set(document.uri, !isReport);
    say(
      isReport
        ? l10n.t('This file is not checked any more. The same command checks it again.')
        : l10n.t('This file is checked as an annual report from now on.'),
    );
  }
}

async function reopenAsGb18030(document: vscode.TextDocument): Promise<void> {
  const { l10n } = vscode;
  if (document.isUntitled) say(l10n.t('This text was never saved: there is no file to read again.'));
  else if (document.encoding === gb18030) say(l10n.t('This file is read as GB18030 already.'));
  else if (document.isDirty) {
    say(l10n.t('Save or undo your changes first: the file is to be read again.'));
  } else await reopen(document, gb18030);
}

/** Reads a file that has no unsaved changes again by another encoding, and shows it. */
export async function reopen({ uri }: vscode.TextDocument, encoding: string): Promise<void> {
  const again = await vscode.workspace.openTextDocument(uri, { encoding });
  await vscode.window.showTextDocument(again, { preview: false });
}
