/** What the tests of the formatter share. */
import { applyEdits, type TextEdit } from '../../server/src/base/edits';
import { forms } from '../../server/src/form/forms';
import { tableKeys, type FormId, type TableKey } from '../../server/src/form/types';
import { extentOf } from '../../server/src/format/content';
import { formatTables, type FormatOptions, type Formatted } from '../../server/src/format/format';
import type { Report, Row, Table } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import type { DraftOptions } from '../support/builders';

export type Layout = FormatOptions['layout'];

export function format(text: string, layout: Layout, options: Partial<FormatOptions> = {}): Formatted {
  return formatTables(parseReport(text), {
    layout,
    ambiguousWidth: 'wide',
    alignNumbers: true,
    ...options,
  });
}

/** The text after formatting. */
export function formatted(text: string, layout: Layout, options: Partial<FormatOptions> = {}): string {
  return applyEdits(text, format(text, layout, options).edits);
}

/** A table that must be there. */
export function tableOf(report: Report, key: TableKey): Table {
  const table = report.tables[key];
  if (!table) throw new Error(`no table ${key}`);
  return table;
}

export function rowOf(table: Table, key: string): Row {
  const row = table.rows.find(({ spec }) => spec.key === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
}

/** Applies edits that are made from the parsed text. */
export function edited(text: string, make: (report: Report) => readonly TextEdit[]): string {
  return applyEdits(text, make(parseReport(text)));
}

/** The lines of a table as they stand. */
export function linesOf(text: string, key: TableKey): readonly string[] {
  const { range } = tableOf(parseReport(text), key);
  return text.slice(range.start, range.end).split(/\r?\n/);
}

/** Keys and raw values of every row, in the order of the text. */
export function contentOf(text: string): Readonly<Record<string, readonly string[]>> {
  const report = parseReport(text);
  return Object.fromEntries(
    tableKeys.map((key) => [
      key,
      (report.tables[key]?.rows ?? []).map(
        ({ spec, values }) =>
          `${spec.key}: ${values.map(({ range }) => text.slice(range.start, range.end)).join(' ')}`,
      ),
    ]),
  );
}

/** The text without its tables; blank lines beside a table are not of it. */
export function outside(text: string): string {
  const report = parseReport(text);
  const ranges = tableKeys
    .flatMap((key) => {
      const table = report.tables[key];
      return table ? extentOf(report, table) : [];
    })
    .sort((a, b) => a.start - b.start);
  let rest = '';
  let at = 0;
  for (const { start, end } of ranges) {
    rest += `${text.slice(at, start)}⟨table⟩`;
    at = end;
  }
  return rest + text.slice(at);
}

/** Options of a draft whose tables hold zeros only. */
export function zeros(form: FormId): DraftOptions {
  const rows = (key: 'disclosure' | 'applications') =>
    Object.fromEntries(forms[form].tables[key].rows.map((row) => [row.key, row.cells.map(() => 0)]));
  return {
    year: form === '2019' ? 2020 : 2025,
    disclosure: rows('disclosure'),
    applications: rows('applications'),
    review: {},
  };
}
