/** The reports of the workspace as a tree shows them: by folder, organ or year, those with the rule that was chosen. */
import type { FileSummary } from '../../../server/src/lsp/workspaceRequests';

export const groupings = ['folder', 'organ', 'year'] as const;

export type Grouping = (typeof groupings)[number];

/** A report, and where it lies. */
export interface ReportLine extends FileSummary {
  /** Path of its folder as the window shows it; empty for the workspace itself. */
  readonly folder: string;
  readonly fileName: string;
}

export type Counts = FileSummary['counts'];

export interface ReportGroup {
  readonly key: string;
  /** Folder, organ or year; undefined where the reports do not tell. */
  readonly name: string | undefined;
  readonly reports: readonly ReportLine[];
  readonly counts: Counts;
}

/** Reports in which the rule has found something; all, where none is chosen. */
export function filtered(lines: Iterable<ReportLine>, rule: string | undefined): readonly ReportLine[] {
  return [...lines].filter(({ rules }) => rule === undefined || rules[rule] !== undefined);
}

/** The reports in groups: folders and organs by name, the newest year first; what is not known comes last. */
export function groupsOf(lines: readonly ReportLine[], by: Grouping): readonly ReportGroup[] {
  const groups = new Map<string, ReportLine[]>();
  for (const line of lines) {
    const key = keyOf(line, by);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups]
    .sort(([a], [b]) => compareKeys(a, b, by))
    .map(([key, reports]) => ({
      key,
      name: key === '' ? undefined : key,
      reports: reports.sort((a, b) => compareLines(a, b, by)),
      counts: total(reports),
    }));
}

/** How often each rule has found something, and in how many reports; the most frequent first. */
export function ruleCounts(
  lines: Iterable<ReportLine>,
): readonly { readonly rule: string; readonly findings: number; readonly reports: number }[] {
  const counts = new Map<string, { findings: number; reports: number }>();
  for (const { rules } of lines) {
    for (const [rule, findings] of Object.entries(rules)) {
      const known = counts.get(rule) ?? { findings: 0, reports: 0 };
      counts.set(rule, { findings: known.findings + findings, reports: known.reports + 1 });
    }
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, ...count }))
    .sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}

/** The counts of several reports together. */
export function total(lines: readonly ReportLine[]): Counts {
  const sum = (of: (counts: Counts) => number): number =>
    lines.reduce((all, { counts }) => all + of(counts), 0);
  return {
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    information: sum(({ information }) => information),
    hints: sum(({ hints }) => hints),
  };
}

/** How grave the gravest finding is. */
export function stateOf({
  errors,
  warnings,
  information,
  hints,
}: Counts): 'error' | 'warning' | 'info' | 'pass' {
  if (errors > 0) return 'error';
  if (warnings > 0) return 'warning';
  return information + hints > 0 ? 'info' : 'pass';
}

function keyOf({ folder, organ, year }: ReportLine, by: Grouping): string {
  if (by === 'folder') return folder;
  return by === 'organ' ? (organ ?? '') : String(year ?? '');
}

function compareKeys(a: string, b: string, by: Grouping): number {
  if (by === 'year') return Number(b) - Number(a);
  if (by === 'organ' && (a === '') !== (b === '')) return a === '' ? 1 : -1;
  return a.localeCompare(b, 'zh-CN', { numeric: true });
}

function compareLines(a: ReportLine, b: ReportLine, by: Grouping): number {
  if (by === 'organ' && a.year !== b.year) return (b.year ?? 0) - (a.year ?? 0);
  const name = ({ organ, fileName }: ReportLine): string => (by === 'year' ? (organ ?? fileName) : fileName);
  return name(a).localeCompare(name(b), 'zh-CN', { numeric: true });
}
