/** What last year's report says about a cell: its own row, and for what was carried in the row that carried it. */
import type { CellSpec, TableSpec } from '../../form/types';
import { keptRows, type KeptRow } from '../../library/extract';
import { rowName } from '../../rules/names';
import type { Reading } from './reading';

export interface LastYearFigure {
  readonly year: number;
  /** The label of the row in last year's report. */
  readonly row: string;
  readonly value: number;
}

/** Last year's figures for a cell, those that are known for certain. */
export function lastYearFigures(
  reading: Reading,
  table: TableSpec,
  spec: CellSpec,
): readonly LastYearFigure[] {
  const wanted = rowsFor(table, spec);
  const last = wanted.length === 0 ? undefined : reading.lastYear;
  // rows of one name count other things in the other form
  if (!last || (table.key === 'disclosure' && last.form !== reading.report.form.id)) return [];
  return wanted.flatMap((kept) => {
    const value = last.rows[kept][spec.position]?.value;
    const label = table.cells.find(({ row }) => row === keptRows[kept][1]);
    return value === undefined || !label ? [] : [{ year: last.year, row: rowName(table, label), value }];
  });
}

function rowsFor({ key }: TableSpec, { row }: CellSpec): readonly KeptRow[] {
  const all = Object.keys(keptRows) as KeptRow[];
  const own = all.filter((kept) => keptRows[kept][0] === key && keptRows[kept][1] === row);
  return row === 'carriedIn' ? ['carriedForward', ...own] : own;
}
