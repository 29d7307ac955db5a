/** Typing in a workspace of many reports: from an edit to its diagnostics while they are being read, and afterwards. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { collection } from '../corpus/collection';
import { digitPlace } from './latency';
import { fixed, median, percentile, table, TimedServer } from './support';

/** Milliseconds between two edits: someone types fast. */
const keystroke = 60;

/** @param work an empty folder that may be written to. */
export async function workspace(work: string, command: readonly string[], quick: boolean): Promise<void> {
  const folder = path.join(work, 'workspace');
  const uris: string[] = [];
  let text = '';
  for (const one of collection(quick ? 300 : 10_000)) {
    const file = path.join(folder, one.path);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, one.text);
    uris.push(pathToFileURL(file).href);
    text = one.text;
  }
  const uri = uris.at(-1) ?? '';
  const edits = quick ? 30 : 200;
  const alone = await started(command, uri, text);
  const crowded = await started(command, uri, text);
  const rows: Record<string, readonly number[]> = {};
  rows['one report'] = await typed(alone, uri, text, 2, edits);
  const begun = performance.now();
  crowded.notify('ogiReport/files', { added: uris });
  rows[`${uris.length} reports, being read`] = await typed(crowded, uri, text, 2, edits);
  await crowded.request('ogiReport/fixFiles', { uris: [] }); // waits until all have been read
  const read = performance.now() - begun;
  // both take turns from here on: a slow minute is slow for both
  rows['one report, again'] = [];
  rows[`${uris.length} reports, read`] = [];
  for (let round = 0; round < 4; round++) {
    const version = 2 + edits + round * edits;
    rows['one report, again'] = [
      ...rows['one report, again'],
      ...(await typed(alone, uri, text, version, edits)),
    ];
    const name = `${uris.length} reports, read`;
    rows[name] = [...(rows[name] ?? []), ...(await typed(crowded, uri, text, version, edits))];
  }
  const checking = performance.now();
  await crowded.request('ogiReport/checkWorkspace', {});
  const checked = performance.now() - checking;
  const { peak } = crowded;
  alone.stop();
  crowded.stop();
  fs.rmSync(folder, { recursive: true });
  table(
    `edit → diagnostics in a workspace; reading beside the typing took ${fixed(read / 1000, 1)} s, checking all ${fixed(checked / 1000, 1)} s, peak ${fixed(peak / 1024, 0)} MB`,
    Object.fromEntries(
      Object.entries(rows).map(([name, times]) => [
        name,
        {
          'median ms': fixed(median(times)),
          'p95 ms': fixed(percentile(times, 0.95)),
          'p99 ms': fixed(percentile(times, 0.99)),
        },
      ]),
    ),
  );
}

async function started(command: readonly string[], uri: string, text: string): Promise<TimedServer> {
  const server = new TimedServer(command);
  await server.initialize({ announcesFiles: true });
  const textDocument = { uri, languageId: 'plaintext', version: 1, text };
  await server.publishedAfter('textDocument/didOpen', { textDocument }, 1);
  return server;
}

/** Types a figure and takes it back, again and again; the text ends as it began where `edits` is even. */
async function typed(
  server: TimedServer,
  uri: string,
  text: string,
  first: number,
  edits: number,
): Promise<readonly number[]> {
  const at = digitPlace(text);
  const times: number[] = [];
  for (let version = first; version < first + edits; version++) {
    const insert = (version - first) % 2 === 0;
    const end = insert ? at : { ...at, character: at.character + 1 };
    const contentChanges = [{ range: { start: at, end }, text: insert ? '7' : '' }];
    const start = performance.now();
    const params = { textDocument: { uri, version }, contentChanges };
    times.push((await server.publishedAfter('textDocument/didChange', params, version)) - start);
    await new Promise((resolve) => setTimeout(resolve, keystroke));
  }
  return times;
}
