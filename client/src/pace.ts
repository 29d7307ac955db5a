/** Runs what is asked for often at most once a pause: the first time at once, then with the latest at its end. */
export class Pace {
  readonly #pause: number;
  /** By key: a pause that is running, and what to do at its end. */
  readonly #pauses = new Map<string, { task: (() => void) | undefined; readonly cancel: () => void }>();

  /** @param pause in milliseconds */
  constructor(pause: number) {
    this.#pause = pause;
  }

  /** Runs `task` now, or at the end of the key's pause instead of any task that waits for it. */
  run(key: string, task: () => void): void {
    const running = this.#pauses.get(key);
    if (running) {
      running.task = task;
      return;
    }
    const timer = setTimeout(() => {
      const { task: next } = this.#pauses.get(key) ?? {};
      this.#pauses.delete(key);
      if (next) this.run(key, next);
    }, this.#pause);
    this.#pauses.set(key, { task: undefined, cancel: () => clearTimeout(timer) });
    task();
  }

  /** Drops what waits under a key. */
  forget(key: string): void {
    this.#pauses.get(key)?.cancel();
    this.#pauses.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#pauses.keys()]) this.forget(key);
  }
}
