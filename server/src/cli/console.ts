/** Where the command line writes: results to standard output or a file, everything else to standard error. */
import fs from 'node:fs';
import { writeAtomically } from './textFile';

/** Exit statuses of the contract. */
export const exit = { clean: 0, findings: 1, trouble: 2 } as const;

export class Output {
  readonly #file: string | undefined;
  readonly #parts: string[] = [];

  /** @param file where results go instead of standard output. */
  constructor(file: string | undefined) {
    this.#file = file;
  }

  write(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    // many small writes to a pipe cost more than the work between them
    if (this.#file === undefined && this.#parts.length >= 64) this.flush();
  }

  /** Writes what is held back. A file appears whole or not at all. */
  flush(): void {
    const text = this.#parts.join('');
    this.#parts.length = 0;
    if (text !== '') process.stdout.write(text);
  }

  finish(): void {
    if (this.#file === undefined) {
      this.flush();
      return;
    }
    const target = fs.statSync(this.#file, { throwIfNoEntry: false });
    const bytes = Buffer.from(this.#parts.join(''), 'utf8');
    // a pipe or a device is no file to be replaced
    if (target && !target.isFile()) fs.writeFileSync(this.#file, bytes);
    else writeAtomically(this.#file, bytes);
  }
}

/** A line on standard error. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** May the output be coloured? As https://no-color.org and https://force-color.org ask. */
export function wantsColour(toFile: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return !toFile && process.stdout.isTTY;
}
