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

/** Which files of a folder are looked at. */
type Wants = (file: string) => boolean;

const extensions = /\.(?:txt|md|ogi)$/i;
const closed = new Set(['node_modules', '.git', '.hg', '.svn']);

/**
 * Every file once, in the order of the paths; those of a folder in the order of their names.
 * @param included whether a configuration takes in a file that its ending would leave out.
 */
export async function findTargets(paths: readonly string[], words: Words, included: Wants): Promise<Targets> {
  const files = new Map<string, Target>();
  const problems: string[] = [];
  const wants: Wants = (file) => extensions.test(file) || included(file);
  for (const asked of paths) {
    if (asked === standardInput) {
      files.set(standardInput, { path: standardInput, named: true });
      continue;
    }
    const stat = statOf(asked);
    if (typeof stat === 'string') {
      const matched = stat === 'ENOENT' ? await matches(asked, words, problems) : undefined;
      for (const file of matched ?? []) add(files, file, true);
      if (!matched)
        problems.push(stat === 'ENOENT' ? words.noSuchPath(asked) : words.unreadable(asked, stat));
    } else if (stat.isDirectory()) {
      for (const file of walk(asked, wants, words, problems)) add(files, file, false);
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
  const known = files.get(key);
  if (known && (known.named || !named)) return;
  files.set(key, { path: slashed(path.normalize(file)), named });
}

function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

/**
 * Files below a folder. Links are not followed: what they lead to lies in the folder anyway, or was not asked for,
 * or is a loop. A folder that cannot be read is a problem, not an empty folder.
 */
function* walk(folder: string, wants: Wants, words: Words, problems: string[]): Generator<string> {
  let entries: readonly fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(words.unreadable(slashed(folder), codeOf(error)));
    return;
  }
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!closed.has(entry.name)) yield* walk(file, wants, words, problems);
    } else if (wants(slashed(file)) && entry.isFile()) {
      yield file;
    }
  }
}

/** The files that a pattern means, for shells that leave patterns alone; undefined where it is none. */
async function matches(
  pattern: string,
  words: Words,
  problems: string[],
): Promise<readonly string[] | undefined> {
  const { default: picomatch } = await import('picomatch');
  const { base, isGlob } = picomatch.scan(slashed(pattern));
  if (!isGlob) return undefined;
  const wants = picomatch(slashed(path.normalize(pattern)));
  const found = [...walk(base === '' ? '.' : base, wants, words, problems)];
  return found.length === 0 ? undefined : found;
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
