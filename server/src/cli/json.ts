/** Findings and reports as JSON, to the letter of the contract: names, order of keys, what is null. */
import type { LineIndex, LinePosition, Range } from '../base/text';
import type { Checked } from '../config/check';
import { tableKeys } from '../form/types';
import { messagesOf, type Locale } from '../messages';
import type { DateText, Period, Report, Table } from '../report/model';
import type { CheckedFinding, FormPlace, Severity } from '../rules/rule';

export interface JsonRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export interface JsonFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
}

export interface JsonDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: JsonRange;
  readonly cell?: FormPlace;
  readonly related: readonly { readonly message: string; readonly path: string; readonly range: JsonRange }[];
  readonly fixes: readonly JsonFix[];
}

export interface JsonFile {
  readonly path: string;
  readonly report: boolean;
  readonly year: number | null;
  readonly diagnostics: readonly JsonDiagnostic[];
  /** The text after the safe fixes; only with `--fix-dry-run`, and only where it differs. */
  readonly output?: string;
}

/** A range by lines and characters, both from 0. */
export function jsonRange(lines: LineIndex, { start, end }: Range): JsonRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** A finding; its fixes are computed only where `withFixes` asks for them. */
export function jsonDiagnostic(
  { finding, severity }: CheckedFinding,
  { lines }: Report,
  path: string,
  locale: Locale,
  withFixes: boolean,
): JsonDiagnostic {
  const messages = messagesOf(locale);
  const { place } = finding;
  return {
    rule: finding.rule,
    severity,
    message: messages.message(finding),
    range: jsonRange(lines, finding.range),
    ...(place && { cell: jsonPlace(place) }),
    related: (finding.related ?? []).map(({ range, facts, elsewhere }) => ({
      message: messages.related(facts),
      path: elsewhere?.path ?? path,
      range: elsewhere?.range ?? jsonRange(lines, range),
    })),
    fixes: (withFixes ? (finding.fixes?.() ?? []) : []).map(({ title, safe, edits }) => ({
      title: messages.fixTitle(title),
      safe,
      edits: edits.map(({ range, newText }) => ({ range: jsonRange(lines, range), newText })),
    })),
  };
}

/** A checked file; `checked` is undefined for a text that is no report. */
export function jsonFile(
  path: string,
  checked: Checked | undefined,
  diagnostics: readonly JsonDiagnostic[],
): JsonFile {
  return { path, report: checked !== undefined, year: checked?.report.year?.value ?? null, diagnostics };
}

function jsonPlace({ table, row, column, rows }: FormPlace): FormPlace {
  return {
    table,
    ...(row !== undefined && { row }),
    ...(rows !== undefined && { rows }),
    ...(column !== undefined && { column }),
  };
}

/** What `ogi-report parse` prints; `report` is undefined for a text that is no report. */
export function jsonReport(path: string, report: Report | undefined): object {
  const period = report?.period;
  return {
    version: 1,
    path,
    report: report !== undefined,
    form: report?.form.id ?? null,
    title: report?.title?.value ?? null,
    organ: report?.organ?.value ?? null,
    year: report?.year?.value ?? null,
    period: period ? isoPeriod(period) : null,
    sections: (report?.sections ?? []).map(({ spec, heading, body }) => ({
      number: spec.number,
      title: report?.text.slice(heading.title.start, heading.title.end),
      range: report && jsonRange(report.lines, { start: heading.range.start, end: body.end }),
    })),
    tables: Object.fromEntries(
      tableKeys.map((key) => {
        const table = report?.tables[key];
        return [key, report && table ? jsonTable(report, table) : null];
      }),
    ),
  };
}

function jsonTable({ lines }: Report, table: Table): object {
  const rows: Record<string, Record<string, number | null>> = {};
  const present = new Set(table.rows.map(({ spec }) => spec.index));
  for (const { row, column, rowIndex, index } of table.spec.cells) {
    if (!present.has(rowIndex)) continue;
    const value = table.cells[index]?.value;
    (rows[row] ??= {})[column] = value?.kind === 'number' ? value.value : null;
  }
  return { layout: table.layout, range: jsonRange(lines, table.range), rows };
}

/** First and last day of a period as `2025-01-01`; a year that only one of its dates names counts for both. */
export function isoPeriod({ start, end }: Period): {
  readonly start: string | null;
  readonly end: string | null;
} {
  return { start: isoDate(start, end.year), end: isoDate(end, start.year) };
}

/** A date, or null where a part of it is missing or there is no such day. */
function isoDate({ year: own, month, day, state }: DateText, inherited: number | undefined): string | null {
  const year = own ?? inherited;
  if (year === undefined || month === undefined || day === undefined || state === 'impossible') return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
