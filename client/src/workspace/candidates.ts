/**
 * Which files of the workspace may be reports: those with a usual name, and those that a configuration takes in, as far
 * as the window shows them (`files.exclude`). Found through VS Code, so that any file system will do.
 */
import * as vscode from 'vscode';
import { includeGlobs } from '../../../server/src/config/configFile';
import { matcher, type PathMatcher } from '../../../server/src/config/globs';
import { configFileName } from '../../../server/src/config/product';
import { textOfBytes } from '../../../server/src/config/textBytes';
import { walk, type ListFolder } from './walk';

/** The names that reports usually have. */
export const usualNames = '**/*.{txt,md,ogi}';

/** Folders in which nobody keeps reports. */
const closed = /\/(?:node_modules|\.git|\.hg|\.svn)(?:\/|$)/;

/** Does it lie where nobody keeps reports? */
export function isClosed({ path }: vscode.Uri): boolean {
  return closed.test(path);
}

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
  const walkedThrough = await Promise.all(
    (vscode.workspace.workspaceFolders ?? [])
      .filter(({ uri }) => isSearchless(uri, found[0] ?? []))
      .map(({ uri }) => walked(uri, token)),
  );
  const all = new Map<string, vscode.Uri>();
  for (const uri of [...found, ...walkedThrough].flat()) if (!isClosed(uri)) all.set(uri.toString(), uri);
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

async function walked(root: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
  const files = await walk({
    list: (folder) => list(at(folder)),
    hidden: hiddenBy(vscode.workspace.getWorkspaceFolder(root)),
    wanted: matcher(usualNames),
    cancelled: () => token.isCancellationRequested,
  });
  return files.map(at);
}

async function list(folder: vscode.Uri): ReturnType<ListFolder> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    // links are left: what they lead to lies in the workspace anyway, or is a loop
    const { File, Directory } = vscode.FileType;
    return entries
      .filter(([, type]) => type === File || type === Directory)
      .map(([name, type]) => ({ name, isFolder: type === Directory }));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return []; // gone meanwhile, or not ours to read
    throw error;
  }
}
