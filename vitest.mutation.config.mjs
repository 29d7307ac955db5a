/** The quick tests of one part of the code, which mutation testing runs for every mutant (stryker.config.mjs). */
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { parts } from './test/mutation.parts.mjs';

const part = parts[process.env.MUTATION_PART ?? 'values'];

export default defineConfig({
  test: { include: (part?.tests ?? []).map((test) => `test/${part.layer ?? 'report'}/${test}.test.ts`) },
});
