/**
 * Text files as they are on disk: UTF-8 with or without byte order mark, UTF-16 with one, or GB18030 as older
 * office software writes it. The mark is no character; it is taken off and put back.
 */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { encodeGb18030 } from './gb18030';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface TextFile {
  /** Without byte order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
  /** As read: what is written back must have started from these. */
  readonly bytes: Buffer;
}

/** Why bytes are no text: `binary` (they hold NUL), or in no encoding we know. */
export class NoTextError extends Error {
  readonly binary: boolean;

  constructor(binary: boolean) {
    super(binary ? 'binary' : 'unknown encoding');
    this.binary = binary;
  }
}

/**
 * The text of some bytes.
 * @throws NoTextError
 */
export function decode(bytes: Buffer): TextFile {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked(bytes, 'utf-16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked(bytes, 'utf-16be', 2);
  if (isUtf8(bytes)) {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      return { text: bytes.toString('utf8', 3), encoding: 'utf-8', mark: true, bytes };
    }
    return { text: bytes.toString('utf8'), encoding: 'utf-8', mark: false, bytes };
  }
  if (bytes.includes(0)) throw new NoTextError(true);
  return { text: strictly(bytes, 'gb18030'), encoding: 'gb18030', mark: false, bytes };
}

function marked(bytes: Buffer, encoding: Encoding, from: number): TextFile {
  return { text: strictly(bytes.subarray(from), encoding), encoding, mark: true, bytes };
}

function strictly(bytes: Buffer, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new NoTextError(false);
    throw error;
  }
}

/** The bytes of a text in its file's encoding, or undefined where that encoding cannot hold it. */
export function encode(
  text: string,
  { encoding, mark }: Pick<TextFile, 'encoding' | 'mark'>,
): Buffer | undefined {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(mark ? `\ufeff${text}` : text, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(text);
  }
}

/** The file is write-protected. */
export class ReadOnlyError extends Error {
  readonly code = 'EACCES';
}

/**
 * Replaces a file's content in one step, so that nobody ever sees half of it; permissions stay, and a symbolic
 * link goes on pointing where it did.
 * @throws ReadOnlyError, and what the file system throws
 */
export function writeAtomically(file: string, bytes: Buffer): void {
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const mode = fs.statSync(target, { throwIfNoEntry: false })?.mode;
  // putting another file in its place would be allowed, but somebody has asked that this one stay as it is
  if (mode !== undefined && (mode & 0o222) === 0) throw new ReadOnlyError(target);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    fs.writeFileSync(temporary, bytes, mode === undefined ? {} : { mode });
    if (mode !== undefined) fs.chmodSync(temporary, mode);
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
