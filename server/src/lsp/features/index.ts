/** The requests of the editor's features, each with the capability that tells clients of it. */
import type { RequestMethod } from '../methods';
import { codeLenses, inlayHints, recomputeTotals, resolveCodeLens } from './annotations';
import { completion, resolveCompletion, triggers } from './completion';
import { hover } from './hover';
import { cellAt, definition, highlights, prepareRename, references, rename } from './navigation';
import { printed } from './print';
import { documentLinks, documentSymbols, foldingRanges, selectionRanges } from './structure';
import { allTokens, changedTokens, legend, tokensInRange } from './tokens';

/** Requests by method name. */
export const featureMethods: Readonly<Record<string, RequestMethod>> = {
  'textDocument/hover': { capabilities: { hoverProvider: true }, answer: hover },
  'textDocument/documentSymbol': { capabilities: { documentSymbolProvider: true }, answer: documentSymbols },
  'textDocument/foldingRange': { capabilities: { foldingRangeProvider: true }, answer: foldingRanges },
  'textDocument/selectionRange': { capabilities: { selectionRangeProvider: true }, answer: selectionRanges },
  'textDocument/documentLink': { capabilities: { documentLinkProvider: {} }, answer: documentLinks },
  'textDocument/semanticTokens/full': {
    capabilities: { semanticTokensProvider: { legend, full: { delta: true }, range: true } },
    answer: allTokens,
  },
  'textDocument/semanticTokens/full/delta': { answer: changedTokens },
  'textDocument/semanticTokens/range': { answer: tokensInRange },
  'textDocument/inlayHint': { capabilities: { inlayHintProvider: true }, answer: inlayHints },
  'textDocument/codeLens': {
    capabilities: { codeLensProvider: { resolveProvider: true } },
    answer: codeLenses,
  },
  'codeLens/resolve': { answer: resolveCodeLens },
  'textDocument/completion': {
    capabilities: { completionProvider: { resolveProvider: true, triggerCharacters: triggers } },
    answer: completion,
  },
  'completionItem/resolve': { answer: resolveCompletion },
  'textDocument/definition': { capabilities: { definitionProvider: true }, answer: definition },
  'textDocument/references': { capabilities: { referencesProvider: true }, answer: references },
  'textDocument/documentHighlight': {
    capabilities: { documentHighlightProvider: true },
    answer: highlights,
  },
  'textDocument/rename': {
    // options may be sent to those clients only that can ask first
    capabilities: ({ abilities }) => ({
      renameProvider: abilities.preparesRename ? { prepareProvider: true } : true,
    }),
    answer: rename,
  },
  'textDocument/prepareRename': { answer: prepareRename },
  'ogiReport/cellAt': { answer: cellAt },
  'ogiReport/printed': { answer: printed },
  'ogiReport/recomputeTotals': { answer: recomputeTotals },
};
