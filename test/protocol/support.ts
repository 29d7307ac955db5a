/** What the protocol tests share: clients that are ended with their test, and places in a text. */
import { afterEach } from 'vitest';
import { Client, type CodeAction, type Published, type Range, type StartOptions } from './client';

const clients: Client[] = [];

afterEach(() => clients.splice(0).forEach((client) => client.kill()));

/** A client of an initialized server, ended after the test. */
export async function start(options?: StartOptions): Promise<Client> {
  const client = await Client.start(options);
  clients.push(client);
  return client;
}

/** A client of a server that has not been spoken to, ended after the test. */
export function startRaw(configuration?: () => unknown): Client {
  const client = Client.raw(configuration);
  clients.push(client);
  return client;
}

/** The rules that the diagnostics name. */
export function codes({ diagnostics }: Published): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

/** The range of the first `found` in a text. */
export function rangeOf(text: string, found: string): Range {
  const at = text.indexOf(found);
  if (at < 0) throw new Error(`"${found}" is not in the text`);
  const line = text.slice(0, at).split('\n').length - 1;
  const character = at - (text.lastIndexOf('\n', at - 1) + 1);
  return { start: { line, character }, end: { line, character: character + found.length } };
}

/** All of a text. */
export function wholeRange(text: string): Range {
  const lines = text.split('\n');
  return {
    start: { line: 0, character: 0 },
    end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
  };
}

/** Asks for the code actions in a range. */
export function actionsAt(
  client: Client,
  uri: string,
  range: Range,
  only?: readonly string[],
): Promise<readonly CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  return client.ask('textDocument/codeAction', { textDocument: { uri }, range, context });
}

/** Waits until the list of problems names exactly these rules: it may be sent before for another reason. */
export async function untilCodes(client: Client, uri: string, rules: readonly string[]): Promise<void> {
  await client.next(({ method, params }) => {
    if (method !== 'textDocument/publishDiagnostics') return false;
    const published = params as Published;
    return published.uri === uri && codes(published).join() === rules.join();
  });
}
