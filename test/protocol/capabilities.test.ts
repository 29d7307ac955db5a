/** What the server advertises is what it does: neither more nor less. */
import { expect, test } from 'vitest';
import type { Client } from './client';
import { start } from './support';

/** LSP 3.17's request methods, each with the server capability that offers it. */
const offers: Readonly<Record<string, readonly string[]>> = {
  'textDocument/completion': ['completionProvider'],
  'completionItem/resolve': ['completionProvider', 'resolveProvider'],
  'textDocument/hover': ['hoverProvider'],
  'textDocument/signatureHelp': ['signatureHelpProvider'],
  'textDocument/declaration': ['declarationProvider'],
  'textDocument/definition': ['definitionProvider'],
  'textDocument/typeDefinition': ['typeDefinitionProvider'],
  'textDocument/implementation': ['implementationProvider'],
  'textDocument/references': ['referencesProvider'],
  'textDocument/documentHighlight': ['documentHighlightProvider'],
  'textDocument/documentSymbol': ['documentSymbolProvider'],
  'textDocument/codeAction': ['codeActionProvider'],
  'codeAction/resolve': ['codeActionProvider', 'resolveProvider'],
  'textDocument/codeLens': ['codeLensProvider'],
  'codeLens/resolve': ['codeLensProvider', 'resolveProvider'],
  'textDocument/documentLink': ['documentLinkProvider'],
  'documentLink/resolve': ['documentLinkProvider', 'resolveProvider'],
  'textDocument/documentColor': ['colorProvider'],
  'textDocument/formatting': ['documentFormattingProvider'],
  'textDocument/rangeFormatting': ['documentRangeFormattingProvider'],
  'textDocument/onTypeFormatting': ['documentOnTypeFormattingProvider'],
  'textDocument/rename': ['renameProvider'],
  'textDocument/foldingRange': ['foldingRangeProvider'],
  'textDocument/selectionRange': ['selectionRangeProvider'],
  'textDocument/linkedEditingRange': ['linkedEditingRangeProvider'],
  'textDocument/prepareCallHierarchy': ['callHierarchyProvider'],
  'textDocument/prepareTypeHierarchy': ['typeHierarchyProvider'],
  'textDocument/semanticTokens/full': ['semanticTokensProvider', 'full'],
  'textDocument/semanticTokens/full/delta': ['semanticTokensProvider', 'full', 'delta'],
  'textDocument/moniker': ['monikerProvider'],
  'textDocument/inlineValue': ['inlineValueProvider'],
  'textDocument/inlayHint': ['inlayHintProvider'],
  'inlayHint/resolve': ['inlayHintProvider', 'resolveProvider'],
  'textDocument/diagnostic': ['diagnosticProvider'],
  'workspace/diagnostic': ['diagnosticProvider', 'workspaceDiagnostics'],
  'workspace/symbol': ['workspaceSymbolProvider'],
  'workspace/executeCommand': ['executeCommandProvider'],
};

/** Capabilities that name no request. */
const others = ['positionEncoding', 'textDocumentSync', 'workspace'];

async function advertised(client: Client): Promise<Readonly<Record<string, unknown>>> {
  const answer = client.received[0]?.result as { capabilities: Readonly<Record<string, unknown>> };
  return Promise.resolve(answer.capabilities);
}

test('a request is handled exactly where it is advertised', async () => {
  const client = await start();
  const capabilities = await advertised(client);
  const handled: string[] = [];
  const promised: string[] = [];
  for (const [method, path] of Object.entries(offers)) {
    const offer = path.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      capabilities,
    );
    if (offer !== undefined && offer !== false) promised.push(method);
    if ((await client.request(method, {})).error?.code !== -32601) handled.push(method);
  }
  expect(handled).toEqual(promised);
});

test('nothing is advertised that this test does not know', async () => {
  const client = await start();
  const known = new Set([...Object.values(offers).map(([first]) => first), ...others]);
  expect(Object.keys(await advertised(client)).filter((key) => !known.has(key))).toEqual([]);
});
