// `npm run bench`: how fast we are, beside what nobody can beat. Prints, never asserts.
//   node test/bench/run.mjs [--quick] [library] [features] [latency] [cold] [throughput] [workspace] [collection]   none: all
// Absolute figures differ from machine to machine and from minute to minute: look at the ratios, which come from one
// interleaved run. With PEER_DIR set to a folder whose node_modules holds markdownlint, that runs beside us too.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-bench-'));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));

execFileSync(process.execPath, ['esbuild.mjs', '--production', '--outdir', work, 'server.js', 'cli.js'], {
  cwd: root,
});
await esbuild.build({
  entryPoints: { main: 'test/bench/main.ts', floor: 'test/bench/floor.ts' },
  outdir: work,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2022',
  mainFields: ['module', 'main'],
  nodePaths: [path.join(root, 'server/node_modules'), path.join(root, 'node_modules')],
  absWorkingDir: root,
  minify: true,
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', path.join(work, 'main.cjs'), work, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    cwd: root,
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(work, 'compiled') },
  },
);
process.exitCode = status ?? 1;
