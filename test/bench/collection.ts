/** Collections of 1,000, 3,000 and 10,000 reports: time, memory, and whether what was planted is found. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { collection, type CollectedFault } from '../corpus/collection';
import { fixed, table } from './support';

/** Runs the command line in this process and tells the most memory that it ever held, in kilobytes. */
const wrapper = `process.on('exit', () => require('fs').writeSync(2, '\\npeak ' + process.resourceUsage().maxRSS + '\\n')); process.argv.splice(1, 0); require(process.argv[1])`;

interface Line {
  readonly path: string;
  readonly diagnostics: readonly { readonly rule: string }[];
}

export function collections(work: string, cli: string, quick: boolean): void {
  const rows: Record<string, Record<string, string>> = {};
  for (const count of quick ? [300] : [1000, 3000, 10_000]) rows[String(count)] = measure(work, cli, count);
  table(
    'check over a collection, rules across reports included; must: 10,000 in ≤ 12 s on two cores, ≤ 600 MB',
    rows,
  );
}

function measure(work: string, cli: string, count: number): Record<string, string> {
  const folder = path.join(work, `collection-${count}`);
  const planted = new Map<string, readonly CollectedFault[]>();
  let bytes = 0;
  for (const { path: file, text, faults } of collection(count)) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
    bytes += Buffer.byteLength(text);
    planted.set(target, faults);
  }
  const output = path.join(work, 'findings.ndjson');
  const node = `'${process.execPath}' -e ${JSON.stringify(wrapper).replaceAll('$', '\\$')} '${cli}'`;
  const script = `TIMEFORMAT='%R %U %S'; time ${node} check --format ndjson --output '${output}' '${folder}'`;
  const { stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  const [real = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(/\s+/).map(Number);
  const peak = Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
  const { wanted, found, more } = compare(output, planted);
  fs.rmSync(folder, { recursive: true });
  return {
    MB: fixed(bytes / 1e6, 1),
    'wall s': fixed(real),
    'CPU s': fixed(user + system),
    'CPU ms a report': fixed((1000 * (user + system)) / count),
    'peak MB': fixed(peak, 0),
    planted: String(wanted),
    found: String(found),
    'not planted': String(more),
  };
}

const acrossReports: ReadonlySet<string> = new Set(['carry-over', 'in-force-balance', 'copied-text']);

function compare(output: string, planted: ReadonlyMap<string, readonly CollectedFault[]>) {
  let found = 0;
  let more = 0;
  let wanted = 0;
  for (const line of fs.readFileSync(output, 'utf8').split('\n')) {
    if (line === '') continue;
    const { path: file, diagnostics } = JSON.parse(line) as Line;
    const faults: readonly string[] = planted.get(path.resolve(file)) ?? planted.get(file) ?? [];
    const rules = new Set(diagnostics.map(({ rule }) => rule).filter((rule) => acrossReports.has(rule)));
    wanted += faults.length;
    for (const rule of rules) {
      if (faults.includes(rule)) found++;
      else more++;
    }
  }
  return { wanted, found, more };
}
