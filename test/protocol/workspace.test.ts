/** The reports of a workspace that nobody has open: found, compared with, checked, mended, and kept up as files change. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { draft } from '../support/builders';
import type { Client, Published } from './client';
import { codes, start } from './support';

const last = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [3] } });
const mended = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [2] } });
const now = draft({ applications: { carriedIn: [2] } });

interface Folder {
  readonly at: (name: string) => string;
  readonly uriOf: (name: string) => string;
  /** Gives the address of what was written. */
  readonly write: (name: string, text: string) => string;
  /** An editor that has the folder open and tells the server of its files, as VS Code does. */
  readonly announcing: () => Promise<Client>;
  /** An editor that has the folder open, and no more. */
  readonly plain: () => Promise<Client>;
}

/** An empty folder, which goes with its test. */
function makeFolder(): Folder {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-workspace-')));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => path.join(folder, name);
  const uriOf = (name: string): string => pathToFileURL(at(name)).href;
  const root = pathToFileURL(folder).href;
  return {
    at,
    uriOf,
    write: (name, text) => {
      fs.mkdirSync(path.dirname(at(name)), { recursive: true });
      fs.writeFileSync(at(name), text);
      return uriOf(name);
    },
    announcing: () =>
      start({
        initializationOptions: { announcesFiles: true, summaries: true },
        params: { workspaceFolders: [{ uri: root, name: 'drafts' }] },
      }),
    plain: () => start({ params: { rootUri: root } }),
  };
}

/** The next diagnostics of a document that have the rule, or have it not. */
async function until(client: Client, uri: string, rule: string, there = true): Promise<Published> {
  const message = await client.next(({ method, params }) => {
    if (method !== 'textDocument/publishDiagnostics') return false;
    const published = params as Published;
    return published.uri === uri && codes(published).includes(rule) === there;
  });
  return message.params as Published;
}

interface Checked {
  readonly reports: number;
  readonly errors: number;
  readonly doubles: readonly (readonly string[])[];
}

test('an editor that announces nothing: the server looks through the open folder by itself', async () => {
  const { uriOf, write, plain } = makeFolder();
  write('2024/青山镇.txt', last);
  write('node_modules/青山镇2024.txt', mended);
  write('买菜.txt', '买牛奶。\n');
  const client = await plain();
  const uri = uriOf('2025/青山镇.txt');
  const found = until(client, uri, 'carry-over');
  client.open(uri, now);
  expect((await found).diagnostics.filter(({ code }) => code === 'carry-over')).toHaveLength(2);

  // nobody watches for this editor: the next save makes the server look
  write('2024/青山镇.txt', mended);
  const gone = until(client, uri, 'carry-over', false);
  client.notify('textDocument/didSave', { textDocument: { uri } });
  await gone;
});

test('the configuration leaves files out and takes others in', async () => {
  const { uriOf, write, plain } = makeFolder();
  write('.ogi-report.json', '{ "exclude": ["旧稿"], "include": ["定稿/*.draft"] }');
  write('旧稿/2024/青山镇.txt', mended);
  write('定稿/青山镇2024年.draft', last);
  const client = await plain();
  const uri = uriOf('定稿/青山镇2025年.txt');
  const found = until(client, uri, 'carry-over');
  client.open(uri, now);
  const [finding] = (await found).diagnostics.filter(({ code }) => code === 'carry-over');
  expect(finding?.relatedInformation).toMatchObject([
    { location: { uri: uriOf('定稿/青山镇2024年.draft') } },
  ]);
});

test('what the configuration excludes is ignored though it is announced, until the configuration changes', async () => {
  const { uriOf, write, announcing } = makeFolder();
  write('.ogi-report.json', '{ "exclude": ["2024"] }');
  const lastUri = write('2024/青山镇.txt', last);
  const uri = uriOf('2025/青山镇.txt');
  const client = await announcing();
  await client.opened(uri, now);
  client.notify('ogiReport/files', { added: [lastUri] });
  expect(await client.ask<Checked>('ogiReport/checkWorkspace', {})).toMatchObject({ reports: 1, errors: 0 });

  const found = until(client, uri, 'carry-over');
  const config = write('.ogi-report.json', '{}');
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
  await found;
});

test('files come, are renamed with their folder, and go', async () => {
  const { at, uriOf, write, announcing } = makeFolder();
  const lastUri = write('2024/青山镇.txt', last);
  const uri = uriOf('2025/青山镇.txt');
  const client = await announcing();
  await client.opened(uri, now);
  const created = until(client, uri, 'carry-over');
  client.notify('ogiReport/files', { added: [lastUri] });
  await created;

  fs.renameSync(at('2024'), at('2024年度'));
  // an editor that watches tells of the folder, not of what was in it
  const renamed = client.next(
    ({ method, params }) =>
      method === 'textDocument/publishDiagnostics' &&
      JSON.stringify(params).includes(uriOf('2024年度/青山镇.txt')),
  );
  client.notify('ogiReport/files', { removed: [uriOf('2024')], added: [uriOf('2024年度/青山镇.txt')] });
  await renamed;

  const gone = until(client, uri, 'carry-over', false);
  client.notify('ogiReport/files', { removed: [uriOf('2024年度/青山镇.txt')] });
  await gone;
});

test('the whole workspace is checked, with progress, and kept up from then on', async () => {
  const { write, announcing } = makeFolder();
  const lastUri = write('2024/青山镇.txt', last);
  const uri = write('2025/青山镇.txt', now);
  const client = await announcing();
  client.notify('ogiReport/files', { added: [lastUri, uri] });
  const found = until(client, uri, 'carry-over');
  const summaries = client.next(({ method }) => method === 'ogiReport/summaries');
  const answer = client.ask<Checked>('ogiReport/checkWorkspace', { workDoneToken: 'check' });
  expect((await found).version).toBeUndefined();
  expect(await answer).toEqual({ reports: 2, errors: 2, warnings: 0, information: 0, doubles: [] });
  const { files } = (await summaries).params as { files: readonly object[] };
  expect(files).toContainEqual({
    uri,
    organ: '青山镇人民政府',
    year: 2025,
    counts: { errors: 2, warnings: 0, information: 0, hints: 0 },
    rules: { 'carry-over': 2 },
  });
  const progress = client.received.filter(({ method }) => method === '$/progress');
  const kinds = progress.map(({ params }) => (params as { value: { kind: string } }).value.kind);
  expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'end']);
  expect(kinds).toContain('report');

  // last year's file is mended on disk: this year's finding goes, though neither is open
  write('2024/青山镇.txt', mended);
  const gone = until(client, uri, 'carry-over', false);
  client.notify('ogiReport/files', { added: [lastUri] });
  await gone;

  // opened and typed in, and closed without saving: what is on disk counts again
  await client.opened(lastUri, mended);
  const typed = until(client, uri, 'carry-over');
  client.change(lastUri, 2, { text: last });
  await typed;
  const dropped = until(client, uri, 'carry-over', false);
  client.closeDocument(lastUri);
  await dropped;

  const removed = client.next(
    ({ method, params }) =>
      method === 'ogiReport/summaries' && (params as { removed: readonly string[] }).removed.includes(uri),
  );
  const emptied = client.published(uri);
  client.notify('ogiReport/files', { removed: [uri] });
  await removed;
  expect((await emptied).diagnostics).toEqual([]);
});

test('the problems of a file stay when its document is closed', async () => {
  const { write, announcing } = makeFolder();
  const uri = write('2025/青山镇.txt', draft({ omit: ['resultTotal'] }));
  const client = await announcing();
  client.notify('ogiReport/files', { added: [uri] });
  await client.ask('ogiReport/checkWorkspace', {});
  await client.opened(uri, draft());
  const back = until(client, uri, 'missing-row');
  client.closeDocument(uri);
  await back;
});

test('a file that is opened keeps its problems from the first moment on', async () => {
  const { write, announcing } = makeFolder();
  const lastUri = write('2024/青山镇.txt', last);
  const uri = write('2025/青山镇.txt', now);
  const client = await announcing();
  client.notify('ogiReport/files', { added: [lastUri, uri] });
  await client.ask('ogiReport/checkWorkspace', {});
  const first = await client.opened(uri, now);
  expect([first.version, codes(first)]).toEqual([1, ['carry-over', 'carry-over']]);
});

test('two files for the same organ and year are told once, and make one finding', async () => {
  const { write, announcing } = makeFolder();
  const one = write('2024/青山镇.txt', last);
  const other = write('2024/青山镇（定稿）.txt', last);
  const uri = write('2025/青山镇.txt', now);
  const client = await announcing();
  client.notify('ogiReport/files', { added: [one, other, uri] });
  const found = until(client, uri, 'carry-over');
  const { doubles } = await client.ask<Checked>('ogiReport/checkWorkspace', {});
  expect(doubles).toEqual([[one, other].sort()]);
  // in the column of natural persons and in that of totals
  expect(codes(await found)).toEqual(['carry-over', 'carry-over']);
});

test('the check of the workspace can be cancelled', async () => {
  const { write, announcing } = makeFolder();
  const uris = Array.from({ length: 200 }, (_, n) =>
    write(`${n}.txt`, draft({ organ: `第${n}河镇人民政府` })),
  );
  const client = await announcing();
  client.notify('ogiReport/files', { added: uris });
  const begun = client.next(
    ({ method, params }) => method === '$/progress' && JSON.stringify(params).includes('begin'),
  );
  const answer = client.request('ogiReport/checkWorkspace', { workDoneToken: 'check' });
  await begun;
  const id = client.lastId;
  client.notify('$/cancelRequest', { id });
  expect((await answer).error?.code).toBe(-32800);
  // and the server goes on as before
  expect(await client.ask<Checked>('ogiReport/checkWorkspace', {})).toMatchObject({ reports: 200 });
});

test('all safe fixes of all files, none of which is written by the server', async () => {
  const { at, uriOf, write, announcing } = makeFolder();
  const broken = draft({ headers: { applications: { 自然人: '自然入' } } });
  const closed = write('2025/青山镇.txt', broken);
  const open = write('2025/白河镇.txt', draft({ organ: '白河镇人民政府' }));
  write('2025/清水镇.txt', draft({ organ: '清水镇人民政府' }));
  const client = await announcing();
  client.notify('ogiReport/files', { added: [closed, open, uriOf('2025/清水镇.txt')] });
  await client.opened(open, broken.replaceAll('青山镇', '白河镇'));
  const { files } = await client.ask<{ files: readonly { uri: string; version: number | null }[] }>(
    'ogiReport/fixFiles',
    {},
  );
  expect(files.map(({ uri, version }) => [uri, version]).sort()).toEqual(
    [
      [closed, null],
      [open, 1],
    ].sort(),
  );
  expect(fs.readFileSync(at('2025/青山镇.txt'), 'utf8')).toBe(broken);
  const some = await client.ask<{ files: readonly unknown[] }>('ogiReport/fixFiles', { uris: [open] });
  expect(some.files).toHaveLength(1);
});

interface ComparedAnswer {
  readonly kind: string;
  readonly last?: { readonly uri: string; readonly year: number };
  readonly others?: readonly { readonly uri: string }[];
  readonly comparison?: { readonly prose: { readonly last: string } };
}

test('this year’s report beside last year’s: found by itself, as it stands in the editor, or chosen', async () => {
  const { write, announcing } = makeFolder();
  const lastUri = write('2024/青山镇.txt', last);
  const uri = write('2025/青山镇.txt', now);
  const other = write('白河镇.txt', draft({ organ: '白河镇人民政府', year: 2023 }));
  const client = await announcing();
  client.notify('ogiReport/files', { added: [lastUri, uri, other] });
  const compare = (more: object = {}): Promise<ComparedAnswer> =>
    client.ask('ogiReport/compareWithLastYear', { textDocument: { uri }, ...more });
  await client.opened(uri, now);
  expect(await compare()).toMatchObject({ kind: 'compared', last: { uri: lastUri, year: 2024 } });

  client.open(lastUri, last.replace('一、总体情况', '一、总体情况\n新写的一句。'));
  expect((await compare()).comparison?.prose.last).toContain('新写的一句。');
  expect(await compare({ last: other })).toMatchObject({
    kind: 'compared',
    last: { uri: other, year: 2023 },
  });

  client.closeDocument(lastUri);
  client.notify('ogiReport/files', { removed: [lastUri] });
  const unknown = await compare();
  expect([unknown.kind, unknown.others?.map((one) => one.uri)]).toEqual(['unknown', [other]]);
  expect(await compare({ last: uri.replace('2025', '1999') })).toEqual({ kind: 'no-report' });
});
