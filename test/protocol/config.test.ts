/** `.ogi-report.json` in the editor: on disk, through the client, watched, and with its flaws in the list of problems. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { draft } from '../support/builders';
import type { Client } from './client';
import { codes, rangeOf, start, untilCodes } from './support';

const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });
const off = { 'suspect-cell': 'off', 'row-total': 'off', balance: 'off' };
const config = (value: object): string => JSON.stringify(value);
const watches = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

/** A folder with these files; the name needs escapes in an address. */
function folder(files: Readonly<Record<string, string>>): {
  write: (name: string, text: string | undefined) => void;
  uri: (name: string) => string;
} {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report 配置 100%-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  const write = (name: string, text: string | undefined): void => {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) fs.rmSync(file);
    else fs.writeFileSync(file, text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { write, uri: (name) => pathToFileURL(path.join(root, name)).href };
}

/** Tells the server of a changed file and waits until a document has these problems. */
function changed(client: Client, file: string, document: string, rules: readonly string[]): Promise<void> {
  const next = untilCodes(client, document, rules);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
  return next;
}

test('the nearest file above counts, and beats the editor', async () => {
  const { uri } = folder({
    '.ogi-report.json': config({ rules: off }),
    '年报/own/.ogi-report.json': config({ rules: { 'suspect-cell': 'warning' } }),
  });
  const client = await start({
    initializationOptions: { settings: { rules: { 'suspect-cell': 'hint' } } },
  });
  expect(codes(await client.opened(uri('年报/二〇二五.txt'), wrong))).toEqual([]);
  const { diagnostics } = await client.opened(uri('年报/own/b.txt'), wrong);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['suspect-cell', 2]]);
});

test('a changed, a new and a deleted file re-check what is open', async () => {
  const { uri, write } = folder({ '.ogi-report.json': config({ rules: off }) });
  const client = await start({ capabilities: watches });
  const text = uri('a.txt');
  const registered = client.received.find(({ method }) => method === 'client/registerCapability');
  expect(codes(await client.opened(text, wrong))).toEqual([]);
  expect(JSON.stringify(registered ?? client.received)).toContain('**/.ogi-report*.json');
  write('.ogi-report.json', config({ rules: {} }));
  await changed(client, uri('.ogi-report.json'), text, ['suspect-cell']);
  write('.ogi-report.json', config({ ignores: [{ path: 'a.txt', rules: ['suspect-cell'] }] }));
  await changed(client, uri('.ogi-report.json'), text, []);
  write('.ogi-report.json', undefined);
  await changed(client, uri('.ogi-report.json'), text, ['suspect-cell']);
});

test('a client that watches nothing: what it saves counts, and each opening reads anew', async () => {
  const { uri, write } = folder({});
  const client = await start();
  const own = uri('.ogi-report.json');
  expect(codes(await client.opened(uri('a.txt'), wrong))).toEqual(['suspect-cell']);
  write('.ogi-report.json', config({ rules: off }));
  expect(codes(await client.opened(uri('b.txt'), wrong))).toEqual([]);
  await client.opened(own, config({ rules: off }), 'json');
  write('.ogi-report.json', config({}));
  const again = untilCodes(client, uri('b.txt'), ['suspect-cell']);
  client.notify('textDocument/didSave', { textDocument: { uri: own } });
  await again;
});

test('a baseline that is none is said in the file that names it', async () => {
  const { uri, write } = folder({
    '.ogi-report.json': config({ baseline: 'kept/base.json' }),
    'kept/base.json': config({ version: 1, files: {} }),
  });
  const client = await start();
  const { diagnostics } = await client.opened(uri('kept/a.txt'), wrong);
  expect(diagnostics.map(({ code }) => code)).toEqual(['suspect-cell']);
  write('.ogi-report.json', config({ baseline: 'gone.json' }));
  const flaw = client.published(uri('.ogi-report.json'));
  client.notify('workspace/didChangeWatchedFiles', { changes: [] });
  expect(codes(await flaw)).toEqual(['config-baseline']);
});

test('where the server has no disk, the client is asked', async () => {
  const asked: string[] = [];
  const client = await start({
    initializationOptions: { readsFiles: true },
    files: (uri) => {
      asked.push(uri);
      return uri === 'vscode-vfs://github/office/%E5%B9%B4%E6%8A%A5/.ogi-report.json'
        ? config({ exclude: ['年报/草稿'], rules: off })
        : undefined;
    },
  });
  const uri = 'vscode-vfs://github/office/%E5%B9%B4%E6%8A%A5/2025/a.txt';
  expect(codes(await client.opened(uri, wrong))).toEqual([]);
  expect(new Set(asked).size).toBe(4);
  expect(codes(await client.opened('untitled:Untitled-1', wrong))).toEqual(['suspect-cell']);
});

test('a file system that hangs does not stop the check', async () => {
  const client = await start({ initializationOptions: { readsFiles: true }, files: () => null });
  expect(codes(await client.opened('memfs://a/b.txt', wrong))).toEqual(['suspect-cell']);
});

const flaws: readonly (readonly [text: string, code: string, at: string])[] = [
  ['{ "rules": { "no-such-rule": "off" } }', 'config-unknown-rule', '"no-such-rule"'],
  ['{ "rules": { "balance": "fatal" } }', 'config-severity', '"fatal"'],
  ['{ "rule": {} }', 'config-unknown-key', '"rule"'],
  ['{ "include": "a.txt" }', 'config-type', '"a.txt"'],
  ['{ "ignores": [{ "path": "", "rules": [] }] }', 'config-glob', '""'],
  ['{ "rules": {}, oops }', 'config-json', 'oops'],
];

test.each(flaws)('%s: the flaw stands in the file', async (text, code, at) => {
  const client = await start();
  const uri = 'file:///drafts/.ogi-report.json';
  const { diagnostics, version } = await client.opened(uri, text, 'json');
  expect(version).toBe(1);
  expect(diagnostics).toMatchObject([{ code, source: 'ogi-report', severity: 1, range: rangeOf(text, at) }]);
  const mended = client.published(uri, 2);
  client.change(uri, 2, { text: '{}' });
  expect(codes(await mended)).toEqual([]);
  expect(await client.ask('textDocument/formatting', { textDocument: { uri }, options: {} })).toEqual([]);
});

test('a client that checks schemas is told of an open file only what its schema cannot say', async () => {
  const { uri, write } = folder({ '.ogi-report.json': config({ rules: { 'no-such-rule': 'off' } }) });
  const client = await start({ initializationOptions: { checksSchemas: true } });
  const own = uri('.ogi-report.json');
  // nobody else speaks of a file that is not open
  const listed = client.published(own);
  client.open(uri('a.txt'), wrong);
  expect(codes(await listed)).toEqual(['config-unknown-rule']);
  const text = '{ "rules": { "no-such-rule": "off" }, "baseline": "gone.json" }';
  expect(codes(await client.opened(own, text, 'json'))).toEqual([]);
  write('.ogi-report.json', text);
  const missing = untilCodes(client, own, ['config-baseline']);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: own, type: 2 }] });
  await missing;
  const gone = untilCodes(client, own, []);
  client.change(own, 2, { text: '{ "rules": { "no-such-rule": "off" } }' });
  await gone;
  const again = untilCodes(client, own, ['config-unknown-rule', 'config-baseline']);
  client.closeDocument(own);
  await again;
});

test('the flaws of a configuration in use are listed though it is not open, and go with the last draft', async () => {
  const { uri } = folder({ '.ogi-report.json': '{ "rules": { "no-such-rule": "off" } }' });
  const client = await start({ locale: 'en' });
  const flawed = client.published(uri('.ogi-report.json'));
  client.open(uri('a.txt'), wrong);
  expect((await flawed).diagnostics).toMatchObject([
    { code: 'config-unknown-rule', message: 'no such rule: no-such-rule' },
  ]);
  const gone = client.published(uri('.ogi-report.json'));
  client.closeDocument(uri('a.txt'));
  expect(codes(await gone)).toEqual([]);
});
