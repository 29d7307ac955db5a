/** The language server as the client sees it: started by the first report, restarted after a crash, or on demand. */
import * as vscode from 'vscode';
import {
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { source } from '../../server/src/config/product';
import type {
  ClientNotifications,
  ClientRequests,
  InitializationOptions,
  ReportStatus,
  ServerNotifications,
} from '../../server/src/lsp/requests';
import type { FileSummaries, WorkspaceRequests } from '../../server/src/lsp/workspaceRequests';
import { checksSchemas, ConfigFiles } from './configFiles';
import { CrashPolicy } from './crash';
import { Forwarding } from './forwarding';
import type { ReportGate } from './gate';
import { longRequest, type Shown } from './workspace/longRequest';
import type { Overrides } from './overrides';
import { tracing } from './tracing';

/** Makes a client for the platform: the server is a process, or a worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** `off`: no report has been seen yet. */
export type ServerState = 'off' | 'starting' | 'running' | 'stopped';

export class Server implements vscode.Disposable {
  readonly #create: CreateClient;
  readonly #gate: ReportGate;
  readonly #overrides: Overrides;
  readonly #channel: vscode.LogOutputChannel;
  readonly #crashes: CrashPolicy;
  readonly #stateChanged = new vscode.EventEmitter<ServerState>();
  readonly #status = new vscode.EventEmitter<ReportStatus>();
  readonly #summaries = new vscode.EventEmitter<FileSummaries>();
  readonly #firstReport: vscode.Disposable;
  #client: BaseLanguageClient | undefined;
  #state: ServerState = 'off';
  /** Starts and stops follow one another, however fast they are asked for. */
  #queue: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.#stateChanged.event;
  /** The server has told how a document stands. */
  readonly onDidReceiveStatus = this.#status.event;
  /** Reports of the workspace were checked. */
  readonly onDidReceiveSummaries = this.#summaries.event;

  constructor(
    create: CreateClient,
    gate: ReportGate,
    overrides: Overrides,
    channel: vscode.LogOutputChannel,
  ) {
    this.#create = create;
    this.#gate = gate;
    this.#overrides = overrides;
    this.#channel = channel;
    this.#crashes = new CrashPolicy({
      restarting: (count) => channel.warn(`the server ended by itself (${count}); it is started again`),
      givingUp: () => this.#givenUp(),
      failure: (message) => channel.error(`the connection to the server failed: ${message}`),
    });
    this.#firstReport = gate.onDidAdmit(() => {
      if (this.#state === 'off') void this.#then(() => this.#start());
    });
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Sends a request of ours; waits for a server that is starting. */
  request<Method extends keyof ClientRequests>(
    method: Method,
    params: ClientRequests[Method]['params'],
  ): Promise<ClientRequests[Method]['result']> {
    if (!this.#client) return Promise.resolve(null);
    return this.#client.sendRequest<ClientRequests[Method]['result']>(method, params);
  }

  /** Tells a server that is running; one that is not is told when it has started. */
  notify<Method extends keyof ClientNotifications>(
    method: Method,
    params: ClientNotifications[Method],
  ): void {
    if (this.#state === 'running')
      this.background(this.#client?.sendNotification(method, params) ?? Promise.resolve());
  }

  /**
   * Sends a request about the whole workspace, and shows how far it has come; null where the server does not run or
   * `token` was cancelled.
   */
  async longRequest<Method extends keyof WorkspaceRequests>(
    method: Method,
    params: WorkspaceRequests[Method]['params'],
    progress: Shown,
    token: vscode.CancellationToken,
  ): Promise<WorkspaceRequests[Method]['result'] | null> {
    return this.#client ? longRequest(this.#client, method, params, progress, token) : null;
  }

  /** For what nobody waits for: a failure goes to the log. */
  background(task: Promise<void>): void {
    task.catch((error: unknown) => this.#channel.error(error instanceof Error ? error : String(error)));
  }

  /** Starts the server if no report has done so yet: for what can be asked without one. */
  ensureStarted(): Promise<void> {
    return this.#state === 'off' ? this.#then(() => this.#start()) : this.#queue;
  }

  /** Ends the server, if there is one, and starts a new one. */
  restart(): Promise<void> {
    this.#crashes.reset();
    return this.#then(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  #then(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task).catch((error: unknown) => {
      this.#channel.error(error instanceof Error ? error : String(error));
    });
    return this.#queue;
  }

  async #start(): Promise<void> {
    if (this.#client) return;
    const forwarding = new Forwarding(this.#gate, this.#overrides);
    const initializationOptions: InitializationOptions = {
      readsFiles: true,
      announcesFiles: true,
      summaries: true,
      checksSchemas: checksSchemas(),
      // VS Code shows what is sent and what it asks for side by side: one of them must do
      diagnostics: 'push',
      status: true,
      commands: ['ogiReport.recomputeTotals', 'ogiReport.toggleWrap'],
    };
    const client = this.#create({
      diagnosticCollectionName: source,
      initializationOptions,
      middleware: forwarding.middleware,
      outputChannel: this.#channel,
      traceOutputChannel: tracing(this.#channel),
      // what went wrong is said in our own words, and the log is not pushed in front of anyone
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: this.#crashes,
      initializationFailedHandler: () => false,
    });
    quieten(client);
    forwarding.joinTo(client);
    new ConfigFiles(this.#channel).joinTo(client);
    client.onDidChangeState(({ newState }) => {
      if (this.#client !== client) return;
      // that it has stopped is no news while it is being restarted; giving up is
      if (newState === State.Running) this.#enter('running');
      else if (newState === State.Starting) this.#enter('starting');
    });
    client.onNotification('ogiReport/status' satisfies keyof ServerNotifications, (status: ReportStatus) =>
      this.#status.fire(status),
    );
    client.onNotification('ogiReport/summaries' satisfies keyof ServerNotifications, (told: FileSummaries) =>
      this.#summaries.fire(told),
    );
    this.#client = client;
    this.#enter('starting');
    const { seen } = this.#crashes;
    try {
      await client.start();
    } catch (error) {
      this.#channel.error(error instanceof Error ? error : String(error));
      // if it crashed as it started, that has been dealt with: it may be starting again by now
      if (this.#crashes.seen === seen) this.#givenUp();
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    try {
      await client.dispose();
    } catch (error) {
      // a server that has crashed, or never started, cannot be asked to stop: it is gone all the same
      this.#channel.debug(String(error));
    }
  }

  #enter(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#stateChanged.fire(state);
  }

  #givenUp(): void {
    if (this.#state === 'stopped') return; // it has been said
    this.#crashes.giveUp();
    this.#enter('stopped');
    void this.askForRestart();
  }

  /** Tells the user that the server is gone for good, and does what they choose. */
  async askForRestart(): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const log = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t(
      'Report checking has stopped unexpectedly; your drafts are unharmed. Restart it to go on. If it stops again, the log says why.',
    );
    const answer = await vscode.window.showErrorMessage(message, restart, log);
    if (answer === restart) await this.restart();
    else if (answer === log) this.#channel.show();
  }

  dispose(): Promise<void> {
    this.#firstReport.dispose();
    return this.#then(() => this.#stop());
  }
}

/** The library's own notices are technical, and in English: they go to the log. What people are told is said here. */
function quieten(client: BaseLanguageClient): void {
  for (const level of ['error', 'warn', 'info'] as const) {
    const log = client[level].bind(client);
    client[level] = (message: string, data?: unknown) => log(message, data, false);
  }
}
