/** Diagnostics for clients that ask for them: of a document, or of all reports of the workspace. */
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  ProgressToken,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Connection } from '../connection';
import type { Loop } from '../publisher';
import type { Logger } from '../logger';
import type { ServerState, Snapshot } from '../state';
import { documentUri, isObject, objectOf } from '../validate';
import type { Survey, Surveyed } from './survey';

/** How long a request waits for settings that the client has not told yet, and how often it looks; milliseconds. */
const patience = 1200;
const look = 10;

/** So many files make a part of the answer, where the client wants parts. */
const part = 256;

/** Sends a part of the answer, where the client wants parts. */
type SendPart = ((items: readonly WorkspaceDocumentDiagnosticReport[]) => void) | undefined;

/** What was found in a file last. */
interface Result {
  readonly id: string;
  /** As JSON: so it is compared and kept. */
  readonly content: string;
  readonly version: number | null;
}

export class Pull {
  readonly #state: ServerState;
  readonly #survey: Survey;
  readonly #loop: Loop;
  readonly #connection: Connection;
  readonly #logger: Logger;
  readonly #results = new Map<string, Result>();
  #count = 0;
  /** Has the client been told of the whole workspace? */
  #answered = false;
  #changed = false;
  #refreshing = false;

  constructor(state: ServerState, survey: Survey, loop: Loop, connection: Connection, logger: Logger) {
    this.#state = state;
    this.#survey = survey;
    this.#loop = loop;
    this.#connection = connection;
    this.#logger = logger;
  }

  /** Answers `textDocument/diagnostic`; a document that is no report has none. */
  async document(params: unknown): Promise<DocumentDiagnosticReport> {
    const uri = documentUri(params);
    const { previousResultId } = objectOf(params, 'params');
    await this.#settings(uri);
    const { id, content } = this.#keep(uri, await this.#survey.look(uri));
    return previousResultId === id ? { kind: 'unchanged', resultId: id } : full(id, content);
  }

  /** Answers `workspace/diagnostic` once the survey has come to its end. */
  async workspace(params: unknown, send: SendPart): Promise<WorkspaceDiagnosticReport> {
    const previous = previousIds(params);
    for (const { document } of this.#state.entries()) {
      this.#keep(document.uri, await this.#survey.look(document.uri));
    }
    this.#answered = true;
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [uri, { id, content, version }] of this.#results) {
      const known = previous.get(uri);
      // what has no findings, and of which the client knows nothing, is no news
      if (content === '[]' && known === undefined) continue;
      items.push(
        known === id
          ? { kind: 'unchanged', resultId: id, uri, version }
          : { ...full(id, content), uri, version },
      );
      if (send && items.length >= part) send(items.splice(0));
    }
    if (!send) return { items };
    if (items.length > 0) send(items);
    return { items: [] };
  }

  /** Keeps what the survey has found in a file; nothing for one that is no report. */
  found(uri: string, surveyed: Surveyed | undefined): void {
    const before = this.#results.get(uri)?.id;
    if (this.#keep(uri, surveyed).id !== before && surveyed?.version == null) this.#changed = true;
  }

  /** Has the client ask again, if what it was told of files that it has not open does not hold any more. */
  refreshIfChanged(): void {
    if (this.#changed && this.#answered) this.#refresh();
    this.#changed = false;
  }

  /** A document was checked; where its text is the one that was asked about, nothing else makes the client ask again. */
  checked({ uri, version, checked }: Snapshot): void {
    const known = this.#results.get(uri);
    if (known?.version !== version) return;
    const { protocol } = this.#state;
    const diagnostics = checked?.findings.map((one) => protocol.diagnostic(checked.report, uri, one)) ?? [];
    if (JSON.stringify(diagnostics) !== known.content) this.#refresh();
  }

  /** Sends parts of an answer. */
  partsTo(connection: Connection, token: ProgressToken): SendPart {
    return (items) =>
      this.#logger.watch(connection.sendNotification('$/progress', { token, value: { items: [...items] } }));
  }

  #keep(uri: string, surveyed: Surveyed | undefined): Result {
    const content = JSON.stringify(surveyed?.diagnostics() ?? []);
    const version = surveyed?.version ?? null;
    const known = this.#results.get(uri);
    const id = known?.content === content ? known.id : String(++this.#count);
    const result = { id, content, version };
    this.#results.set(uri, result);
    return result;
  }

  /** Asks the client to ask; once for all that happens in one go. */
  #refresh(): void {
    if (this.#refreshing || !this.#state.client.refreshesPulls) return;
    this.#refreshing = true;
    this.#loop.later(() => {
      this.#refreshing = false;
      this.#logger.watch(this.#connection.sendRequest('workspace/diagnostic/refresh'));
    });
  }

  /** Waits for the settings of a document that was only just opened. */
  async #settings(uri: string): Promise<void> {
    const until = this.#loop.now() + patience;
    for (;;) {
      const entry = this.#state.entry(uri);
      if (!entry || entry.settings || this.#loop.now() > until) return;
      await new Promise<void>((resolve) => void this.#loop.after(look, resolve));
    }
  }
}

function full(resultId: string, content: string) {
  return { kind: 'full' as const, resultId, items: JSON.parse(content) as Diagnostic[] };
}

/** `previousResultIds` by address. */
function previousIds(params: unknown): ReadonlyMap<string, string> {
  const { previousResultIds } = objectOf(params, 'params');
  const list: readonly unknown[] = Array.isArray(previousResultIds) ? previousResultIds : [];
  return new Map(
    list.flatMap((one): [string, string][] =>
      isObject(one) && typeof one.uri === 'string' && typeof one.value === 'string'
        ? [[one.uri, one.value]]
        : [],
    ),
  );
}
