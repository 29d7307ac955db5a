// Mutation testing of reader and rules, one part at a time: npm run mutation -- values (test/mutation.parts.mjs).
// What it found, and which survivors are equivalent: docs/testing.md.
import process from 'node:process';
import { parts } from './test/mutation.parts.mjs';

const name = process.env.MUTATION_PART ?? 'values';
const part = parts[name];
if (!part) throw new Error(`no part ${name}; known: ${Object.keys(parts).join(' ')}`);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.mjs', related: false },
  mutate: part.mutate.map((file) => `server/src/${part.layer ?? 'report'}/${file}.ts`),
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: 'out-test/mutation',
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
