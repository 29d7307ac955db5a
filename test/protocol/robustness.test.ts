/** What a server must survive: broken messages, wrong order, bad inputs. It answers, and goes on. */
import { afterEach, describe, expect, test } from 'vitest';
import { draft } from '../support/builders';
import { initializeParams, type Client, type Message } from './client';
import { actionsAt, codes, start, startRaw, wholeRange } from './support';

const uri = 'file:///drafts/2025.txt';
const text = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] } });

/** The server still checks drafts. */
async function stillWorks(client: Client): Promise<void> {
  const another = 'file:///drafts/still.txt';
  expect(codes(await client.opened(another, text))).toEqual(['suspect-cell']);
}

describe('messages that are malformed', () => {
  const badRequests: readonly (readonly [string, unknown])[] = [
    ['textDocument/codeAction', undefined],
    ['textDocument/codeAction', {}],
    [
      'textDocument/codeAction',
      { textDocument: { uri }, range: { start: { line: -1, character: 0 } }, context: {} },
    ],
    ['textDocument/codeAction', { textDocument: { uri: 7 }, range: 'all', context: null }],
    ['textDocument/formatting', { textDocument: null }],
    ['textDocument/rangeFormatting', { textDocument: { uri } }],
    ['codeAction/resolve', { data: {} }],
    ['codeAction/resolve', { title: 'x', data: { uri, version: '1' } }],
    ['ogiReport/fillZeroRows', { textDocument: { uri }, position: { line: 'first' } }],
    ['ogiReport/fixAll', []],
  ];

  test.each(badRequests)('%s with %j is answered with InvalidParams', async (method, params) => {
    const client = await start();
    const { error } = await client.request(method, params);
    expect(error?.code).toBe(-32602);
    await stillWorks(client);
  });

  test('an unknown method is answered with MethodNotFound', async () => {
    const client = await start();
    expect((await client.request('textDocument/teleport', {})).error?.code).toBe(-32601);
    await stillWorks(client);
  });

  const badBodies: readonly (readonly [string, string, number, number | null])[] = [
    ['no JSON', '{"jsonrpc":', -32700, null],
    ['a list', '[]', -32600, null],
    ['a number', '42', -32600, null],
    ['no method', '{"jsonrpc":"2.0","id":99}', -32600, 99],
    ['a method that is no string', '{"jsonrpc":"2.0","id":99,"method":7}', -32600, 99],
    [
      'params that are a string',
      '{"jsonrpc":"2.0","id":99,"method":"textDocument/formatting","params":"x"}',
      -32600,
      99,
    ],
  ];

  test.each(badBodies)('a body with %s is answered with an error', async (_, body, code, id) => {
    const client = await start();
    const answer = client.next(({ error }: Message) => error !== undefined);
    client.sendBody(body);
    expect(await answer).toMatchObject({ id, error: { code } });
    await stillWorks(client);
  });

  test('notifications with nonsense change nothing', async () => {
    const client = await start();
    await client.opened(uri, text);
    for (const params of [undefined, {}, { textDocument: 1 }, { textDocument: { uri } }]) {
      client.notify('textDocument/didOpen', params);
      client.notify('textDocument/didChange', params);
      client.notify('textDocument/didClose', params && { textDocument: {} });
      client.notify('workspace/didChangeConfiguration', params);
      client.notify('ogiReport/toggleReport', params && {});
      client.notify('$/cancelRequest', params ?? {});
    }
    client.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///nobody.txt', version: 2 },
      contentChanges: [{ text: '' }],
    });
    await stillWorks(client);
    expect((await actionsAt(client, uri, wholeRange(text))).length).toBeGreaterThan(0);
  });

  test('positions behind the end of a line or of the text are taken for the end', async () => {
    const client = await start();
    await client.opened(uri, text);
    const far = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 99_999 } };
    expect((await actionsAt(client, uri, far)).length).toBeGreaterThan(0);
  });
});

describe('the order of a session', () => {
  test('requests before initialize are refused, and initialize comes once', async () => {
    const client = startRaw();
    const textDocument = { uri };
    expect((await client.request('textDocument/formatting', { textDocument, options: {} })).error?.code).toBe(
      -32002,
    );
    expect((await client.request('initialize', initializeParams({}))).error).toBeUndefined();
    expect((await client.request('initialize', initializeParams({}))).error?.code).toBe(-32600);
    await stillWorks(client);
  });

  test('a client that says next to nothing about itself is served', async () => {
    const client = startRaw();
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
    await stillWorks(client);
  });

  test('after shutdown requests are refused, and exit ends the process with 0', async () => {
    const client = await start();
    expect((await client.request('shutdown')).error).toBeUndefined();
    const late = await client.request('textDocument/formatting', { textDocument: { uri }, options: {} });
    expect(late.error?.code).toBe(-32600);
    client.notify('exit', undefined);
    expect(await client.exited).toBe(0);
  });

  test('exit without shutdown, and the end of input, end the process with 1', async () => {
    const hasty = await start();
    hasty.notify('exit', undefined);
    expect(await hasty.exited).toBe(1);
    const gone = await start();
    gone.endInput();
    expect(await gone.exited).toBe(1);
  });
});

describe('bad inputs', () => {
  const logged: string[] = [];
  afterEach(() => logged.splice(0));

  /** Opens a text as a report by decree, asks for all there is, and wants nothing logged. */
  async function survives(bad: string): Promise<void> {
    const client = await start();
    const answer = client.published('file:///bad.txt');
    client.notify('textDocument/didOpen', {
      textDocument: { uri: 'file:///bad.txt', languageId: 'plaintext', version: 1, text: bad },
    });
    client.notify('ogiReport/toggleReport', { textDocument: { uri: 'file:///bad.txt' }, report: true });
    await answer;
    const textDocument = { uri: 'file:///bad.txt' };
    await client.ask('textDocument/formatting', { textDocument, options: {} });
    await client.ask('ogiReport/fillZeroRows', { textDocument });
    await client.ask('ogiReport/fixAll', { textDocument });
    await actionsAt(client, 'file:///bad.txt', {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
    const errors = client.received.filter(({ method }) => method === 'window/logMessage');
    expect(errors).toEqual([]);
    await stillWorks(client);
  }

  test('an empty file', () => survives(''));
  test('a binary file', () =>
    survives(String.fromCharCode(...Array.from({ length: 4096 }, (_, at) => (at * 37) % 256))));
  test('unpaired surrogates and control characters', () =>
    survives(text.replaceAll('政', '\ud800').replaceAll('0', '\u0000')));
  test('5 MB of |', () => survives('|'.repeat(5_000_000)));
  test('5 MB of | in lines', () => survives('|\n'.repeat(2_500_000)));
  test('a table with 10,000 rows', () => {
    const row = text.split('\n').find((line) => line.includes('重复申请')) ?? '';
    return survives(text.replace(row, `${row}\n`.repeat(10_000)));
  });
  test('a report cut anywhere', async () => {
    const client = await start();
    await client.opened(uri, text);
    for (let at = 0, version = 2; at < text.length; at += 97, version++) {
      client.change(uri, version, { text: text.slice(0, at) });
      await client.ask('textDocument/formatting', { textDocument: { uri }, options: {} });
    }
    await stillWorks(client);
    expect(client.received.filter(({ method }) => method === 'window/logMessage')).toEqual([]);
  });
});
