/** What the commands share: edits that the server makes are applied to the text that they were made for, or not at all. */
import * as vscode from 'vscode';
import type { DocumentEdits, FormattedEdits, PlaceParams, WireEdit } from '../../server/src/lsp/requests';

/** So often a request is made again because the text has changed under it. */
const attempts = 3;

/** Edits, and for formatting the tables that were left alone. */
export type Edits = DocumentEdits & Partial<Pick<FormattedEdits, 'refused' | 'cursor'>>;

/** The place of a lens, if it is one of this editor's document: menus hand over other things. */
export function placeIn(
  { document }: vscode.TextEditor,
  place: PlaceParams | undefined,
): PlaceParams | undefined {
  return place?.textDocument?.uri === document.uri.toString() ? place : undefined;
}

/** The document of an editor. */
export function whole({ document }: vscode.TextEditor): { readonly textDocument: { readonly uri: string } } {
  return { textDocument: { uri: document.uri.toString() } };
}

/** The table at the cursor of an editor. */
export function atCursor(editor: vscode.TextEditor) {
  const { line, character } = editor.selection.active;
  return { ...whole(editor), position: { line, character } };
}

/**
 * Asks the server for edits of the active document and applies them, provided they are for the text as it is now.
 * @returns what was applied, or undefined where nothing could be
 */
export async function edit(
  ask: (editor: vscode.TextEditor) => Promise<Edits | null>,
): Promise<Edits | undefined> {
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
    if (result.version === document.version && (await applyEdits(document, result.edits))) {
      restoreCursor(editor, result.cursor);
      return result;
    }
  }
  say(vscode.l10n.t('The text changed while it was being edited; nothing was done. Try again.'));
  return undefined;
}

/** An edit beside the cursor may take it along, into the next cell. A selection is left as the editor has it. */
function restoreCursor(editor: vscode.TextEditor, cursor: Edits['cursor']): void {
  if (!cursor || !editor.selection.isEmpty || editor.selections.length > 1) return;
  const { line, character } = cursor;
  editor.selection = new vscode.Selection(line, character, line, character);
}

/** The cursor of an editor, where there is one and nothing is selected. */
export function cursorOf({ selection, selections }: vscode.TextEditor) {
  if (!selection.isEmpty || selections.length > 1) return {};
  const { line, character } = selection.active;
  return { cursor: { line, character } };
}

/** Applies edits to a document, as one step to undo; false where the editor would not. */
export async function applyEdits({ uri }: vscode.TextDocument, edits: readonly WireEdit[]): Promise<boolean> {
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

/** A message that goes away by itself. */
export function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
