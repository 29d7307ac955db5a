/** Compiled code is kept for the next start, and never run for another text than its own. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../server/src/lsp/compiled.node';

/** The folder of a test, and the file in it that is run. */
const at = { folder: '', file: '' };

/** Where the code of `draft` is kept; undefined where it is not. */
function kept(): string | undefined {
  const place = path.join(at.folder, 'kept/ogi-report');
  const [name] = fs.existsSync(place) ? fs.readdirSync(place) : [];
  return name === undefined ? undefined : path.join(place, name);
}

/** Runs a file that says `word`, as if it had stood there all along; gives what was said. */
function said(word: string, changed = 0): unknown {
  fs.writeFileSync(at.file, `globalThis.said = '${word}';`);
  fs.utimesSync(at.file, 1, 1 + changed);
  run(at.file, 'draft');
  return (globalThis as { said?: unknown }).said;
}

beforeEach(() => {
  vi.useFakeTimers();
  at.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ogi-report-compiled-'));
  at.file = path.join(at.folder, 'draft.js');
  vi.stubEnv('NODE_COMPILE_CACHE', path.join(at.folder, 'kept'));
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  fs.rmSync(at.folder, { recursive: true, force: true });
});

test('what a start has kept, the next one runs', () => {
  expect(said('one')).toBe('one');
  expect(kept()).toBeUndefined();
  vi.runAllTimers();
  expect(kept()).toBeDefined();
  // the text is another, in size and time the same: whoever reads it compiles it
  expect(said('two')).toBe('one');
});

test('a file that has changed is compiled anew, and kept in place of the old', () => {
  said('one');
  vi.runAllTimers();
  expect(said('two', 1)).toBe('two');
  vi.runAllTimers();
  expect(said('six', 1)).toBe('two');
  expect(fs.readdirSync(path.dirname(kept() ?? ''))).toHaveLength(1);
});

test('kept code that V8 does not take is replaced', () => {
  said('one');
  vi.runAllTimers();
  const place = kept() ?? '';
  const stamp = fs.readFileSync(place).indexOf('\n') + 1;
  fs.truncateSync(place, stamp);
  expect(said('two')).toBe('two');
  vi.runAllTimers();
  expect(said('six')).toBe('two');
});

test('nothing is kept where that is not wanted', () => {
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1');
  said('one');
  vi.runAllTimers();
  expect(kept()).toBeUndefined();
  expect(said('two')).toBe('two');
});

test('without a folder to keep it in, the file is compiled every time', () => {
  fs.writeFileSync(path.join(at.folder, 'kept'), 'a at.file, no folder');
  said('one');
  vi.runAllTimers();
  expect(said('two')).toBe('two');
});
