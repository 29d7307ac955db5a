/** Builds the server, the command line and the Word bundle once a test run, into a folder of its own. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder that holds `server.js`, `cli.js` and `word.js`. */
    bundles: string;
  }
}

const names = ['server.js', 'cli.js', 'word.js'];

/** Called by vitest before the first test; what it returns is called after the last. */
export default function setup(project: TestProject): () => void {
  const root = path.resolve(import.meta.dirname, '../..');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-bundles-'));
  execFileSync(process.execPath, ['esbuild.mjs', '--outdir', folder, ...names], { cwd: root });
  project.provide('bundles', folder);
  return () => fs.rmSync(folder, { recursive: true, force: true });
}
