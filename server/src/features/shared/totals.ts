/** Totals made what their items add up to: row totals, （七）总计, the totals of table `review`. */
import type { TextEdit } from '../../base/edits';
import { sumOf, type CellLookup } from '../../form/equations';
import { setValue } from '../../format/write';
import type { Table } from '../../report/model';
import type { Reading } from './reading';

/** The edits that set every total of the tables to its sum; a total whose items are not all known stays. */
export function recomputedTotals({ report, audit }: Reading, tables: readonly Table[]): readonly TextEdit[] {
  return tables.flatMap((table) => {
    const valueAt = audit.values[table.key];
    const sums = new Map<number, number>();
    const current: CellLookup = (cell) => sums.get(cell) ?? valueAt(cell);
    const totals = table.spec.equations.filter(({ kind }) => kind !== 'balance');
    // a total may be an item of another one: the second round sees what the first one changed
    for (const { left, right } of [...totals, ...totals]) {
      const sum = sumOf(left, current);
      if (sum !== undefined && right[0] !== undefined) sums.set(right[0], sum);
    }
    return [...sums].flatMap(([index, sum]) => {
      const cell = table.cells[index];
      const stands = cell?.value.kind === 'number' && cell.value.value === sum;
      return cell && !stands ? [setValue(report, table, cell, String(sum))] : [];
    });
  });
}
