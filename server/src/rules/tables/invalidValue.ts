/**
 * A value is not what the form asks for: a whole number ≥ 0, an amount ≥ 0 in 万元, or for 本年增/减 of the 2019
 * form a whole number. A number in other signs (`０`, `1，234`, `12件`) counts, but is to be written plainly.
 */
import { textOf } from '../../base/text';
import { setValue } from '../../format/write';
import { tableKeys } from '../../form/types';
import type { Report, Table, ValueCell } from '../../report/model';
import { bothForms, defineRule, type Fix } from '../rule';

export const invalidValue = defineRule({
  id: 'invalid-value',
  group: 'tables',
  tags: ['number'],
  severity: 'error',
  forms: bothForms,
  fix: 'safe',
  since: '0.1.0',
  *check({ report }) {
    for (const key of tableKeys) {
      const table = report.tables[key];
      if (!table) continue;
      for (const row of table.rows) {
        // Of a row with too few or too many values `cell-count` speaks.
        if (row.count !== 'right') continue;
        for (const cell of row.values) {
          if (cell.value.kind === 'blank' || (cell.value.kind === 'number' && cell.value.clean)) continue;
          const spec = cell.spec === undefined ? undefined : table.spec.cells[cell.spec];
          if (!spec) continue;
          const plain = plainNumber(cell);
          yield {
            range: cell.range,
            facts: { found: textOf(report.text, cell.range).replace(/\s+/g, ' '), kind: spec.kind, plain },
            place: { table: key, row: spec.row, column: spec.column },
            ...(plain !== undefined && { fixes: () => [plainly(report, table, cell, plain)] }),
          };
        }
      }
    }
  },
});

/** The number as the form wants it, where there is no doubt about it. */
function plainNumber({ value }: ValueCell): string | undefined {
  return value.kind === 'number' ? String(value.value) : undefined;
}

function plainly(report: Report, table: Table, cell: ValueCell, plain: string): Fix {
  return {
    title: { key: 'set-value', value: plain },
    safe: true,
    preferred: true,
    edits: setValue(report, table, cell, plain),
  };
}
