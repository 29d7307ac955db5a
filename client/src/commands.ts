/** The commands: each a thin request to the server, whose edits become one step to undo. */
import * as vscode from 'vscode';
import type { DocumentEdits, FormattedEdits, PlaceParams, WireEdit } from '../../server/src/lsp/requests';
import type { Server } from './server';
import { refusalText } from './wording';

/** So often a request is made again because the text has changed under it. */
const attempts = 3;

/** Edits, and for formatting the tables that were left alone. */
type Edits = DocumentEdits & Partial<Pick<FormattedEdits, 'refused'>>;

/** `place`: what a code lens stands over; a command that a person chooses has none. */
type Ask = (editor: vscode.TextEditor, place?: PlaceParams) => Promise<Edits | null>;

/** Registers every command of the extension. */
export function registerCommands(server: Server, channel: vscode.LogOutputChannel): vscode.Disposable {
  const register = (name: string, run: (place?: PlaceParams) => Promise<void> | void): vscode.Disposable =>
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
    registerEdit('formatTables', (editor) => server.request('ogiReport/formatTables', whole(editor)), tidy),
    registerEdit(
      'formatTable',
      (editor, place) => server.request('ogiReport/formatTables', place ?? atCursor(editor)),
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
    register('restartServer', () => server.restart()),
    register('showOutput', () => channel.show()),
  );
}

/** The place of a lens, if it is one of this editor's document: menus hand over other things. */
function placeIn({ document }: vscode.TextEditor, place: PlaceParams | undefined): PlaceParams | undefined {
  return place?.textDocument?.uri === document.uri.toString() ? place : undefined;
}

function whole({ document }: vscode.TextEditor): { readonly textDocument: { readonly uri: string } } {
  return { textDocument: { uri: document.uri.toString() } };
}

function atCursor(editor: vscode.TextEditor) {
  const { line, character } = editor.selection.active;
  return { ...whole(editor), position: { line, character } };
}

/**
 * Asks the server for edits of the active document and applies them, provided they are for the text as it is now.
 * @returns what was applied, or undefined where nothing could be
 */
async function edit(ask: Ask): Promise<Edits | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document } = editor;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await ask(editor);
    if (!result) {
      say(vscode.l10n.t('This document is not checked as a report.'));
      return undefined;
    }
    if (result.edits.length === 0) return result;
    // VS Code itself refuses the edit if the text changes on its way to the window
    if (result.version === document.version && (await apply(document, result.edits))) return result;
  }
  say(vscode.l10n.t('The text changed while it was being edited; nothing was done. Try again.'));
  return undefined;
}

async function apply({ uri }: vscode.TextDocument, edits: readonly WireEdit[]): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.set(
    uri,
    edits.map(({ range: { start, end }, newText }) => {
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return vscode.TextEdit.replace(range, newText);
    }),
  );
  return vscode.workspace.applyEdit(change);
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
