/**
 * The reports that are known in the editor, and what they say about each other. Open documents count as they stand in
 * the editor; files that the client has announced count as they are on disk. Typing waits for none of this: a document
 * is checked with what its neighbours said last, and once the typing has paused they are asked again.
 */
import { decide } from '../config/check';
import { defaultSettings } from '../config/settings';
import { extractOf, type Extract } from '../library/extract';
import { Library } from '../library/library';
import { parseReport } from '../report/parse';
import type { ReadFile } from './configs';
import type { Logger } from './logger';
import type { Loop, Publisher } from './publisher';
import type { Entry, ServerState, Snapshot } from './state';
import { fileNameOf } from './uris';

/** How long nothing must change before neighbours are asked, in milliseconds. */
const pause = 100;

/** Files that are read one after the other before messages get their turn again. */
const readAtOnce = 8;

export class Neighbourhood {
  readonly #state: ServerState;
  readonly #publisher: Publisher;
  readonly #logger: Logger;
  readonly #loop: Loop;
  /** Undefined where nobody reads files: then the open documents are all there is. */
  readonly #read: ReadFile | undefined;
  #library = Library.empty;
  /** What the library holds of each open document was made of this snapshot. */
  readonly #shelved = new Map<string, Snapshot>();
  /** Files that the client has announced. */
  readonly #announced = new Set<string>();
  /** Announced files that are to be read. */
  readonly #unread = new Set<string>();
  #reading = false;
  #cancel: (() => void) | undefined;

  constructor(
    state: ServerState,
    publisher: Publisher,
    logger: Logger,
    loop: Loop,
    read: ReadFile | undefined,
  ) {
    this.#state = state;
    this.#publisher = publisher;
    this.#logger = logger;
    this.#loop = loop;
    this.#read = read;
  }

  /** An open document has come, changed or gone: after a pause, neighbours are asked again. */
  touched(): void {
    this.#cancel?.();
    this.#cancel = this.#loop.after(pause, () => {
      this.#cancel = undefined;
      this.#settle();
    });
  }

  /** A document was closed: its file counts again, where it is announced. */
  closed(uri: string): void {
    if (!this.#shelved.delete(uri)) return;
    this.#library = this.#library.without(uri);
    if (this.#announced.has(uri)) this.announce([uri]);
    this.touched();
  }

  /** These files are, or may be, reports; those known already have changed. */
  announce(uris: readonly string[]): void {
    if (!this.#read) return;
    for (const uri of uris) {
      this.#announced.add(uri);
      if (!this.#shelved.has(uri)) this.#unread.add(uri);
    }
    if (!this.#reading) this.#logger.watch(this.#readAll(this.#read));
  }

  /** These files are gone. */
  forget(uris: readonly string[]): void {
    const gone: [string, undefined][] = [];
    for (const uri of uris) {
      this.#announced.delete(uri);
      this.#unread.delete(uri);
      if (!this.#shelved.has(uri)) gone.push([uri, undefined]);
    }
    if (gone.length === 0) return;
    this.#library = this.#library.changed(gone);
    this.touched();
  }

  async #readAll(read: ReadFile): Promise<void> {
    this.#reading = true;
    try {
      while (this.#unread.size > 0) {
        const some = [...this.#unread].slice(0, readAtOnce);
        for (const uri of some) this.#unread.delete(uri);
        const read8 = await Promise.all(some.map((uri) => this.#extractOfFile(uri, read)));
        // what was opened or forgotten meanwhile counts otherwise
        const fresh = some.flatMap((uri, at): [string, Extract | undefined][] =>
          this.#announced.has(uri) && !this.#shelved.has(uri) ? [[uri, read8[at]]] : [],
        );
        if (fresh.length > 0) this.#library = this.#library.changed(fresh);
      }
    } finally {
      this.#reading = false;
    }
    this.touched();
  }

  async #extractOfFile(uri: string, read: ReadFile): Promise<Extract | undefined> {
    try {
      const text = await read(uri);
      if (text === null) return undefined;
      const draft = { text, fileName: fileNameOf(uri) };
      if (!decide(draft, defaultSettings).report) return undefined;
      return extractOf(parseReport(text, { fileName: draft.fileName }), uri);
    } catch (error) {
      this.#logger.once(`read ${uri}`, `${uri} could not be read`, error);
      return undefined;
    }
  }

  /** Undefined where the check is still to come, or has failed, which the publisher has said. */
  #snapshotOf({ document: { uri }, settings }: Entry): Snapshot | undefined {
    if (!settings) return undefined;
    try {
      return this.#state.snapshot(uri);
    } catch (error) {
      this.#logger.once(`check ${uri}`, `the check of ${uri} failed`, error);
      return undefined;
    }
  }

  /** Puts the open documents into the library as they are now, and asks what that means for each of them. */
  #settle(): void {
    const open = this.#state.entries().flatMap((entry) => this.#snapshotOf(entry) ?? []);
    const changes: [string, Extract | undefined][] = [];
    for (const snapshot of open) {
      const { uri, checked } = snapshot;
      if (this.#shelved.get(uri)?.checked === checked) continue;
      this.#shelved.set(uri, snapshot);
      changes.push([uri, checked && extractOf(checked.report, uri)]);
    }
    if (changes.length > 0) this.#library = this.#library.changed(changes);
    for (const { uri, checked } of open) {
      const entry = this.#state.entry(uri);
      const extract = checked && this.#library.get(uri);
      if (!entry || !extract) continue;
      const said = this.#library.allSaid(extract);
      if (same(said, entry.said ?? {})) continue;
      entry.said = said;
      entry.snapshot = undefined;
      this.#publisher.mark(uri);
    }
  }
}

/** Plain data, written down in one order. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
