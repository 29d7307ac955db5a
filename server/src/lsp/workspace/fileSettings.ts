/** Settings of files that nobody has open: the editor's for the folder they lie in, their configuration over them. */
import { section } from '../../config/product';
import { isFields, readSettings, type Settings } from '../../config/settings';
import type { ConfigKeeper } from '../configKeeper';
import type { Connection } from '../connection';
import type { Logger } from '../logger';
import type { Loop } from '../publisher';
import type { ServerState } from '../state';
import { rootAbove } from '../uris';

/** How long to wait for settings that the client has promised, in milliseconds. */
const patience = 1000;

export class FileSettings {
  readonly #state: ServerState;
  readonly #connection: Connection;
  readonly #keeper: ConfigKeeper;
  readonly #logger: Logger;
  readonly #loop: Loop;
  /** Settings that hold where the client is not asked, or does not answer. */
  #pushed: Settings;
  /** By the open folder; '' for files in none. */
  readonly #byRoot = new Map<string, Promise<Settings>>();

  constructor(state: ServerState, connection: Connection, keeper: ConfigKeeper, logger: Logger, loop: Loop) {
    this.#state = state;
    this.#connection = connection;
    this.#keeper = keeper;
    this.#logger = logger;
    this.#loop = loop;
    this.#pushed = readSettings(state.client.settings);
  }

  /** The settings under which a file would be checked if it were opened. */
  async of(uri: string): Promise<Settings> {
    return this.#keeper.over(await this.#editor(uri), uri);
  }

  /** The editor's settings have changed. @param pushed the ones that it has handed over, if it has. */
  changed(pushed: Settings): void {
    this.#pushed = pushed;
    this.#byRoot.clear();
  }

  #editor(uri: string): Promise<Settings> {
    if (!this.#state.client.configuration) return Promise.resolve(this.#pushed);
    const root = rootAbove(this.#state.roots, uri) ?? '';
    const known = this.#byRoot.get(root);
    if (known) return known;
    const asked = this.#ask(root);
    this.#byRoot.set(root, asked);
    return asked;
  }

  async #ask(root: string): Promise<Settings> {
    let cancel = (): void => undefined;
    const late = new Promise<undefined>((resolve) => {
      cancel = this.#loop.after(patience, () => resolve(undefined));
    });
    try {
      const item = { section, ...(root !== '' && { scopeUri: root }) };
      const answers: unknown = await Promise.race([
        this.#connection.sendRequest('workspace/configuration', { items: [item] }),
        late,
      ]);
      const answer: unknown = Array.isArray(answers) ? answers[0] : undefined;
      return isFields(answer) ? readSettings(answer) : this.#pushed;
    } catch (error) {
      this.#logger.failure('the client did not tell its settings', error);
      return this.#pushed;
    } finally {
      cancel();
    }
  }
}
