/** Rows stand out of the form's order. As few as possible are blamed; a repeated one is `duplicate-row`. */
import { tableKeys } from '../../form/types';
import type { Row, Table } from '../../report/model';
import { rowPlace } from '../names';
import { misplaced } from '../order';
import { rowRange } from '../places';
import { bothForms, defineRule } from '../rule';

export const rowOrder = defineRule({
  id: 'row-order',
  group: 'tables',
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report }) {
    for (const key of tableKeys) {
      const table = report.tables[key];
      if (!table || ascends(table.rows)) continue;
      const rows = firstOnes(table);
      for (const { index, first, second } of misplaced(rows.map(({ spec }) => spec.index))) {
        const [row, label, before] = [rows[index], rows[first], rows[second]];
        if (!row || !label || !before) continue;
        yield {
          range: rowRange(row),
          facts: { label: label.spec.label, before: before.spec.label },
          place: { table: key, ...rowPlace(table.spec, row.spec) },
        };
      }
    }
  },
});

function ascends(rows: readonly Row[]): boolean {
  return rows.every((row, index) => index === 0 || (rows[index - 1]?.spec.index ?? 0) < row.spec.index);
}

function firstOnes({ rows }: Table): readonly Row[] {
  const seen = new Set<number>();
  return rows.filter(({ spec }) => !seen.has(spec.index) && seen.add(spec.index));
}
