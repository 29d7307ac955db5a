/** The reports of the workspace, put together: files, neighbours, the check of all, and who is told of it. */
import type { Settings } from '../../config/settings';
import { readerOf, type ConfigKeeper } from '../configKeeper';
import type { Connection } from '../connection';
import type { Logger } from '../logger';
import type { Loop, Publisher } from '../publisher';
import type { Entry, ServerState } from '../state';
import { titles } from '../titles';
import { folderOf, readable } from '../uris';
import { Background } from './background';
import { FileIndex } from './fileIndex';
import { FileReader } from './fileReader';
import { FileSettings } from './fileSettings';
import { Neighbourhood } from './neighbourhood';
import { ProgressTeller } from './progress';
import { Pull } from './pull';
import { Results } from './results';
import { Scanner, type Disk } from './scanner';
import { Survey } from './survey';
import { WireSaid } from './wireSaid';

/** What the platform lends. */
export interface WorkspaceHost {
  readonly loop: Loop;
  readonly readFile?: (uri: string) => Promise<string | null> | undefined;
  readonly disk?: Disk;
}

export class Workspace {
  readonly state: ServerState;
  readonly connection: Connection;
  readonly progress: ProgressTeller;
  readonly neighbourhood: Neighbourhood;
  readonly results: Results;
  readonly pull: Pull;
  readonly survey: Survey;
  readonly #background: Background;
  readonly #settings: FileSettings;
  readonly #reader: FileReader;
  /** Undefined where nobody reads files: then the open documents are all there is. */
  readonly #index: FileIndex | undefined;
  readonly #scanner: Scanner | undefined;
  /** Requests under way that show their own progress. */
  #asked = 0;

  constructor(
    state: ServerState,
    connection: Connection,
    publisher: Publisher,
    keeper: ConfigKeeper,
    logger: Logger,
    host: WorkspaceHost,
  ) {
    const { loop } = host;
    this.state = state;
    this.connection = connection;
    this.progress = new ProgressTeller(connection, logger, loop);
    this.#background = new Background(loop);
    this.#settings = new FileSettings(state, connection, keeper, logger, loop);
    const read = readerOf(state, connection, host);
    const reader = (this.#reader = new FileReader(
      read ?? (() => Promise.resolve(null)),
      this.#settings,
      logger,
    ));
    this.neighbourhood = new Neighbourhood({
      state,
      publisher,
      logger,
      loop,
      background: this.#background,
      wire: new WireSaid(state.client.encoding === 'utf-16' ? undefined : (uri) => this.textOf(uri)),
      known: (uri) => this.#index?.known(uri),
      changed: (paths) => this.survey.changed(paths),
      seen: () => {
        if (this.#scanner) logger.watch(this.#scanner.start());
      },
    });
    const world = { state, reader, logger, neighbourhood: this.neighbourhood, background: this.#background };
    const openAs = (uri: string): string | undefined => this.#openAs(uri);
    this.survey = new Survey(
      { ...world, openAs, known: (uri) => this.#index?.known(uri) !== undefined },
      {
        found: (surveyed) => this.results.found(surveyed),
        gone: (uri) => this.results.gone(uri),
        flush: () => this.results.flush(),
      },
    );
    this.pull = new Pull(state, this.survey, loop, connection, logger);
    if (state.client.pulls) publisher.insteadOfSending((snapshot) => this.pull.checked(snapshot));
    this.results = new Results(state, connection, logger, this.pull);
    if (!read) return;
    const title = titles[state.client.locale].indexing;
    this.#index = new FileIndex(
      reader,
      this.#background,
      {
        openAs,
        folders: () => new Set(state.entries().map(({ document }) => readable(folderOf(document.uri)))),
        arrived: (uri, extract) => this.neighbourhood.arrived(uri, extract),
        began: () => this.neighbourhood.expect(),
        rested: () => this.neighbourhood.rested(),
      },
      () => this.progress.own(title, state.client.showsProgress && this.#asked === 0),
      logger,
    );
    if (host.disk && !state.client.announcesFiles) {
      this.#scanner = new Scanner(host.disk, keeper, this.#index, () => state.roots, loop, logger);
    }
  }

  /** A document is being typed in. */
  typed(): void {
    this.#background.typed();
  }

  opened(entry: Entry): void {
    this.neighbourhood.opened(entry);
    this.lookAround();
  }

  /** An open document has come, changed or gone. */
  touched(): void {
    this.neighbourhood.touched();
  }

  /** Files may have changed without anyone having told: a document was opened or saved. */
  lookAround(): void {
    if (!this.state.client.registersWatchers) this.#scanner?.again();
  }

  closed(uri: string): void {
    this.neighbourhood.closed(uri);
    this.#index?.closed(uri);
    this.survey.changed([this.#index?.known(uri) ?? uri]);
  }

  /** These files are, or may be, reports; those known already have changed. */
  announce(uris: readonly string[]): void {
    this.#index?.announce(uris);
  }

  forget(uris: readonly string[]): void {
    this.#index?.forget(uris);
  }

  /** Settings have changed. @param pushed those that the client has handed over. */
  settingsChanged(pushed: Settings): void {
    this.#settings.changed(pushed);
    this.#index?.reconsider();
  }

  /** Configurations have changed: other files may be reports now. */
  configsChanged(): void {
    this.#scanner?.again();
    this.#index?.reconsider();
  }

  /** All reports of the workspace, once all files have been read; `work` shows its own progress. */
  async withReports<T>(work: (uris: readonly string[]) => Promise<T>): Promise<T> {
    this.#asked++;
    try {
      await this.#scanner?.start();
      await this.#index?.rest();
      const uris = new Set(this.#index?.reports);
      for (const { document } of this.state.entries()) {
        const { uri } = document;
        if (this.state.snapshot(uri)?.checked) uris.add(this.#index?.known(uri) ?? uri);
      }
      return await work([...uris].sort());
    } finally {
      this.#asked--;
    }
  }

  /** The report of the year before, where it is certain; an open document's may be on its way into the library. */
  lastYearOf(uri: string): string | undefined {
    return this.neighbourhood.lastYearOf(this.#index?.known(uri) ?? uri);
  }

  /** The text of any file, as it stands in the editor or on disk; null where there is none. */
  async textOf(uri: string): Promise<string | null> {
    return this.#openText(uri) ?? this.#reader.text(uri);
  }

  /** The address of the open document that is this file. */
  #openAs(uri: string): string | undefined {
    if (this.state.entry(uri)) return uri;
    const key = readable(uri);
    return this.state.entries().find(({ document }) => readable(document.uri) === key)?.document.uri;
  }

  #openText(uri: string): string | undefined {
    const open = this.#openAs(uri);
    return open === undefined ? undefined : this.state.entry(open)?.document.text;
  }
}
