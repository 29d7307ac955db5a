/** Where the command line writes: results to standard output or a file, everything else to standard error. */
import fs from 'node:fs';
import { writeAtomically } from './textFile';

/** Exit statuses of the contract. */
export const exit = { clean: 0, findings: 1, trouble: 2 } as const;

export class Output {
  readonly #file: string | undefined;
  readonly #parts: (string | Uint8Array)[] = [];

  /** @param file where results go instead of standard output. */
  constructor(file: string | undefined) {
    this.#file = file;
  }

  write(text: string | Uint8Array): void {
    if (text.length === 0) return;
    this.#parts.push(text);
    // many small writes to a pipe cost more than the work between them
    if (this.#file === undefined && this.#parts.length >= 64) this.flush();
  }

  /** Writes what is held back. A file appears whole or not at all. */
  flush(): void {
    const content = this.#taken();
    if (content.length > 0) process.stdout.write(content);
  }

  finish(): void {
    if (this.#file === undefined) {
      this.flush();
      return;
    }
    const target = fs.statSync(this.#file, { throwIfNoEntry: false });
    const content = this.#taken();
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    // a pipe or a device is no file to be replaced
    if (target && !target.isFile()) fs.writeFileSync(this.#file, bytes);
    else writeAtomically(this.#file, bytes);
  }

  #taken(): string | Buffer {
    const parts = this.#parts.splice(0);
    if (parts.every((part) => typeof part === 'string')) return parts.join('');
    return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
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
