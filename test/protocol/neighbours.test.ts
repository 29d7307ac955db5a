/** Reports beside each other in the editor: findings across reports come and go as either of them changes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { draft } from '../support/builders';
import type { Client, Published } from './client';
import { codes, rangeOf, start } from './support';

const lastUri = 'file:///drafts/%E9%9D%92%E5%B1%B1%E9%95%87/2024.txt';
const nowUri = 'file:///drafts/%E9%9D%92%E5%B1%B1%E9%95%87/2025.txt';

/** Last year three requests were left over; this year's report says two. */
const last = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [3] } });
const agreeing = draft({ year: 2024, applications: { newRequests: [5], carriedForward: [2] } });
const now = draft({ applications: { carriedIn: [2] } });

/** The next diagnostics of a document that have the rule, or have it not. */
async function until(client: Client, uri: string, rule: string, there: boolean): Promise<Published> {
  const message = await client.next(({ method, params }) => {
    if (method !== 'textDocument/publishDiagnostics') return false;
    const published = params as Published;
    return published.uri === uri && codes(published).includes(rule) === there;
  });
  return message.params as Published;
}

test('a carry-over finding appears, and goes when last year’s draft is mended, both being open', async () => {
  const client = await start();
  await client.opened(lastUri, last);
  const found = until(client, nowUri, 'carry-over', true);
  client.open(nowUri, now);
  const [first] = (await found).diagnostics.filter(({ code }) => code === 'carry-over');
  expect(first?.message).toBe('自然人：上年结转应为 3（2024年结转下年度 3），实为 2');
  const line = last.split('\n').findIndex((text) => text.includes('结转下年度继续办理'));
  expect(first?.relatedInformation).toMatchObject([
    { location: { uri: lastUri, range: { start: { line } } } },
  ]);

  const gone = until(client, nowUri, 'carry-over', false);
  client.change(lastUri, 2, { text: agreeing });
  await gone;

  const back = until(client, nowUri, 'carry-over', true);
  client.change(lastUri, 3, { text: last });
  await back;

  const closed = until(client, nowUri, 'carry-over', false);
  client.closeDocument(lastUri);
  await closed;
});

test('typing in this year’s own report needs no neighbours: the finding goes with the edit', async () => {
  const client = await start();
  await client.opened(lastUri, last);
  const found = until(client, nowUri, 'carry-over', true);
  client.open(nowUri, now);
  await found;
  const right = draft({ applications: { carriedIn: [3] } });
  const next = client.published(nowUri, 2);
  client.change(nowUri, 2, { text: right });
  expect(codes(await next)).toEqual([]);
});

test('a hover on what was carried in names last year’s figure', async () => {
  const client = await start();
  await client.opened(lastUri, last);
  const found = until(client, nowUri, 'carry-over', true);
  client.open(nowUri, now);
  await found;
  const { start: position } = rangeOf(now, '二、上年结转政府信息公开申请数量 | 2');
  const value = { ...position, character: position.character + '二、上年结转政府信息公开申请数量 | '.length };
  const said = await client.ask<{ readonly contents: { readonly value: string } }>('textDocument/hover', {
    textDocument: { uri: nowUri },
    position: value,
  });
  expect(said.contents.value).toContain('2024年报告“四、结转下年度继续办理”：3');
});

test('copied text is found in both drafts', async () => {
  const client = await start();
  const one = draft({ prose: 0 });
  const other = draft({ organ: '白河镇人民政府', prose: 0 });
  const both = [until(client, lastUri, 'copied-text', true), until(client, nowUri, 'copied-text', true)];
  client.open(lastUri, one);
  client.open(nowUri, other);
  await Promise.all(both);
  const mended = until(client, lastUri, 'copied-text', false);
  client.change(nowUri, 2, { text: draft({ organ: '白河镇人民政府', prose: 1 }) });
  await mended;
});

test('a file that the client announces counts, an open buffer wins over it, and it may go', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-neighbours-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, '2024.txt');
  fs.writeFileSync(file, last);
  const uri = pathToFileURL(file).href;
  const beside = pathToFileURL(path.join(folder, '2025.txt')).href;
  const client = await start();
  await client.opened(beside, now);

  const announced = until(client, beside, 'carry-over', true);
  client.notify('ogiReport/files', { added: [uri] });
  await announced;

  const buffer = until(client, beside, 'carry-over', false);
  client.open(uri, agreeing);
  await buffer;

  const disk = until(client, beside, 'carry-over', true);
  client.closeDocument(uri);
  await disk;

  fs.writeFileSync(file, agreeing);
  const changed = until(client, beside, 'carry-over', false);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await changed;

  fs.writeFileSync(file, last);
  const again = until(client, beside, 'carry-over', true);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await again;

  const gone = until(client, beside, 'carry-over', false);
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  await gone;
});

test('the quick fix takes last year’s figure', async () => {
  const client = await start();
  await client.opened(lastUri, last);
  const wrong = now.replace('二、上年结转政府信息公开申请数量 | 2', '二、上年结转政府信息公开申请数量 | 7');
  const found = until(client, nowUri, 'carry-over', true);
  client.open(nowUri, wrong);
  await found;
  const range = rangeOf(wrong, '7 | 0 | 0 | 0 | 0 | 0 | 2');
  const actions = await client.ask<readonly { title: string }[]>('textDocument/codeAction', {
    textDocument: { uri: nowUri },
    range: { start: range.start, end: { line: range.start.line, character: range.start.character + 1 } },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toContain('改为 3');
});
