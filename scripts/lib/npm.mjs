// Runs npm from a script. Node.js built-ins only.
import { spawnSync } from 'node:child_process';

/** Runs npm in `cwd`, its output passed through. @returns whether it worked */
export function npm(args, cwd) {
  // npm says where its own script is when it runs us; `node scripts/test.mjs` by hand finds npm on the path
  const script = process.env.npm_execpath;
  const { status } = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { cwd, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** Installs exactly what the lockfile in `cwd` names; no package's install script is run. @returns whether it worked */
export function npmCi(cwd) {
  return npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], cwd);
}
