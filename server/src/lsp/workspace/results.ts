/** What the check of all reports has found, on its way to the client: diagnostics of files, and a line for each report. */
import type { Connection } from '../connection';
import type { Logger } from '../logger';
import type { ServerNotifications } from '../requests';
import type { ServerState } from '../state';
import type { FileSummary } from '../workspaceRequests';
import type { Pull } from './pull';
import type { Surveyed, SurveySink } from './survey';

export class Results implements SurveySink {
  readonly #state: ServerState;
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #pull: Pull;
  /** The reports that are known, by address. */
  readonly #summaries = new Map<string, FileSummary>();
  /** What the client has not been told yet; undefined for what is no report any more. */
  readonly #untold = new Map<string, FileSummary | undefined>();

  constructor(state: ServerState, connection: Connection, logger: Logger, pull: Pull) {
    this.#state = state;
    this.#connection = connection;
    this.#logger = logger;
    this.#pull = pull;
  }

  get summaries(): Iterable<FileSummary> {
    return this.#summaries.values();
  }

  found(surveyed: Surveyed): void {
    const { uri, version, summary } = surveyed;
    this.#summaries.set(uri, summary);
    this.#untold.set(uri, summary);
    if (this.#state.client.pulls) this.#pull.found(uri, surveyed);
    // open documents are published as they are checked
    else if (version === null) this.#send(uri, surveyed.diagnostics());
  }

  gone(uri: string): void {
    this.#summaries.delete(uri);
    this.#untold.set(uri, undefined);
    if (this.#state.client.pulls) this.#pull.found(uri, undefined);
    else this.#send(uri, []);
  }

  flush(): void {
    if (this.#state.client.pulls) this.#pull.refreshIfChanged();
    if (!this.#state.client.summaries || this.#untold.size === 0) return;
    const files = [...this.#untold.values()].filter((summary) => summary !== undefined);
    const removed = [...this.#untold].flatMap(([uri, summary]) => (summary ? [] : [uri]));
    this.#untold.clear();
    const method = 'ogiReport/summaries' satisfies keyof ServerNotifications;
    this.#logger.watch(this.#connection.sendNotification(method, { files, removed }));
  }

  #send(uri: string, diagnostics: ReturnType<Surveyed['diagnostics']>): void {
    this.#logger.watch(
      this.#connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics }),
    );
  }
}
