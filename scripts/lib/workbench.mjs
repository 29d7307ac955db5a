// Opens the packed extension in the VS Code of the test host, for a person with a browser.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { workbenchAddress } from '../../test/host/address.mjs';
import { install } from '../../test/host/install.mjs';
import { installVsix, startServer, prepareUserData } from '../../test/host/server.mjs';
import { Problem } from './problem.mjs';
import { npm } from './npm.mjs';
import { root } from './prepare.mjs';

/** Kept between starts: the person's settings, window layout and extensions. */
const home = path.join(root, '.vscode-test/start');
const folders = {
  dataDir: path.join(home, 'server'),
  userDataDir: path.join(home, 'user-data'),
  extensionsDir: path.join(home, 'extensions'),
};

/** Packs the extension as it is published (this also builds it): what is shown is what users get. */
function pack() {
  if (!fs.existsSync(path.join(root, 'client/src/extension.node.ts'))) {
    throw new Problem('扩展尚未写成，无法打开', 'there is no extension to open yet');
  }
  const vsix = path.join(home, 'ogi-report.vsix');
  fs.mkdirSync(home, { recursive: true });
  if (npm(['run', '--silent', 'package', '--', '--out', vsix], root)) return vsix;
  throw new Problem('扩展未能打包（原因见上）', 'the extension could not be packed (reason above)');
}

/** A workspace of the samples (a fresh copy: try what you like) and the person's own folders (the real ones). */
function makeWorkspace(own) {
  const samples = path.join(root, 'samples');
  const copy = path.join(home, 'samples');
  fs.rmSync(copy, { recursive: true, force: true });
  const shown = own.map((folder) => ({ path: folder }));
  if (fs.existsSync(samples)) {
    fs.cpSync(samples, copy, { recursive: true });
    shown.push({ path: copy, name: '样例' });
  }
  if (shown.length === 0) shown.push({ path: root });
  const content = JSON.stringify({ folders: shown }, null, 2);
  // VS Code first shows a workspace as it remembers it by its path: other folders, another path
  const name = crypto.createHash('sha256').update(content).digest('hex').slice(0, 12);
  const file = path.join(home, 'workspaces', name, 'ogi-report.code-workspace');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
}

/** Fetches the page once, as a browser with the right token would. */
async function assertServed(address, token) {
  const response = await fetch(address, { headers: { cookie: `vscode-tkn=${token}` }, redirect: 'follow' });
  const page = await response.text();
  if (response.ok && page.includes('vscode-workbench-web-configuration')) return;
  throw new Error(`${address} answered ${response.status} and is no VS Code page`);
}

/** Resolves with the exit code when the person has had enough, or the server ends by itself. */
function untilInterrupted(exited) {
  return new Promise((resolve) => {
    let wanted = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.once(signal, () => {
        wanted = true;
        resolve(0);
      });
    }
    void exited.then((how) => {
      if (!wanted) console.error(`✘ VS Code 服务已停止（${how}）/ the VS Code server ended`);
      resolve(1);
    });
  });
}

async function serve(options) {
  try {
    return await startServer(options);
  } catch (error) {
    if (!error.message.includes('EADDRINUSE')) throw error;
    throw new Problem(
      `端口 ${options.port} 已被占用：请换一个 --port`,
      'that port is in use: choose another --port',
    );
  }
}

/** Shows VS Code until Ctrl+C; ends all its processes. @returns the exit code */
export async function openForPeople({ folders: own, port, locale, exitAfterReady }) {
  install();
  const vsix = pack();
  prepareUserData(folders.userDataDir);
  await installVsix({ ...folders, vsix });
  const workspace = makeWorkspace(own);
  const token = crypto.randomBytes(16).toString('hex'); // keeps other users and web pages out
  const server = await serve({ ...folders, port, locale, token });
  try {
    const address = workbenchAddress({ authority: server.authority, open: [workspace], token });
    await assertServed(address, token);
    console.log(`\n在浏览器中打开 / open in a browser:\n\n    ${address}\n`);
    if (exitAfterReady) return 0;
    console.log('按 Ctrl+C 结束 / press Ctrl+C to end');
    return await untilInterrupted(server.exited);
  } finally {
    await server.stop();
  }
}
