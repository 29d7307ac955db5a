/** Where failures are seen: the client's output channel. */
import { logMessage, type Connection } from './connection';
import { MessageType } from './kinds';

export class Logger {
  readonly #connection: Connection;
  readonly #said = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Logs a failure with its stack, the first time that `key` fails. */
  once(key: string, what: string, error: unknown): void {
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.failure(what, error);
  }

  failure(what: string, error: unknown): void {
    logMessage(this.#connection, MessageType.Error, `${what}: ${describe(error)}`);
  }

  /** Lets no rejection of a message go unseen. */
  watch(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => {
      // the connection is gone, and the client's log with it
      if (error instanceof Error && /disposed|closed|EPIPE|destroyed/i.test(error.message)) return;
      this.failure('a message could not be sent', error);
    });
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
