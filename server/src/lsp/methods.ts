/**
 * Every request and notification that the server answers, each with the capability that tells clients of it.
 * What `initialize` advertises is made from this list, so the two cannot part.
 */
import type { CancellationToken, ServerCapabilities } from 'vscode-languageserver';
import { codeActions, fixAllKind, resolveCodeAction } from './codeActions';
import { folderUris, type ClientFacts } from './client';
import { readChanges, readOpened } from './documents';
import { fillZeroRows, fixAllEdits, insertMissing, tableEdits, totalChanges } from './edits';
import { CodeActionKind, TextDocumentSyncKind } from './kinds';
import { newDraft } from './newDraft';
import { pasted } from './paste';
import { formatDocument, formatRange, formatTyped } from './formatting';
import { rewriteKind } from './rewrites';
import { featureMethods } from './features';
import { typedLineOf } from './features/typing';
import type { Session } from './session';
import type { ServerState } from './state';
import { documentUri, objectOf, stringsOf } from './validate';
import { checkWorkspace, documentDiagnostic, fixFiles, workspaceDiagnostic } from './workspace/answers';
import { compareWithLastYear } from './workspace/compareYears';
import { workspaceSymbols } from './workspace/symbols';
import type { Workspace } from './workspace/workspace';

/** A request: answered from the state, at once. */
export interface RequestMethod {
  /** What is advertised, to this client where it depends on it. */
  readonly capabilities?: ServerCapabilities | ((client: ClientFacts) => ServerCapabilities);
  readonly answer: (state: ServerState, params: unknown) => unknown;
}

/** A request about the whole workspace: answered when it has been worked on. */
export interface WorkspaceMethod {
  /** What is advertised to clients that it is offered to; without it, it is offered to all. */
  readonly capabilities?: ServerCapabilities;
  readonly offered?: (client: ClientFacts) => boolean;
  readonly answer: (workspace: Workspace, params: unknown, token: CancellationToken) => Promise<unknown>;
}

/** A notification: changes the state. */
export interface NotificationMethod {
  readonly capabilities?: ServerCapabilities;
  readonly take: (session: Session, params: unknown) => void;
}

const documentSync: ServerCapabilities = {
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
  },
};

/** Requests by method name. */
export const requestMethods: Readonly<Record<string, RequestMethod>> = {
  'textDocument/codeAction': {
    capabilities: {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, rewriteKind, fixAllKind],
        resolveProvider: true,
      },
    },
    answer: codeActions,
  },
  'codeAction/resolve': { answer: resolveCodeAction },
  'textDocument/formatting': { capabilities: { documentFormattingProvider: true }, answer: formatDocument },
  'textDocument/rangeFormatting': {
    capabilities: { documentRangeFormattingProvider: true },
    answer: formatRange,
  },
  'textDocument/onTypeFormatting': {
    capabilities: {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] },
    },
    answer: formatTyped,
  },
  'ogiReport/fillZeroRows': { answer: fillZeroRows },
  'ogiReport/formatTables': { answer: tableEdits },
  'ogiReport/fixAll': { answer: fixAllEdits },
  'ogiReport/insertMissing': { answer: insertMissing },
  'ogiReport/totalChanges': { answer: totalChanges },
  'ogiReport/newReport': { answer: newDraft },
  'ogiReport/pasted': { answer: pasted },
  ...featureMethods,
};

const pulls = (client: ClientFacts): boolean => client.pulls;

/** Requests about the whole workspace by method name. */
export const workspaceMethods: Readonly<Record<string, WorkspaceMethod>> = {
  'ogiReport/checkWorkspace': { answer: checkWorkspace },
  'ogiReport/fixFiles': { answer: fixFiles },
  'ogiReport/compareWithLastYear': { answer: compareWithLastYear },
  'textDocument/diagnostic': {
    offered: pulls,
    capabilities: {
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true, workDoneProgress: true },
    },
    answer: documentDiagnostic,
  },
  'workspace/symbol': { capabilities: { workspaceSymbolProvider: true }, answer: workspaceSymbols },
  'workspace/diagnostic': { offered: pulls, answer: workspaceDiagnostic },
};

/** Notifications by method name. */
export const notificationMethods: Readonly<Record<string, NotificationMethod>> = {
  'textDocument/didOpen': {
    capabilities: documentSync,
    take: (session, params) => session.open(readOpened(params, session.state.client.encoding)),
  },
  'textDocument/didChange': {
    take: (session, params) => {
      const entry = session.state.entry(documentUri(params));
      if (!entry) return;
      const { version, changes } = readChanges(params, entry.document.version);
      entry.document.change(changes, version);
      session.typed(entry, typedLineOf(changes));
      session.changed(entry);
    },
  },
  'textDocument/didSave': {
    take: (session, params) => {
      const entry = session.state.entry(documentUri(params));
      if (entry) session.saved(entry);
    },
  },
  'textDocument/didClose': { take: (session, params) => session.close(documentUri(params)) },
  'workspace/didChangeConfiguration': {
    take: (session, params) => session.configurationChanged(objectOf(params, 'params').settings),
  },
  'workspace/didChangeWorkspaceFolders': {
    take: (session, params) => {
      if (!session.state.client.tellsFolders) return;
      const { added, removed } = objectOf(objectOf(params, 'params').event, 'event');
      session.foldersChanged(folderUris(added), folderUris(removed));
    },
  },
  'window/workDoneProgress/cancel': {
    take: ({ workspace }, params) => workspace.progress.cancel(objectOf(params, 'params').token),
  },
  'workspace/didChangeWatchedFiles': { take: (session, params) => session.filesChanged(params) },
  'ogiReport/files': {
    take: ({ workspace }, params) => {
      const { added, removed } = objectOf(params, 'params');
      workspace.announce(stringsOf(added, 'added'));
      workspace.forget(stringsOf(removed, 'removed'));
    },
  },
  'ogiReport/toggleReport': {
    take: (session, params) => {
      const { report } = objectOf(params, 'params');
      session.override(documentUri(params), typeof report === 'boolean' ? report : undefined);
    },
  },
};

/** Everything that the methods advertise. */
export function advertised(client: ClientFacts): ServerCapabilities {
  const all = [
    ...Object.values(requestMethods),
    ...Object.values(workspaceMethods).filter(({ offered }) => offered?.(client) ?? true),
    ...Object.values(notificationMethods),
  ];
  return Object.assign(
    {},
    ...all.map(({ capabilities = {} }) =>
      typeof capabilities === 'function' ? capabilities(client) : capabilities,
    ),
  ) as ServerCapabilities;
}
