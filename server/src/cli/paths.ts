/** From the paths that were asked for to the files that will be read. */
import fs from 'node:fs';
import path from 'node:path';
import type { Words } from './words';

/** A file to check: `named` on the command line, or found in a folder. */
export interface Target {
  /** As shown: relative to the working directory where it lies below, with forward slashes. */
  readonly path: string;
  readonly named: boolean;
}

export interface Targets {
  readonly files: readonly Target[];
  /** What could not be found, in words. */
  readonly problems: readonly string[];
}

/** Standard input, as a path. */
export const standardInput = '-';

const extensions = '**/*.{txt,md,ogi}';

/** Every file once, in the order of the paths; those of a folder in the order of their names. */
export async function findTargets(paths: readonly string[], words: Words): Promise<Targets> {
  const files = new Map<string, Target>();
  const problems: string[] = [];
  for (const asked of paths) {
    if (asked === standardInput) {
      files.set(standardInput, { path: standardInput, named: true });
      continue;
    }
    const stat = statOf(asked);
    if (typeof stat === 'string') {
      problems.push(stat === 'ENOENT' ? words.noSuchPath(asked) : words.unreadable(asked, stat));
    } else if (stat.isDirectory()) {
      for (const found of await filesBelow(asked)) add(files, path.join(asked, found), false);
    } else if (stat.isFile()) {
      add(files, asked, true);
    } else {
      problems.push(words.notRegular(asked));
    }
  }
  return { files: [...files.values()], problems };
}

function add(files: Map<string, Target>, file: string, named: boolean): void {
  const key = path.resolve(file);
  if (!files.has(key) || named) files.set(key, { path: path.normalize(file).split(path.sep).join('/'), named });
}

/** Files below a folder; links to folders are not followed, so that no loop is ever walked. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(extensions, {
    cwd: folder,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  return found.sort();
}

function statOf(file: string): fs.Stats | string {
  try {
    return fs.statSync(file);
  } catch (error) {
    return codeOf(error);
  }
}

/** The system's code of a failed file operation (`EACCES`), or its message. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
