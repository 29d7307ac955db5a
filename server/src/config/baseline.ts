/**
 * Findings that a reviewer has accepted. An entry names the rule, the place in the form and the figures, and no
 * line: it holds while lines move, and ends when a figure changes.
 */
import type { CheckedFinding, Finding, FormPlace } from '../rules/rule';
import { isFields } from './settings';

/** An accepted finding. */
export interface Accepted {
  readonly rule: string;
  readonly cell?: FormPlace;
  /** The figures and words that the finding states. */
  readonly facts: unknown;
}

/** Accepted findings by file, relative to the baseline's folder. */
export type Baseline = ReadonlyMap<string, readonly Accepted[]>;

/** Default name of a baseline file. */
export const baselineFileName = '.ogi-report-baseline.json';

/** A finding as a baseline keeps it. */
export function acceptedFrom({ rule, place, facts }: Finding): Accepted {
  return { rule, ...(place && { cell: place }), facts };
}

/** The text of a baseline file: sorted by path, an entry a line, so that it is good to review. */
export function writeBaseline(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, entries]) => {
      const lines = entries.map((entry) => `      ${JSON.stringify(entry)}`);
      return `    ${JSON.stringify(file)}: [\n${lines.join(',\n')}\n    ]`;
    });
  return `{\n  "version": 1,\n  "files": {\n${files.join(',\n')}\n  }\n}\n`;
}

/** Reads a baseline file; undefined where it is none. */
export function readBaseline(text: string): Baseline | undefined {
  const value = parsed(text);
  if (!isFields(value) || value.version !== 1 || !isFields(value.files)) return undefined;
  return new Map(
    Object.entries(value.files).map(([file, entries]) => [
      file,
      (Array.isArray(entries) ? entries : []).filter(
        (entry): entry is Accepted => isFields(entry) && typeof entry.rule === 'string',
      ),
    ]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The findings that are not accepted. Each entry speaks for one finding: a second one like it is new. */
export function withoutAccepted(
  findings: readonly CheckedFinding[],
  accepted: readonly Accepted[],
): readonly CheckedFinding[] {
  if (accepted.length === 0) return findings;
  const left = new Map<string, number>();
  for (const entry of accepted) {
    const key = keyOf(entry);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return findings.filter(({ finding }) => {
    const key = keyOf(acceptedFrom(finding));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function keyOf({ rule, cell, facts }: Accepted): string {
  return JSON.stringify([rule, cell?.table, cell?.row, cell?.column, cell?.rows, facts], sortKeys);
}

/** Equal values give equal texts, in whatever order their keys were written. */
function sortKeys(_key: string, value: unknown): unknown {
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
