/** A progress bar on standard error: on a terminal only, and only for work that takes more than a second. */

/** Milliseconds before it is first shown, and between two drawings. */
const patience = 1000;
const interval = 100;
const width = 30;

export class Progress {
  readonly #all: number;
  readonly #caption: (done: number) => string;
  readonly #stream = process.stderr;
  #done = 0;
  #next: number;
  #shown = false;

  constructor(all: number, caption: (done: number) => string) {
    this.#all = all;
    this.#caption = caption;
    this.#next = this.#stream.isTTY ? performance.now() + patience : Number.POSITIVE_INFINITY;
  }

  /** One more is done. */
  step(): void {
    this.#done++;
    if (this.#next === Number.POSITIVE_INFINITY) return;
    const now = performance.now();
    if (now < this.#next) return;
    this.#next = now + interval;
    const filled = Math.round((this.#done / Math.max(1, this.#all)) * width);
    this.#stream.write(
      `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${this.#caption(this.#done)}`,
    );
    this.#shown = true;
  }

  /** Makes room for a line of text; the bar comes back with the next step. */
  clear(): void {
    if (this.#shown) this.#stream.write('\r\u001b[K');
    this.#shown = false;
  }

  end(): void {
    this.clear();
    this.#next = Number.POSITIVE_INFINITY;
  }
}
