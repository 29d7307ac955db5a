/** Runs the measurements that were asked for; see run.mjs. */
import os from 'node:os';
import path from 'node:path';
import { collections } from './collection';
import { features } from './features';
import { coldStart, latency } from './latency';
import { library } from './library';
import { throughput } from './throughput';
import { workspace } from './workspace';

const [work = '', ...args] = process.argv.slice(2);
const quick = args.includes('--quick');
const asked = args.filter((arg) => !arg.startsWith('--'));
const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);
const command = (file: string, ...more: readonly string[]): readonly string[] => [
  process.execPath,
  path.join(work, file),
  '--stdio',
  ...more,
];

async function main(): Promise<void> {
  const load = os.loadavg()[0] ?? 0;
  console.log(`Node ${process.version}, ${os.availableParallelism()} cores, load ${load.toFixed(1)}`);
  if (load > 1) console.log('the machine is busy: only the ratios mean something');
  if (wanted('library')) library(quick);
  if (wanted('features')) features(quick);
  if (wanted('latency')) await latency({ ours: command('server.js'), floor: command('floor.cjs') }, quick);
  if (wanted('cold')) {
    const server = command('server.js');
    const servers = {
      ours: { command: server },
      'ours, without compiled code kept': { command: server, env: { NODE_DISABLE_COMPILE_CACHE: '1' } },
      'floor, nothing published': { command: command('floor.cjs', '--empty') },
    };
    await coldStart(servers, quick);
  }
  if (wanted('workspace')) await workspace(work, command('server.js'), quick);
  if (wanted('throughput')) throughput(work, path.join(work, 'cli.js'), quick);
  if (wanted('collection')) collections(work, path.join(work, 'cli.js'), quick);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
