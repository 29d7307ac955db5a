// From a fresh clone to built bundles. Node.js built-ins only: nothing else is there yet.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmCi } from './npm.mjs';
import { Problem } from './problem.mjs';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const needed = [20, 19];

/** Stops with a clear line when this Node.js is too old for the tools. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  throw new Problem(
    `需要 Node.js ${needed.join('.')} 或更新的版本，现为 ${version}：请先升级 Node.js`,
    `Node.js ${needed.join('.')} or newer is needed, this is ${version}: upgrade Node.js first`,
  );
}

/** Runs a program in the checkout with its output passed through; returns its exit code. */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? (signal ? 1 : 0);
}

/** Whether node_modules is missing or older than the lockfile. */
function dependenciesAreStale() {
  const installed = fs.statSync(path.join(root, 'node_modules/.package-lock.json'), {
    throwIfNoEntry: false,
  });
  const wanted = fs.statSync(path.join(root, 'package-lock.json'));
  return !installed || installed.mtimeMs < wanted.mtimeMs;
}

/** Installs what the lockfile names, when it is not there. No package's install script is run. */
export function ensureDependencies() {
  if (!dependenciesAreStale()) return;
  console.log('安装依赖 / installing dependencies: npm ci --ignore-scripts');
  if (npmCi(root)) return;
  throw new Problem(
    'npm ci 未能完成（原因见上）：请检查网络和 npm 源的设置，再运行一次',
    'npm ci failed (reason above): check the network and the npm registry setting, then run this again',
  );
}

/** Bundles everything. @returns whether it worked; esbuild has printed what is wrong, and where */
export function build() {
  return run(process.execPath, ['esbuild.mjs']) === 0;
}
