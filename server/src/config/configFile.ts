/**
 * `.ogi-report.json` as text to a configuration that can be used. What is wrong in it is told with its place, and
 * the rest counts.
 */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { range, type Range } from '../base/text';
import { matcher, searchable, type PathMatcher } from './globs';
import { isFields, readRules, typeName, type ConfigProblem, type RuleLevel } from './settings';

/** Findings of some rules in some files that a person has decided to leave. */
export interface Ignore {
  readonly matches: PathMatcher;
  readonly rules: ReadonlySet<string>;
}

/** What a configuration file says. */
export interface Config {
  readonly rules: ReadonlyMap<string, RuleLevel>;
  /** Files that are reports whatever they look like, and files that are not to be checked. */
  readonly include: readonly PathMatcher[];
  readonly exclude: readonly PathMatcher[];
  readonly ignores: readonly Ignore[];
  readonly organ: string | undefined;
  /** Path of the baseline, relative to the configuration file. */
  readonly baseline: string | undefined;
}

export interface PlacedProblem extends ConfigProblem {
  readonly range: Range;
}

export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly PlacedProblem[];
}

export const emptyConfig: Config = {
  rules: new Map(),
  include: [],
  exclude: [],
  ignores: [],
  organ: undefined,
  baseline: undefined,
};

/** The keys of a configuration file, in the order of its schema. */
export const configKeys = ['$schema', 'rules', 'include', 'exclude', 'ignores', 'organ', 'baseline'] as const;

type Fields = Readonly<Record<string, unknown>>;

/** Reads a configuration file. @param known the ids of all rules. */
export function readConfig(text: string, known: ReadonlySet<string>): ReadConfig {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const problems: PlacedProblem[] = errors.slice(0, 1).map(({ offset, length }) => ({
    kind: 'json',
    path: [],
    found: text.slice(offset, offset + Math.min(length, 20)),
    range: range(offset, offset + length),
  }));
  const value: unknown = tree && valueOf(tree);
  if (!tree || value === undefined) return { config: emptyConfig, problems };
  const reader = new Reader(isFields(value) ? value : {});
  if (!isFields(value)) reader.wrongType([], value, 'object');
  const config = reader.read(known);
  return {
    config,
    problems: [
      ...problems,
      ...reader.problems.map((one) => ({ ...one, range: placeOf(tree, one.path, one.kind) })),
    ],
  };
}

/** The globs of `include` as written, for those who look for files; none where the file cannot be read. */
export function includeGlobs(text: string): readonly string[] {
  const tree = parseTree(text, [], { allowTrailingComma: true, allowEmptyContent: true });
  const value = tree && valueOf(tree);
  const globs: unknown = isFields(value) ? value.include : undefined;
  return Array.isArray(globs)
    ? globs.flatMap((glob) => (typeof glob === 'string' ? searchable(glob) : []))
    : [];
}

class Reader {
  readonly problems: ConfigProblem[] = [];
  readonly #fields: Fields;

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  read(known: ReadonlySet<string>): Config {
    for (const key of Object.keys(this.#fields)) {
      if (!configKeys.some((one) => one === key)) {
        this.problems.push({ kind: 'unknown-key', path: [key], found: key, expected: configKeys });
      }
    }
    const { rules, problems } = readRules(this.#fields.rules, known);
    this.problems.push(...problems);
    return {
      rules,
      include: this.#globs('include'),
      exclude: this.#globs('exclude'),
      ignores: this.#ignores(known),
      organ: this.#text('organ'),
      baseline: this.#text('baseline'),
    };
  }

  wrongType(path: readonly (string | number)[], value: unknown, expected: string): void {
    this.problems.push({ kind: 'type', path, found: typeName(value), expected: [expected] });
  }

  #list(key: string): readonly unknown[] {
    const value = this.#fields[key];
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.wrongType([key], value, 'array');
    return [];
  }

  #text(key: string): string | undefined {
    const value = this.#fields[key];
    if (typeof value === 'string' || value === undefined) return value;
    this.wrongType([key], value, 'string');
    return undefined;
  }

  #globs(key: string): readonly PathMatcher[] {
    return this.#list(key).flatMap((glob, index) => this.#glob(glob, [key, index]) ?? []);
  }

  #glob(value: unknown, path: readonly (string | number)[]): PathMatcher | undefined {
    if (typeof value === 'string' && value !== '') return matcher(value);
    if (value === '') this.problems.push({ kind: 'glob', path, found: '' });
    else this.wrongType(path, value, 'string');
    return undefined;
  }

  #ignores(known: ReadonlySet<string>): readonly Ignore[] {
    return this.#list('ignores').flatMap((entry, index) => {
      if (!isFields(entry)) {
        this.wrongType(['ignores', index], entry, 'object');
        return [];
      }
      const matches = this.#glob(entry.path, ['ignores', index, 'path']);
      const rules = this.#ruleList(entry.rules, ['ignores', index, 'rules'], known);
      if (entry.reason !== undefined && typeof entry.reason !== 'string') {
        this.wrongType(['ignores', index, 'reason'], entry.reason, 'string');
      }
      return matches ? [{ matches, rules }] : [];
    });
  }

  #ruleList(
    value: unknown,
    path: readonly (string | number)[],
    known: ReadonlySet<string>,
  ): ReadonlySet<string> {
    if (!Array.isArray(value)) {
      this.wrongType(path, value, 'array');
      return new Set();
    }
    const ids = value.filter((id, index): id is string => {
      if (typeof id !== 'string') this.wrongType([...path, index], id, 'string');
      else if (!known.has(id))
        this.problems.push({ kind: 'unknown-rule', path: [...path, index], found: id });
      else return true;
      return false;
    });
    return new Set(ids);
  }
}

/** A problem with a value that only its user can find, at its place in the text. */
export function placed(text: string, problem: ConfigProblem): PlacedProblem {
  const tree = parseTree(text, [], { allowTrailingComma: true, allowEmptyContent: true });
  return { ...problem, range: tree ? placeOf(tree, problem.path, problem.kind) : range(0, 0) };
}

/** A tree's value; objects without prototype, so that no key of a file means anything to us. */
export function valueOf({ type, value, children = [] }: Node): unknown {
  if (type === 'array') return children.map(valueOf);
  if (type !== 'object') return value as unknown;
  const fields = Object.create(null) as Record<string, unknown>;
  for (const { children: [key, content] = [] } of children) {
    if (key && content) fields[String(key.value)] = valueOf(content);
  }
  return fields;
}

/** Where a path leads in the text: to a value, or for an unknown key to the key; else to the nearest thing around. */
function placeOf(tree: Node, path: readonly (string | number)[], kind: ConfigProblem['kind']): Range {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (!node) continue;
    const named = (kind === 'unknown-key' || kind === 'unknown-rule') && node.parent?.type === 'property';
    const { offset, length: size } = (named ? node.parent?.children?.[0] : undefined) ?? node;
    return range(offset, offset + size);
  }
  return range(tree.offset, tree.offset + tree.length);
}
