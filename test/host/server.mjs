// Starts the VS Code server of the npm package code-server, without its proxy, on a port of 127.0.0.1.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { install } from './install.mjs';
import { registerChinese } from './language.mjs';

const quietSettings = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, 'quiet-settings.json'), 'utf8'),
);

/** Fills the user data folder: the quiet settings, over them what is there already, over all `settings`; and Chinese. */
export function prepareUserData(userDataDir, settings = {}) {
  const file = path.join(userDataDir, 'User/settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const present = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.writeFileSync(file, JSON.stringify({ ...quietSettings, ...present, ...settings }, null, 2));
  registerChinese(userDataDir);
}

/** Leaves out what a surrounding VS Code terminal, Electron or test runner set: it would change what the server does. */
function environment(extra) {
  const foreign = /^(VSCODE_(?!TEST_)|ELECTRON_)|^NODE_OPTIONS$/;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  return { ...own, EXTENSIONS_GALLERY: '{}', ...extra };
}

function serverArguments({ host, dataDir, userDataDir, extensionsDir, port, token, smoke, locale }) {
  return [
    ...['--require', path.join(import.meta.dirname, 'guard.cjs'), host.serverMain],
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...['--server-data-dir', dataDir, '--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
    ...['--builtin-extensions-dir', host.builtinExtensions],
    ...(locale ? ['--locale', locale] : []),
    // lets the page's address name the extension under development and its tests
    ...(smoke
      ? ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown', '--reconnection-grace-time', '5']
      : []),
    ...[
      '--accept-server-license-terms',
      '--disable-workspace-trust',
      '--disable-telemetry',
      '--telemetry-level',
      'off',
    ],
    ...['--disable-experiments', '--disable-update-check', '--disable-getting-started-override'],
    ...['--without-browser-env-var', '--force-disable-user-env'],
  ];
}

/** Resolves with the port as soon as the server accepts connections. */
function whenListening(child, exited, timeoutMs, log) {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (what) => reject(new Error(`the VS Code server ${what}:\n${text.slice(-4000)}`));
    const timer = setTimeout(() => fail(`did not start in ${timeoutMs} ms`), timeoutMs);
    const onData = (data) => {
      log?.(String(data));
      if (text.length < 100_000) text += data;
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (!port || !text.includes('Extension host agent started')) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    void exited.then((how) => {
      clearTimeout(timer);
      fail(`ended (${how})`);
    });
  });
}

/**
 * Starts the server in a process group of its own.
 * @returns its authority (host:port), `exited` (a promise of how it ended) and `stop()`
 */
export async function startServer({
  env = {},
  log,
  timeoutMs = 60_000,
  port = 0,
  smoke = false,
  ...options
}) {
  const host = install();
  const sockets = path.join(options.dataDir, 'run'); // it leaves its sockets behind, so not in /tmp
  fs.mkdirSync(sockets, { recursive: true });
  const child = spawn(host.node, serverArguments({ host, port, smoke, ...options }), {
    env: environment({ VSCODE_SHIM_GUARD: '1', XDG_RUNTIME_DIR: sockets, TMPDIR: sockets, ...env }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  child.channel?.unref();
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
    child.once('error', (error) => resolve(error.message));
  });
  const signalGroup = (signal) => {
    if (child.pid === undefined) return; // it never started
    try {
      process.kill(-child.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // no such process: the whole group has gone
    }
  };
  process.once('exit', () => signalGroup('SIGKILL'));
  const stop = async () => {
    signalGroup('SIGTERM');
    await Promise.race([exited, delay(2000, undefined, { ref: false })]);
    signalGroup('SIGKILL');
  };
  try {
    const listening = await whenListening(child, exited, timeoutMs, log);
    return { authority: `127.0.0.1:${listening}`, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `code --install-extension FILE.vsix` for a server with these folders. */
export async function installVsix({ dataDir, userDataDir, extensionsDir, vsix }) {
  const host = install();
  const folders = [
    '--server-data-dir',
    dataDir,
    '--user-data-dir',
    userDataDir,
    '--extensions-dir',
    extensionsDir,
  ];
  const flags = ['--accept-server-license-terms', '--disable-telemetry', '--force'];
  const child = spawn(host.node, [host.serverMain, ...folders, ...flags, '--install-extension', vsix], {
    env: environment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const [code] = await once(child, 'close');
  if (code !== 0 || !output.includes('successfully installed')) {
    throw new Error(`installing ${vsix} failed (${code}):\n${output}`);
  }
}
