/** What the measurements share: drafts, statistics, a language client that keeps time. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import fs from 'node:fs';
import { generateReport } from '../corpus/generate';

/** Drafts of our own, each different, about as many damaged as real ones are. */
export function drafts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, seed) => generateReport(seed + 1).text);
}

/** The one of our drafts that is nearest to the usual 9 KB. */
export function usualDraft(): string {
  const off = (text: string): number => Math.abs(Buffer.byteLength(text) - 9000);
  const [nearest = ''] = [...drafts(40)].sort((a, b) => off(a) - off(b));
  return nearest;
}

/** The value that a share `p` of the sorted list does not exceed. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** A number with so many digits behind the point, for a table. */
export function fixed(value: number, digits = 2): string {
  return value.toFixed(digits);
}

/** Prints a titled table. */
export function table(title: string, rows: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  console.log(`\n${title}`);
  console.table(rows);
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly version?: number; readonly items?: readonly unknown[] };
}

/** A server over stdio; every message is stamped with the time its last byte arrived. */
export class TimedServer {
  readonly #process: ChildProcessWithoutNullStreams;
  #buffer: Buffer = Buffer.alloc(0);
  #wanted: ((message: Message) => boolean) | undefined;
  #done: ((at: number) => void) | undefined;
  #id = 0;
  readonly started = performance.now();

  constructor(command: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const [program = '', ...args] = command;
    this.#process = spawn(program, args, { stdio: 'pipe', env: { ...process.env, ...env } });
    this.#process.stdout.on('data', (data: Buffer) => this.#read(data));
    this.#process.stderr.pipe(process.stderr);
  }

  async initialize(initializationOptions: object = {}): Promise<void> {
    const capabilities = {
      workspace: { configuration: true },
      textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
    };
    const params = { processId: process.pid, rootUri: null, capabilities, initializationOptions };
    await this.request('initialize', params);
    this.notify('initialized', {});
  }

  /** Sends a request; gives the time at which it had been answered. */
  request(method: string, params: object): Promise<number> {
    const id = ++this.#id;
    const answered = this.#until((message) => message.id === id && message.method === undefined);
    this.#send({ id, method, params });
    return answered;
  }

  notify(method: string, params: object): void {
    this.#send({ method, params });
  }

  /** The most memory that the process has had, in kilobytes; not a number where the system does not tell. */
  get peak(): number {
    const status = `/proc/${this.#process.pid ?? 0}/status`;
    return fs.existsSync(status)
      ? Number(/^VmHWM:\s+(\d+)/m.exec(fs.readFileSync(status, 'utf8'))?.[1])
      : Number.NaN;
  }

  /** Sends a notification; gives the time at which diagnostics of `version` had come. */
  publishedAfter(method: string, params: object, version: number): Promise<number> {
    const published = this.#until(
      ({ method: name, params: got }) =>
        name === 'textDocument/publishDiagnostics' && (got?.version ?? version) >= version,
    );
    this.#send({ method, params });
    return published;
  }

  stop(): void {
    this.#process.kill('SIGKILL');
  }

  #until(wanted: (message: Message) => boolean): Promise<number> {
    this.#wanted = wanted;
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error('the server does not answer')), 300_000);
      this.#done = (at) => {
        clearTimeout(patience);
        resolve(at);
      };
    });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(data: Buffer): void {
    this.#buffer = this.#buffer.length === 0 ? data : Buffer.concat([this.#buffer, data]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, end))?.[1]);
      if (this.#buffer.length < end + 4 + length) return;
      const at = performance.now();
      const message = JSON.parse(this.#buffer.toString('utf8', end + 4, end + 4 + length)) as Message;
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      if (message.method === 'workspace/configuration') {
        this.#send({ id: message.id, result: message.params?.items?.map(() => null) ?? [] });
      }
      if (this.#wanted?.(message) === true) {
        this.#wanted = undefined;
        this.#done?.(at);
      }
    }
  }
}
