/** Keeps each open document under the configuration that counts for it, from opening it to the file's next change. */
import { defaultSettings, type Settings } from '../config/settings';
import type { ConfigDiagnostics } from './configDiagnostics';
import { Configs, withConfig, type ConfigSource, type ReadFile } from './configs';
import { Refresh } from './features/refresh';
import type { Connection } from './connection';
import type { Logger } from './logger';
import type { Loop, Publisher } from './publisher';
import type { ServerRequests } from './requests';
import { isConfigFile, type Entry, type ServerState } from './state';
import { readable, rootAbove } from './uris';
import { meetsWatchedConfigs, WatchedFiles } from './watchedFiles';

/** Who reads files: the server's platform, and where that cannot, a client that offers to. */
export interface Files {
  readonly loop: Loop;
  readonly readFile?: (uri: string) => Promise<string | null> | undefined;
}

/** How long a first check waits for files, in milliseconds: a file system that hangs must not stop it for good. */
const filesPatience = 1000;

export class ConfigKeeper {
  readonly #state: ServerState;
  readonly #publisher: Publisher;
  readonly #logger: Logger;
  readonly #loop: Loop;
  readonly #diagnostics: ConfigDiagnostics;
  readonly #refresh: Refresh;
  readonly #watched: WatchedFiles;
  /** Undefined where nobody reads files: then the editor's settings are all there is. */
  readonly #configs: Configs | undefined;

  constructor(
    state: ServerState,
    connection: Connection,
    publisher: Publisher,
    logger: Logger,
    files: Files,
    diagnostics: ConfigDiagnostics,
  ) {
    this.#state = state;
    this.#publisher = publisher;
    this.#logger = logger;
    this.#loop = files.loop;
    this.#diagnostics = diagnostics;
    this.#refresh = new Refresh(state, connection, logger, files.loop);
    this.#watched = new WatchedFiles(connection, state.client, logger);
    const read = readerOf(state, connection, files);
    this.#configs = read && new Configs(read);
  }

  /** Gives a document, whose editor settings are known, its configuration, and has it checked. */
  configure(entry: Entry): void {
    const { editor } = entry;
    if (!editor) return;
    if (!this.#configs) {
      this.#finish(entry, editor, undefined);
      return;
    }
    // nobody will tell of changes: what was read for documents opened before may be old
    if (!entry.settings && !this.#state.client.registersWatchers) this.#configs.forget();
    this.#logger.watch(this.#look(this.#configs, entry, editor));
  }

  /**
   * An editor's settings for any file, with the configuration that counts for it over them.
   * Rejects where that cannot be read.
   */
  async over(editor: Settings, uri: string): Promise<Settings> {
    return withConfig(editor, await this.#configs?.nearest(uri), uri);
  }

  /** Of these files, which lie in one folder, those that a configuration takes in. */
  async included(uris: readonly string[]): Promise<readonly string[]> {
    const [first] = uris;
    const source = first === undefined ? undefined : await this.#configs?.nearest(first);
    if (!source || source.placed.config.include.length === 0) return [];
    return uris.filter((uri) => withConfig(defaultSettings, source, uri).report === true);
  }

  /** Is the file the baseline of a configuration in use? */
  isBaseline(uri: string): boolean {
    const name = readable(uri);
    return this.#state.entries().some(({ config }) => config?.baseline && readable(config.baseline) === name);
  }

  /** Files have changed: reads them anew for all documents. */
  refresh(): void {
    this.#configs?.forget();
    for (const entry of this.#state.entries()) this.configure(entry);
  }

  /** A document was closed; what was shown of its configuration may have to go. */
  closed(uri: string): void {
    if (isConfigFile(uri)) this.refresh();
    this.#showProblems();
  }

  async #look(configs: Configs, entry: Entry, editor: Settings): Promise<void> {
    const turn = ++entry.asked;
    const cancel = this.#loop.after(filesPatience, () => {
      if (!entry.settings) this.#finish(entry, editor, undefined);
    });
    try {
      const source = await configs.nearest(entry.document.uri);
      if (turn === entry.asked) this.#finish(entry, editor, source ?? null);
    } catch (error) {
      configs.forget(); // it may be readable the next time
      this.#logger.failure(`the configuration of ${entry.document.uri} could not be read`, error);
      if (turn === entry.asked) this.#finish(entry, editor, entry.config);
    } finally {
      cancel();
    }
  }

  #finish(entry: Entry, editor: Settings, source: ConfigSource | null | undefined): void {
    const { uri } = entry.document;
    if (this.#state.entry(uri) !== entry) return; // closed meanwhile
    const before = entry.settings;
    entry.config = source;
    entry.settings = withConfig(editor, source ?? undefined, uri);
    this.#publisher.mark(uri);
    if (before && annotates(before) !== annotates(entry.settings)) this.#refresh.ask();
    this.#showProblems();
  }

  /** Shows the problems of the configurations in use; those open are shown as they stand in the editor. */
  #showProblems(): void {
    const entries = this.#state.entries();
    const open = new Set(entries.map(({ document }) => document.uri).filter(isConfigFile));
    const used = new Map(entries.flatMap(({ config }) => (config ? [[config.uri, config] as const] : [])));
    for (const [uri, { text, problems }] of used) {
      if (open.has(uri)) this.#publisher.mark(uri);
      else this.#diagnostics.show(uri, text, problems);
    }
    this.#diagnostics.keep(new Set([...open, ...used.keys()]));
    this.#watched.keep(this.#unwatched());
  }

  /** Files in use that the standing watches miss: other names than theirs, and places outside the open folders. */
  #unwatched(): ReadonlySet<string> {
    const { roots, client } = this.#state;
    const outside = (uri: string): boolean => client.relativePatterns && rootAbove(roots, uri) === undefined;
    return new Set(
      this.#state.entries().flatMap(({ config }) => {
        if (!config) return [];
        const { uri, baseline } = config;
        const missed = baseline !== undefined && (!meetsWatchedConfigs(baseline) || outside(baseline));
        return [...(outside(uri) ? [uri] : []), ...(missed ? [baseline] : [])];
      }),
    );
  }
}

/** What of the annotations in the text is wanted. */
function annotates({ inlayHints, codeLens }: Settings): string {
  return `${inlayHints} ${codeLens}`;
}

/** How files are read, or undefined where nobody does. */
export function readerOf(
  { client }: ServerState,
  connection: Connection,
  { readFile }: Files,
): ReadFile | undefined {
  if (!readFile && !client.readsFiles) return undefined;
  const method = 'ogiReport/readFile' satisfies keyof ServerRequests;
  return async (uri) => {
    const own = readFile?.(uri);
    if (own) return own;
    if (!client.readsFiles) return null;
    const answer = await connection.sendRequest<ServerRequests[typeof method]['result']>(method, { uri });
    return typeof answer?.text === 'string' ? answer.text : null;
  };
}
