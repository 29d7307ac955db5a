/**
 * The test runner that Stryker is given: it bundles the tests of a part once and runs them in this very process,
 * afresh for every mutant. A worker of its own for each of thousands of mutants, as Vitest starts it, takes half a
 * second each; this takes hundredths of one. The tests are the same: Vitest's own runner and matchers run them.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it, startTests, test } from '@vitest/runner';
import { build } from 'esbuild';
import { expect } from './expect.mjs';
import { testsOf } from './parts.mjs';

const require = createRequire(import.meta.url);
const vitest = { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test };

/** What the instrumented code asks which mutant is on, and counts in. */
const stryker = (globalThis.__stryker__ ??= {});

/** @returns {Promise<Map<string, Script>>} each test file, with all that it imports, as one script. */
async function bundle(files) {
  const scripts = new Map();
  for (const file of files) {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      external: ['vitest'],
      define: { 'import.meta.url': JSON.stringify(`file://${file}`) },
      logLevel: 'error',
    });
    scripts.set(
      file,
      new Script(`(require, module, exports) => {${outputFiles[0].text}\n}`, { filename: file }),
    );
  }
  return scripts;
}

/** Vitest's runner, told which tests to run (all where `chosen` is undefined) and to stop at the first failure. */
class PartRunner {
  config = {
    root: process.cwd(),
    setupFiles: [],
    name: undefined,
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: true,
    sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: 0,
    hookTimeout: 0,
    retry: 0,
    includeTaskLocation: false,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  };
  pool = 'mutation';
  failed = false;

  constructor(scripts, { chosen, bail }) {
    this.scripts = scripts;
    this.chosen = chosen;
    this.bail = bail;
  }

  importFile(file) {
    const module = { exports: {} };
    const load = (name) => (name === 'vitest' ? vitest : require(name));
    this.scripts.get(file).runInThisContext()(load, module, module.exports);
  }

  onBeforeRunTask(task) {
    if ((this.bail && this.failed) || (this.chosen && !this.chosen.has(idOf(task)))) task.mode = 'skip';
    stryker.currentTestId = idOf(task);
  }

  onAfterRunTask(task) {
    stryker.currentTestId = undefined;
    if (task.result?.state === 'fail') this.failed = true;
  }
}

function idOf(task) {
  return `${task.file.filepath}#${task.fullTestName}`;
}

function* testsIn(suite) {
  for (const task of suite.tasks) {
    if (task.type === 'suite') yield* testsIn(task);
    else yield task;
  }
}

function resultOf(task) {
  const common = { id: idOf(task), name: task.fullTestName, fileName: task.file.filepath };
  const { state, duration, errors } = task.result ?? {};
  if (state === 'pass') return { ...common, timeSpentMs: duration ?? 0, status: TestStatus.Success };
  if (state !== 'fail') return { ...common, timeSpentMs: 0, status: TestStatus.Skipped };
  const failureMessage = errors?.[0]?.message ?? 'failed';
  return { ...common, timeSpentMs: duration ?? 0, status: TestStatus.Failed, failureMessage };
}

class MutationRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.scripts = await bundle(testsOf(process.env.MUTATION_PART).map((file) => path.resolve(file)));
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const result = await this.#run([...this.scripts.keys()], {});
    return { ...result, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    const chosen = testFilter && new Set(testFilter);
    const files = [...this.scripts.keys()].filter(
      (file) => !chosen || testFilter.some((id) => id.startsWith(`${file}#`)),
    );
    const result = await this.#run(files, { chosen, bail: true });
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result);
  }

  async #run(files, options) {
    const collected = await startTests(files, new PartRunner(this.scripts, options));
    const broken = collected.find(({ result }) => result?.errors?.length > 0);
    if (broken) {
      // code that a mutant keeps from loading fails every test: no test file is without one
      const failureMessage = broken.result.errors[0].message;
      const failure = { id: broken.filepath, name: broken.name, timeSpentMs: 0, status: TestStatus.Failed };
      return { status: DryRunStatus.Complete, tests: [{ ...failure, failureMessage }] };
    }
    const tests = collected.flatMap((file) => [...testsIn(file)].map(resultOf));
    return { status: DryRunStatus.Complete, tests };
  }
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'part', () => new MutationRunner()),
];
