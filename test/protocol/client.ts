/**
 * A small language client that talks to the built server over stdio. It knows no sleeps: a test waits for
 * messages, and a message that never comes fails the test by its time limit.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import { inject } from 'vitest';
import { initializeParams } from './initialize';

export { initializeParams };

export const server = path.join(inject('bundles'), 'server.js');

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface Diagnostic {
  readonly range: Range;
  readonly severity: number;
  readonly code: string;
  readonly source: string;
  readonly message: string;
  readonly codeDescription?: { readonly href: string };
  readonly relatedInformation?: readonly {
    readonly location: { readonly uri: string; readonly range: Range };
    readonly message: string;
  }[];
}

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
  readonly documentChanges?: readonly {
    readonly textDocument: { readonly uri: string; readonly version: number | null };
    readonly edits: readonly TextEdit[];
  }[];
}

export interface CodeAction {
  readonly title: string;
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly diagnostics?: readonly Diagnostic[];
  readonly edit?: WorkspaceEdit;
  readonly data?: unknown;
}

/** Any message, as parsed. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface StartOptions {
  /** Merged over capabilities of an able client. */
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly locale?: string;
  /** Answer of `workspace/configuration` for each item; undefined: the client does not offer it. */
  readonly configuration?: () => unknown;
  /** Merged over the parameters of `initialize`. */
  readonly params?: object;
  /** Answers `ogiReport/readFile`; undefined: there is no such file, null: never answers. */
  readonly files?: (uri: string) => string | undefined | null;
}

interface Waiter {
  readonly wants: (message: Message) => boolean;
  readonly take: (message: Message) => void;
  readonly refuse: (why: Error) => void;
}

export class Client {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #configuration: (() => unknown) | undefined;
  readonly #files: StartOptions['files'];
  readonly #waiters = new Set<Waiter>();
  /** Everything the server has sent so far, in order. */
  readonly received: Message[] = [];
  readonly exited: Promise<number | null>;
  #buffer = Buffer.alloc(0);
  #id = 0;
  #gone: Error | undefined;
  stderr = '';

  private constructor({ configuration, files }: StartOptions) {
    this.#configuration = configuration;
    this.#files = files;
    this.#process = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' });
    this.#process.stdout.on('data', (data: Buffer) => this.#read(data));
    this.#process.stderr.on('data', (data: Buffer) => (this.stderr += data.toString()));
    this.#process.stdin.on('error', () => (this.stderr += 'stdin is closed\n'));
    this.exited = new Promise((resolve) => this.#process.on('exit', resolve));
    // after `close` nothing more can come: whoever still waits is told, instead of running into a time limit
    this.#process.on('close', (code, signal) => {
      this.#gone = new Error(`the server has ended (${signal ?? code}) ${this.stderr}`);
      for (const { refuse } of this.#waiters) refuse(this.#gone);
      this.#waiters.clear();
    });
  }

  /** A server process that has not been spoken to. */
  static raw(configuration?: () => unknown): Client {
    return new Client({ ...(configuration && { configuration }) });
  }

  /** A server that is initialized; `initialize`'s result is at `received[0]`. */
  static async start(options: StartOptions = {}): Promise<Client> {
    const client = new Client(options);
    const answer = await client.request('initialize', initializeParams(options));
    if (answer.error) throw new Error(answer.error.message);
    client.notify('initialized', {});
    return client;
  }

  /** Sends a request and waits for its answer, error or not. */
  request(method: string, params?: unknown): Promise<Message> {
    const id = ++this.#id;
    const answer = this.next((message) => message.id === id && message.method === undefined);
    this.send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  /** Sends a request and gives its result; an error fails the test. */
  async ask<T>(method: string, params: unknown): Promise<T> {
    const { result, error } = await this.request(method, params);
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
    return result as T;
  }

  /** Id of the request that was sent last. */
  get lastId(): number {
    return this.#id;
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  send(message: unknown): void {
    this.sendBody(JSON.stringify(message));
  }

  sendBody(body: string): void {
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  write(bytes: string): void {
    this.#process.stdin.write(bytes);
  }

  /** The next message that is wanted. */
  next(wants: (message: Message) => boolean): Promise<Message> {
    return new Promise((take, refuse) => {
      if (this.#gone) refuse(this.#gone);
      else this.#waiters.add({ wants, take, refuse });
    });
  }

  /** The next diagnostics of a document, of `version` if given. */
  async published(uri: string, version?: number): Promise<Published> {
    const message = await this.next(({ method, params }) => {
      if (method !== 'textDocument/publishDiagnostics') return false;
      const published = params as Published;
      return published.uri === uri && (version === undefined || published.version === version);
    });
    return message.params as Published;
  }

  /** All diagnostics published so far for a document. */
  allPublished(uri: string): readonly Published[] {
    return this.received
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as Published)
      .filter((one) => one.uri === uri);
  }

  open(uri: string, text: string, languageId = 'plaintext', version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Opens a document and waits for its first diagnostics. */
  opened(uri: string, text: string, languageId = 'plaintext'): Promise<Published> {
    const first = this.published(uri);
    this.open(uri, text, languageId);
    return first;
  }

  /** Replaces ranges of a document, in one notification. */
  change(uri: string, version: number, ...contentChanges: readonly { range?: Range; text: string }[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  closeDocument(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Ends the server in good order; gives its exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit', undefined);
    return this.exited;
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  endInput(): void {
    this.#process.stdin.end();
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, end))?.[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const body = this.#buffer.toString('utf8', end + 4, end + 4 + length);
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take(message: Message): void {
    this.received.push(message);
    if (message.method !== undefined && message.id !== undefined) this.#answer(message);
    for (const waiter of this.#waiters) {
      if (!waiter.wants(message)) continue;
      this.#waiters.delete(waiter);
      waiter.take(message);
    }
  }

  /** Answers the server's own requests. */
  #answer({ id, method, params }: Message): void {
    if (method === 'workspace/configuration' && this.#configuration) {
      const { items } = params as { items: readonly unknown[] };
      const { result } = { result: items.map(() => this.#configuration?.() ?? null) };
      this.send({ jsonrpc: '2.0', id, result });
    } else if (method === 'ogiReport/readFile' && this.#files) {
      const text = this.#files((params as { uri: string }).uri);
      if (text !== null) this.send({ jsonrpc: '2.0', id, result: text === undefined ? null : { text } });
    } else {
      this.send({ jsonrpc: '2.0', id, result: null });
    }
  }
}

/** The text after LSP edits, none of which may overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: eol }) => index + eol.length)];
  const at = ({ line, character }: Position): number => (starts[line] ?? text.length) + character;
  return [...edits]
    .map(({ range, newText }) => ({ start: at(range.start), end: at(range.end), newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

/** The edits of an action for its one document. */
export function editsOf({ edit }: CodeAction): readonly TextEdit[] {
  return edit?.documentChanges?.[0]?.edits ?? Object.values(edit?.changes ?? {})[0] ?? [];
}
