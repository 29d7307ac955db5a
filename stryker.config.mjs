// Mutation testing of reader and rules, one part at a time: npm run mutation -- values (test/mutation/parts.mjs).
// What it found, and which survivors are equivalent: docs/testing.md.
import process from 'node:process';
import { filesOf } from './test/mutation/parts.mjs';

const name = (process.env.MUTATION_PART ??= 'values');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'part',
  plugins: ['./test/mutation/runner.mjs'],
  mutate: [...filesOf(name)],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 5_000,
  tempDirName: `out-test/mutation/${name}`,
  ignorePatterns: [
    '.vscode-test',
    'dist',
    'out-test',
    'client',
    'docs',
    'samples',
    '/test/host',
    '/test/vscode',
  ],
  incremental: true,
  incrementalFile: `out-test/mutation-${name}.json`,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
};
