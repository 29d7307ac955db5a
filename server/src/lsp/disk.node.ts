/** Folders of the server's own disk. */
import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Disk, Listing } from './workspace/scanner';

export const disk: Disk = {
  async list(folder): Promise<Listing | undefined> {
    try {
      if (!folder.startsWith('file:')) return undefined;
      const where = fileURLToPath(folder);
      const entries = await fs.promises.readdir(where, { withFileTypes: true });
      const uri = (name: string): string => pathToFileURL(path.join(where, name)).href;
      return {
        files: entries.filter((entry) => entry.isFile()).map(({ name }) => uri(name)),
        folders: entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${uri(name)}/`),
      };
    } catch (error) {
      // gone meanwhile, or not ours to read: there is nothing to be had from it
      if (error instanceof Error) return undefined;
      throw error;
    }
  },
  async stamp(file) {
    try {
      const { mtimeMs, size } = await fs.promises.stat(fileURLToPath(file));
      return `${mtimeMs} ${size}`;
    } catch (error) {
      if (error instanceof Error) return undefined;
      throw error;
    }
  },
};
