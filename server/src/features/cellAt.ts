/** Where in the form the cursor is, in one line for the status bar: row, column, running sum. */
import type { Equation } from '../form/types';
import type { FeatureWords } from '../messages/features';
import type { Table } from '../report/model';
import { columnName, columnOf, groupName } from '../rules/names';
import { cellAt, rowAt, tableAt } from './shared/places';
import type { Reading } from './shared/reading';

export interface CellInfo {
  readonly text: string;
  readonly table: Table['key'];
  readonly row: string;
  readonly column: string;
  /** What the row's, or group's, items add up to so far, and its total; null where it has none. */
  readonly sum: number | null;
  readonly total: number | null;
}

/** The cell at an offset; undefined outside the values of a table. */
export function cellInfoAt(reading: Reading, at: number, words: FeatureWords): CellInfo | undefined {
  const table = tableAt(reading, at);
  const row = table && rowAt(table, at);
  const index = row && cellAt(row, at)?.spec;
  const spec = table && index !== undefined ? table.spec.cells[index] : undefined;
  if (!table || !row || !spec) return undefined;
  const column = columnName(table.spec, spec);
  const name =
    table.key === 'review'
      ? groupName(columnOf(table.spec, spec))
      : shortName(row.spec.groups, row.spec.label);
  const valueAt = reading.audit.values[table.key];
  const own = table.spec.equations.find((equation) => isAcross(equation, spec.index));
  const sum = own ? own.left.reduce((all, cell) => all + (valueAt(cell) ?? 0), 0) : undefined;
  const total = own?.right[0] === undefined ? undefined : valueAt(own.right[0]);
  const running = sum === undefined ? [] : [words.running(sum, total, table.key === 'review')];
  return {
    text: [name, column, ...running].join(' · '),
    table: table.key,
    row: spec.row,
    column: spec.column,
    sum: sum ?? null,
    total: total ?? null,
  };
}

function isAcross({ kind, left, right }: Equation, cell: number): boolean {
  return (kind === 'row-total' || kind === 'review-total') && (left.includes(cell) || right.includes(cell));
}

/** 三（二）部分公开: the numbers of the merged labels in front, remarks in brackets left out. */
function shortName(groups: readonly string[], label: string): string {
  const numbers = groups.map((group) => /^(?:[一二三四]|（[一二三四五六七]）)/.exec(group)?.[0] ?? '');
  return numbers.join('') + label.replace(/（[^（）]{4,}）$/, '');
}
