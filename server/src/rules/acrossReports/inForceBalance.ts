/**
 * 现行有效件数 is last year's plus 本年制发 minus 本年废止. Other organs' acts and clean-ups move it too, so it is a
 * warning without a fix. The 2019 form counted other things: the change of form breaks the row of years.
 */
import { inForceBreak } from '../../library/balance';
import { inForceRows, trustedCells } from '../../library/extract';
import { columnName } from '../names';
import { defineRule } from '../rule';

export const inForceBalance = defineRule({
  id: 'in-force-balance',
  group: 'acrossReports',
  tags: ['consistency', 'equation'],
  severity: 'warning',
  forms: ['2021'],
  fix: 'none',
  since: '0.1.0',
  *check({ report, lastYear }) {
    const table = report.tables.disclosure;
    const last = table && lastYear();
    if (!last) return;
    for (const key of inForceRows) {
      const cells = trustedCells(table, key);
      const values = cells.map((cell) => (cell?.value.kind === 'number' ? cell.value.value : undefined));
      const broken = inForceBreak(key, values, last);
      const cell = cells[2];
      const spec = cell?.spec === undefined ? undefined : table.spec.cells[cell.spec];
      if (!broken || !cell || !spec) continue;
      const { issued, repealed, expected, actual, previous } = broken;
      const label = table.spec.rows[spec.rowIndex]?.label ?? key;
      yield {
        range: cell.range,
        facts: {
          label,
          lastYear: last.year,
          previous: previous.value,
          issued,
          repealed,
          expected,
          actual,
        },
        place: { table: table.key, row: spec.row, column: spec.column },
        related: [
          {
            range: cell.range,
            facts: {
              kind: 'last-year',
              year: last.year,
              row: `${label} · ${columnName(table.spec, spec)}`,
              value: previous.value,
            },
            elsewhere: { path: last.path, range: previous.range },
          },
        ],
      };
    }
  },
});
