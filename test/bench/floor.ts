/**
 * A language server that does nothing but answer: incremental sync, and as many fixed diagnostics as the draft is
 * long. Built like ours, it is the floor that latency and cold start are measured against.
 */
import {
  createConnection,
  TextDocuments,
  TextDocumentSyncKind,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Diagnostics for this many characters of text: about 30 for a draft of 9 KB. */
const charactersEach = 120;

const connection = createConnection();
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
documents.onDidChangeContent(({ document }) => {
  const { uri, version, lineCount } = document;
  const count = process.argv.includes('--empty') ? 0 : Math.ceil(document.getText().length / charactersEach);
  const diagnostics = Array.from({ length: count }, (_, at): Diagnostic => {
    const line = at % lineCount;
    return {
      range: { start: { line, character: 0 }, end: { line, character: 1 } },
      severity: 2,
      source: 'floor',
      code: 'row-total',
      message: '总计应为 66（58+7+0+0+1+0），实为 65',
    };
  });
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
