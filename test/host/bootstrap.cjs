// Runs inside the extension host in place of the real test entry: sends what the tests print to the shim (code.mjs),
// then runs the real entry and notes how it ended.
const fs = require('node:fs');
const { Writable } = require('node:stream');
const { pathToFileURL } = require('node:url');
const util = require('node:util');
const v8 = require('node:v8');

const { SHIM_OUT, SHIM_RESULT, SHIM_TESTS } = process.env;

/** The extension host locks console's methods and stdout's write: only redefining the properties has an effect. */
function redirectOutput(file) {
  const fd = fs.openSync(file, 'a');
  for (const method of ['log', 'info', 'debug', 'warn', 'error']) {
    Object.defineProperty(console, method, {
      configurable: true,
      writable: true,
      enumerable: true,
      value: (...args) => void fs.writeSync(fd, util.format(...args) + '\n'),
    });
  }
  for (const name of ['stdout', 'stderr']) {
    const stream = new Writable({
      write(chunk, _encoding, done) {
        fs.writeSync(fd, chunk);
        done();
      },
    });
    Object.defineProperty(process, name, { configurable: true, value: stream });
  }
}

async function load(entry) {
  try {
    return require(entry);
  } catch (error) {
    if (error?.code !== 'ERR_REQUIRE_ESM') throw error;
    return import(pathToFileURL(require.resolve(entry)).href);
  }
}

/** VS Code allows a test entry of both shapes: run(): Promise and run(path, callback(error, failures)). */
async function runEntry(entry) {
  const loaded = await load(entry);
  const run = loaded.run ?? loaded.default?.run;
  if (typeof run !== 'function') throw new Error(`${entry} does not export run()`);
  if (run.length < 2) return run();
  const failures = await util.promisify(run)(entry);
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
}

exports.run = async () => {
  if (SHIM_OUT) redirectOutput(SHIM_OUT);
  const note = (ok) => SHIM_RESULT && fs.writeFileSync(SHIM_RESULT, JSON.stringify({ ok }));
  try {
    await runEntry(SHIM_TESTS);
    note(true);
  } catch (error) {
    console.error(error?.stack ?? error);
    note(false);
    throw error;
  } finally {
    if (process.env.NODE_V8_COVERAGE) v8.takeCoverage(); // the extension host is ended without its exit handlers
  }
};
