/** What an editor asks about a report, at the server: each request from its parameters to its answer. */
import { Reading } from '../../server/src/features/shared/reading';
import { readClient } from '../../server/src/lsp/client';
import { OpenDocument } from '../../server/src/lsp/documents';
import { requestMethods } from '../../server/src/lsp/methods';
import { ServerState } from '../../server/src/lsp/state';
import { fixed, median, table, usualDraft } from './support';

const uri = 'file:///bench/draft.txt';
const textDocument = { uri };
/** The same draft with a row of the second table emptied, for somebody to type it in. */
const gap = 'file:///bench/gap.txt';

/** Median milliseconds of every request on a draft, ten of it and a hundred: side by side, so that growth shows. */
export function features(quick: boolean): void {
  const scales = [1, 10, 100];
  const columns = scales.map((scale) => measured(usualDraft().repeat(scale), quick ? 10 : 60));
  const rows = Object.keys(columns[0]?.times ?? {}).map((method) => [
    method,
    Object.fromEntries(columns.map(({ size, times }) => [size, fixed(times[method] ?? Number.NaN, 3)])),
  ]);
  table(
    'requests at the server, median ms; must: ≤ 5 ms at 9 KB, growing no faster than the text',
    Object.fromEntries(rows) as Readonly<Record<string, Readonly<Record<string, string>>>>,
  );
}

interface Measured {
  readonly size: string;
  readonly times: Readonly<Record<string, number>>;
}

function measured(text: string, rounds: number): Measured {
  const state = new ServerState(readClient({ processId: null, rootUri: null, capabilities: {} }));
  const entry = state.open(new OpenDocument(uri, 'plaintext', 1, text, 'utf-16'));
  const emptied = text.replace(/^.*属于国家秘密.*$/m, '');
  state.open(new OpenDocument(gap, 'plaintext', 1, emptied, 'utf-16'));
  state.snapshot(gap);
  const checked = state.snapshot(uri)?.checked;
  const times: Record<string, number> = {};
  for (const [name, [method, params]] of Object.entries(requestsOn(text))) {
    const all: number[] = [];
    for (let round = -3; round < rounds; round++) {
      // what one request worked out must not be there already for the next
      const { snapshot } = entry;
      if (snapshot && checked) {
        entry.snapshot = { ...snapshot, reading: new Reading(checked.report, checked.findings) };
      }
      const start = performance.now();
      requestMethods[method]?.answer(state, params);
      if (round >= 0) all.push(performance.now() - start);
    }
    times[name] = median(all);
  }
  return { size: `${(Buffer.byteLength(text) / 1000).toFixed(0)} KB`, times };
}

function requestsOn(text: string): Readonly<Record<string, readonly [string, object]>> {
  const lines = text.split('\n');
  const last = { line: lines.length - 1, character: 0 };
  const row = lines.findIndex((line) => line.includes('属于国家秘密'));
  const prose = lines.findIndex((line) => line.includes('依申请公开'));
  const at = (line: number): object => ({ textDocument, position: { line, character: 3 } });
  // where something can be added: at the end of a line
  const endOf = (line: number): object => ({
    textDocument,
    position: { line, character: lines[line]?.length ?? 0 },
  });
  const range = { start: { line: 0, character: 0 }, end: last };
  return {
    'hover on a row': ['textDocument/hover', at(row)],
    'hover in prose': ['textDocument/hover', at(prose)],
    'completion in a table': [
      'textDocument/completion',
      { textDocument: { uri: gap }, position: { line: row, character: 0 } },
    ],
    'completion in prose': ['textDocument/completion', endOf(prose)],
    documentSymbol: ['textDocument/documentSymbol', { textDocument }],
    'workspace/symbol': ['workspace/symbol', { query: '公开' }],
    foldingRange: ['textDocument/foldingRange', { textDocument }],
    selectionRange: [
      'textDocument/selectionRange',
      { textDocument, positions: [{ line: row, character: 3 }] },
    ],
    documentLink: ['textDocument/documentLink', { textDocument }],
    'semanticTokens/full': ['textDocument/semanticTokens/full', { textDocument }],
    'semanticTokens/range': ['textDocument/semanticTokens/range', { textDocument, range }],
    inlayHint: ['textDocument/inlayHint', { textDocument, range }],
    codeLens: ['textDocument/codeLens', { textDocument }],
    references: ['textDocument/references', at(prose)],
    'ogiReport/cellAt': ['ogiReport/cellAt', at(row)],
    formatting: ['textDocument/formatting', { textDocument }],
  };
}
