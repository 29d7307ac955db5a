/**
 * The reports that are known in the editor, and what they say about each other. Open documents count as they stand in
 * the editor; other files count as they are on disk. Typing waits for none of this: a document is checked with what its
 * neighbours said last, and once the typing has paused they are asked again.
 */
import { extractOf, type Extract } from '../../library/extract';
import { Library } from '../../library/library';
import type { Said } from '../../library/neighbours';
import type { Logger } from '../logger';
import type { Loop, Publisher } from '../publisher';
import type { Entry, ServerState, Snapshot } from '../state';
import type { Background } from './background';
import type { WireSaid } from './wireSaid';

/** How long nothing must change before neighbours are asked, in milliseconds. */
const pause = 100;

/** So many files that come together are put on the desk; more are shelved. */
const few = 8;

type Change = readonly [path: string, extract: Extract | undefined];

/** What the neighbourhood works with. */
export interface Surroundings {
  readonly state: ServerState;
  readonly publisher: Publisher;
  readonly logger: Logger;
  readonly loop: Loop;
  readonly background: Background;
  readonly wire: WireSaid;
  /** The address under which the workspace knows a file. */
  readonly known: (uri: string) => string | undefined;
  /** Reports have come, changed or gone. */
  readonly changed: (paths: readonly string[]) => void;
  /** A report is open. */
  readonly seen: () => void;
}

export class Neighbourhood {
  readonly #around: Surroundings;
  #library = Library.empty;
  /** What the library holds of each open document was made of this snapshot. */
  readonly #shelved = new Map<string, Snapshot>();
  /** Files that were read and are not in the library yet. */
  readonly #arrived = new Map<string, Extract | undefined>();
  /** What has changed since shelving began; undefined while nothing is being shelved. */
  #meanwhile: Map<string, Extract | undefined> | undefined;
  /** Are all files known? Until then nothing is said of copies: what everybody writes is not known either. */
  #whole = true;
  #cancel: (() => void) | undefined;
  #settling = false;
  #again = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** An open document has come, changed or gone: after a pause, neighbours are asked again. */
  touched(): void {
    this.#cancel?.();
    this.#cancel = this.#around.loop.after(pause, () => {
      this.#cancel = undefined;
      this.#around.logger.watch(this.#settle());
    });
  }

  /** A document was opened: what is known of its file holds until it has been read, so that no problem goes and comes. */
  opened(entry: Entry): void {
    const extract = this.#library.get(this.#pathOf(entry.document.uri));
    if (extract && this.#around.wire.asIs) entry.said = this.#said(extract);
  }

  /** A document was closed. */
  closed(uri: string): void {
    if (!this.#shelved.delete(uri)) return;
    // a file of the workspace will be read; until then what was typed counts
    if (this.#around.known(uri) === undefined) this.#change([[uri, undefined]]);
    this.touched();
  }

  /** Files of the workspace are about to be read for the first time. */
  expect(): void {
    this.#whole = false;
  }

  /** A file was read, or has gone. */
  arrived(path: string, extract: Extract | undefined): void {
    this.#arrived.set(path, extract);
    // those read first lie beside the open documents: they need not wait for the others
    if (this.#arrived.size === few && !this.#library.crowded) this.#takeArrived();
  }

  /** All files have been read that were to be read: what came is shelved, where it is much. */
  async rested(): Promise<void> {
    const many = !this.#whole || this.#arrived.size > few;
    this.#takeArrived();
    if (many || this.#library.crowded) await this.#shelve();
    this.#whole = true;
    this.touched();
  }

  /** What others say about a report of the workspace, ready to be checked with; places are as the client counts. */
  async saidOf(path: string): Promise<Said> {
    const extract = this.#library.get(path);
    return extract ? this.#around.wire.said(this.#said(extract)) : {};
  }

  /** The report of the year before, where it is certain; open documents count as they are now. */
  lastYearOf(path: string): string | undefined {
    this.#putOpen(this.#open());
    const extract = this.#library.get(path);
    return extract && this.#library.neighboursOf(extract).lastYear()?.path;
  }

  /** Paths of the reports of the organ's next year, as far as certain: they are checked against this one. */
  nextYearOf(path: string): readonly string[] {
    const extract = this.#library.get(path);
    return extract ? this.#library.nextYearOf(extract) : [];
  }

  extracts(): Iterable<Extract> {
    return this.#library.extracts();
  }

  /** Files that are reports of the same organ and year, where there are several. */
  doubles(): readonly (readonly string[])[] {
    return this.#library.doubles();
  }

  #said(extract: Extract): Said {
    if (this.#whole) return this.#library.allSaid(extract);
    const lastYear = this.#library.neighboursOf(extract).lastYear();
    return lastYear ? { lastYear } : {};
  }

  #takeArrived(): void {
    const changes = [...this.#arrived].filter(([path]) => !this.#isShelved(path));
    this.#arrived.clear();
    this.#change(changes);
    this.touched();
  }

  #isShelved(path: string): boolean {
    return [...this.#shelved.keys()].some((uri) => this.#pathOf(uri) === path);
  }

  #change(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.#library = this.#library.changed(changes);
    for (const [path, extract] of changes) this.#meanwhile?.set(path, extract);
    this.#around.changed(changes.map(([path]) => path));
  }

  /** Puts everything on one shelf, in the background. */
  async #shelve(): Promise<void> {
    const meanwhile = new Map<string, Extract | undefined>();
    this.#meanwhile = meanwhile;
    const shelved = await this.#around.background.run(
      this.#library.shelving(),
      () => this.#meanwhile !== meanwhile,
    );
    if (!shelved) return; // it has begun anew
    this.#library = shelved.changed(meanwhile);
    this.#meanwhile = undefined;
  }

  #pathOf(uri: string): string {
    return this.#around.known(uri) ?? uri;
  }

  /** Undefined where the check is still to come, or has failed, which the publisher has said. */
  #snapshotOf({ document: { uri }, settings }: Entry): Snapshot | undefined {
    if (!settings) return undefined;
    const { state, logger } = this.#around;
    try {
      return state.snapshot(uri);
    } catch (error) {
      logger.once(`check ${uri}`, `the check of ${uri} failed`, error);
      return undefined;
    }
  }

  /** Puts the open documents into the library as they are now, and asks what that means for each of them. */
  async #settle(): Promise<void> {
    if (this.#settling) {
      this.#again = true;
      return;
    }
    this.#settling = true;
    try {
      const open = this.#open();
      if (open.some(({ checked }) => checked)) this.#around.seen();
      this.#putOpen(open);
      for (const { uri, checked } of open) if (checked) await this.#ask(uri);
    } finally {
      this.#settling = false;
    }
    if (!this.#again) return;
    this.#again = false;
    this.touched();
  }

  #open(): readonly Snapshot[] {
    return this.#around.state.entries().flatMap((entry) => this.#snapshotOf(entry) ?? []);
  }

  #putOpen(open: readonly Snapshot[]): void {
    const changes: Change[] = [];
    for (const snapshot of open) {
      const { uri, checked } = snapshot;
      if (this.#shelved.get(uri)?.checked === checked) continue;
      this.#shelved.set(uri, snapshot);
      const path = this.#pathOf(uri);
      changes.push([path, checked && extractOf(checked.report, path)]);
    }
    this.#change(changes);
  }

  async #ask(uri: string): Promise<void> {
    const { state, publisher, background, wire } = this.#around;
    await background.turn();
    const entry = state.entry(uri);
    const extract = this.#library.get(this.#pathOf(uri));
    if (!entry || !extract) return;
    const said = await wire.said(this.#said(extract));
    if (state.entry(uri) !== entry || same(said, entry.said ?? {})) return;
    entry.said = said;
    entry.snapshot = undefined;
    publisher.mark(uri);
  }
}

/** Plain data, written down in one order. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
