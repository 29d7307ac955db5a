// Runs the tests of this folder in a real VS Code: the one of the test host, or with --desktop a downloaded one.
//   node test/vscode/run.mjs [--desktop] [--grep TEXT] [--locale en]    `npm run test:vscode` builds the extension first
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { Problem, runMain } from '../../scripts/lib/problem.mjs';
import { hostSupported, install } from '../host/install.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'out-test/vscode');

function readOptions() {
  const { values } = parseArgs({
    options: {
      desktop: { type: 'boolean' },
      grep: { type: 'string' },
      locale: { type: 'string', default: 'zh-cn' },
    },
  });
  return { ...values, desktop: values.desktop ?? !hostSupported() };
}

/** The suites are bundled one by one: mocha, loaded inside VS Code, wants them as files. */
async function bundle() {
  fs.rmSync(out, { recursive: true, force: true });
  const suites = fs
    .readdirSync(path.join(import.meta.dirname, 'suite'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join('suite', file));
  await esbuild.build({
    entryPoints: ['index.ts', ...suites].map((file) => path.join(import.meta.dirname, file)),
    outbase: import.meta.dirname,
    outdir: out,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** The tests write: they get a copy of the fixtures, made new for each run. */
function copyFixtures() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-fixtures-'));
  const fixtures = path.join(import.meta.dirname, 'fixtures');
  if (fs.existsSync(fixtures)) fs.cpSync(fixtures, folder, { recursive: true });
  return folder;
}

await runMain(async () => {
  const { desktop, grep, locale } = readOptions();
  await bundle();
  if (!desktop) install();
  const folder = copyFixtures();
  try {
    const environment = grep === undefined ? {} : { OGI_REPORT_TEST_GREP: grep };
    Object.assign(process.env, environment); // the host's server hands its environment on; the desktop needs the option
    await runTests({
      ...(desktop ? {} : { vscodeExecutablePath: path.join(root, 'test/host/code.mjs') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(out, 'index.js'),
      extensionTestsEnv: { ...environment, OGI_REPORT_TEST_RESULT: process.env.OGI_REPORT_TEST_RESULT },
      launchArgs: [folder, '--disable-extensions', `--locale=${locale}`],
    });
    return 0;
  } catch (error) {
    if (error.name === 'TestRunFailedError' || /^Test run failed/.test(error.message)) return 1; // mocha has said why
    if (!desktop) throw error;
    throw new Problem(
      `桌面版 VS Code 未能下载或启动：${error.message}；请检查网络，或去掉 --desktop`,
      `desktop VS Code could not be downloaded or started: check the network, or leave out --desktop`,
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
