/**
 * Files that configurations make count and that no standing watch covers: baselines under any name, and
 * configurations above the open folders. Each is watched while a document is checked by it.
 */
import type { GlobPattern } from 'vscode-languageserver';
import type { ClientFacts } from './client';
import { register, type Connection, type Unregister } from './connection';
import type { Logger } from './logger';
import { fileNameOf, folderOf } from './uris';

/** Configurations, and baselines under their default name and others like it: these are always watched. */
export const watchedConfigs = '**/.ogi-report*.json';

/** Does that pattern take the file in, if the file lies in an open folder? */
export function meetsWatchedConfigs(uri: string): boolean {
  return /^\.ogi-report.*\.json$/.test(fileNameOf(uri));
}

export class WatchedFiles {
  readonly #connection: Connection;
  readonly #client: ClientFacts;
  readonly #logger: Logger;
  /** The watches by the address of the file. */
  readonly #watches = new Map<string, Promise<Unregister>>();
  #count = 0;

  constructor(connection: Connection, client: ClientFacts, logger: Logger) {
    this.#connection = connection;
    this.#client = client;
    this.#logger = logger;
  }

  /** Watches these files and no others. */
  keep(uris: ReadonlySet<string>): void {
    if (!this.#client.registersWatchers) return;
    for (const [uri, watch] of this.#watches) {
      if (uris.has(uri)) continue;
      this.#watches.delete(uri);
      this.#logger.watch(watch.then((unregister) => unregister()));
    }
    for (const uri of uris) {
      if (this.#watches.has(uri)) continue;
      const watchers = [{ globPattern: this.#pattern(uri) }];
      const as = { id: `file-${++this.#count}`, method: 'workspace/didChangeWatchedFiles' };
      const watch = register(this.#connection, as, { watchers });
      this.#watches.set(uri, watch);
      this.#logger.watch(watch);
    }
  }

  #pattern(uri: string): GlobPattern {
    // no sign of a file's name may mean anything in the pattern
    const name = fileNameOf(uri).replace(/[*?{}[\]\\]/g, '?');
    return this.#client.relativePatterns ? { baseUri: folderOf(uri), pattern: name } : `**/${name}`;
  }
}
