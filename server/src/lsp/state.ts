/**
 * Everything that lasts between two messages: the client, the open documents with their settings, and what was
 * made of each version. Handlers get snapshots, which are values, and never see half an update.
 */
import { checkDraft, decide, type Checked, type Decision, type Draft } from '../config/check';
import { configFileName } from '../config/product';
import { defaultSettings, type Settings } from '../config/settings';
import { Reading } from '../features/shared/reading';
import { repeat, type Said } from '../library/neighbours';
import type { ClientFacts } from './client';
import type { ConfigSource } from './configs';
import type { OpenDocument } from './documents';
import { Protocol } from './protocol';
import { fileNameOf } from './uris';

/** A document at one version, and what was made of it. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly settings: Settings;
  readonly draft: Draft;
  readonly decision: Decision;
  /** Undefined where the document is no report. */
  readonly checked: Checked | undefined;
  /** The report as the editor's features read it; what they need of it is made when the first one asks. */
  readonly reading: Reading | undefined;
}

/** An open document and what is remembered about it. */
export interface Entry {
  readonly document: OpenDocument;
  /** The editor's settings; undefined until the client has told them. */
  editor: Settings | undefined;
  /** The configuration file that counts for it, as last read; null: there is none, undefined: nobody knows. */
  config: ConfigSource | null | undefined;
  /** The editor's settings with the configuration over them; undefined until both are known. */
  settings: Settings | undefined;
  /** Counts how often its configuration was asked for: an answer that has been overtaken is dropped. */
  asked: number;
  /** The user's word on whether it is a report. */
  override: boolean | undefined;
  /** Was it a report at the last look? */
  was: boolean;
  snapshot: Snapshot | undefined;
  /** What other reports said about it when they were last asked. */
  said: Said | undefined;
  /** The line that is being typed in; undefined once the typing has paused. */
  typedLine: number | undefined;
  /** The semantic tokens that the client was given last, and the name it knows them by. */
  tokens: { readonly id: string; readonly data: readonly number[] } | undefined;
}

export class ServerState {
  readonly client: ClientFacts;
  readonly protocol: Protocol;
  readonly #entries = new Map<string, Entry>();
  #roots: readonly string[];

  constructor(client: ClientFacts) {
    this.client = client;
    this.#roots = client.roots;
    this.protocol = new Protocol(client);
  }

  /** Folders that are open, as addresses that end in `/`. */
  get roots(): readonly string[] {
    return this.#roots;
  }

  /** Folders were opened and closed. */
  changeRoots(added: readonly string[], removed: readonly string[]): void {
    const left = this.#roots.filter((root) => !removed.includes(root));
    this.#roots = [...new Set([...left, ...added])];
  }

  /** Starts to keep a document; one that was open under the same address is replaced. */
  open(document: OpenDocument): Entry {
    const entry: Entry = {
      document,
      editor: undefined,
      config: undefined,
      settings: undefined,
      asked: 0,
      override: undefined,
      was: document.languageId === 'ogi-report',
      snapshot: undefined,
      said: undefined,
      typedLine: undefined,
      tokens: undefined,
    };
    this.#entries.set(document.uri, entry);
    return entry;
  }

  close(uri: string): boolean {
    return this.#entries.delete(uri);
  }

  entry(uri: string): Entry | undefined {
    return this.#entries.get(uri);
  }

  entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /**
   * The document at its current version, read and checked; made once a version and shared by all who ask.
   * Undefined for a document that is not open, and for a configuration file.
   */
  snapshot(uri: string): Snapshot | undefined {
    const entry = this.#entries.get(uri);
    return entry && !isConfigFile(uri) ? snapshotOf(entry) : undefined;
  }
}

/** Is the document at this address a configuration file? */
export function isConfigFile(uri: string): boolean {
  return fileNameOf(uri) === configFileName;
}

function snapshotOf(entry: Entry): Snapshot {
  const { document, settings = defaultSettings, snapshot: last } = entry;
  if (last && last.version === document.version && last.settings === settings) return last;
  const draft: Draft = {
    text: document.text,
    fileName: fileNameOf(document.uri),
    languageId: document.languageId,
    was: entry.was,
    override: entry.override,
  };
  const decision = decide(draft, settings);
  entry.was = decision.report;
  const neighbours = entry.said && repeat(entry.said);
  const checked = decision.report ? checkDraft(draft, settings, neighbours) : undefined;
  const snapshot: Snapshot = {
    uri: document.uri,
    version: document.version,
    settings,
    draft,
    decision,
    checked,
    reading: checked && new Reading(checked.report, checked.findings, neighbours),
  };
  entry.snapshot = snapshot;
  return snapshot;
}
