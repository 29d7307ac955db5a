// Runs test/vscode/web/ in the web worker extension host.
//   node test/vscode/run-web.mjs [--locale en]        `npm run test:web` builds the extension first
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { runMain } from '../../scripts/lib/problem.mjs';
import { runWebTests } from '../host/web.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const bundle = path.join(root, 'out-test/web/index.js');

/**
 * mocha's browser build looks for a module system to export itself to, and would take the bundle's own for it;
 * `module`, `exports` and `define` are hidden from it.
 */
const browserMocha = {
  name: 'browser-mocha',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `(function (module, exports, define) {${fs.readFileSync(file, 'utf8')}\n}).call(globalThis);`,
      loader: 'js',
    }));
  },
};

/** One file with everything: the web worker host can load no second one. */
async function bundleTests() {
  const suites = fs
    .readdirSync(path.join(import.meta.dirname, 'web'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const list = suites.map((file) => `import './web/${file.split(path.sep).join('/')}';`).join('\n');
  await esbuild.build({
    entryPoints: [path.join(import.meta.dirname, 'web.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    external: ['vscode'],
    logLevel: 'warning',
    define: { 'process.version': '""', 'process.env.NODE_DEBUG': 'undefined' },
    plugins: [browserMocha, suitesPlugin(list)],
  });
}

/** `import 'web-suites'` in web.ts stands for all suites of web/. */
function suitesPlugin(contents) {
  return {
    name: 'web-suites',
    setup(build) {
      build.onResolve({ filter: /^web-suites$/ }, () => ({ path: 'web-suites', namespace: 'suites' }));
      build.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
        contents,
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

/** Prints what the tests print, and keeps the counts that they end with. */
function onLine(line) {
  const counts = /^counts (\{.*\})$/.exec(line)?.[1];
  if (counts === undefined) process.stdout.write(`${line}\n`);
  else if (process.env.OGI_REPORT_TEST_RESULT) fs.writeFileSync(process.env.OGI_REPORT_TEST_RESULT, counts);
}

await runMain(async () => {
  const { values } = parseArgs({ options: { locale: { type: 'string', default: 'zh-cn' } } });
  await bundleTests();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-fixtures-'));
  const fixtures = path.join(import.meta.dirname, 'fixtures');
  if (fs.existsSync(fixtures)) fs.cpSync(fixtures, folder, { recursive: true });
  try {
    return await runWebTests({ extension: root, tests: bundle, folder, locale: values.locale, onLine });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
