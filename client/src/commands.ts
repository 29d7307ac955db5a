/** The commands: each a thin request to the server, whose edits become one step to undo. */
import * as vscode from 'vscode';
import type { PlaceParams } from '../../server/src/lsp/requests';
import { atCursor, cursorOf, edit, placeIn, say, whole, type Edits } from './editing';
import type { Server } from './server';
import { refusalText } from './wording';

/** `place`: what a code lens stands over; a command that a person chooses has none. */
type Ask = (editor: vscode.TextEditor, place?: PlaceParams) => Promise<Edits | null>;

/** Registers every command of the extension. */
export function registerCommands(server: Server, channel: vscode.LogOutputChannel): vscode.Disposable {
  const register = (name: string, run: (place?: PlaceParams) => Thenable<void> | void): vscode.Disposable =>
    vscode.commands.registerCommand(`ogiReport.${name}`, run);
  /** A command that edits; it says so where there is nothing to do. */
  const registerEdit = (name: string, ask: Ask, nothing: () => string) =>
    register(name, async (place) => {
      if (server.state === 'stopped') return server.askForRestart();
      const done = await edit((editor) => ask(editor, placeIn(editor, place)));
      if (!done) return;
      const { edits, refused = [] } = done;
      if (refused.length > 0) void vscode.window.showWarningMessage(refusalText(refused));
      else if (edits.length === 0) say(nothing());
    });
  const tidy = (): string => vscode.l10n.t('The tables are in order; nothing to format.');
  return vscode.Disposable.from(
    registerEdit(
      'formatTables',
      (editor) => server.request('ogiReport/formatTables', { ...whole(editor), ...cursorOf(editor) }),
      tidy,
    ),
    registerEdit(
      'formatTable',
      (editor, place) =>
        server.request('ogiReport/formatTables', { ...(place ?? atCursor(editor)), ...cursorOf(editor) }),
      tidy,
    ),
    registerEdit(
      'fillZeroRows',
      (editor, place) => server.request('ogiReport/fillZeroRows', place ?? whole(editor)),
      () => vscode.l10n.t('No rows are missing.'),
    ),
    registerEdit(
      'fixAll',
      (editor) => server.request('ogiReport/fixAll', whole(editor)),
      () => vscode.l10n.t('There is nothing that can be fixed without your decision.'),
    ),
    // for this editor only and not for good, as Alt+Z does it: prose wants lines that wrap, a wide table does not
    register('toggleWrap', () => vscode.commands.executeCommand('editor.action.toggleWordWrap')),
    register('restartServer', () => server.restart()),
    register('showOutput', () => channel.show()),
  );
}
