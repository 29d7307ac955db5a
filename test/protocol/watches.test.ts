/** What is followed while the server runs: baselines under any name, and folders that are opened and closed. */
import { expect, onTestFinished, test } from 'vitest';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { acceptedFrom, writeBaseline } from '../../server/src/config/baseline';
import { draft } from '../support/builders';
import { findingsOf } from '../support/draft';
import type { Client, Message } from './client';
import { codes, start, untilCodes } from './support';

const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });
const watching = (more: object = {}) => ({
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true, ...more } },
});

function folder(files: Readonly<Record<string, string>>) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-watch-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  const write = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { write, uri: (name: string) => pathToFileURL(path.join(root, name)).href };
}

/** A baseline that accepts all that is found in a draft. */
const accepting = (file: string, text: string): string =>
  writeBaseline(new Map([[file, findingsOf(text).map(({ finding }) => acceptedFrom(finding))]]));

interface Registration {
  readonly id: string;
  readonly registerOptions?: { readonly watchers?: readonly { readonly globPattern: unknown }[] };
}

const patternsIn = ({ params }: Message): readonly unknown[] =>
  ((params as { registrations?: readonly Registration[] }).registrations ?? []).flatMap(
    ({ registerOptions }) => (registerOptions?.watchers ?? []).map(({ globPattern }) => globPattern),
  );

/** Waits until the server asks to watch this. */
function watched(client: Client, pattern: unknown): Promise<Message> {
  const wanted = JSON.stringify(pattern);
  return client.next(
    (message) =>
      message.method === 'client/registerCapability' &&
      patternsIn(message).some((one) => JSON.stringify(one) === wanted),
  );
}

/** The id under which the server had a watch registered. */
const idOf = ({ params }: Message): string | undefined =>
  (params as { registrations: readonly Registration[] }).registrations[0]?.id;

test('a baseline under any name is watched, counts when it changes, and is let go with its configuration', async () => {
  const name = '已接受 {问题}.txt';
  const config = (baseline?: string): string => JSON.stringify({ baseline });
  const { uri, write } = folder({ '.ogi-report.json': config(name), [name]: accepting('a.txt', wrong) });
  const client = await start({ capabilities: watching() });
  const registered = watched(client, '**/已接受 ?问题?.txt');
  expect(codes(await client.opened(uri('a.txt'), wrong))).toEqual([]);
  const id = idOf(await registered);

  const back = untilCodes(client, uri('a.txt'), ['suspect-cell']);
  write(name, accepting('a.txt', draft()));
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type: 2 }] });
  await back;

  const letGo = client.next(({ method }) => method === 'client/unregisterCapability');
  write('.ogi-report.json', config());
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.ogi-report.json'), type: 2 }] });
  expect(JSON.stringify((await letGo).params)).toContain(id);
});

test('a baseline and a configuration outside the open folders are watched where they lie', async () => {
  const { uri } = folder({
    '.ogi-report.json': JSON.stringify({ baseline: '.ogi-report-baseline.json' }),
    '.ogi-report-baseline.json': accepting('own/a.txt', wrong),
  });
  const client = await start({
    capabilities: watching({ relativePatternSupport: true }),
    params: { workspaceFolders: [{ uri: uri('own'), name: 'own' }] },
  });
  const baseUri = `${uri('')}/`;
  const both = Promise.all([
    watched(client, { baseUri, pattern: '.ogi-report.json' }),
    watched(client, { baseUri, pattern: '.ogi-report-baseline.json' }),
  ]);
  expect(codes(await client.opened(uri('own/a.txt'), wrong))).toEqual([]);
  await both;
});

test('files that the standing watch takes in are not watched twice', async () => {
  const { uri } = folder({
    '.ogi-report.json': JSON.stringify({ baseline: '.ogi-report-2024.json' }),
    '.ogi-report-2024.json': accepting('a.txt', wrong),
  });
  const client = await start({
    capabilities: watching({ relativePatternSupport: true }),
    params: { workspaceFolders: [{ uri: uri(''), name: 'own' }] },
  });
  expect(codes(await client.opened(uri('a.txt'), wrong))).toEqual([]);
  // an answer behind it shows that nothing more was asked
  await client.request('textDocument/documentSymbol', { textDocument: { uri: uri('a.txt') } });
  const patterns = client.received
    .filter(({ method }) => method === 'client/registerCapability')
    .flatMap(patternsIn);
  expect(patterns.filter((one) => one !== '**/*.{txt,md,ogi}')).toEqual(['**/.ogi-report*.json']);
});

test('folders that are opened and closed bring their settings and their reports', async () => {
  const last = draft({ year: 2024, applications: { carriedForward: [3] } });
  const { uri } = folder({ '2024/last.txt': last });
  let rules: object = {};
  const client = await start({
    capabilities: { workspace: { workspaceFolders: true, configuration: true } },
    configuration: () => ({ rules }),
    params: { workspaceFolders: null },
  });
  const { capabilities } = client.received[0]?.result as { capabilities: { workspace?: object } };
  expect(capabilities.workspace).toEqual({
    workspaceFolders: { supported: true, changeNotifications: true },
  });
  const own = uri('2025.txt');
  expect(codes(await client.opened(own, draft({ year: 2025 })))).toEqual([]);

  const found = untilCodes(client, own, ['carry-over', 'carry-over']);
  const event = (added: readonly object[], removed: readonly object[]) => ({ event: { added, removed } });
  const there = { uri: uri('2024'), name: '2024' };
  client.notify('workspace/didChangeWorkspaceFolders', event([there], []));
  await found;

  const gone = untilCodes(client, own, []);
  client.notify('workspace/didChangeWorkspaceFolders', event([], [there]));
  await gone;

  rules = { 'missing-period': 'error' };
  const settled = client.next(({ method }) => method === 'workspace/configuration');
  client.notify('workspace/didChangeWorkspaceFolders', event([], []));
  await settled;
});
