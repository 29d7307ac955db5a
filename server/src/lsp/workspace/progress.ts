/** How far long work has come, for the client to show; work that is soon done is not shown at all. */
import type { CancellationToken, ProgressToken } from 'vscode-languageserver';
import type { Connection } from '../connection';
import type { Logger } from '../logger';
import type { Loop } from '../publisher';

/** One piece of work. */
export interface Progress {
  /** Somebody does not want it any more. */
  readonly cancelled: boolean;
  readonly report: (done: number, total: number) => void;
  readonly done: () => void;
}

/** Work that lasts longer than this is shown, in milliseconds. */
const silence = 700;
/** Pause between two messages, in milliseconds. */
const pace = 200;

/** Tells a client of work; what is begun is reported and brought to an end by the same token. */
export class ProgressTeller {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #loop: Loop;
  /** What the server began by itself, by token. */
  readonly #own = new Map<unknown, { cancelled: boolean }>();
  #count = 0;

  constructor(connection: Connection, logger: Logger, loop: Loop) {
    this.#connection = connection;
    this.#logger = logger;
    this.#loop = loop;
  }

  /** The client wants no more of the work behind `token`. */
  cancel(token: unknown): void {
    const own = this.#own.get(token);
    if (own) own.cancelled = true;
  }

  /** Progress that the server starts by itself; not `shown`, nothing is told. */
  own(title: string, shown: boolean): Progress {
    const token = `ogi-report-${++this.#count}`;
    const work = { cancelled: false };
    let begun = false;
    let over = false;
    let told = Number.NEGATIVE_INFINITY;
    const begin = async (): Promise<void> => {
      await this.#connection.sendRequest('window/workDoneProgress/create', { token });
      this.#own.set(token, work);
      this.#begin(token, title);
      begun = true;
      if (over) this.#end(token);
    };
    const cancel = shown ? this.#loop.after(silence, () => this.#logger.watch(begin())) : () => undefined;
    return {
      get cancelled() {
        return work.cancelled;
      },
      report: (done, total) => {
        if (!begun || over || this.#loop.now() - told < pace) return;
        told = this.#loop.now();
        this.#report(token, done, total);
      },
      done: () => {
        if (over) return;
        over = true;
        cancel();
        if (begun) this.#end(token);
      },
    };
  }

  /** Progress of a request, shown where the client gave a token for it; cancelled with the request. */
  asked(workDoneToken: unknown, request: CancellationToken, title: string): Progress {
    const token =
      typeof workDoneToken === 'string' || typeof workDoneToken === 'number' ? workDoneToken : undefined;
    if (token !== undefined) this.#begin(token, title);
    return {
      get cancelled() {
        return request.isCancellationRequested;
      },
      report: (done, total) => {
        if (token !== undefined) this.#report(token, done, total);
      },
      done: () => {
        if (token !== undefined) this.#end(token);
      },
    };
  }

  #begin(token: ProgressToken, title: string): void {
    this.#send(token, { kind: 'begin', title, message: '', percentage: 0, cancellable: true });
  }

  #report(token: ProgressToken, done: number, total: number): void {
    const percentage = Math.floor((100 * done) / Math.max(1, total));
    this.#send(token, { kind: 'report', percentage, message: `${done}/${total}` });
  }

  #end(token: ProgressToken): void {
    this.#own.delete(token);
    this.#send(token, { kind: 'end' });
  }

  #send(token: ProgressToken, value: object): void {
    this.#logger.watch(this.#connection.sendNotification('$/progress', { token, value }));
  }
}
