/**
 * What happens when the server ends by itself: it is started again, silently, as long as that does not become a
 * habit; then the user is told and asked.
 */
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';

/** So many restarts by ourselves within so many milliseconds. */
const restarts = 3;
const period = 3 * 60_000;

/** What the policy tells its owner. */
export interface CrashObserver {
  restarting(count: number): void;
  givingUp(): void;
  failure(message: string): void;
}

export class CrashPolicy implements ErrorHandler {
  readonly #observer: CrashObserver;
  readonly #now: () => number;
  #crashes: readonly number[] = [];
  #seen = 0;
  #over = false;

  constructor(observer: CrashObserver, now: () => number = Date.now) {
    this.#observer = observer;
    this.#now = now;
  }

  /**
   * Goes on, however many messages could not be sent: while somebody types, several are under way when a server ends,
   * and a client that is shut down for them never learns that it is to be started again. The end is told by `closed`.
   */
  error(error: Error): ErrorHandlerResult {
    this.#observer.failure(error.message);
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    this.#seen++;
    const now = this.#now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < period), now];
    const count = this.#crashes.length;
    if (count <= restarts && !this.#over) {
      this.#observer.restarting(count);
      return { action: CloseAction.Restart, handled: true };
    }
    this.#observer.givingUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** How many crashes were seen in all. */
  get seen(): number {
    return this.#seen;
  }

  /** From now on nothing is restarted by itself: the user has been asked. */
  giveUp(): void {
    this.#over = true;
  }

  /** The user has started the server anew: what was does not count any more. */
  reset(): void {
    this.#crashes = [];
    this.#over = false;
  }
}
