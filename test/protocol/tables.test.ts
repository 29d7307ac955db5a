/** Requests and actions on tables: totals looked at first, rewrites, typing, new drafts, what was pasted. */
import { expect, test } from 'vitest';
import { draft } from '../support/builders';
import { linesOf } from '../format/support';
import { word } from '../interchange/clipboards';
import { applied, editsOf, type CodeAction, type TextEdit } from './client';
import { actionsAt, rangeOf, start } from './support';

const uri = 'file:///drafts/2025.txt';
const rewriteKind = 'refactor.rewrite.ogiReport';
const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] }, omit: ['granted'] });

test('what recomputing would change is told first, by row and column', async () => {
  const client = await start();
  await client.opened(uri, wrong);
  const { version, changes } = await client.ask<{
    version: number;
    changes: readonly { row: string; column: string; before: number; after: number; edit: TextEdit }[];
  }>('ogiReport/totalChanges', { textDocument: { uri }, position: rangeOf(wrong, '58').start });
  expect(version).toBe(1);
  const [first] = changes;
  expect(first).toMatchObject({
    row: '一、本年新收政府信息公开申请数量',
    column: '总计',
    before: 65,
    after: 66,
  });
  expect(applied(wrong, [first!.edit])).toContain('| 58 | 7 | 0 | 0 | 1 | 0 | 66 |');
  const elsewhere = { textDocument: { uri }, position: rangeOf(wrong, '行政许可').start };
  expect(await client.ask('ogiReport/totalChanges', elsewhere)).toEqual({ version: 1, changes: [] });
});

test.each([true, false])('rewrites of the table at the cursor, edits resolved later: %s', async (later) => {
  const codeAction = later ? { dataSupport: true, resolveSupport: { properties: ['edit'] } } : {};
  const client = await start({ capabilities: { textDocument: { codeAction } } });
  await client.opened(uri, wrong);
  const actions = await actionsAt(client, uri, rangeOf(wrong, '58'), [rewriteKind]);
  expect(actions.map(({ title }) => title)).toEqual([
    '补齐此表缺少的行和空格（填 0）',
    '按各项重算此表的总计',
    '此表改为竖线对齐的表格',
    '此表改为 Markdown 表格',
    '此表改为制表符分列（可粘贴到电子表格）',
    '此表改为 HTML 表格（带合并单元格）',
  ]);
  const resolve = async (index: number): Promise<string> => {
    const action = actions[index]!;
    const resolved = later ? await client.ask<CodeAction>('codeAction/resolve', action) : action;
    return applied(wrong, editsOf(resolved));
  };
  expect(await resolve(0)).toContain('（一）予以公开');
  expect(await resolve(1)).toContain('| 58 | 7 | 0 | 0 | 1 | 0 | 66 |');
  expect(await resolve(5)).toContain('<td align="right">58</td>');
  expect(await actionsAt(client, uri, rangeOf(wrong, '总体情况'), [rewriteKind])).toEqual([]);
});

test('a bar typed at the end of a row lines up its table, and Enter keeps the new line', async () => {
  const client = await start();
  const text = draft({ layout: 'pipe-row', applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] } });
  await client.opened(uri, text);
  const typed = (at: object, ch: string): Promise<readonly TextEdit[]> =>
    client.ask('textDocument/onTypeFormatting', {
      textDocument: { uri },
      position: at,
      ch,
      options: { tabSize: 2, insertSpaces: true },
    });
  const edits = await typed(rangeOf(text, '| 58 ').end, '|');
  expect(edits.length).toBeGreaterThan(0);
  const first = rangeOf(text, '申请人情况').start.line;
  expect(edits.every(({ range }) => range.start.line >= first)).toBe(true);
  expect(await typed(rangeOf(text, '总体情况').end, '|')).toEqual([]);
  const line = text.split('\n').findIndex((one) => one.includes('（七）总计'));
  const lines = text.split('\n');
  const split = [...lines.slice(0, line + 1), '', ...lines.slice(line + 1)].join('\n');
  client.change(uri, 2, { text: split });
  const after = applied(split, await typed({ line: line + 1, character: 0 }, '\n'));
  expect(after.split('\n')[line + 1]).toBe('');
  expect(after.split('\n').length).toBe(split.split('\n').length);
});

test('the cursor comes out in its cell', async () => {
  const client = await start();
  const text = draft({ applications: { newRequests: [58, 7, 0, 0, 1234, 0] } });
  await client.opened(uri, text);
  for (const layout of ['pipe', 'markdown', 'tsv', 'html']) {
    const cursor = rangeOf(text, '1234').end;
    const params = { textDocument: { uri }, layout, cursor };
    const answer = await client.ask<{ edits: readonly TextEdit[]; cursor: typeof cursor }>(
      'ogiReport/formatTables',
      params,
    );
    expect(answer.cursor, layout).toEqual(rangeOf(applied(text, answer.edits), '1234').end);
  }
});

test('a new draft is written without any document, and wrong years are told', async () => {
  const client = await start();
  const last = draft({ year: 2024, applications: { carriedForward: [3, 0, 1, 0, 0, 0] } });
  const ask = (params: object): Promise<{ text: string; lastUnused?: unknown }> =>
    client.ask('ogiReport/newReport', { organ: '青山镇人民政府', year: 2025, ...params });
  expect((await ask({ layout: 'markdown' })).text).toMatch(/^# 青山镇人民政府2025年/);
  expect((await ask({ last })).text).toMatch(/二、上年结转政府信息公开申请数量 +\| +3 \|/);
  expect(await ask({ last, year: 2026 })).toMatchObject({ lastUnused: 2024 });
  expect(await ask({ last: '买牛奶。' })).toMatchObject({ lastUnused: 'no-report' });
  const { error } = await client.request('ogiReport/newReport', { organ: ' ', year: 2025 });
  expect(error).toMatchObject({ code: -32602 });
});

test('a pasted table is written as the draft’s tables are; a pasted report is a clean draft', async () => {
  const client = await start();
  const text = draft({ layout: 'tab-stacked' });
  await client.opened(uri, text);
  const source = draft({ layout: 'html', applications: { newRequests: [58, 7, 0, 0, 1, 0] } });
  const table = [...source.matchAll(/<table[\s\S]*?<\/table>/g)].map(([found]) => found)[1]!;
  const textDocument = { uri, languageId: 'plaintext' };
  const paste = (params: object): Promise<{ kind: string; text: string } | null> =>
    client.ask('ogiReport/pasted', { textDocument, ...params });
  const pasted = await paste({ html: word(table) });
  expect(pasted?.kind).toBe('table');
  expect(pasted?.text).toContain('\t58\n\t7\n');
  const whole = await paste({
    html: word(source),
    textDocument: { uri: 'untitled:1', languageId: 'markdown' },
  });
  expect(whole?.kind).toBe('report');
  expect(whole?.text).toMatch(/\| *-+:? *\|/);
  expect(await paste({ html: '<p>买牛奶。</p>', text: '买牛奶。' })).toBeNull();
  const tabs = linesOf(draft({ layout: 'tsv' }), 'applications').join('\r\n');
  expect((await paste({ text: tabs }))?.kind).toBe('table');
});
