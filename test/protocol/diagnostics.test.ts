/** Edits and the diagnostics that follow them, against the built server. */
import { expect, test } from 'vitest';
import { draft } from '../support/builders';
import { codes, rangeOf, start } from './support';

const uri = 'file:///drafts/2025.txt';
const right = draft();
const wrong = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });

test('tells its version, and that it counts in UTF-16', async () => {
  const client = await start();
  expect(client.received[0]?.result).toMatchObject({
    serverInfo: { name: 'ogi-report', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string },
    capabilities: { positionEncoding: 'utf-16', textDocumentSync: { openClose: true, change: 2 } },
  });
});

test('a right draft gets an empty list, a wrong one a finding with source, page and related places', async () => {
  const client = await start();
  expect((await client.opened('untitled:Untitled-1', right)).diagnostics).toEqual([]);
  const published = await client.opened(uri, wrong);
  expect(published).toMatchObject({ uri, version: 1 });
  expect(published.diagnostics).toMatchObject([
    {
      code: 'suspect-cell',
      severity: 1,
      source: 'ogi-report',
      range: rangeOf(wrong, '65'),
      codeDescription: { href: expect.stringMatching(/^https:.*suspect-cell\.md$/) as string },
    },
  ]);
  expect(published.diagnostics[0]?.message).toContain('66');
  expect(published.diagnostics[0]?.relatedInformation?.length).toBeGreaterThan(0);
});

test('every edit leads to diagnostics of its version', async () => {
  const client = await start();
  await client.opened(uri, wrong);
  const mended = client.published(uri, 2);
  client.change(uri, 2, { range: rangeOf(wrong, '65'), text: '66' });
  expect(codes(await mended)).toEqual([]);
  const again = client.published(uri, 3);
  client.change(uri, 3, { range: rangeOf(wrong, '65'), text: '67' });
  expect(codes(await again)).toEqual(['suspect-cell']);
});

test('of a burst of edits the last state is checked, and versions only grow', async () => {
  const client = await start();
  await client.opened(uri, wrong);
  const last = client.published(uri, 41);
  const range = rangeOf(wrong, '65');
  for (let version = 2; version <= 41; version++) {
    client.change(uri, version, { range, text: version === 41 ? '66' : String(10 + version) });
  }
  expect(codes(await last)).toEqual([]);
  const versions = client.allPublished(uri).map(({ version }) => version ?? 0);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  expect(versions.length).toBeLessThan(10);
});

test('a change of the whole text, and several changes at once, are taken', async () => {
  const client = await start();
  await client.opened(uri, right);
  const whole = client.published(uri, 2);
  client.change(uri, 2, { text: wrong });
  expect(codes(await whole)).toEqual(['suspect-cell']);
  const several = client.published(uri, 3);
  const range = rangeOf(wrong, '65');
  const { start: at } = range;
  client.change(
    uri,
    3,
    { range, text: '' },
    { range: { start: at, end: at }, text: '6' },
    { range: { start: at, end: at }, text: '6' },
  );
  expect(codes(await several)).toEqual([]);
});

test('a text that is no report gets nothing, and no answer but empty ones', async () => {
  const client = await start();
  client.open('file:///notes.txt', '今天开会，讨论政府信息公开工作。\n');
  await client.opened(uri, right); // handled behind the notes
  expect(client.allPublished('file:///notes.txt')).toEqual([]);
  const textDocument = { uri: 'file:///notes.txt' };
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  expect(
    await client.ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
  ).toEqual([]);
  expect(await client.ask('textDocument/formatting', { textDocument, options: {} })).toEqual([]);
  expect(await client.ask('ogiReport/fillZeroRows', { textDocument })).toBeNull();
});

test('a draft that loses its title while being edited stays a report', async () => {
  const client = await start();
  await client.opened(uri, wrong);
  const edited = client.published(uri, 2);
  const title = wrong.split('\n')[0] ?? '';
  client.change(uri, 2, { range: rangeOf(wrong, title), text: '' });
  expect(codes(await edited)).toContain('suspect-cell');
});

test('diagnostics go when the draft is closed, and when it stops being a report', async () => {
  const client = await start();
  await client.opened(uri, wrong);
  const gone = client.published(uri, 2);
  client.change(uri, 2, { text: '购物清单\n' });
  expect(codes(await gone)).toEqual([]);
  const back = client.published(uri, 3);
  client.change(uri, 3, { text: wrong });
  expect(codes(await back)).toEqual(['suspect-cell']);
  const closed = client.published(uri);
  client.closeDocument(uri);
  expect((await closed).diagnostics).toEqual([]);
});

test('English clients are answered in English, others in Chinese', async () => {
  for (const [locale, words] of [
    ['en-GB', /should be/],
    ['de', /应为/],
  ] as const) {
    const client = await start({ locale });
    expect((await client.opened(uri, wrong)).diagnostics[0]?.message).toMatch(words);
  }
});

test('a client that shows neither related places nor links is sent none', async () => {
  const client = await start({ capabilities: { textDocument: {} } });
  const [diagnostic] = (await client.opened(uri, wrong)).diagnostics;
  expect(diagnostic).not.toHaveProperty('relatedInformation');
  expect(diagnostic).not.toHaveProperty('codeDescription');
});

test('a client that counts in bytes gets and gives byte columns', async () => {
  const client = await start({ capabilities: { general: { positionEncodings: ['utf-8'] } } });
  const text = draft({ layout: 'pipe-row', applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });
  const { start: at } = rangeOf(text, '65');
  const bytes = Buffer.byteLength((text.split('\n')[at.line] ?? '').slice(0, at.character));
  const range = { start: { line: at.line, character: bytes }, end: { line: at.line, character: bytes + 2 } };
  expect((await client.opened(uri, text)).diagnostics[0]?.range).toEqual(range);
  const mended = client.published(uri, 2);
  client.change(uri, 2, { range, text: '66' });
  expect(codes(await mended)).toEqual([]);
});
