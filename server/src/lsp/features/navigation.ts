/** From numbers to the cells that they state: definition, references, highlight, rename; and where the cursor is. */
import { ResponseError } from 'vscode-jsonrpc';
import type { DocumentHighlight, Location, Range, WorkspaceEdit } from 'vscode-languageserver';
import { cellInfoAt } from '../../features/cellAt';
import { definitionsAt, mentionsAt } from '../../features/references';
import { renamableAt, renameEdits } from '../../features/rename';
import { DocumentHighlightKind, LSPErrorCodes } from '../kinds';
import type { CellInfo } from '../requests';
import type { ServerState } from '../state';
import { titles } from '../titles';
import { objectOf, stringOf } from '../validate';
import { askedAt } from './asked';

/** Answers `textDocument/definition`. */
export function definition(state: ServerState, params: unknown): Location[] {
  const found = askedAt(state, params);
  if (!found) return [];
  return definitionsAt(found.reading, found.at).map((range) => ({
    uri: found.snapshot.uri,
    range: state.protocol.range(found.reading.report, range),
  }));
}

/** Answers `textDocument/references`. Where a fact is declared is its cell. */
export function references(state: ServerState, params: unknown): Location[] {
  const { context } = objectOf(params, 'params');
  const declared = context === undefined || objectOf(context, 'context').includeDeclaration !== false;
  const found = askedAt(state, params);
  if (!found) return [];
  return mentionsAt(found.reading, found.at)
    .filter(({ kind }) => declared || kind === 'prose')
    .map(({ range }) => ({
      uri: found.snapshot.uri,
      range: state.protocol.range(found.reading.report, range),
    }));
}

/** Answers `textDocument/documentHighlight`. */
export function highlights(state: ServerState, params: unknown): DocumentHighlight[] {
  const found = askedAt(state, params);
  if (!found) return [];
  return mentionsAt(found.reading, found.at).map(({ range, kind }) => ({
    range: state.protocol.range(found.reading.report, range),
    kind: kind === 'cell' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

/** Answers `textDocument/prepareRename`; null where nothing can be renamed. */
export function prepareRename(state: ServerState, params: unknown): Range | null {
  const found = askedAt(state, params);
  const range = found && renamableAt(found.reading, found.at);
  return found && range ? state.protocol.range(found.reading.report, range) : null;
}

/** Answers `textDocument/rename`. */
export function rename(state: ServerState, params: unknown): WorkspaceEdit | null {
  const value = stringOf(objectOf(params, 'params').newName, 'newName');
  const found = askedAt(state, params);
  if (!found || !renamableAt(found.reading, found.at)) return null;
  const edits = renameEdits(found.reading, found.at, value);
  if (!edits)
    throw new ResponseError(LSPErrorCodes.RequestFailed, titles[state.client.locale].noNumber(value));
  const { uri, version } = found.snapshot;
  return state.protocol.workspaceEdit(uri, version, found.reading.report, edits);
}

/** Answers `ogiReport/cellAt`. */
export function cellAt(state: ServerState, params: unknown): CellInfo | null {
  const found = askedAt(state, params);
  return (found && cellInfoAt(found.reading, found.at, found.words)) ?? null;
}
