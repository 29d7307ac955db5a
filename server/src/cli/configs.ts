/** Finds the configuration of each file on disk: the nearest `.ogi-report.json` above it, read once. */
import fs from 'node:fs';
import path from 'node:path';
import { LineIndex } from '../base/text';
import { baselineFileName, readBaseline, type Baseline } from '../config/baseline';
import { readConfig } from '../config/configFile';
import { problemText } from '../config/problemText';
import { configFileName } from '../config/product';
import { resolve, type PlacedConfig } from '../config/resolve';
import { defaultSettings, type RuleLevel, type Settings } from '../config/settings';
import type { Locale } from '../messages';
import { rules } from '../rules/registry';
import { codeOf, standardInput } from './paths';
import { decode, NoTextError } from './textFile';
import { words } from './words';

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** What decides about configuration besides the files themselves. */
export interface ConfigOptions {
  /** `--config`: this file counts for all, wherever they lie. */
  readonly config: string | undefined;
  readonly rules: readonly (readonly [id: string, level: RuleLevel])[];
  readonly locale: Locale;
  /** Findings that are accepted already are shown all the same. */
  readonly ignoreBaseline: boolean;
}

/** Where the accepted findings of a file are kept. */
export interface BaselinePlace {
  readonly baseline: string;
  /** The file, relative to the baseline's folder. */
  readonly file: string;
  /** The configuration file to name the baseline in, where none does so far. */
  readonly nameIn: string | undefined;
}

export class Configs {
  readonly #options: ConfigOptions;
  readonly #last: ReadonlyMap<string, RuleLevel>;
  readonly #byFolder = new Map<string, PlacedConfig | undefined>();
  readonly #problems: string[] = [];

  constructor(options: ConfigOptions) {
    this.#options = options;
    this.#last = new Map(options.rules);
  }

  /** The settings for a file, or for standard input, which lies in the working directory. */
  settingsFor(file: string): Settings {
    return resolve(defaultSettings, this.placedFor(file), slashed(path.resolve(file)), this.#last);
  }

  /** Does a configuration take in this file, whatever it looks like? */
  includes(file: string): boolean {
    return this.settingsFor(file).report === true;
  }

  /** The configuration that counts for a file. */
  placedFor(file: string): PlacedConfig | undefined {
    const { config } = this.#options;
    if (config !== undefined) return this.#given(config);
    return this.#above(file === standardInput ? process.cwd() : path.dirname(path.resolve(file)));
  }

  /** The baseline that a file's findings belong in: the one its configuration names, or a new one beside it. */
  baselineFor(file: string): BaselinePlace {
    const placed = this.placedFor(file);
    const folder = placed?.folder ?? withSlash(process.cwd());
    const named = placed?.config.baseline;
    const baseline = path.resolve(folder, named ?? baselineFileName);
    return {
      baseline,
      file: slashed(path.relative(path.dirname(baseline), path.resolve(file))),
      nameIn: named === undefined ? (placed?.file ?? path.join(folder, configFileName)) : undefined,
    };
  }

  /** What was wrong with configuration files read since the last call. */
  takeProblems(): readonly string[] {
    return this.#problems.splice(0);
  }

  #given(file: string): PlacedConfig | undefined {
    const key = `\0${file}`;
    if (!this.#byFolder.has(key)) {
      this.#byFolder.set(key, this.#read(path.resolve(file), true));
    }
    return this.#byFolder.get(key);
  }

  #above(folder: string): PlacedConfig | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const parent = path.dirname(folder);
    const placed =
      this.#read(path.join(folder, configFileName), false) ??
      (parent === folder ? undefined : this.#above(parent));
    this.#byFolder.set(folder, placed);
    return placed;
  }

  #read(file: string, wanted: boolean): PlacedConfig | undefined {
    const text = this.#text(file, wanted);
    if (text === undefined) return undefined;
    const { config, problems } = readConfig(text, known);
    const lines = new LineIndex(text);
    const shown = shownPath(file);
    for (const problem of problems) {
      const { line, character } = lines.positionAt(problem.range.start);
      this.#problems.push(
        `${shown}:${line + 1}:${character + 1}: ${problemText(problem, this.#options.locale)}`,
      );
    }
    const folder = path.dirname(file);
    const baselineFile = config.baseline === undefined ? undefined : path.resolve(folder, config.baseline);
    return {
      config,
      file,
      folder: withSlash(folder),
      baseline: this.#baseline(baselineFile),
      baselineFolder: withSlash(baselineFile === undefined ? folder : path.dirname(baselineFile)),
    };
  }

  #baseline(file: string | undefined): Baseline | undefined {
    if (file === undefined || this.#options.ignoreBaseline) return undefined;
    const text = this.#text(file, true);
    const baseline = text === undefined ? undefined : readBaseline(text);
    if (text !== undefined && !baseline) {
      this.#problems.push(words[this.#options.locale].noBaseline(shownPath(file)));
    }
    return baseline;
  }

  /** The text of a file; that it is not there is a problem only where it is `wanted`. */
  #text(file: string, wanted: boolean): string | undefined {
    try {
      return decode(fs.readFileSync(file)).text;
    } catch (error) {
      const say = words[this.#options.locale];
      const code = codeOf(error);
      if (error instanceof NoTextError) this.#problems.push(say.undecodable(shownPath(file)));
      else if (code !== 'ENOENT' && code !== 'ENOTDIR')
        this.#problems.push(say.unreadable(shownPath(file), code));
      else if (wanted) this.#problems.push(say.noSuchPath(shownPath(file)));
      return undefined;
    }
  }
}

/** A path as people gave it: relative where it lies below the working directory. */
function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return slashed(relative.startsWith('..') ? file : relative);
}

function withSlash(folder: string): string {
  const shown = slashed(folder);
  return shown.endsWith('/') ? shown : `${shown}/`;
}

function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}
