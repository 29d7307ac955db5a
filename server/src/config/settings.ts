/**
 * The settings of the contract, described once: names, types, defaults. Editor settings and the configuration
 * file are read by this description, and what the manifest declares is held against it by a test.
 */
import type { Severity } from '../rules/rule';
import type { Accepted } from './baseline';

/** What a rule can be set to. */
export type RuleLevel = Severity | 'off';

export const ruleLevels: readonly RuleLevel[] = ['error', 'warning', 'information', 'hint', 'off'];

export type Layout = 'preserve' | 'pipe' | 'markdown' | 'tsv' | 'html';

export const layouts: readonly Layout[] = ['preserve', 'pipe', 'markdown', 'tsv', 'html'];

/** Settings as everything inside uses them: complete and valid. */
export interface Settings {
  readonly enable: boolean;
  readonly detect: 'auto' | 'language';
  readonly run: 'onType' | 'onSave';
  readonly rules: ReadonlyMap<string, RuleLevel>;
  readonly format: {
    readonly layout: Layout;
    readonly alignNumbers: boolean;
    readonly ambiguousWidth: 'wide' | 'narrow';
  };
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** A configuration file's word on whether this file is a report; undefined where it has none. */
  readonly report?: boolean;
  /** Rules whose findings in this file a configuration file ignores. */
  readonly ignored?: ReadonlySet<string>;
  /** Findings in this file that a baseline accepts. */
  readonly accepted?: readonly Accepted[];
  /** The organ of reports that name none, as a configuration file has it. */
  readonly organ?: string;
}

/** A setting whose value is one of a few words, or true or false. */
export interface SettingSpec {
  /** Name below the section, as in `settings.json`: `format.layout`. */
  readonly name: string;
  readonly type: 'boolean' | 'choice' | 'rules';
  readonly choices?: readonly string[];
  readonly default: boolean | string | Readonly<Record<string, string>>;
}

/** Every setting of section `ogiReport`, in the order of the contract. */
export const settingSpecs: readonly SettingSpec[] = [
  { name: 'enable', type: 'boolean', default: true },
  { name: 'detect', type: 'choice', choices: ['auto', 'language'], default: 'auto' },
  { name: 'run', type: 'choice', choices: ['onType', 'onSave'], default: 'onType' },
  { name: 'format.ambiguousWidth', type: 'choice', choices: ['wide', 'narrow'], default: 'wide' },
  { name: 'rules', type: 'rules', default: {} },
  { name: 'format.layout', type: 'choice', choices: layouts, default: 'preserve' },
  { name: 'format.alignNumbers', type: 'boolean', default: true },
  { name: 'inlayHints.enable', type: 'boolean', default: true },
  { name: 'codeLens.enable', type: 'boolean', default: true },
  { name: 'trace.server', type: 'choice', choices: ['off', 'messages', 'verbose'], default: 'off' },
];

export const defaultSettings: Settings = {
  enable: true,
  detect: 'auto',
  run: 'onType',
  rules: new Map(),
  format: { layout: 'preserve', alignNumbers: true, ambiguousWidth: 'wide' },
  inlayHints: true,
  codeLens: true,
};

/** Something in settings or a configuration file that cannot be used; `path` leads to it. */
export interface ConfigProblem {
  readonly kind:
    'json' | 'type' | 'choice' | 'unknown-key' | 'unknown-rule' | 'severity' | 'glob' | 'baseline';
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected?: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Settings from what an editor hands over: nested (`{ format: { layout } }`) or flat (`{ 'format.layout' }`);
 * what cannot be used falls back to its default.
 */
export function readSettings(value: unknown): Settings {
  const fields = isFields(value) ? value : {};
  const get = (name: string): unknown => {
    if (name in fields) return fields[name];
    return name.split('.').reduce<unknown>((at, key) => (isFields(at) ? at[key] : undefined), fields);
  };
  const flag = (name: string, fallback: boolean): boolean => {
    const found = get(name);
    return typeof found === 'boolean' ? found : fallback;
  };
  const choice = <T extends string>(name: string, choices: readonly T[], fallback: T): T =>
    choices.find((one) => one === get(name)) ?? fallback;
  const { format } = defaultSettings;
  return {
    enable: flag('enable', true),
    detect: choice('detect', ['auto', 'language'], 'auto'),
    run: choice('run', ['onType', 'onSave'], 'onType'),
    rules: readRules(get('rules')).rules,
    format: {
      layout: choice('format.layout', layouts, format.layout),
      alignNumbers: flag('format.alignNumbers', format.alignNumbers),
      ambiguousWidth: choice('format.ambiguousWidth', ['wide', 'narrow'], format.ambiguousWidth),
    },
    inlayHints: flag('inlayHints.enable', true),
    codeLens: flag('codeLens.enable', true),
  };
}

/** The level that a word stands for. */
export function levelOf(word: unknown): RuleLevel | undefined {
  return ruleLevels.find((level) => level === word);
}

/** Levels by rule id, with what could not be used. Whether an id exists is for the caller to say. */
export function readRules(
  value: unknown,
  known?: ReadonlySet<string>,
): { readonly rules: ReadonlyMap<string, RuleLevel>; readonly problems: readonly ConfigProblem[] } {
  const rules = new Map<string, RuleLevel>();
  const problems: ConfigProblem[] = [];
  if (value === undefined || value === null) return { rules, problems };
  if (!isFields(value)) {
    problems.push({ kind: 'type', path: ['rules'], found: typeName(value), expected: ['object'] });
    return { rules, problems };
  }
  for (const [id, word] of Object.entries(value)) {
    const level = levelOf(word);
    if (known && !known.has(id)) {
      problems.push({ kind: 'unknown-rule', path: ['rules', id], found: id });
    } else if (!level) {
      problems.push({
        kind: 'severity',
        path: ['rules', id],
        found: JSON.stringify(word),
        expected: ruleLevels,
      });
    } else {
      rules.set(id, level);
    }
  }
  return { rules, problems };
}

/** A JSON value's type, as its schema names it. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
