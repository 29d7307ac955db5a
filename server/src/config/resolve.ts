/** Settings for one file: the editor's or the command line's, with the nearest configuration file over them. */
import type { Accepted, Baseline } from './baseline';
import { anyMatches } from './globs';
import type { Config } from './configFile';
import type { RuleLevel, Settings } from './settings';

/** A configuration file and where it lies. */
export interface PlacedConfig {
  readonly config: Config;
  /** The configuration file itself. */
  readonly file: string;
  /** The folder that holds it, ending in `/`: a path or an address, as the files to be resolved are given. */
  readonly folder: string;
  readonly baseline: Baseline | undefined;
  /** The folder that the baseline's paths are relative to, ending in `/`. */
  readonly baselineFolder: string;
}

const noRules: ReadonlySet<string> = new Set();

/**
 * Resolves the settings of `file`. What a caller insists on (`--rule`) is `last` and beats all.
 */
export function resolve(
  settings: Settings,
  placed: PlacedConfig | undefined,
  file: string,
  last: ReadonlyMap<string, RuleLevel> = new Map(),
): Settings {
  if (!placed)
    return last.size === 0 ? settings : { ...settings, rules: new Map([...settings.rules, ...last]) };
  const { config, folder, baseline, baselineFolder } = placed;
  const path = relative(folder, file);
  const ignored = path === undefined ? [] : config.ignores.filter(({ matches }) => matches(path));
  return {
    ...settings,
    rules: new Map([...settings.rules, ...config.rules, ...last]),
    ...decided(config, path),
    ignored: ignored.length === 0 ? noRules : new Set(ignored.flatMap(({ rules }) => [...rules])),
    accepted: acceptedIn(baseline, relative(baselineFolder, file)),
    ...(config.organ !== undefined && { organ: config.organ }),
  };
}

function decided({ include, exclude }: Config, path: string | undefined): Pick<Settings, 'report'> {
  if (path === undefined) return {};
  if (anyMatches(exclude, path)) return { report: false };
  return anyMatches(include, path) ? { report: true } : {};
}

function acceptedIn(baseline: Baseline | undefined, path: string | undefined): readonly Accepted[] {
  return (path !== undefined && baseline?.get(path)) || [];
}

function relative(folder: string, file: string): string | undefined {
  return file.startsWith(folder) ? file.slice(folder.length) : undefined;
}
