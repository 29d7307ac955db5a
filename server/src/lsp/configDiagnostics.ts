/** What is wrong in configuration files, in the client's list of problems: of those open, and of those in use. */
import type { Diagnostic } from 'vscode-languageserver';
import { LineIndex } from '../base/text';
import type { PlacedProblem } from '../config/configFile';
import type { Connection } from './connection';
import type { Logger } from './logger';
import type { Protocol } from './protocol';

export class ConfigDiagnostics {
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #protocol: Protocol;
  /** What stands in the client's list, by address. */
  readonly #shown = new Map<string, string>();

  constructor(protocol: Protocol, connection: Connection, logger: Logger) {
    this.#protocol = protocol;
    this.#connection = connection;
    this.#logger = logger;
  }

  /** Shows the problems of a configuration file; `version` where it is open. */
  show(uri: string, text: string, problems: readonly PlacedProblem[], version?: number): void {
    const on = { text, lines: new LineIndex(text) };
    const diagnostics = problems.map((problem) => this.#protocol.configDiagnostic(on, problem));
    const key = JSON.stringify(diagnostics);
    // a file that is open is answered at each version, others only when there is news
    if (version === undefined && (this.#shown.get(uri) ?? '[]') === key) return;
    this.#shown.set(uri, key);
    this.#send(uri, diagnostics, version);
  }

  /** Takes back what was shown of all files but these. */
  keep(uris: ReadonlySet<string>): void {
    for (const [uri, key] of this.#shown) {
      if (uris.has(uri)) continue;
      this.#shown.delete(uri);
      if (key !== '[]') this.#send(uri, []);
    }
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    const params = { uri, diagnostics, ...(version !== undefined && { version }) };
    this.#logger.watch(this.#connection.sendNotification('textDocument/publishDiagnostics', params));
  }
}
