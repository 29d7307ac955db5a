/** The quick fixes that leave a finding alone: what they write, and that the finding is gone afterwards. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { draft } from '../support/builders';
import { applied, type Client, type CodeAction, type TextEdit } from './client';
import { actionsAt, codes, rangeOf, start, untilCodes } from './support';

const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });
const workspaceEdit = { documentChanges: true, resourceOperations: ['create'] };
const able = { capabilities: { workspace: { workspaceEdit } } };

function folder(): { readonly root: string; readonly uri: (name: string) => string } {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report 忽略-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  fs.mkdirSync(path.join(root, '2025'));
  return { root, uri: (name) => pathToFileURL(path.join(root, name)).href };
}

async function titled(
  client: Client,
  uri: string,
  text: string,
  start: string,
): Promise<CodeAction | undefined> {
  const actions = await actionsAt(client, uri, rangeOf(text, '65'));
  return actions.find(({ title }) => title.startsWith(start));
}

interface Changes {
  readonly kind?: string;
  readonly uri?: string;
  readonly textDocument?: { readonly uri: string; readonly version: number | null };
  readonly edits?: readonly TextEdit[];
}
const changesOf = (action: CodeAction | undefined): readonly Changes[] => action?.edit?.documentChanges ?? [];

test('without a configuration one is made in the open folder, and the finding is gone', async () => {
  const { root, uri } = folder();
  const client = await start({ ...able, params: { workspaceFolders: [{ uri: uri(''), name: 'x' }] } });
  const name = '2025/年报 (1)[终稿].txt';
  await client.opened(uri(name), wrong);
  const action = await titled(client, uri(name), wrong, '在配置中忽略此问题');
  const config = uri('.ogi-report.json');
  expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'suspect-cell' }] });
  const [create, fill] = changesOf(action);
  expect(create).toMatchObject({ kind: 'create', uri: config });
  expect(fill).toMatchObject({ textDocument: { uri: config, version: null } });
  fs.writeFileSync(path.join(root, '.ogi-report.json'), applied('', fill?.edits ?? []));
  const after = untilCodes(client, uri(name), []);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 1 }] });
  await after;
  // the name is meant as it is: no other file is meant too
  expect(codes(await client.opened(uri('2025/年报 1终.txt'), wrong))).toContain('suspect-cell');
});

test('an entry for the file gets the rule; comments of the configuration stay', async () => {
  const { root, uri } = folder();
  const text = '{\n  // 已核对\n  "ignores": [\n    { "path": "/a.txt", "rules": ["residue"] },\n  ],\n}\n';
  fs.writeFileSync(path.join(root, '.ogi-report.json'), text);
  const client = await start({ ...able, locale: 'en' });
  await client.opened(uri('a.txt'), wrong);
  const action = await titled(client, uri('a.txt'), wrong, 'Ignore this problem in the configuration');
  const [change] = changesOf(action);
  expect(change?.textDocument).toEqual({ uri: uri('.ogi-report.json'), version: null });
  expect(applied(text, change?.edits ?? []).replace(/\s+/g, '')).toBe(
    '{//已核对"ignores":[{"path":"/a.txt","rules":["residue","suspect-cell"]},],}',
  );
});

test('a configuration that is open is edited at its version; a broken one is left alone', async () => {
  const { root, uri } = folder();
  fs.writeFileSync(path.join(root, '.ogi-report.json'), '{}');
  const client = await start(able);
  await client.opened(uri('a.txt'), wrong);
  await client.opened(uri('.ogi-report.json'), '{ "organ": "x" }', 'json');
  const [change] = changesOf(await titled(client, uri('a.txt'), wrong, '在配置中'));
  expect(change?.textDocument?.version).toBe(1);
  expect(JSON.parse(applied('{ "organ": "x" }', change?.edits ?? []))).toEqual({
    organ: 'x',
    ignores: [{ path: '/a.txt', rules: ['suspect-cell'], reason: '' }],
  });
  client.change(uri('.ogi-report.json'), 2, { text: '{ "organ": ' });
  expect(await titled(client, uri('a.txt'), wrong, '在配置中')).toBeUndefined();
});

test('not offered where the client makes no files, or the document lies in no folder', async () => {
  const { uri } = folder();
  const plain = await start();
  await plain.opened(uri('a.txt'), wrong);
  expect(await titled(plain, uri('a.txt'), wrong, '在配置中')).toBeUndefined();
  const client = await start(able);
  await client.opened('untitled:Untitled-1', wrong);
  expect(await titled(client, 'untitled:Untitled-1', wrong, '在配置中')).toBeUndefined();
});

test('in Markdown a comment is written, around a table and not into it', async () => {
  const client = await start(able);
  const text = draft({
    layout: 'markdown',
    sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } },
    applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] },
  });
  const uri = 'file:///drafts/a.md';
  expect([...codes(await client.opened(uri, text, 'markdown'))].sort()).toEqual([
    'section-number',
    'suspect-cell',
  ]);
  const action = await titled(client, uri, text, '用注释忽略此问题');
  const once = applied(text, changesOf(action)[0]?.edits ?? []);
  expect(once).toContain('<!-- ogi-report-disable suspect-cell -->\n');
  const first = client.published(uri, 2);
  client.change(uri, 2, { text: once });
  expect(codes(await first)).toEqual(['section-number']);
  const heading = await actionsAt(client, uri, rangeOf(once, '3、收到'));
  const comment = heading.find(({ title }) => title.startsWith('用注释'));
  const twice = applied(once, changesOf(comment)[0]?.edits ?? []);
  expect(twice).toContain('<!-- ogi-report-disable-next-line section-number -->\n');
  const second = client.published(uri, 3);
  client.change(uri, 3, { text: twice });
  expect(codes(await second)).toEqual([]);
});
