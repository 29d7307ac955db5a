/** Small files on the server's own disk: configurations and baselines. */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textOfBytes } from '../config/textBytes';

/** More than this is no configuration and no baseline. */
const largest = 16 * 1024 * 1024;

const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

/**
 * The text of a file, null where there is none; undefined for an address that is not on this disk.
 * Rejects where the file is there and cannot be read.
 */
export function readDiskFile(uri: string): Promise<string | null> | undefined {
  return uri.startsWith('file:') ? read(uri) : undefined;
}

async function read(uri: string): Promise<string | null> {
  try {
    const file = fileURLToPath(uri);
    const stat = await fs.promises.stat(file);
    // a device or a pipe could keep us waiting for ever
    if (!stat.isFile() || stat.size > largest) return null;
    return textOfBytes(await fs.promises.readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code === 'string' && (absent.has(code) || code.startsWith('ERR_INVALID_'))) return null;
    throw error;
  }
}
