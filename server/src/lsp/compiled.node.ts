/**
 * Compiled code kept between starts: compiling takes a quarter of a start. Node.js does this by itself from
 * version 22 on, where the process ends in peace; editors kill servers, and this works on Node.js 20, too.
 */
import fs from 'node:fs';
import Module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import vm from 'node:vm';

/** By then the first draft has been checked, so that what it took is kept with the rest; milliseconds. */
const pause = 2000;

/**
 * Runs a CommonJS file, from its compiled code where an earlier start has kept that. Without a folder to keep it in
 * the file is compiled as ever, as with NODE_DISABLE_COMPILE_CACHE=1. @param name of the compiled code in the folder
 */
export function run(file: string, name: string): void {
  const source = fs.readFileSync(file, 'utf8');
  const kept = keptCode(file, name);
  const cachedData = kept?.read();
  const script = new vm.Script(Module.wrap(source), { filename: file, ...(cachedData && { cachedData }) });
  if (kept && (!cachedData || script.cachedDataRejected === true)) {
    setTimeout(() => kept.write(script.createCachedData()), pause).unref();
  }
  const main = script.runInThisContext() as (...args: readonly unknown[]) => void;
  const exports = {};
  main.call(exports, exports, Module.createRequire(file), { exports }, file, path.dirname(file));
}

/** The compiled code of `file`; undefined where there is no place to keep it. */
function keptCode(file: string, name: string): KeptCode | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE === '1') return undefined;
  try {
    return new KeptCode(file, path.join(cacheFolder(), 'ogi-report', name));
  } catch {
    return undefined; // a user without a home
  }
}

/** The compiled code of one file, as one Node.js compiled it. */
class KeptCode {
  readonly #place: string;
  /** Stands before the code; another file, or another state of it, has another. */
  readonly #stamp: Buffer;

  constructor(file: string, place: string) {
    const { size, mtimeMs } = fs.statSync(file);
    this.#stamp = Buffer.from(`${JSON.stringify([file, size, mtimeMs])}\n`);
    this.#place = `${place}-${process.version}-${process.arch}`;
  }

  read(): Buffer | undefined {
    try {
      const content = fs.readFileSync(this.#place);
      const end = this.#stamp.length;
      return content.subarray(0, end).equals(this.#stamp) ? content.subarray(end) : undefined;
    } catch {
      return undefined; // the first start, or a folder that is not ours to read: the file is compiled
    }
  }

  write(code: Buffer): void {
    // under another name first: what another start reads is whole
    const draft = `${this.#place}.${process.pid}`;
    try {
      fs.mkdirSync(path.dirname(this.#place), { recursive: true, mode: 0o700 });
      fs.writeFileSync(draft, Buffer.concat([this.#stamp, code]), { mode: 0o600 });
      fs.renameSync(draft, this.#place);
    } catch {
      discard(draft); // no room or no permission: the next start compiles again
    }
  }
}

function discard(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    return; // it was never made: where it should stand is no folder
  }
}

/** Where programs keep what they can make again; NODE_COMPILE_CACHE, as for Node.js itself, names another place. */
function cacheFolder(): string {
  const { NODE_COMPILE_CACHE = '', XDG_CACHE_HOME = '', LOCALAPPDATA } = process.env;
  if (NODE_COMPILE_CACHE !== '') return NODE_COMPILE_CACHE;
  if (process.platform === 'win32') return LOCALAPPDATA ?? path.join(os.homedir(), 'AppData/Local');
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches');
  return path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : path.join(os.homedir(), '.cache');
}
