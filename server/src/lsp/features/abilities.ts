/** What a client can do with the answers of the editor's features, read once from `initialize`. */
import type { InitializeParams } from 'vscode-languageserver';
import { isObject } from '../validate';

/** Facts that decide how answers are written; a client that says nothing gets the plainest ones. */
export interface Abilities {
  readonly markdown: boolean;
  readonly snippets: boolean;
  /** Takes `additionalTextEdits` of a completion later. */
  readonly resolvesEdits: boolean;
  /** Leaves white space of completions as it is when told to. */
  readonly keepsIndentation: boolean;
  readonly nestedSymbols: boolean;
  readonly preparesRename: boolean;
  readonly multilineTokens: boolean;
  /** Asks again for lenses and hints when told to. */
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** The commands of code lenses that the client has. */
  readonly commands: ReadonlySet<string>;
}

/** The contract's commands that lenses use; our own client, which takes `ogiReport/status`, has them. */
const lensCommands = ['ogiReport.formatTable', 'ogiReport.fillZeroRows'];

/** Reads the abilities of any client, also of one that leaves most of them out. */
export function readAbilities(params: InitializeParams): Abilities {
  const { workspace, textDocument } = params.capabilities ?? {};
  const item = textDocument?.completion?.completionItem;
  const options: unknown = params.initializationOptions;
  const own = isObject(options) ? options : {};
  const named: readonly unknown[] = Array.isArray(own.commands) ? own.commands : [];
  const known = own.status === true ? lensCommands : [];
  return {
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    snippets: item?.snippetSupport === true,
    resolvesEdits: item?.resolveSupport?.properties.includes('additionalTextEdits') === true,
    keepsIndentation: item?.insertTextModeSupport?.valueSet.includes(1) === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    multilineTokens: textDocument?.semanticTokens?.multilineTokenSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    commands: new Set([...known, ...named].filter((one) => typeof one === 'string')),
  };
}
