/** Parse and rules of one draft, in this process: warm, and rule by rule. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { detectReport } from '../../server/src/report/detect';
import { parseReport } from '../../server/src/report/parse';
import { rules } from '../../server/src/rules/registry';
import { checkReport } from '../../server/src/rules/run';
import { drafts, fixed, median, percentile, table } from './support';

type Task = (text: string) => unknown;

interface Peer {
  readonly lint: (options: { strings: Readonly<Record<string, string>> }) => unknown;
}

export function library(quick: boolean): void {
  const texts = drafts(quick ? 20 : 60);
  const bytes = median(texts.map((text) => Buffer.byteLength(text)));
  const tasks: Record<string, Task> = {
    detect: (text) => detectReport(text),
    parse: (text) => parseReport(text),
    'parse + rules': (text) => checkReport(parseReport(text)),
  };
  const peer = loadPeer();
  if (peer) tasks.markdownlint = (text) => peer.lint({ strings: { text } });
  const times = interleaved(tasks, texts, quick ? 4 : 15);
  const ours = median(times.get('parse + rules') ?? []);
  table(
    `one draft (median ${(bytes / 1000).toFixed(1)} KB), warm; must: parse + rules ≤ 0.5 ms at 9 KB`,
    Object.fromEntries(
      [...times].map(([name, all]) => [
        name,
        {
          'median ms': fixed(median(all), 3),
          'p95 ms': fixed(percentile(all, 0.95), 3),
          'of ours': fixed(median(all) / ours, 2),
        },
      ]),
    ),
  );
  costOfRules(texts.slice(0, 20), quick ? 3 : 10);
}

/** What each rule adds to a check that runs no other rule. */
function costOfRules(texts: readonly string[], rounds: number): void {
  const reports = new Map(texts.map((text) => [text, parseReport(text)]));
  const tasks: Record<string, Task> = {};
  const check =
    (chosen: typeof rules): Task =>
    (text) => {
      const report = reports.get(text);
      return report && checkReport(report, { rules: chosen });
    };
  tasks['no rule'] = check([]);
  for (const rule of rules) tasks[rule.id] = check([rule]);
  const times = interleaved(tasks, texts, rounds);
  const floor = median(times.get('no rule') ?? []);
  const costs = [...times].map(([name, all]) => ({
    name,
    cost: median(all) - (name === 'no rule' ? 0 : floor),
  }));
  costs.sort((a, b) => b.cost - a.cost);
  table(
    'each rule, on a parsed draft',
    Object.fromEntries(costs.map(({ name, cost }) => [name, { 'median µs': fixed(cost * 1000, 1) }])),
  );
}

/** Milliseconds of each task on each text; all tasks take turns, so that a slow minute is slow for all. */
function interleaved(
  tasks: Readonly<Record<string, Task>>,
  texts: readonly string[],
  rounds: number,
): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -3; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      for (const text of texts) {
        const start = performance.now();
        task(text);
        if (round >= 0) times.get(name)?.push(performance.now() - start);
      }
    }
  }
  return times;
}

function loadPeer(): Peer | undefined {
  const folder = process.env.PEER_DIR;
  if (folder === undefined) return undefined;
  return createRequire(path.join(folder, 'peer.js'))('markdownlint/sync') as Peer;
}
