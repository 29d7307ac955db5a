// `npm run mutation -- [PART…]`: changes the reader in thousands of small ways and counts what no test notices.
// Parts and their tests: test/mutation/parts.mjs; none named: all, one after the other. Results are kept in out-test/
// and used again, so that a second run looks only at what has changed.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parts } from '../test/mutation/parts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(' ')}; known: ${Object.keys(parts).join(' ')}`);
  process.exit(2);
}
const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  console.log(`\n── ${name} ──`);
  const { status } = spawnSync(process.execPath, [stryker, 'run'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_PART: name },
  });
  if (status !== 0) process.exitCode = 1;
}
