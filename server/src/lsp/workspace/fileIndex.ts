/**
 * Files of the workspace that are, or may be, reports: told by the client, or found by the server itself. Each is read
 * once, and again when it has changed; of what nobody has open, the library gets what the file says.
 */
import { readDraft } from '../../config/check';
import { extractOf, type Extract } from '../../library/extract';
import type { Logger } from '../logger';
import { folderOf, foldersAbove, readable } from '../uris';
import type { Background } from './background';
import type { FileReader } from './fileReader';
import type { Progress } from './progress';

/** Files that are read from disk side by side; each is looked at by itself. */
const atOnce = 8;

/** Whom the index tells, and whom it asks. */
export interface IndexOwner {
  /** The address of the open document that is this file, however it is written; undefined where none is. */
  readonly openAs: (uri: string) => string | undefined;
  /** Folders of the documents that are open, as people read them: files beside them are read first. */
  readonly folders: () => ReadonlySet<string>;
  readonly arrived: (uri: string, extract: Extract | undefined) => void;
  /** Files are about to be read for the first time. */
  readonly began: () => void;
  /** Nothing is left to be read for the moment. */
  readonly rested: () => Promise<void>;
}

export class FileIndex {
  readonly #reader: FileReader;
  readonly #background: Background;
  readonly #owner: IndexOwner;
  readonly #progress: () => Progress;
  readonly #logger: Logger;
  /** Addresses as they were first written, by what they mean: clients escape differently. */
  readonly #files = new Map<string, string>();
  readonly #reports = new Set<string>();
  readonly #unread = new Set<string>();
  /** Of these, the ones beside open documents: they are wanted first. */
  readonly #urgent = new Set<string>();
  /** Left when reading was cancelled; read when somebody asks for everything. */
  readonly #postponed = new Set<string>();
  #running: Promise<void> | undefined;
  #begun = false;

  /** @param progress shows how far reading has come; it can be told to stop. */
  constructor(
    reader: FileReader,
    background: Background,
    owner: IndexOwner,
    progress: () => Progress,
    logger: Logger,
  ) {
    this.#logger = logger;
    this.#reader = reader;
    this.#background = background;
    this.#owner = owner;
    this.#progress = progress;
  }

  /** Addresses of the files that were reports when they were last read. */
  get reports(): readonly string[] {
    return [...this.#reports].flatMap((key) => this.#files.get(key) ?? []);
  }

  /** The address under which a file is known. */
  known(uri: string): string | undefined {
    return this.#files.get(readable(uri));
  }

  /** These files are there; those known already have changed. */
  announce(uris: readonly string[]): void {
    const folders = this.#owner.folders();
    for (const uri of uris) {
      const key = readable(uri);
      if (!this.#files.has(key)) this.#files.set(key, this.#owner.openAs(uri) ?? uri);
      this.#unread.add(key);
      if (folders.has(folderOf(key))) this.#urgent.add(key);
    }
    this.#start();
  }

  /** These files, or whole folders, are gone. */
  forget(uris: readonly string[]): void {
    const gone = new Set(uris.map((uri) => `${readable(uri).replace(/\/$/, '')}/`));
    for (const key of [...this.#files.keys()]) {
      if ([`${key}/`, ...foldersAbove(key)].some((one) => gone.has(one))) this.#drop(key);
    }
    this.#start();
  }

  /** A document was closed: its file counts again. */
  closed(uri: string): void {
    if (this.#files.has(readable(uri))) this.announce([uri]);
  }

  /** What decides whether files are reports has changed. */
  reconsider(): void {
    for (const key of this.#files.keys()) this.#unread.add(key);
    this.#start();
  }

  /** Resolves when nothing is left to be read, or reading was cancelled. */
  async rest(): Promise<void> {
    for (const key of this.#postponed) this.#unread.add(key);
    this.#postponed.clear();
    if (this.#unread.size > 0) this.#start();
    while (this.#running) await this.#running;
  }

  #drop(key: string): void {
    const uri = this.#files.get(key);
    this.#files.delete(key);
    this.#reports.delete(key);
    for (const waiting of [this.#unread, this.#urgent, this.#postponed]) waiting.delete(key);
    if (uri !== undefined && this.#owner.openAs(uri) === undefined) this.#owner.arrived(uri, undefined);
  }

  #start(): void {
    if (this.#running) return;
    this.#running = this.#readAll().finally(() => {
      this.#running = undefined;
      if (this.#unread.size > 0) this.#start();
    });
    this.#logger.watch(this.#running);
  }

  async #readAll(): Promise<void> {
    // all that was told in one message, or in several at once
    await this.#background.turn();
    if (this.#unread.size === 0) {
      await this.#owner.rested();
      return;
    }
    if (!this.#begun) this.#owner.began();
    this.#begun = true;
    const progress = this.#progress();
    let done = 0;
    try {
      while (this.#unread.size > 0 && !progress.cancelled) {
        progress.report(done, done + this.#unread.size);
        const some = this.#next();
        await Promise.all(some.map((key) => this.#read(key)));
        done += some.length;
      }
      for (const key of this.#unread) this.#postponed.add(key);
      this.#unread.clear();
      await this.#owner.rested();
    } finally {
      progress.done();
    }
  }

  /** Takes the files that are read next. */
  #next(): readonly string[] {
    const some: string[] = [];
    for (const key of [...this.#urgent].slice(0, atOnce)) some.push(key);
    for (const key of this.#unread) {
      if (some.length >= atOnce) break;
      if (!this.#urgent.has(key)) some.push(key);
    }
    for (const key of some) {
      this.#urgent.delete(key);
      this.#unread.delete(key);
    }
    return some;
  }

  async #read(key: string): Promise<void> {
    const uri = this.#files.get(key);
    if (uri === undefined || this.#owner.openAs(uri) !== undefined) return;
    const found = await this.#reader.report(uri);
    await this.#background.turn();
    // what was opened or forgotten meanwhile counts otherwise
    if (!this.#files.has(key) || this.#owner.openAs(uri) !== undefined) return;
    if (found) this.#reports.add(key);
    else this.#reports.delete(key);
    this.#owner.arrived(uri, found && extractOf(readDraft(found.draft, found.settings), uri));
  }
}
