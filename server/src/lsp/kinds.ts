/**
 * The protocol's numbered and named kinds, as far as they are used here. The library that has them all brings 80 KB
 * of requests along; from it come the types, and they hold each value here to the library's.
 */
import type * as lsp from 'vscode-languageserver';

export const CodeActionKind = {
  QuickFix: 'quickfix',
  RefactorRewrite: 'refactor.rewrite',
  SourceFixAll: 'source.fixAll',
} as const satisfies Partial<typeof lsp.CodeActionKind>;

export const CodeActionTriggerKind = { Invoked: 1 } as const satisfies Partial<
  typeof lsp.CodeActionTriggerKind
>;

export const CompletionItemKind = {
  Text: 1,
  Field: 5,
  Module: 9,
  Reference: 18,
  Constant: 21,
  Struct: 22,
} as const satisfies Partial<typeof lsp.CompletionItemKind>;

export const DiagnosticSeverity = {
  Error: 1,
  Warning: 2,
  Information: 3,
  Hint: 4,
} as const satisfies Partial<typeof lsp.DiagnosticSeverity>;

export const DocumentHighlightKind = { Read: 2, Write: 3 } as const satisfies Partial<
  typeof lsp.DocumentHighlightKind
>;

export const FoldingRangeKind = { Region: 'region' } as const satisfies Partial<typeof lsp.FoldingRangeKind>;

export const InsertTextFormat = { PlainText: 1, Snippet: 2 } as const satisfies Partial<
  typeof lsp.InsertTextFormat
>;

export const InsertTextMode = { asIs: 1 } as const satisfies Partial<typeof lsp.InsertTextMode>;

export const MessageType = {
  Error: 1,
  Warning: 2,
  Info: 3,
  Log: 4,
} as const satisfies Partial<typeof lsp.MessageType>;

export const SymbolKind = {
  File: 1,
  Module: 2,
  Namespace: 3,
  Field: 8,
  String: 15,
  Struct: 23,
} as const satisfies Partial<typeof lsp.SymbolKind>;

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<
  typeof lsp.TextDocumentSyncKind
>;

/** The errors of the protocol beyond those of JSON-RPC. */
export const LSPErrorCodes = {
  RequestFailed: -32803,
  RequestCancelled: -32800,
} as const satisfies Partial<typeof lsp.LSPErrorCodes>;
