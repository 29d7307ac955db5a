/** Which line is being typed in: annotations of its table wait until the typing pauses. */
import type { Connection } from '../connection';
import type { Logger } from '../logger';
import type { Loop } from '../publisher';
import type { Entry, ServerState } from '../state';
import { askedFor } from './asked';
import { Refresh } from './refresh';

/** A change of a document, as far as its place goes. */
interface Change {
  readonly range: { readonly start: { readonly line: number } } | undefined;
  readonly text: string;
}

/** A pause in typing, in milliseconds: longer than between two keys, shorter than a look at the result. */
const pause = 800;

/** The line on which the last of some changes ended; undefined where the whole text was replaced. */
export function typedLineOf(changes: readonly Change[]): number | undefined {
  const last = changes.at(-1);
  return last?.range && last.range.start.line + (last.text.match(/\n/g)?.length ?? 0);
}

/** Remembers the line of a document until the typing pauses, and has the client ask again then. */
export class Typing {
  readonly #state: ServerState;
  readonly #refresh: Refresh;
  readonly #loop: Loop;
  #cancel: (() => void) | undefined;

  constructor(state: ServerState, connection: Connection, logger: Logger, loop: Loop) {
    this.#state = state;
    this.#refresh = new Refresh(state, connection, logger, loop);
    this.#loop = loop;
  }

  /** The document has changed on this line. */
  typed(entry: Entry, line: number | undefined): void {
    // a client that does not ask again gets everything at once
    if (!this.#refresh.isPossible) return;
    entry.typedLine = line;
    this.#cancel?.();
    this.#cancel = this.#loop.after(pause, () => this.#paused());
  }

  #paused(): void {
    this.#cancel = undefined;
    let waited = false;
    for (const entry of this.#state.entries()) {
      if (entry.typedLine === undefined) continue;
      waited ||= askedFor(this.#state, entry.document.uri)?.typedIn !== undefined;
      entry.typedLine = undefined;
    }
    if (waited) this.#refresh.ask();
  }
}
