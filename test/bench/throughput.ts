/** The command line over many drafts, start-up and output included, per second of processor time. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { drafts, fixed, median, table } from './support';

interface Job {
  readonly name: string;
  readonly command: string;
  readonly wall: number[];
  readonly cpu: number[];
}

const reader = `for (const name of require('fs').readdirSync(process.argv[1])) require('fs').readFileSync(process.argv[1] + '/' + name, 'utf8').split('\\n')`;

export function throughput(work: string, cli: string, quick: boolean): void {
  const folder = path.join(work, 'drafts');
  fs.mkdirSync(folder);
  const texts = drafts(quick ? 200 : 2000);
  texts.forEach((text, at) =>
    fs.writeFileSync(path.join(folder, `${String(at).padStart(5, '0')}.txt`), text),
  );
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const node = `'${process.execPath}'`;
  const job = (name: string, command: string): Job => ({ name, command, wall: [], cpu: [] });
  const jobs = [
    job('check --format json', `${node} '${cli}' check --format json '${folder}'`),
    job('check --format json --jobs 1', `${node} '${cli}' check --format json --jobs 1 '${folder}'`),
    job('check (stylish)', `${node} '${cli}' check '${folder}'`),
    job('read and split (floor)', `${node} -e ${JSON.stringify(reader).replaceAll('$', '\\$')} '${folder}'`),
    job('start-up alone', `${node} '${cli}' --version`),
  ];
  for (let round = 0; round < (quick ? 1 : 3); round++) for (const one of jobs) time(one, work);
  table(
    `${texts.length} drafts, ${megabytes.toFixed(1)} MB; must: ≥ 10 MB/s per core`,
    Object.fromEntries(
      jobs.map(({ name, wall, cpu }) => [
        name,
        {
          'wall s': fixed(median(wall)),
          'CPU s': fixed(median(cpu)),
          'MB/s': fixed(megabytes / median(wall), 1),
          'MB/s per core': fixed(megabytes / median(cpu), 1),
        },
      ]),
    ),
  );
}

/** bash's own `time` adds up the processor time of all threads and children. */
function time({ command, wall, cpu }: Job, work: string): void {
  const script = `TIMEFORMAT='%R %U %S'; time { ${command} > '${work}/out' 2> '${work}/err' ; }`;
  const { stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  const [real = 0, user = 0, system = 0] = stderr.trim().split(/\s+/).map(Number);
  wall.push(real);
  cpu.push(user + system);
}
