/**
 * The files of the open folders, found by the server itself: for editors that announce none. The first look is taken
 * when a report is opened; where the editor watches no files, further ones when documents are opened or saved.
 */
import type { ConfigKeeper } from '../configKeeper';
import type { Logger } from '../logger';
import type { Loop } from '../publisher';
import { mayBeReport } from '../fileChanges';
import { readable } from '../uris';
import type { FileIndex } from './fileIndex';

/** A folder's files, and the folders in it, as addresses; those of folders end in `/`. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** The server's own disk. */
export interface Disk {
  /** Undefined for an address on another file system, and for what cannot be listed. Links are left out. */
  readonly list: (folder: string) => Promise<Listing | undefined>;
  /** Differs when the file has changed; undefined where there is none. */
  readonly stamp: (file: string) => Promise<string | undefined>;
}

/** Folders beyond this many are left: somebody has opened their home, or the whole disk. */
const mostFolders = 20_000;
/** Pause between two looks, in milliseconds. */
const pause = 2000;
/** Folders in which nobody keeps reports. */
const closed = /\/(?:node_modules|\.[^/]*)\/$/;

export class Scanner {
  readonly #disk: Disk;
  readonly #keeper: ConfigKeeper;
  readonly #index: FileIndex;
  readonly #roots: () => readonly string[];
  readonly #loop: Loop;
  readonly #logger: Logger;
  /** What each file was like at the last look. */
  #stamps: ReadonlyMap<string, string> = new Map();
  #running: Promise<void> | undefined;
  #last = Number.NEGATIVE_INFINITY;
  #due = false;

  constructor(
    disk: Disk,
    keeper: ConfigKeeper,
    index: FileIndex,
    roots: () => readonly string[],
    loop: Loop,
    logger: Logger,
  ) {
    this.#disk = disk;
    this.#keeper = keeper;
    this.#index = index;
    this.#roots = roots;
    this.#loop = loop;
    this.#logger = logger;
  }

  /** Takes the first look, unless it has been taken; resolves when what is under way is over. */
  start(): Promise<void> {
    if (this.#last === Number.NEGATIVE_INFINITY) this.#look();
    return this.#running ?? Promise.resolve();
  }

  /** Looks again, after a pause where the last look was only just taken. */
  again(): void {
    if (this.#last === Number.NEGATIVE_INFINITY || this.#due) return;
    this.#due = true;
    this.#loop.after(Math.max(0, this.#last + pause - this.#loop.now()), () => {
      this.#due = false;
      this.#look();
    });
  }

  #look(): void {
    this.#last = this.#loop.now();
    this.#running ??= this.#scan().finally(() => {
      this.#running = undefined;
      this.#last = this.#loop.now();
    });
    this.#logger.watch(this.#running);
  }

  async #scan(): Promise<void> {
    const found = new Map<string, string>();
    const folders = [...this.#roots()];
    const seen = new Set(folders);
    for (let at = 0; at < folders.length; at++) {
      const folder = folders[at];
      if (folder === undefined) break;
      if (at >= mostFolders) {
        this.#logger.once('folders', `more than ${mostFolders} folders are open`, 'the others are left out');
        break;
      }
      const listing = await this.#disk.list(folder);
      for (const one of listing?.folders ?? []) {
        if (closed.test(one) || seen.has(one)) continue;
        seen.add(one);
        folders.push(one);
      }
      await this.#take(listing?.files ?? [], found);
    }
    const before = this.#stamps;
    this.#stamps = found;
    this.#index.announce([...found].flatMap(([uri, stamp]) => (before.get(uri) === stamp ? [] : [uri])));
    this.#index.forget([...before.keys()].filter((uri) => !found.has(uri)));
  }

  async #take(files: readonly string[], found: Map<string, string>): Promise<void> {
    const included = await this.#keeper.included(files.filter((uri) => !mayBeReport(readable(uri))));
    const wanted = [...files.filter((uri) => mayBeReport(readable(uri))), ...included];
    const stamps = await Promise.all(wanted.map((uri) => this.#disk.stamp(uri)));
    wanted.forEach((uri, at) => {
      const stamp = stamps[at];
      if (stamp !== undefined) found.set(uri, stamp);
    });
  }
}
