// Bundles what is shipped: the extension and the language server for Node.js and for the browser, and the command line.
//   node esbuild.mjs [--production] [--watch] [--outdir FOLDER] [NAME…]     NAME: a bundle, such as server.js
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { late, lateBundles, serverFolder } from './scripts/lib/late.mjs';

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' }, outdir: { type: 'string' } },
});
const { production = false, watch = false, outdir = 'dist' } = values;

const shared = {
  bundle: true,
  target: 'es2022',
  minify: production,
  sourcemap: !production,
  charset: 'utf8', // escapes would double the size of the form's labels and the messages
  legalComments: production ? 'eof' : 'inline',
  logLevel: 'warning',
};
// main fields: ES modules first, so that only what is used of a library is shipped
const node = { ...shared, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...shared, platform: 'browser' };

/** vscode-jsonrpc names pipes at random, which nobody asks of this server: node:crypto, 5 ms, is loaded when asked for. */
const lateCrypto = {
  name: 'late-crypto',
  setup(build) {
    build.onResolve({ filter: /^crypto$/ }, () => ({ path: 'crypto', namespace: 'late-crypto' }));
    build.onLoad({ filter: /./, namespace: 'late-crypto' }, () => ({
      contents: 'exports.randomBytes = (size) => require("node:crypto").randomBytes(size);',
    }));
  },
};

const executable = { js: '#!/usr/bin/env node' }; // so the sources begin without it

/** One entry point each; `outfile` is what package.json, the client and server/bin/ name. */
const bundles = [
  {
    ...node,
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/client.js',
    external: ['vscode', './word.js'],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/browser/client.js',
    external: ['vscode'],
  },
  {
    // loaded by Node.js and as a web worker: one file for both, since it is large
    ...browser,
    format: 'iife',
    globalName: 'ogiReportWord',
    footer: {
      js: 'if (typeof module === "object") module.exports = ogiReportWord;\n0 && (module.exports = { readWord, writeWord });',
    },
    entryPoints: ['client/src/word.ts'],
    outfile: 'dist/word.js',
  },
  {
    ...node,
    entryPoints: ['server/src/lsp/start.node.ts'],
    outfile: 'dist/server.js',
    banner: executable,
  },
  {
    ...node,
    entryPoints: ['server/src/lsp/main.node.ts'],
    outfile: `dist/${serverFolder}/main.js`,
    plugins: [lateCrypto, late],
  },
  ...lateBundles.map((bundle) => ({ ...node, ...bundle })),
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/lsp/main.browser.ts'],
    outfile: 'dist/browser/server.js',
  },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: executable,
  },
];

/** Is it asked for? `server.js` is nothing without what it loads. */
function isWanted(name) {
  return names.includes(path.dirname(name) === serverFolder ? 'server.js' : name);
}

const wanted = bundles
  .filter(({ outfile }) => names.length === 0 || isWanted(path.relative('dist', outfile)))
  .map((bundle) => ({ ...bundle, outfile: path.join(outdir, path.relative('dist', bundle.outfile)) }));

const present = wanted.filter(({ entryPoints: [entry] = [], outfile }) => {
  if (entry === undefined || fs.existsSync(entry)) return true;
  console.log(`skipped: ${entry} is not there yet`);
  fs.rmSync(outfile, { force: true }); // an old bundle must not be taken for this build's
  return false;
});

/** Says when a watched bundle has been made, in the words that .vscode/tasks.json waits for. */
const reporter = {
  name: 'reporter',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log('[watch] build finished');
    });
  },
};

if (watch) {
  const contexts = await Promise.all(
    present.map((bundle) =>
      esbuild.context({ ...bundle, logLevel: 'silent', plugins: [...(bundle.plugins ?? []), reporter] }),
    ),
  );
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  try {
    await Promise.all(present.map((bundle) => esbuild.build(bundle)));
    for (const { banner, outfile } of present) if (banner) fs.chmodSync(outfile, 0o755);
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    process.exitCode = 1; // esbuild has printed what is wrong, and where
  }
}
