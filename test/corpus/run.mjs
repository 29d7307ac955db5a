// Bundles measure.ts and runs it: node test/corpus/run.mjs --help lists nothing, its first comment says it all.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(path.join(tmpdir(), 'ogi-report-corpus-'));
const outfile = path.join(folder, 'measure.mjs');
try {
  await build({
    entryPoints: [path.join(import.meta.dirname, 'measure.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
