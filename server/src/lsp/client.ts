/** What the client said about itself in `initialize`, read once and defensively. */
import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../messages';
import { readAbilities, type Abilities } from './features/abilities';
import { isObject } from './validate';

export type PositionEncoding = 'utf-16' | 'utf-8';

/** The facts about a client that decide what it is sent. */
export interface ClientFacts {
  readonly locale: Locale;
  readonly encoding: PositionEncoding;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Wants to be asked before it sends `workspace/didChangeConfiguration`. */
  readonly registersConfiguration: boolean;
  /** Watches files for the server when asked. */
  readonly registersWatchers: boolean;
  /** Watches files below a folder that it is told, wherever that lies. */
  readonly relativePatterns: boolean;
  /** Tells which folders are opened and closed. */
  readonly tellsFolders: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly versionedDiagnostics: boolean;
  /** Takes edits that name the version they are for. */
  readonly documentChanges: boolean;
  /** Shows code actions whose edit comes later, and keeps `data` for it. */
  readonly resolvesEdits: boolean;
  readonly preferredActions: boolean;
  /** Makes files that edits ask for. */
  readonly createsFiles: boolean;
  /** Folders that were open at the start, as addresses that end in `/`. */
  readonly roots: readonly string[];
  readonly readsFiles: boolean;
  /** Checks open configuration files by their schema. */
  readonly checksSchemas: boolean;
  /** Tells by `ogiReport/files` which files there are; else the server looks for itself. */
  readonly announcesFiles: boolean;
  /** Understands `ogiReport/summaries`. */
  readonly summaries: boolean;
  /** Shows progress of what the server does by itself. */
  readonly showsProgress: boolean;
  /** Asks for diagnostics, so that none are sent to it. */
  readonly pulls: boolean;
  /** Asks again when it is told that diagnostics of other documents have changed. */
  readonly refreshesPulls: boolean;
  readonly status: boolean;
  /** Settings from `initializationOptions`. */
  readonly settings: unknown;
  /** What it can do with the answers of the editor's features. */
  readonly abilities: Abilities;
}

/** The language of messages: Chinese, unless the client speaks English. */
export function localeOf(tag: unknown): Locale {
  return typeof tag === 'string' && /^en\b/i.test(tag) ? 'en' : 'zh-cn';
}

/** Reads `InitializeParams` of any client, also of one that leaves most of it out. */
export function readClient(params: InitializeParams): ClientFacts {
  const { workspace, textDocument, general, window } = params.capabilities ?? {};
  const options: unknown = params.initializationOptions;
  const own = isObject(options) ? options : {};
  const action = textDocument?.codeAction;
  const encodings = general?.positionEncodings;
  return {
    locale: localeOf(own.locale ?? params.locale),
    // UTF-16 costs nothing here; UTF-8 only for clients that offer nothing else
    encoding: encodings?.includes('utf-8') === true && !encodings.includes('utf-16') ? 'utf-8' : 'utf-16',
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    tellsFolders: workspace?.workspaceFolders === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    versionedDiagnostics: textDocument?.publishDiagnostics?.versionSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    resolvesEdits:
      action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    preferredActions: action?.isPreferredSupport === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    roots: rootsOf(params),
    readsFiles: own.readsFiles === true,
    checksSchemas: own.checksSchemas === true,
    announcesFiles: own.announcesFiles === true,
    summaries: own.summaries === true,
    showsProgress: window?.workDoneProgress === true,
    pulls: pullsDiagnostics(params, own.diagnostics),
    refreshesPulls: workspace?.diagnostics?.refreshSupport === true,
    status: own.status === true,
    settings: own.settings,
    abilities: readAbilities(params),
  };
}

/**
 * Findings depend on other files, so that only a client that also asks again when it is told to can do with asking.
 * @param wish `initializationOptions.diagnostics`
 */
function pullsDiagnostics({ capabilities }: InitializeParams, wish: unknown): boolean {
  if (wish === 'push') return false;
  const { textDocument, workspace } = capabilities ?? {};
  if (!isObject(textDocument?.diagnostic)) return false;
  return wish === 'pull' || workspace?.diagnostics?.refreshSupport === true;
}

function rootsOf({ workspaceFolders, ...params }: InitializeParams): readonly string[] {
  const folders = folderUris(workspaceFolders);
  // older clients name one folder, in a field of the protocol's first versions
  const old: unknown = 'rootUri' in params ? params.rootUri : undefined;
  return folders.length > 0 ? folders : folderUris([{ uri: old }]);
}

/** The addresses of workspace folders, each ending in `/`; what is none is left out. */
export function folderUris(folders: unknown): readonly string[] {
  if (!Array.isArray(folders)) return [];
  return folders.flatMap((folder: unknown) => {
    const uri = isObject(folder) ? folder.uri : undefined;
    return typeof uri !== 'string' ? [] : [uri.endsWith('/') ? uri : `${uri}/`];
  });
}
