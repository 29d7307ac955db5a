/**
 * Tells the server which files of the workspace may be reports, and keeps it told: made, changed, renamed, deleted, in
 * the window or outside. The server reads them when it has nothing else to do.
 */
import * as vscode from 'vscode';
import { configFileName } from '../../../server/src/config/product';
import type { Server } from '../server';
import { findCandidates, findIncluded, hiddenBy, isClosed, usualNames, type Included } from './candidates';
import { Stamps } from './stamps';

/** So many files are told of in one message. */
const atOnce = 1000;
/** Changes that come within this are told together, in milliseconds. */
const pause = 100;
/** Whoever comes back to the window has the files looked at again, but not more often than this, in milliseconds. */
const between = 10_000;
/** So many times as long as a look took, the next one has to wait: network drives are slow. */
const patience = 10;

export class WorkspaceFiles implements vscode.Disposable {
  readonly #server: Server;
  readonly #disposables: vscode.Disposable[];
  #watchers: vscode.Disposable[] = [];
  /** What the watchers were made for. */
  #watched: string | undefined;
  #search: vscode.CancellationTokenSource | undefined;
  #finding: Promise<void> = Promise.resolve();
  /** What the server knows. */
  #told = new Set<string>();
  readonly #stamps = new Stamps(stampOf);
  /** When somebody who comes back to the window has the files looked at again. */
  #nextLook = 0;
  readonly #added = new Set<string>();
  readonly #removed = new Set<string>();
  /** Has a folder come? */
  #folders = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server) {
    this.#server = server;
    const again = (): void => this.#again();
    this.#disposables = [
      server.onDidChangeState((state) => {
        this.#told = new Set();
        if (state === 'running') this.#again();
        else this.#rest();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('files.exclude')) this.#again();
      }),
      vscode.workspace.onDidRenameFiles(again),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && Date.now() >= this.#nextLook) this.#again();
      }),
    ];
  }

  /** Looks again; resolves when the server knows all files that are there now, and all that have changed. */
  async complete(): Promise<void> {
    this.#again();
    // whatever comes meanwhile has the files looked for anew
    for (let last; last !== this.#finding;) await (last = this.#finding);
    this.#flush();
  }

  /** Looks for all files anew. */
  #again(): void {
    if (this.#server.state !== 'running') return;
    this.#search?.cancel();
    const search = new vscode.CancellationTokenSource();
    this.#search = search;
    this.#finding = this.#find(search.token);
    this.#server.background(this.#finding);
  }

  async #find(token: vscode.CancellationToken): Promise<void> {
    const began = Date.now();
    this.#nextLook = Number.POSITIVE_INFINITY;
    try {
      await this.#look(token);
    } finally {
      const now = Date.now();
      if (!token.isCancellationRequested) this.#nextLook = now + Math.max(between, patience * (now - began));
    }
  }

  async #look(token: vscode.CancellationToken): Promise<void> {
    const included = await findIncluded(token);
    if (token.isCancellationRequested) return;
    this.#watch(included);
    const found = await findCandidates(included, token);
    if (token.isCancellationRequested) return;
    this.#prune();
    const told = this.#told;
    this.#told = new Set(found.keys());
    for (const key of found.keys()) if (!told.has(key)) this.#added.add(key);
    for (const key of told) if (!found.has(key)) this.#removed.add(key);
    this.#flush();
    const changed = await this.#stamps.changed([...found.keys()], () => token.isCancellationRequested);
    for (const key of changed ?? []) if (this.#told.has(key)) this.#added.add(key);
    this.#flush();
  }

  /** Leaves watchers that will do: what changes while others take their place is never told. */
  #watch(included: readonly Included[]): void {
    const wanted = JSON.stringify(included.map(({ folder, glob }) => [folder.toString(), glob]));
    if (wanted === this.#watched) return;
    this.#stopWatching();
    this.#watched = wanted;
    const configs = vscode.workspace.createFileSystemWatcher(`**/${configFileName}`);
    const again = (): void => this.#again();
    this.#watchers = [
      configs,
      configs.onDidCreate(again),
      configs.onDidChange(again),
      configs.onDidDelete(again),
    ];
    const patterns: vscode.GlobPattern[] = [
      usualNames,
      ...included.map(({ folder, glob }) => new vscode.RelativePattern(folder, glob)),
    ];
    // of a folder that comes or goes, nobody tells what is in it
    const folders = vscode.workspace.createFileSystemWatcher('**');
    const came = (uri: vscode.Uri): void => this.#folderCame(uri);
    this.#watchers.push(
      folders,
      folders.onDidCreate(came),
      // one that goes and comes again within a moment is told of as changed
      folders.onDidChange(came),
      folders.onDidDelete((uri) => this.#gone(uri)),
    );
    for (const pattern of patterns) {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      this.#watchers.push(
        watcher,
        watcher.onDidCreate((uri) => this.#changed(uri)),
        watcher.onDidChange((uri) => this.#changed(uri)),
        watcher.onDidDelete((uri) => this.#gone(uri)),
      );
    }
  }

  #stopWatching(): void {
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = [];
    this.#watched = undefined;
  }

  #changed(uri: vscode.Uri): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || hiddenBy(folder)(uri.path.slice(folder.uri.path.length).replace(/^\//, ''))) return;
    const key = uri.toString();
    this.#told.add(key);
    this.#removed.delete(key);
    this.#added.add(key);
    this.#soon();
  }

  /** Folders hardly ever have an ending; files without one are looked for in vain. */
  #folderCame(uri: vscode.Uri): void {
    if (/\.[^/]*$/.test(uri.path) || isClosed(uri)) return;
    this.#folders = true;
    this.#soon();
  }

  #gone(uri: vscode.Uri): void {
    if (isClosed(uri)) return;
    const key = uri.toString();
    this.#told.delete(key);
    this.#added.delete(key);
    this.#removed.add(key);
    this.#soon();
  }

  /** With a folder all that was in it is gone. */
  #prune(): void {
    if (this.#removed.size === 0) return;
    for (const key of this.#told) if (liesIn(this.#removed, key)) this.#told.delete(key);
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#flush(), pause);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#prune();
    const added = [...this.#added];
    const removed = [...this.#removed];
    this.#added.clear();
    this.#removed.clear();
    if (this.#folders) this.#again();
    this.#folders = false;
    if (removed.length > 0) this.#server.notify('ogiReport/files', { removed });
    for (let at = 0; at < added.length; at += atOnce) {
      this.#server.notify('ogiReport/files', { added: added.slice(at, at + atOnce) });
    }
  }

  #rest(): void {
    this.#search?.cancel();
    this.#stopWatching();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#added.clear();
    this.#removed.clear();
  }

  dispose(): void {
    this.#rest();
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** Is one of the folders above the file among these? */
function liesIn(folders: ReadonlySet<string>, file: string): boolean {
  for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
    if (folders.has(file.slice(0, at))) return true;
  }
  return false;
}

async function stampOf(key: string): Promise<string | undefined> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(key));
    return `${mtime} ${size}`;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined; // gone meanwhile
    throw error;
  }
}
