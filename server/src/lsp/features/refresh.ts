/** Has the client ask again for code lenses and inlay hints: they have changed though the text has not. */
import type { Connection } from '../connection';
import type { Logger } from '../logger';
import type { Loop } from '../publisher';
import type { ServerState } from '../state';

export class Refresh {
  readonly #state: ServerState;
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #loop: Loop;
  #due = false;

  constructor(state: ServerState, connection: Connection, logger: Logger, loop: Loop) {
    this.#state = state;
    this.#connection = connection;
    this.#logger = logger;
    this.#loop = loop;
  }

  /** Can the client ask again for either? One that cannot must be given everything the first time. */
  get isPossible(): boolean {
    const { refreshesLenses, refreshesHints } = this.#state.client.abilities;
    return refreshesLenses || refreshesHints;
  }

  /** Says so once for all that ask for it together: the client then asks for every document. */
  ask(): void {
    if (this.#due) return;
    this.#due = true;
    this.#loop.later(() => {
      this.#due = false;
      const { refreshesLenses, refreshesHints } = this.#state.client.abilities;
      if (refreshesLenses) this.#logger.watch(this.#connection.sendRequest('workspace/codeLens/refresh'));
      if (refreshesHints) this.#logger.watch(this.#connection.sendRequest('workspace/inlayHint/refresh'));
    });
  }
}
