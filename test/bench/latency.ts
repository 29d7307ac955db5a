/** From an edit to its diagnostics over stdio, and from the start of a process to its first diagnostics. */
import { fixed, median, percentile, table, TimedServer, usualDraft } from './support';

const uri = 'file:///bench/draft.txt';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Our server and the floor take turns, edit by edit. */
export async function latency(
  servers: Readonly<Record<string, readonly string[]>>,
  quick: boolean,
): Promise<void> {
  const draft = usualDraft();
  for (const scale of [1, 10, 100]) {
    const text = draft.repeat(scale);
    const runs = Object.entries(servers).map(([name, command]) => ({
      name,
      server: new TimedServer(command),
      times: [] as number[],
      bytes: 0,
    }));
    for (const { server } of runs) {
      await server.initialize();
      const textDocument = { uri, languageId: 'plaintext', version: 1, text };
      await server.publishedAfter('textDocument/didOpen', { textDocument }, 1);
    }
    const edits = quick ? 40 : Math.round(300 / Math.sqrt(scale));
    const at = digitPlace(text);
    for (let version = 2; version < edits + 12; version++) {
      const insert = version % 2 === 0;
      const range = insert
        ? { start: at, end: at }
        : { start: at, end: { ...at, character: at.character + 1 } };
      const params = {
        textDocument: { uri, version },
        contentChanges: [{ range, text: insert ? '7' : '' }],
      };
      for (const { server, times } of runs) {
        const start = performance.now();
        const end = await server.publishedAfter('textDocument/didChange', params, version);
        if (version >= 12) times.push(end - start);
      }
    }
    const peaks = new Map(runs.map(({ name, server }) => [name, server.peak / 1024]));
    for (const { server } of runs) server.stop();
    const floor = median(runs.find(({ name }) => name === 'floor')?.times ?? []);
    const size = Buffer.byteLength(text);
    table(
      `edit → diagnostics, ${(size / 1000).toFixed(0)} KB, ${edits} edits; must: ≤ ${{ 1: '1.7', 10: '3', 100: '4.2' }[scale]} × the floor`,
      Object.fromEntries(
        runs.map(({ name, times }) => [
          name,
          {
            'median ms': fixed(median(times)),
            'p95 ms': fixed(percentile(times, 0.95)),
            'p99 ms': fixed(percentile(times, 0.99)),
            '× floor': fixed(median(times) / floor),
            'peak MB': fixed(peaks.get(name) ?? Number.NaN, 0),
          },
        ]),
      ),
    );
  }
}

/** A server that keeps its compiled code has done so after this time, in milliseconds. */
const keepingTime = 4000;

interface ColdServer {
  readonly command: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export async function coldStart(
  servers: Readonly<Record<string, ColdServer>>,
  quick: boolean,
): Promise<void> {
  const text = usualDraft();
  const before = Object.values(servers).map(({ command, env }) => new TimedServer(command, env));
  await new Promise((resolve) => setTimeout(resolve, keepingTime));
  for (const server of before) server.stop();
  const times = new Map<string, number[]>(Object.keys(servers).map((name) => [name, []]));
  for (let round = 0; round < (quick ? 5 : 20); round++) {
    for (const [name, { command, env }] of Object.entries(servers)) {
      const server = new TimedServer(command, env);
      await server.initialize();
      const textDocument = { uri, languageId: 'plaintext', version: 1, text };
      const end = await server.publishedAfter('textDocument/didOpen', { textDocument }, 1);
      times.get(name)?.push(end - server.started);
      server.stop();
    }
  }
  const floor = median(times.get('floor, nothing published') ?? []);
  table(
    'cold start, spawn → first diagnostics; must: ≤ 1.15 × the floor',
    Object.fromEntries(
      [...times].map(([name, all]) => [
        name,
        {
          'median ms': fixed(median(all), 1),
          'min ms': fixed(Math.min(...all), 1),
          '× floor': fixed(median(all) / floor),
        },
      ]),
    ),
  );
}

/** Behind the first figure of a table. */
export function digitPlace(text: string): Position {
  const index = (/[|\t] ?\d/.exec(text) ?? /\d/.exec(text))?.index ?? 0;
  const at = text.indexOf(/\d/.exec(text.slice(index))?.[0] ?? '', index) + 1;
  const before = text.slice(0, at);
  return { line: before.split('\n').length - 1, character: at - (before.lastIndexOf('\n') + 1) };
}
