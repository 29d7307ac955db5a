/** What an editor asks about a report, seen from outside: one test a request. */
import { expect, test } from 'vitest';
import { draft } from '../support/builders';
import { applied, type Client, type Range, type TextEdit, type WorkspaceEdit } from './client';
import { rangeOf, start, wholeRange } from './support';

const uri = 'file:///drafts/2025.txt';
const text = draft({
  applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] },
  omit: ['denied.prohibitedByLaw'],
  sections: { 1: '（一）主动公开情况。按时更新。\n（二）依申请公开情况。本年度收到政府信息公开申请65件。' },
});
const textDocument = { uri };

async function opened(capabilities: object = {}, initializationOptions: object = {}): Promise<Client> {
  const client = await start({ capabilities: { textDocument: capabilities }, initializationOptions });
  await client.opened(uri, text);
  return client;
}

function at(found: string): object {
  return { textDocument, position: rangeOf(text, found).start };
}

interface HoverAnswer {
  readonly contents: { readonly kind: string; readonly value: string };
  readonly range: Range;
}

test('hover is Markdown for those who read it, and plain text for the others', async () => {
  const able = await opened({ hover: { contentFormat: ['markdown', 'plaintext'] } });
  const marked = await able.ask<HoverAnswer>('textDocument/hover', at('65件'));
  expect(marked.contents.kind).toBe('markdown');
  expect(marked.contents.value).toContain('**收到和处理政府信息公开申请情况表**');
  expect(marked.range).toEqual(rangeOf(text, '65'));
  const plain = await (await opened()).ask<HoverAnswer>('textDocument/hover', at('1.属于国家秘密'));
  expect(plain.contents.kind).toBe('plaintext');
  expect(plain.contents.value).not.toContain('**');
  const value = { textDocument, position: rangeOf(text, '| 65 |').start };
  const onFinding = await able.ask<HoverAnswer>('textDocument/hover', {
    ...value,
    position: { ...value.position, character: value.position.character + 2 },
  });
  expect(onFinding.contents.value).toMatch(/\[规则说明 `suspect-cell`\]\(https:\/\/\S+suspect-cell\.md\)/);
});

interface SymbolAnswer {
  readonly name: string;
  readonly children?: readonly SymbolAnswer[];
  readonly location?: { readonly uri: string };
  readonly containerName?: string;
}

test('the outline is a tree for those who draw one, and a list for the others', async () => {
  const nesting = { documentSymbol: { hierarchicalDocumentSymbolSupport: true } };
  const tree = await (
    await opened(nesting)
  ).ask<readonly SymbolAnswer[]>('textDocument/documentSymbol', { textDocument });
  expect(tree.map(({ name }) => name).filter((name) => /^[一二三四五六]、/.test(name)).length).toBe(6);
  expect(tree[3]?.children?.[0]?.children?.length).toBe(4);
  const list = await (
    await opened()
  ).ask<readonly SymbolAnswer[]>('textDocument/documentSymbol', { textDocument });
  expect(list.find(({ name }) => name === '行政强制')).toMatchObject({
    containerName: '第二十条第（六）项',
    location: { uri },
  });
});

test('organs and sections are found over all open reports', async () => {
  const client = await opened();
  const other = 'file:///drafts/other.txt';
  await client.opened(other, draft({ organ: '白水镇人民政府' }));
  client.open('file:///notes.txt', '今天开会。');
  const find = async (query: string): Promise<readonly (string | undefined)[]> =>
    (await client.ask<readonly SymbolAnswer[]>('workspace/symbol', { query })).map(
      ({ location }) => location?.uri,
    );
  expect(new Set(await find('白水镇'))).toEqual(new Set([other]));
  expect(await find('总体情况')).toEqual([uri, other]);
  expect(await find('没有这样的名称')).toEqual([]);
});

test('folding, selection and links', async () => {
  const client = await opened();
  const folds = await client.ask<readonly { startLine: number }[]>('textDocument/foldingRange', {
    textDocument,
  });
  expect(folds.map(({ startLine }) => startLine)).toContain(rangeOf(text, '三、收到和处理').start.line);
  const positions = [rangeOf(text, '65件').start, rangeOf(text, '行政强制').start];
  const chains = await client.ask<readonly { range: Range; parent?: object }[]>(
    'textDocument/selectionRange',
    { textDocument, positions },
  );
  expect(chains.length).toBe(2);
  expect(chains[1]?.range).toEqual(rangeOf(text, '行政强制'));
  expect(chains[1]?.parent).toBeDefined();
  const links = await client.ask<readonly { target: string }[]>('textDocument/documentLink', {
    textDocument,
  });
  expect(links.map(({ target }) => target)).toContain('http://www.example.gov.cn/');
});

test('semantic tokens: all of them, and those of a range', async () => {
  const client = await opened();
  const { capabilities } = client.received[0]?.result as {
    capabilities: { semanticTokensProvider: { legend: { tokenTypes: readonly string[] } } };
  };
  expect(capabilities.semanticTokensProvider.legend.tokenTypes).toContain('number');
  const { data } = await client.ask<{ data: readonly number[] }>('textDocument/semanticTokens/full', {
    textDocument,
  });
  expect(data.length % 5).toBe(0);
  expect(data.length / 5).toBeGreaterThan(200);
  const some = await client.ask<{ data: readonly number[] }>('textDocument/semanticTokens/range', {
    textDocument,
    range: rangeOf(text, '行政强制'),
  });
  expect(some.data.slice(0, 3)).toEqual([rangeOf(text, '行政强制').start.line, 2, 4]);
  expect(some.data.length).toBe(5);
});

test('semantic tokens: after an edit only what has changed, for those who have the rest', async () => {
  interface Tokens {
    readonly resultId: string;
    readonly data: readonly number[];
    readonly edits?: readonly { start: number; deleteCount: number; data: readonly number[] }[];
  }
  const client = await opened();
  const method = 'textDocument/semanticTokens/full';
  const before = await client.ask<Tokens>(method, { textDocument });
  const delta = (previousResultId: string): Promise<Tokens> =>
    client.ask(`${method}/delta`, { textDocument, previousResultId });
  const same = await delta(before.resultId);
  expect(same.edits).toEqual([]);

  client.change(uri, 2, { range: rangeOf(text, '| 58 '), text: '| 58000 ' });
  const { resultId, edits = [] } = await delta(same.resultId);
  const [edit] = edits;
  expect(edits.length).toBe(1);
  expect(edit?.data.length).toBeLessThan(20);
  const data = [...before.data];
  data.splice(edit?.start ?? 0, edit?.deleteCount ?? 0, ...(edit?.data ?? []));
  const whole = await client.ask<Tokens>(method, { textDocument });
  expect(data).toEqual(whole.data);
  expect(whole.data).not.toEqual(before.data);
  // what the server does not remember is sent in full
  expect((await delta(resultId)).data).toEqual(whole.data);
});

test('inlay hints say what a wrong total should be, unless they are switched off', async () => {
  const client = await opened();
  const ask = (one: Client): Promise<readonly { label: string; position: object }[]> =>
    one.ask('textDocument/inlayHint', { textDocument, range: wholeRange(text) });
  expect((await ask(client)).map(({ label }) => label)).toEqual(['≠ 66']);
  const off = await opened({}, { settings: { inlayHints: { enable: false } } });
  expect(await ask(off)).toEqual([]);
});

interface LensAnswer {
  readonly range: Range;
  readonly command?: {
    readonly title: string;
    readonly command: string;
    readonly arguments?: readonly unknown[];
  };
}

test('code lenses are worked out when looked at, with the commands that the client has', async () => {
  const titles = async (client: Client): Promise<readonly (string | undefined)[]> => {
    const lenses = await client.ask<readonly LensAnswer[]>('textDocument/codeLens', { textDocument });
    expect(lenses.every(({ command }) => command === undefined)).toBe(true);
    const resolved = await Promise.all(
      lenses.map((lens) => client.ask<LensAnswer>('codeLens/resolve', lens)),
    );
    return resolved.map(({ command }) => command?.title);
  };
  expect(await titles(await opened())).toEqual([expect.stringMatching(/^\d+ 个等式/), '3 个等式全部成立']);
  const own = await opened({}, { status: true, commands: ['ogiReport.recomputeTotals'] });
  expect(await titles(own)).toEqual(expect.arrayContaining(['整理表格', '补入缺少的 1 行（填 0）']));
  expect(await titles(await opened({}, { settings: { codeLens: { enable: false } } }))).toEqual([]);
});

test('totals are recomputed on demand', async () => {
  const client = await opened();
  const right = text.replace('| 65 |', '| 66 |');
  const { edits } = await client.ask<{ edits: readonly TextEdit[] }>('ogiReport/recomputeTotals', {
    textDocument,
  });
  expect(applied(text, edits)).toBe(right);
});

test('definition, references and highlight lead from the prose to the cell', async () => {
  const client = await opened();
  const cell = rangeOf(text, '65 |').start.line;
  const [target] = await client.ask<readonly { range: Range }[]>('textDocument/definition', at('65件'));
  expect(target?.range.start.line).toBe(cell);
  const context = { includeDeclaration: false };
  const references = await client.ask<readonly { range: Range }[]>('textDocument/references', {
    textDocument,
    position: target?.range.start,
    context,
  });
  expect(references.map(({ range }) => range)).toEqual([rangeOf(text, '65')]);
  const highlights = await client.ask<readonly { kind: number }[]>(
    'textDocument/documentHighlight',
    at('65件'),
  );
  expect(highlights.map(({ kind }) => kind)).toEqual([2, 3]);
});

test('rename changes the cell and the prose, and refuses what is no number', async () => {
  const client = await opened({ rename: { prepareSupport: true } });
  expect(await client.ask('textDocument/prepareRename', at('65件'))).toEqual(rangeOf(text, '65'));
  expect(await client.ask('textDocument/prepareRename', at('总体情况'))).toBeNull();
  const edit = await client.ask<WorkspaceEdit>('textDocument/rename', { ...at('65件'), newName: '66' });
  expect(edit.documentChanges?.[0]?.textDocument).toEqual({ uri, version: 1 });
  expect(applied(text, edit.documentChanges?.[0]?.edits ?? [])).toBe(text.replaceAll('65', '66'));
  const { error } = await client.request('textDocument/rename', { ...at('65件'), newName: '几十' });
  expect(error?.message).toContain('几十');
});

test('the status bar’s line says where the cursor is', async () => {
  const client = await opened();
  const position = rangeOf(text, '58 |').start;
  expect(await client.ask('ogiReport/cellAt', { textDocument, position })).toMatchObject({
    text: '一、本年新收政府信息公开申请数量 · 自然人 · 行合计 66/65',
    column: 'naturalPerson',
  });
  expect(await client.ask('ogiReport/cellAt', at('总体情况'))).toBeNull();
});

test('the printed report is what stands in the draft, at its version', async () => {
  const client = await opened();
  const printed = await client.ask<{ version: number; blocks: readonly { kind: string; text?: string }[] }>(
    'ogiReport/printed',
    { textDocument },
  );
  expect(printed.version).toBe(1);
  expect(printed.blocks[0]).toEqual({ kind: 'title', text: '青山镇人民政府2025年政府信息公开工作年度报告' });
  expect(printed.blocks.filter(({ kind }) => kind === 'table').length).toBe(3);
  client.open('file:///notes.txt', '今天开会。\n');
  const notes = { textDocument: { uri: 'file:///notes.txt' } };
  expect(await client.ask('ogiReport/printed', notes)).toBeNull();
});
