/** Rows stand out of the form's order. As few as possible are blamed; a repeated one is `duplicate-row`. */
import { tableKeys } from '../../form/types';
import type { Row, Table } from '../../report/model';
import { rowPlace } from '../names';
import { outOfOrder } from '../order';
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
      for (const index of outOfOrder(rows.map(({ spec }) => spec.index))) {
        const row = rows[index];
        if (!row) continue;
        const next = rows.reduce<Row | undefined>(
          (best, other) =>
            other.spec.index > row.spec.index && (!best || other.spec.index < best.spec.index) ? other : best,
          undefined,
        );
        const last = rows.reduce((a, b) => (a.spec.index > b.spec.index ? a : b));
        yield {
          range: rowRange(row),
          facts: next
            ? { label: row.spec.label, before: next.spec.label }
            : { label: last.spec.label, before: row.spec.label },
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
