/** What the messages of a client do to the state: documents come and go, settings arrive, checks are due. */
import { section } from '../config/product';
import { isFields, readSettings, type Settings } from '../config/settings';
import type { Connection } from './connection';
import type { OpenDocument } from './documents';
import { Typing } from './features/typing';
import type { Logger } from './logger';
import type { Loop, Publisher } from './publisher';
import type { ConfigKeeper } from './configKeeper';
import { readFileChanges } from './fileChanges';
import { isConfigFile, type Entry, type ServerState } from './state';
import type { Workspace } from './workspace/workspace';

/** How long a check waits for settings that the client has promised, in milliseconds. */
const settingsPatience = 1000;

export class Session {
  readonly state: ServerState;
  readonly #connection: Connection;
  readonly #publisher: Publisher;
  readonly #logger: Logger;
  readonly #loop: Loop;
  readonly #typing: Typing;
  readonly #configs: ConfigKeeper;
  readonly workspace: Workspace;
  /** Settings of clients that are not asked: from `initializationOptions`, then from notifications. */
  #pushed: Settings;

  constructor(
    state: ServerState,
    connection: Connection,
    publisher: Publisher,
    logger: Logger,
    loop: Loop,
    configs: ConfigKeeper,
    workspace: Workspace,
  ) {
    this.#configs = configs;
    this.workspace = workspace;
    this.state = state;
    this.#connection = connection;
    this.#publisher = publisher;
    this.#logger = logger;
    this.#loop = loop;
    this.#typing = new Typing(state, connection, logger, loop);
    this.#pushed = readSettings(state.client.settings);
  }

  open(document: OpenDocument): void {
    const entry = this.state.open(document);
    this.workspace.opened(entry);
    if (isConfigFile(document.uri)) this.#publisher.mark(document.uri);
    else this.#settle([entry]);
  }

  /** The document is being typed in, on this line. */
  typed(entry: Entry, line: number | undefined): void {
    this.workspace.typed();
    this.#typing.typed(entry, line);
  }

  changed(entry: Entry): void {
    if (isConfigFile(entry.document.uri)) this.#publisher.mark(entry.document.uri);
    // without settings the check is still to come, and will find the new text
    if (entry.settings?.run !== 'onType') return;
    this.#publisher.mark(entry.document.uri);
    this.workspace.touched();
  }

  saved(entry: Entry): void {
    // clients that watch no files still say what they save
    if (isConfigFile(entry.document.uri)) this.#refreshConfigs();
    this.workspace.lookAround();
    if (entry.settings?.run !== 'onSave') return;
    this.#publisher.mark(entry.document.uri);
    this.workspace.touched();
  }

  close(uri: string): void {
    if (!this.state.close(uri)) return;
    this.#publisher.clear(uri);
    this.#configs.closed(uri);
    this.workspace.closed(uri);
  }

  override(uri: string, report: boolean | undefined): void {
    const entry = this.state.entry(uri);
    if (!entry) return;
    entry.override = report;
    entry.snapshot = undefined;
    if (entry.settings) this.#publisher.mark(uri);
    this.workspace.touched();
  }

  /** New settings: handed over, or to be fetched. */
  configurationChanged(settings: unknown): void {
    if (isFields(settings) && section in settings) this.#pushed = readSettings(settings[section]);
    this.#settle(this.state.entries().filter(({ document }) => !isConfigFile(document.uri)));
    this.workspace.settingsChanged(this.#pushed);
  }

  /**
   * Files have changed. By a configuration or a baseline, all drafts are checked anew; a report that the client has
   * announced, or one beside it, is read again.
   */
  filesChanged(params: unknown): void {
    const { reports, gone, others } = readFileChanges(params);
    this.workspace.announce(reports);
    this.workspace.forget(gone);
    const baseline = [...reports, ...gone].some((uri) => this.#configs.isBaseline(uri));
    if (others || baseline) this.#refreshConfigs();
  }

  /** Folders were opened and closed: other settings may count, and other files are the workspace's. */
  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    this.state.changeRoots(added, removed);
    this.configurationChanged(undefined);
    this.#refreshConfigs();
  }

  #refreshConfigs(): void {
    this.#configs.refresh();
    this.workspace.configsChanged();
  }

  /** Gives documents their settings, then has them checked. */
  #settle(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    if (!this.state.client.configuration) {
      for (const entry of entries) this.#settled(entry, this.#pushed);
      return;
    }
    this.#logger.watch(this.#fetch(entries));
  }

  async #fetch(entries: readonly Entry[]): Promise<void> {
    const items = entries.map(({ document }) => ({ scopeUri: document.uri, section }));
    // a client that never answers must not leave its drafts unchecked
    const cancel = this.#loop.after(settingsPatience, () => {
      for (const entry of entries) if (!entry.editor) this.#settled(entry, this.#pushed);
    });
    try {
      const answers: unknown = await this.#connection.sendRequest('workspace/configuration', { items });
      const list: readonly unknown[] = Array.isArray(answers) ? answers : [];
      entries.forEach((entry, index) => {
        const answer = list[index];
        this.#settled(entry, isFields(answer) ? readSettings(answer) : this.#pushed);
      });
    } catch (error) {
      this.#logger.failure('the client did not tell its settings', error);
      for (const entry of entries) if (!entry.editor) this.#settled(entry, this.#pushed);
    } finally {
      cancel();
    }
  }

  #settled(entry: Entry, settings: Settings): void {
    if (this.state.entry(entry.document.uri) !== entry) return; // closed meanwhile
    entry.editor = settings;
    this.#configs.configure(entry);
    this.workspace.touched();
  }
}
