/** Features for every kind of client: position encodings, bad positions, cancelled requests, pauses in typing. */
import { expect, test } from 'vitest';
import { draft } from '../support/builders';
import type { Client, Position, Range, StartOptions } from './client';
import { rangeOf, start, wholeRange } from './support';

const uri = 'file:///drafts/2025.txt';
const textDocument = { uri };
// a character outside the plane that UTF-16 codes in one unit, in front of what is asked about
const text = draft({
  applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] },
  sections: {
    1: '（一）主动公开情况。按时更新𠮷。\n（二）依申请公开情况。𠮷，本年度收到政府信息公开申请65件。',
  },
});

function bytes({ line, character }: Position): Position {
  return { line, character: Buffer.byteLength((text.split('\n')[line] ?? '').slice(0, character)) };
}

function inBytes({ start: from, end }: Range): Range {
  return { start: bytes(from), end: bytes(end) };
}

async function withEncodings(...positionEncodings: readonly string[]): Promise<Client> {
  const client = await start({ capabilities: { general: { positionEncodings } } });
  await client.opened(uri, text);
  return client;
}

function encodingOf(client: Client): unknown {
  return (client.received[0]?.result as { capabilities: { positionEncoding: string } }).capabilities
    .positionEncoding;
}

test.each([
  ['utf-16', ['utf-16'], (range: Range) => range],
  ['utf-16', ['utf-8', 'utf-16'], (range: Range) => range],
  ['utf-8', ['utf-8'], inBytes],
] as const)(
  '%s is settled with a client that offers %s, and every answer counts in it',
  async (encoding, offered, as) => {
    const client = await withEncodings(...offered);
    expect(encodingOf(client)).toBe(encoding);
    const number = as(rangeOf(text, '65'));
    const hover = await client.ask<{ range: Range }>('textDocument/hover', {
      textDocument,
      position: number.start,
    });
    expect(hover.range).toEqual(number);
    const [cell] = await client.ask<readonly { range: Range }[]>('textDocument/definition', {
      textDocument,
      position: number.end,
    });
    const total = rangeOf(text, '65 |');
    expect(cell?.range.start).toEqual(as(total).start);
    const [hint] = await client.ask<readonly { position: Position }[]>('textDocument/inlayHint', {
      textDocument,
      range: as(wholeRange(text)),
    });
    expect(hint?.position).toEqual(cell?.range.end);
    const { data } = await client.ask<{ data: readonly number[] }>('textDocument/semanticTokens/range', {
      textDocument,
      range: number,
    });
    expect(data.slice(0, 3)).toEqual([number.start.line, number.start.character, 2]);
  },
);

test('positions outside the text, and documents that are no reports, are answered with nothing', async () => {
  const client = await withEncodings('utf-16');
  const notes = 'file:///notes.txt';
  client.open(notes, '今天开会，讨论了两件事。\n');
  const far = { line: 99_999, character: 99_999 };
  for (const document of [uri, notes, 'file:///unknown.txt']) {
    const place = { textDocument: { uri: document }, position: far };
    for (const method of [
      'hover',
      'definition',
      'references',
      'documentHighlight',
      'prepareRename',
      'completion',
    ]) {
      const answer = await client.ask<unknown>(`textDocument/${method}`, place);
      const items = (answer as { items?: unknown } | null)?.items ?? answer ?? [];
      expect([method, items]).toEqual([method, []]);
    }
  }
  const one = { textDocument: { uri: notes } };
  for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens']) {
    expect(await client.ask(`textDocument/${method}`, one)).toEqual([]);
  }
  expect(await client.ask('textDocument/semanticTokens/full', one)).toEqual({ data: [] });
});

test('a request that is cancelled before its turn is not worked on', async () => {
  const client = await withEncodings('utf-16');
  const message = (body: object): string => {
    const json = JSON.stringify({ jsonrpc: '2.0', ...body });
    return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
  };
  const first = client.next(({ id }) => id === 901);
  const second = client.next(({ id }) => id === 902);
  const params = { textDocument };
  client.write(
    message({ id: 901, method: 'textDocument/documentSymbol', params }) +
      message({ id: 902, method: 'textDocument/documentSymbol', params }) +
      message({ method: '$/cancelRequest', params: { id: 902 } }),
  );
  expect((await first).error).toBeUndefined();
  expect((await second).error?.code).toBe(-32800);
});

test('hints and lenses of the table that is typed in wait for a pause, and the client is told', async () => {
  const refreshing: StartOptions = {
    capabilities: { workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } } },
  };
  const client = await start(refreshing);
  await client.opened(uri, text);
  const hints = (): Promise<readonly unknown[]> =>
    client.ask('textDocument/inlayHint', { textDocument, range: wholeRange(text) });
  expect((await hints()).length).toBe(1);
  const lenses = client.next(({ method }) => method === 'workspace/codeLens/refresh');
  const refreshed = client.next(({ method }) => method === 'workspace/inlayHint/refresh');
  client.change(uri, 2, { range: rangeOf(text, '58'), text: '59' });
  expect(await hints()).toEqual([]);
  await lenses;
  await refreshed;
  expect((await hints()).length).toBeGreaterThan(0);
});

test('a client that does not ask again gets its hints at once', async () => {
  const client = await withEncodings('utf-16');
  client.change(uri, 2, { range: rangeOf(text, '58'), text: '59' });
  const hints = await client.ask<readonly unknown[]>('textDocument/inlayHint', {
    textDocument,
    range: wholeRange(text),
  });
  expect(hints.length).toBeGreaterThan(0);
});

test('hints and lenses that are switched off go at once: the client is told to ask again', async () => {
  const off = { inlayHints: { enable: false }, codeLens: { enable: false } };
  let settings: object = {};
  const client = await start({
    capabilities: {
      workspace: {
        configuration: true,
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
      },
    },
    configuration: () => settings,
  });
  await client.opened(uri, text);
  const shown = async (): Promise<readonly number[]> => {
    const hints = await client.ask<readonly unknown[]>('textDocument/inlayHint', {
      textDocument,
      range: wholeRange(text),
    });
    const lenses = await client.ask<readonly unknown[]>('textDocument/codeLens', { textDocument });
    return [hints.length, lenses.length];
  };
  const [hints = 0, lenses = 0] = await shown();
  expect(Math.min(hints, lenses)).toBeGreaterThan(0);
  const asked = ['codeLens', 'inlayHint'].map((what) =>
    client.next(({ method }) => method === `workspace/${what}/refresh`),
  );
  settings = off;
  client.notify('workspace/didChangeConfiguration', { settings: null });
  await Promise.all(asked);
  expect(await shown()).toEqual([0, 0]);
});

test('settings arrive by initialization options and by notification', async () => {
  const client = await start({ initializationOptions: { settings: { inlayHints: { enable: false } } } });
  await client.opened(uri, text);
  const hints = (): Promise<readonly unknown[]> =>
    client.ask('textDocument/inlayHint', { textDocument, range: wholeRange(text) });
  expect(await hints()).toEqual([]);
  client.notify('workspace/didChangeConfiguration', {
    settings: { ogiReport: { inlayHints: { enable: true } } },
  });
  expect((await hints()).length).toBe(1);
});
