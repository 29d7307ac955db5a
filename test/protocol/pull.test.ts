/** Diagnostics for clients that ask for them: one document, or all reports of the workspace; nothing comes twice. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { draft } from '../support/builders';
import type { Client, Diagnostic, StartOptions } from './client';
import { start } from './support';

const last = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [3] } });
const mended = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [2] } });
const now = draft({ applications: { carriedIn: [2] } });

const pulling = {
  textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId: string;
  readonly uri?: string;
  readonly version?: number | null;
  readonly items?: readonly Diagnostic[];
}

function pullOf(client: Client, uri: string, previousResultId?: string): Promise<Report> {
  return client.ask('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

const rules = ({ items = [] }: Report): readonly string[] => items.map(({ code }) => code);

interface Started {
  readonly client: Client;
  readonly uris: Readonly<Record<'last' | 'now', string>>;
  readonly write: (file: 'last' | 'now', text: string) => void;
}

/** A client that has a folder with last year's and this year's report open. */
async function withFolder(options: StartOptions = {}): Promise<Started> {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-pull-')));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const files = { last: path.join(folder, '2024.txt'), now: path.join(folder, '2025.txt') };
  const write: Started['write'] = (file, text) => fs.writeFileSync(files[file], text);
  write('last', last);
  write('now', now);
  const params = { rootUri: pathToFileURL(folder).href };
  const client = await start({ capabilities: pulling, ...options, params });
  return {
    client,
    uris: { last: pathToFileURL(files.last).href, now: pathToFileURL(files.now).href },
    write,
  };
}

test('a client that asks gets what it asks for, and is sent nothing', async () => {
  const client = await start({ capabilities: pulling });
  expect(client.received[0]).toMatchObject({
    result: {
      capabilities: { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } },
    },
  });
  const uri = 'file:///drafts/2025.txt';
  client.open(uri, draft({ omit: ['resultTotal'] }));
  const first = await pullOf(client, uri);
  expect(rules(first)).toEqual(['missing-row']);
  expect(await pullOf(client, uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  client.change(uri, 2, { text: draft() });
  expect(rules(await pullOf(client, uri, first.resultId))).toEqual([]);
  client.open('file:///notes.txt', '买牛奶。\n');
  expect(rules(await pullOf(client, 'file:///notes.txt'))).toEqual([]);
  expect(client.allPublished(uri)).toEqual([]);
});

test('it is told to ask again when another document changes what it was told', async () => {
  const { client, uris } = await withFolder();
  const refreshed = client.next(({ method }) => method === 'workspace/diagnostic/refresh');
  client.open(uris.now, now);
  await pullOf(client, uris.now);
  await refreshed; // last year's file has been found
  expect(rules(await pullOf(client, uris.now))).toEqual(['carry-over', 'carry-over']);
  client.open(uris.last, last);
  await pullOf(client, uris.last);
  const again = client.next(({ method }) => method === 'workspace/diagnostic/refresh');
  client.change(uris.last, 2, { text: mended });
  await again;
  expect(rules(await pullOf(client, uris.now))).toEqual([]);
});

test('the workspace: all reports, open or not; then only what has changed', async () => {
  const { client, uris, write } = await withFolder();
  const all = (previousResultIds: readonly object[] = []): Promise<{ items: readonly Report[] }> =>
    client.ask('workspace/diagnostic', { previousResultIds });
  const { items } = await all();
  expect(items.map((one) => [one.uri, one.version, rules(one)])).toEqual([
    [uris.now, null, ['carry-over', 'carry-over']],
  ]);
  const [found] = items;
  const previous = [{ uri: uris.now, value: found?.resultId }];
  expect((await all(previous)).items).toEqual([
    { kind: 'unchanged', resultId: found?.resultId, uri: uris.now, version: null },
  ]);

  write('last', mended);
  const refreshed = client.next(({ method }) => method === 'workspace/diagnostic/refresh');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uris.last, type: 2 }] });
  await refreshed;
  expect((await all(previous)).items).toMatchObject([{ kind: 'full', uri: uris.now, items: [] }]);
});

test('what is open is answered as it stands in the editor, in both requests alike', async () => {
  const { client, uris } = await withFolder();
  client.open(uris.now, draft({ applications: { carriedIn: [2] }, omit: ['resultTotal'] }), 'plaintext', 7);
  const { items } = await client.ask<{ items: readonly Report[] }>('workspace/diagnostic', {
    previousResultIds: [],
  });
  const own = items.find(({ uri }) => uri === uris.now);
  expect(own?.version).toBe(7);
  const one = await pullOf(client, uris.now);
  expect(one.items).toEqual(own?.items);
  expect(one.resultId).toBe(own?.resultId);
});

test('parts of the answer are sent ahead where the client wants them', async () => {
  const { client, uris } = await withFolder();
  const partial = client.next(
    ({ method, params }) => method === '$/progress' && JSON.stringify(params).includes('"part"'),
  );
  const { items } = await client.ask<{ items: readonly Report[] }>('workspace/diagnostic', {
    previousResultIds: [],
    partialResultToken: 'part',
  });
  expect(items).toEqual([]);
  expect((await partial).params).toMatchObject({ value: { items: [{ uri: uris.now }] } });
});

test.each([
  ['that cannot be told to ask again', { textDocument: { diagnostic: {} } }, {}],
  ['that wants to be sent them all the same', pulling, { diagnostics: 'push' }],
])(
  'a client %s is sent diagnostics, and offered nothing else',
  async (_, capabilities, initializationOptions) => {
    const client = await start({ capabilities, initializationOptions });
    expect(JSON.stringify(client.received[0])).not.toContain('diagnosticProvider');
    const { diagnostics } = await client.opened('file:///drafts/2025.txt', draft({ omit: ['resultTotal'] }));
    expect(diagnostics).toHaveLength(1);
    const { error } = await client.request('textDocument/diagnostic', {
      textDocument: { uri: 'file:///drafts/2025.txt' },
    });
    expect(error?.code).toBe(-32601);
  },
);

test.each(['file on disk', 'document'])(
  'places in another %s are counted in bytes where the client does',
  async (kind) => {
    // the figure stands behind Chinese characters on its line: 3 bytes each, one unit each
    const { client, uris } = await withFolder({
      capabilities: {
        general: { positionEncodings: ['utf-8'] },
        ...{ textDocument: { publishDiagnostics: { relatedInformation: true } } },
      },
    });
    if (kind === 'document') await client.opened(uris.last, last);
    const found = client.next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && JSON.stringify(params).includes('carry-over'),
    );
    client.open(uris.now, now);
    const { diagnostics } = (await found).params as { diagnostics: readonly Diagnostic[] };
    const [related] = diagnostics[0]?.relatedInformation ?? [];
    if (!related) throw new Error('the finding names no other place');
    const { start: from, end } = related.location.range;
    const line = Buffer.from(last.split('\n')[from.line] ?? '');
    expect(related.location.uri).toBe(uris.last);
    expect(line.subarray(from.character, end.character).toString()).toBe('3');
  },
);
