/** Addresses of files and folders, taken apart as text: any scheme, and no disk behind them. */

/** Scheme and authority, and the path after them: `file://` and `/drafts/a.txt`. */
interface Parts {
  readonly root: string;
  readonly path: string;
}

/** The parts of a hierarchical address; undefined for one without folders, such as that of an untitled document. */
function partsOf(uri: string): Parts | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i.exec(uri);
  return match?.[1] !== undefined && match[2] !== undefined ? { root: match[1], path: match[2] } : undefined;
}

/** Every folder above a file, the nearest first, each ending in `/`; none for an address without folders. */
export function foldersAbove(uri: string): readonly string[] {
  const parts = partsOf(uri);
  if (!parts) return [];
  const folders: string[] = [];
  let { path } = parts;
  while (path !== '' && path !== '/') {
    path = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
    if (path !== '') folders.push(parts.root + path);
  }
  return folders;
}

/** An address as people read it, so that globs meet the names of files and not their escapes. */
export function readable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch (error) {
    if (error instanceof URIError) return uri;
    throw error;
  }
}

/** The address of a path relative to a folder (`../base.json`). */
export function joined(folder: string, relative: string): string {
  const { root, path } = partsOf(folder) ?? { root: '', path: folder };
  const segments = path.split('/').slice(1, -1);
  for (const segment of relative.split(/[\\/]/)) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(encodeURIComponent(segment));
  }
  return `${root}/${segments.join('/')}`;
}

/** The folder of a file, ending in `/`. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The file name in an address, decoded; the whole address where it has no path. */
export function fileNameOf(uri: string): string {
  return readable(uri.slice(uri.lastIndexOf('/') + 1).replace(/[?#].*$/, ''));
}

/** Of these folders the innermost that holds a file; undefined where none does. */
export function rootAbove(roots: readonly string[], uri: string): string | undefined {
  const above = new Set(foldersAbove(uri));
  return roots.filter((one) => above.has(one)).sort((a, b) => b.length - a.length)[0];
}
