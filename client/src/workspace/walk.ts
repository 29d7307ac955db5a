/** Goes through the folders of a file system that can be read and not searched. */

/** What a folder holds: names, and whether they are folders; links and other things are left out. */
export type ListFolder = (
  path: string,
) => Promise<readonly { readonly name: string; readonly isFolder: boolean }[]>;

export interface Walk {
  readonly list: ListFolder;
  /** Files and folders, by their path below the root, that are passed over. */
  readonly hidden: (path: string) => boolean;
  readonly wanted: (path: string) => boolean;
  readonly cancelled: () => boolean;
}

/** Folders are gone through, but not without end. */
const mostFolders = 5000;

/** Paths of the wanted files below the root, as they are found: nearest first. */
export async function walk({ list, hidden, wanted, cancelled }: Walk): Promise<readonly string[]> {
  const files: string[] = [];
  const folders = [''];
  for (let at = 0; at < folders.length && at < mostFolders && !cancelled(); at++) {
    const folder = folders[at] ?? '';
    for (const { name, isFolder } of await list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (hidden(path)) continue;
      if (isFolder) folders.push(path);
      else if (wanted(path)) files.push(path);
    }
  }
  return files;
}
