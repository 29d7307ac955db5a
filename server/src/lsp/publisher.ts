/**
 * From edits to published diagnostics. An edit marks its document; once the messages at hand are worked off, the
 * documents marked are checked and published, each at its current version. There is no timer: a lone edit is
 * checked at once, and of a burst only the last state is.
 */
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Connection } from './connection';
import type { Logger } from './logger';
import type { ConfigDiagnostics } from './configDiagnostics';
import { openProblems } from './configs';
import { isConfigFile, type ServerState, type Snapshot } from './state';
import { statusOf } from './status';

/** What the platform lends: a clock, and a way to let waiting messages go first. */
export interface Loop {
  /** Runs `task` after the messages that have arrived by now. */
  readonly later: (task: () => void) => void;
  /** Runs `task` after so many milliseconds, unless the function returned is called before. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
  /** Milliseconds from an arbitrary start. */
  readonly now: () => number;
}

/** How long a stream of edits may put off a check, in milliseconds. */
const patience = 50;

/**
 * Turns of the event loop without an edit after which no more are on their way: between two messages that arrived
 * together the library lets a few turns pass. A turn takes microseconds.
 */
const quietTurns = 4;

export class Publisher {
  readonly #state: ServerState;
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #loop: Loop;
  readonly #configs: ConfigDiagnostics;
  readonly #waiting = new Set<string>();
  /** Documents that stand in the client's list of problems, empty lists included. */
  readonly #published = new Set<string>();
  readonly #statuses = new Map<string, string>();
  #quiet = 0;
  #since = 0;
  #armed = false;
  #instead: ((snapshot: Snapshot) => void) | undefined;

  constructor(
    state: ServerState,
    connection: Connection,
    logger: Logger,
    loop: Loop,
    configs: ConfigDiagnostics,
  ) {
    this.#configs = configs;
    this.#state = state;
    this.#connection = connection;
    this.#logger = logger;
    this.#loop = loop;
  }

  /** The client asks for diagnostics: it is not sent any, and `tell` is called with what was checked. */
  insteadOfSending(tell: (snapshot: Snapshot) => void): void {
    this.#instead = tell;
  }

  /** The document has changed, or what it is checked by has. */
  mark(uri: string): void {
    if (this.#waiting.size === 0) this.#since = this.#loop.now();
    this.#waiting.add(uri);
    this.#quiet = 0;
    this.#arm();
  }

  /** The document is closed: its diagnostics go with it. */
  clear(uri: string): void {
    this.#waiting.delete(uri);
    this.#statuses.delete(uri);
    if (this.#published.delete(uri)) this.#send({ uri, diagnostics: [] });
  }

  #arm(): void {
    if (this.#armed) return;
    this.#armed = true;
    this.#loop.later(() => {
      this.#armed = false;
      this.#turn();
    });
  }

  #turn(): void {
    this.#quiet++;
    if (this.#quiet < quietTurns && this.#loop.now() - this.#since < patience) {
      this.#arm();
      return;
    }
    const [uri] = this.#waiting;
    if (uri === undefined) return;
    this.#waiting.delete(uri);
    this.#since = this.#loop.now();
    this.#publish(uri);
    if (this.#waiting.size > 0) this.#arm();
  }

  #publish(uri: string): void {
    if (isConfigFile(uri)) {
      this.#publishConfig(uri);
      return;
    }
    let snapshot: Snapshot | undefined;
    try {
      snapshot = this.#state.snapshot(uri);
    } catch (error) {
      // the last good diagnostics stay: an empty list would look like a clean draft
      this.#logger.once(`check ${uri}`, `the check of ${uri} failed`, error);
      return;
    }
    if (!snapshot) return;
    const { checked, version } = snapshot;
    for (const { rule, error } of checked?.failures ?? []) {
      this.#logger.once(`${rule} ${uri}`, `rule ${rule} failed on ${uri}`, error);
    }
    if (this.#instead) {
      this.#instead(snapshot);
    } else if (checked) {
      const { protocol } = this.#state;
      this.#published.add(uri);
      const diagnostics = checked.findings.map((one) => protocol.diagnostic(checked.report, uri, one));
      this.#send({ uri, version, diagnostics });
    } else if (this.#published.delete(uri)) {
      this.#send({ uri, version, diagnostics: [] });
    }
    this.#tell(snapshot);
  }

  /** A configuration file that is open: what is wrong in the text as it stands. */
  #publishConfig(uri: string): void {
    const document = this.#state.entry(uri)?.document;
    if (!document) return;
    const { text, version } = document;
    const inUse = this.#state.entries().find(({ config }) => config?.uri === uri)?.config ?? undefined;
    const problems = openProblems(text, inUse, this.#state.client.checksSchemas);
    this.#configs.show(uri, text, problems, version);
  }

  #send(params: PublishDiagnosticsParams): void {
    this.#logger.watch(this.#connection.sendNotification('textDocument/publishDiagnostics', params));
  }

  #tell(snapshot: Snapshot): void {
    if (!this.#state.client.status) return;
    const status = statusOf(snapshot);
    const { version: _, ...rest } = status;
    const text = JSON.stringify(rest);
    if (this.#statuses.get(snapshot.uri) === text) return;
    this.#statuses.set(snapshot.uri, text);
    this.#logger.watch(this.#connection.sendNotification('ogiReport/status', status));
  }
}
