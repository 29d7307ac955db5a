/**
 * The configuration of each document: the nearest `.ogi-report.json` above it and the baseline that it names, read
 * through whoever can read them, and kept until a watched file changes.
 */
import { readBaseline, type Baseline } from '../config/baseline';
import { placed as placedProblem, readConfig, type PlacedProblem } from '../config/configFile';
import { configFileName } from '../config/product';
import { resolve, type PlacedConfig } from '../config/resolve';
import type { Settings } from '../config/settings';
import { rules } from '../rules/registry';
import { folderOf, foldersAbove, joined, readable } from './uris';

/** Reads a file by its address; null where there is none. */
export type ReadFile = (uri: string) => Promise<string | null>;

/** A configuration file as it was read. */
export interface ConfigSource {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly PlacedProblem[];
  readonly placed: PlacedConfig;
  /** The baseline that it names, if any. */
  readonly baseline: string | undefined;
}

/** The ids that a configuration may name. */
export const knownRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

export class Configs {
  readonly #read: ReadFile;
  readonly #byFolder = new Map<string, Promise<ConfigSource | undefined>>();

  /** @param read where files come from; rejections are the caller's to report. */
  constructor(read: ReadFile) {
    this.#read = read;
  }

  /** The configuration that counts for a document. */
  async nearest(uri: string): Promise<ConfigSource | undefined> {
    // all at once: on a virtual file system each answer may take a journey
    const found = await Promise.all(foldersAbove(uri).map((folder) => this.#in(folder)));
    return found.find((config) => config !== undefined);
  }

  /** Forgets everything read: a file has changed, or may have. */
  forget(): void {
    this.#byFolder.clear();
  }

  #in(folder: string): Promise<ConfigSource | undefined> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const reading = this.#load(folder);
    this.#byFolder.set(folder, reading);
    return reading;
  }

  async #load(folder: string): Promise<ConfigSource | undefined> {
    const uri = folder + configFileName;
    const text = await this.#read(uri);
    if (text === null) return undefined;
    const { config, problems } = readConfig(text, knownRules);
    const baseline = config.baseline === undefined ? undefined : joined(folder, config.baseline);
    const accepted = await this.#baseline(baseline);
    const missing: readonly PlacedProblem[] =
      config.baseline === undefined || accepted
        ? []
        : [placedProblem(text, { kind: 'baseline', path: ['baseline'], found: config.baseline })];
    const placed: PlacedConfig = {
      config,
      file: readable(uri),
      folder: readable(folder),
      baseline: accepted,
      baselineFolder: readable(baseline === undefined ? folder : folderOf(baseline)),
    };
    return { uri, text, problems: [...problems, ...missing], placed, baseline };
  }

  async #baseline(uri: string | undefined): Promise<Baseline | undefined> {
    const text = uri === undefined ? null : await this.#read(uri);
    return text === null ? undefined : readBaseline(text);
  }
}

/**
 * What is wrong in a configuration file as it stands in the editor. Its schema says all that the text alone can tell;
 * that there is no such baseline is known from reading the file that is in use.
 * @param schemaSpeaks the client shows what the schema says, and nothing should be said twice
 */
export function openProblems(
  text: string,
  inUse: ConfigSource | undefined,
  schemaSpeaks: boolean,
): readonly PlacedProblem[] {
  const { config, problems } = readConfig(text, knownRules);
  const missing = inUse?.problems.find(({ kind, found }) => kind === 'baseline' && found === config.baseline);
  return [...(schemaSpeaks ? [] : problems), ...(missing ? [placedProblem(text, missing)] : [])];
}

/** The editor's settings for a document with its configuration over them. */
export function withConfig(settings: Settings, source: ConfigSource | undefined, uri: string): Settings {
  return resolve(settings, source?.placed, readable(uri));
}
