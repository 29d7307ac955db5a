/** Completing a report: zeros for what is absent or blank, and totals worked out anew from their items. */
import { compatibleGroups, type TextEdit } from '../base/edits';
import { tableKeys, type TableKey } from '../form/types';
import type { Report, Table } from '../report/model';
import { insertRows } from './insertRows';
import { insertTable } from './skeleton';
import { setValue } from './write';

export interface FillOptions {
  /** Only these tables; all where it is left out. */
  readonly tables?: readonly TableKey[];
  /** What is to be filled; all of it where it is left out. */
  readonly what?: readonly ('rows' | 'blanks' | 'tables')[];
  /**
   * The number for a blank value, by its index in `TableSpec.cells`; undefined leaves it blank. Zero where it is left
   * out: whoever knows the equations can say what they ask for.
   */
  readonly blank?: (table: TableKey, cell: number) => string | undefined;
}

/** Edits that put zeros into missing rows, blank values and missing tables, in the draft's own layout. */
export function fillZeros(report: Report, options: FillOptions = {}): readonly TextEdit[] {
  const { tables = tableKeys, what = ['rows', 'blanks', 'tables'], blank = () => '0' } = options;
  const groups: { readonly edits: readonly TextEdit[] }[] = [];
  for (const key of tableKeys.filter((candidate) => tables.includes(candidate))) {
    const table = report.tables[key];
    if (!table) {
      if (what.includes('tables')) groups.push({ edits: insertTable(report, key) });
      continue;
    }
    if (what.includes('rows')) groups.push({ edits: missingRows(report, table) });
    if (what.includes('blanks')) {
      for (const edit of blankValues(report, table, (cell) => blank(key, cell)))
        groups.push({ edits: [edit] });
    }
  }
  // A row that gives up a merged label is written anew as a whole; its blanks wait for the next time.
  return compatibleGroups(groups).flatMap(({ edits }) => edits);
}

function missingRows(report: Report, table: Table): readonly TextEdit[] {
  const present = new Set(table.rows.map(({ spec }) => spec.key));
  return insertRows(
    report,
    table,
    table.spec.rows.filter(({ key }) => !present.has(key)),
  );
}

function blankValues(
  report: Report,
  table: Table,
  blank: (cell: number) => string | undefined,
): readonly TextEdit[] {
  return table.rows.flatMap(({ values }) =>
    values.flatMap((cell) => {
      if (cell.value.kind !== 'blank' || cell.spec === undefined) return [];
      const text = blank(cell.spec);
      return text === undefined ? [] : setValue(report, table, cell, text);
    }),
  );
}

/** A total that is not the sum of its items. */
export interface TotalChange {
  /** Index into `TableSpec.cells`. */
  readonly cell: number;
  /** The number that stands there; undefined for a blank or unreadable one. */
  readonly before: number | undefined;
  readonly after: number;
  readonly edits: readonly TextEdit[];
}

/**
 * The totals of a table worked out from their items: 总计 of the rows, （七）总计 of the columns, the groups of table
 * `review`. A total whose items are not all known is left alone, and so is one that stands right.
 */
export function recomputeTotals(report: Report, table: Table): readonly TotalChange[] {
  const values = new Map<number, number>();
  for (const cell of table.cells) {
    if (cell?.spec !== undefined && cell.value.kind === 'number') values.set(cell.spec, cell.value.value);
  }
  const totals = new Set<number>();
  // Totals of rows first, then of columns, which sum them up, then those once more in the row of totals.
  for (let pass = 0; pass < 2; pass++) {
    for (const { kind, left, right } of table.spec.equations) {
      const [total] = right;
      if (kind === 'balance' || total === undefined || right.length !== 1) continue;
      const items = left.map((cell) => values.get(cell));
      if (items.some((item) => item === undefined)) continue;
      values.set(
        total,
        items.reduce<number>((sum, item) => sum + (item ?? 0), 0),
      );
      totals.add(total);
    }
  }
  return [...totals]
    .sort((a, b) => a - b)
    .flatMap((index): readonly TotalChange[] => {
      const cell = table.cells[index];
      const after = values.get(index);
      if (!cell || after === undefined) return [];
      const before = cell.value.kind === 'number' ? cell.value.value : undefined;
      if (before === after) return [];
      return [{ cell: index, before, after, edits: setValue(report, table, cell, String(after)) }];
    });
}
