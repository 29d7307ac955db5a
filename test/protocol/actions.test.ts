/** Quick fixes, fix-all, formatting and the commands' requests: what they do to the text, seen from outside. */
import { expect, test } from 'vitest';
import { draft } from '../support/builders';
import { applied, editsOf, type CodeAction, type TextEdit } from './client';
import { actionsAt, codes, rangeOf, start, wholeRange } from './support';

const uri = 'file:///drafts/2025.txt';
const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });
const right = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 66] } });
const cell = rangeOf(wrong, '65');
const lost = ['denied.stateSecret', 'granted', 'carriedForward'];

test('the quick fix of a suspect cell is preferred, names the version and mends the text', async () => {
  const client = await start();
  await client.opened(uri, wrong);
  const [first] = await actionsAt(client, uri, cell);
  expect(first).toMatchObject({
    title: '改为 66',
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [{ code: 'suspect-cell' }],
    edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] },
  });
  const text = applied(wrong, editsOf(first!));
  expect(text).toBe(right);
  const mended = client.published(uri, 2);
  client.change(uri, 2, { text });
  expect(codes(await mended)).toEqual([]);
});

test('a client without versioned edits gets plain ones', async () => {
  const client = await start({ capabilities: { workspace: {} } });
  await client.opened(uri, wrong);
  const [first] = await actionsAt(client, uri, cell);
  expect(applied(wrong, first?.edit?.changes?.[uri] ?? [])).toBe(right);
});

test('fixes are those of the current text, whatever diagnostics the client remembers', async () => {
  const client = await start();
  const { diagnostics } = await client.opened(uri, wrong);
  const mended = client.published(uri, 2);
  client.change(uri, 2, { text: right });
  const actions = await client.ask('textDocument/codeAction', {
    textDocument: { uri },
    range: cell,
    context: { diagnostics },
  });
  expect(actions).toEqual([]);
  expect(codes(await mended)).toEqual([]);
});

test('edits that are resolved later are refused for an older version', async () => {
  const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
  const client = await start({ capabilities: { textDocument: { codeAction } } });
  await client.opened(uri, wrong);
  const [action] = await actionsAt(client, uri, cell);
  expect(action).not.toHaveProperty('edit');
  expect(JSON.stringify(action?.data).length).toBeLessThan(200);
  const resolved = await client.ask<CodeAction>('codeAction/resolve', action);
  expect(applied(wrong, editsOf(resolved))).toBe(right);
  client.change(uri, 2, { range: rangeOf(wrong, '58'), text: '59' });
  expect(await client.ask('codeAction/resolve', action)).not.toHaveProperty('edit');
});

test('missing rows are offered each alone, by gap and all at once', async () => {
  const client = await start();
  const text = draft({ omit: [...lost, 'denied.prohibitedByLaw'] });
  const { diagnostics } = await client.opened(uri, text);
  const gaps = diagnostics.filter(({ code }) => code === 'missing-row');
  expect(gaps.length).toBe(3);
  const actions = await actionsAt(client, uri, wholeRange(text));
  const all = actions.filter(({ title }) => title.includes('4 行'));
  expect(all.length).toBe(1);
  expect(all[0]?.diagnostics?.length).toBe(3);
  const filled = client.published(uri, 2);
  client.change(uri, 2, { text: applied(text, editsOf(all[0]!)) });
  expect(codes(await filled)).not.toContain('missing-row');
});

test('only what is asked for is offered', async () => {
  const client = await start();
  const text = draft({ sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } } });
  await client.opened(uri, text);
  const range = rangeOf(text, '3、收到');
  const kinds = async (only?: readonly string[]): Promise<readonly string[]> =>
    (await actionsAt(client, uri, range, only)).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['quickfix']);
  expect(await kinds(['quickfix'])).toEqual(['quickfix']);
  expect(await kinds(['refactor'])).toEqual([]);
  expect(await kinds(['quick'])).toEqual([]);
  for (const only of ['source', 'source.fixAll', 'source.fixAll.ogiReport']) {
    expect(await kinds([only])).toEqual(['source.fixAll.ogiReport']);
  }
});

test('fix-all mends what is safe, in small edits, and leaves nothing for a second run', async () => {
  const client = await start();
  const text = draft({
    sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } },
    applications: { newRequests: ['５８', 7, 0, 0, 1, 0, 66] },
  });
  await client.opened(uri, text);
  const [action] = await actionsAt(client, uri, wholeRange(text), ['source.fixAll.ogiReport']);
  const edits = editsOf(action!);
  expect(edits.reduce((sum, { newText }) => sum + newText.length, 0)).toBeLessThan(20);
  const mended = applied(text, edits);
  expect(mended).toBe(text.replace('3、收到', '三、收到').replace('５８', '58'));
  client.change(uri, 2, { text: mended });
  expect(await actionsAt(client, uri, wholeRange(mended), ['source.fixAll.ogiReport'])).toEqual([]);
  expect(await client.ask('ogiReport/fixAll', { textDocument: { uri } })).toEqual({ version: 2, edits: [] });
});

test('formatting touches the tables only, and a second run changes nothing', async () => {
  const client = await start();
  await client.opened(uri, right);
  const format = (text: string, version: number): Promise<readonly TextEdit[]> => {
    client.change(uri, version, { text });
    return client.ask('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
  };
  const once = applied(right, await format(right, 2));
  expect(once.split('\n').filter((line) => !line.includes('|'))).toEqual(
    right.split('\n').filter((line) => !line.includes('|')),
  );
  expect(await format(once, 3)).toEqual([]);
});

test('range formatting formats the table that the range touches', async () => {
  const client = await start();
  await client.opened(uri, right);
  const options = { tabSize: 2, insertSpaces: true };
  const near = (range: object): Promise<readonly TextEdit[]> =>
    client.ask('textDocument/rangeFormatting', { textDocument: { uri }, range, options });
  expect(await near(rangeOf(right, '总体情况'))).toEqual([]);
  const all: readonly TextEdit[] = await client.ask('textDocument/formatting', {
    textDocument: { uri },
    options,
  });
  const some = await near(rangeOf(right, '行政许可'));
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
  expect(all).toEqual(expect.arrayContaining([...some]));
});

test('the command that fills zero rows writes all missing rows, or those of one table', async () => {
  const client = await start();
  const text = draft({ omit: [...lost, 'fees'] });
  await client.opened(uri, text);
  const fill = (position?: object): Promise<{ edits: readonly TextEdit[] }> =>
    client.ask('ogiReport/fillZeroRows', { textDocument: { uri }, position });
  const here = applied(text, (await fill(rangeOf(text, '法律服务').start)).edits);
  const everywhere = applied(text, (await fill()).edits);
  const left = client.published(uri, 2);
  client.change(uri, 2, { text: here });
  expect((await left).diagnostics.filter(({ code }) => code === 'missing-row').length).toBe(1);
  const none = client.published(uri, 3);
  client.change(uri, 3, { text: everywhere });
  expect(codes(await none)).not.toContain('missing-row');
});

test('the command that formats tables takes a layout and refuses one that it does not know', async () => {
  const client = await start();
  await client.opened(uri, right);
  const { edits, version } = await client.ask<{ edits: readonly TextEdit[]; version: number }>(
    'ogiReport/formatTables',
    { textDocument: { uri }, layout: 'markdown' },
  );
  expect(version).toBe(1);
  expect(applied(right, edits)).toMatch(/\|\s*:?-+:?\s*\|/);
  const { error } = await client.request('ogiReport/formatTables', {
    textDocument: { uri },
    layout: 'latex',
  });
  expect(error).toMatchObject({ code: -32602 });
});

test('the command that inserts what is missing brings back a section and its table', async () => {
  const client = await start();
  const text = draft({ sections: { 4: null } });
  await client.opened(uri, text);
  const { edits } = await client.ask<{ edits: readonly TextEdit[] }>('ogiReport/insertMissing', {
    textDocument: { uri },
  });
  const after = client.published(uri, 2);
  client.change(uri, 2, { text: applied(text, edits) });
  expect(codes(await after)).not.toContain('missing-section');
});

test('a table that is missing at the end of a draft comes before the sections that are missing after it', async () => {
  const client = await start();
  const text = `${draft().split('\n')[0]}\n\n一、总体情况\n\n三、收到和处理政府信息公开申请情况\n`;
  await client.opened(uri, text);
  const { edits } = await client.ask<{ edits: readonly TextEdit[] }>('ogiReport/insertMissing', {
    textDocument: { uri },
  });
  const after = applied(text, edits);
  expect(after.match(/^[一二三四五六]、(?:总体|主动|收到|政府|存在|其他)|结转下年度|复议后起诉/gm)).toEqual([
    '一、总体',
    '二、主动',
    '三、收到',
    '结转下年度',
    '四、政府',
    '复议后起诉',
    '五、存在',
    '六、其他',
  ]);
  const settled = client.published(uri, 2);
  client.change(uri, 2, { text: after });
  expect(codes(await settled).filter((code) => /section|table|row/.test(code))).toEqual(['empty-section']);
});
