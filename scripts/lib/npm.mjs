// Runs npm from a script. Node.js built-ins only.
import { spawnSync } from 'node:child_process';

/**
 * Installs exactly what the lockfile in `cwd` names; no package's install script is run.
 * @returns whether it worked; npm itself has printed why not
 */
export function npmCi(cwd) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm says where its own script is when it runs us; `node scripts/test.mjs` by hand finds npm on the path
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}
