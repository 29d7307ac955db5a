/**
 * Which files of the workspace may be reports: those with a usual name, and those that a configuration takes in, as far
 * as the window shows them (`files.exclude`). Found through VS Code, so that any file system will do.
 */
import * as vscode from 'vscode';
import { includeGlobs } from '../../../server/src/config/configFile';
import { matcher, type PathMatcher } from '../../../server/src/config/globs';
import { configFileName } from '../../../server/src/config/product';
import { textOfBytes } from '../../../server/src/config/textBytes';

/** The names that reports usually have. */
export const usualNames = '**/*.{txt,md,ogi}';

/** Folders in which nobody keeps reports. */
const closed = /\/(?:node_modules|\.git|\.hg|\.svn)(?:\/|$)/;

/** Does it lie where nobody keeps reports? */
export function isClosed({ path }: vscode.Uri): boolean {
  return closed.test(path);
}

/** Where there is no search, folders are gone through, but not without end. */
const mostFolders = 5000;

/** A glob of a configuration, and the folder that it speaks of. */
export interface Included {
  readonly folder: vscode.Uri;
  readonly glob: string;
}

/** All candidates; fewer where `token` is cancelled. */
export async function findCandidates(
  included: readonly Included[],
  token: vscode.CancellationToken,
): Promise<ReadonlyMap<string, vscode.Uri>> {
  const patterns: vscode.GlobPattern[] = [
    usualNames,
    ...included.map(({ folder, glob }) => new vscode.RelativePattern(folder, glob)),
  ];
  // undefined: what `files.exclude` hides is left out
  const found = await Promise.all(
    patterns.map((pattern) => vscode.workspace.findFiles(pattern, undefined, undefined, token)),
  );
  const walked = await Promise.all(
    (vscode.workspace.workspaceFolders ?? [])
      .filter(({ uri }) => isSearchless(uri, found[0] ?? []))
      .map(({ uri }) => walk(uri, token)),
  );
  const all = new Map<string, vscode.Uri>();
  for (const uri of [...found, ...walked].flat()) if (!isClosed(uri)) all.set(uri.toString(), uri);
  return all;
}

/** The globs of all configurations in the workspace. */
export async function findIncluded(token: vscode.CancellationToken): Promise<readonly Included[]> {
  const files = await vscode.workspace.findFiles(`**/${configFileName}`, undefined, undefined, token);
  const read = files.map(async (uri): Promise<readonly Included[]> => {
    const text = textOfBytes(await vscode.workspace.fs.readFile(uri));
    const folder = vscode.Uri.joinPath(uri, '..');
    return includeGlobs(text).map((glob) => ({ folder, glob }));
  });
  // one that has gone meanwhile includes nothing
  const settled = await Promise.allSettled(read);
  return settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
}

/** Does a window hide the file? The server is not told of what people do not see. */
export function hiddenBy(folder: vscode.WorkspaceFolder | undefined): PathMatcher {
  const globs = vscode.workspace
    .getConfiguration('files', folder)
    .get<Readonly<Record<string, unknown>>>('exclude', {});
  const matchers = Object.entries(globs).flatMap(([glob, on]) => (on === true ? [matcher(glob)] : []));
  return (path) => closed.test(`/${path}`) || matchers.some((matches) => matches(path));
}

/** File systems of extensions can be read, and often not searched: then a search finds nothing. */
function isSearchless({ scheme, authority, path }: vscode.Uri, found: readonly vscode.Uri[]): boolean {
  if (scheme === 'file' || scheme === 'vscode-remote') return false;
  const below = path.endsWith('/') ? path : `${path}/`;
  return !found.some(
    (uri) => uri.scheme === scheme && uri.authority === authority && uri.path.startsWith(below),
  );
}

async function walk(root: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const hidden = hiddenBy(vscode.workspace.getWorkspaceFolder(root));
  const wanted = matcher(usualNames);
  const files: vscode.Uri[] = [];
  const folders = [root];
  for (let at = 0; at < folders.length && at < mostFolders && !token.isCancellationRequested; at++) {
    const folder = folders[at];
    for (const [name, type] of folder ? await list(folder) : []) {
      const uri = vscode.Uri.joinPath(folder ?? root, name);
      const path = uri.path.slice(root.path.length).replace(/^\//, '');
      if (hidden(path) || isClosed(uri)) continue;
      // links are left: what they lead to lies in the workspace anyway, or is a loop
      if (type === vscode.FileType.Directory) folders.push(uri);
      else if (type === vscode.FileType.File && wanted(path)) files.push(uri);
    }
  }
  return files;
}

async function list(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return []; // gone meanwhile, or not ours to read
    throw error;
  }
}
