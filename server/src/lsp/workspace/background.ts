/** Long work beside the messages: in short slices, between which messages have their turn, and not while someone types. */
import type { Loop } from '../publisher';

/** How long a slice may take, in milliseconds. */
const slice = 2;
/** Someone types who has done so within this, in milliseconds. */
const calm = 80;
/** So long typing may put off a slice, in milliseconds: work must come to its end all the same. */
const patience = 1000;

export class Background {
  readonly #loop: Loop;
  #typed = Number.NEGATIVE_INFINITY;
  #since: number;

  constructor(loop: Loop) {
    this.#loop = loop;
    this.#since = loop.now();
  }

  /** Someone is typing. */
  typed(): void {
    this.#typed = this.#loop.now();
  }

  /** Resolves when the next slice may begin; at once while the running one is short. */
  async turn(): Promise<void> {
    const { now } = this.#loop;
    if (now() - this.#since < slice && !this.#typing) return;
    await new Promise<void>((resolve) => this.#loop.later(resolve));
    const waiting = now();
    while (this.#typing && now() - waiting < patience) await this.#rest();
    this.#since = now();
  }

  /** Does all steps of `work`; undefined where `stopped` says that nobody wants it any more. */
  async run<T>(work: Generator<undefined, T>, stopped: () => boolean): Promise<T | undefined> {
    for (;;) {
      await this.turn();
      if (stopped()) return undefined;
      const { now } = this.#loop;
      for (const until = now() + slice; now() < until;) {
        const { done, value } = work.next();
        if (done === true) return value;
      }
    }
  }

  get #typing(): boolean {
    return this.#loop.now() - this.#typed < calm;
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => void this.#loop.after(calm / 2, resolve));
  }
}
