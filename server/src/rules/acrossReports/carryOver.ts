/** 上年结转 of this year is 结转下年度 of last year's report, in each column. */
import { setValue } from '../../format/write';
import { carryOverBreaks } from '../../library/balance';
import { trustedCells } from '../../library/extract';
import { columnName } from '../names';
import { bothForms, defineRule } from '../rule';

export const carryOver = defineRule({
  id: 'carry-over',
  group: 'acrossReports',
  tags: ['consistency', 'equation'],
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report, lastYear }) {
    const table = report.tables.applications;
    const last = table && lastYear();
    if (!last) return;
    const cells = trustedCells(table, 'carriedIn');
    const row = table.spec.rows.find(({ key }) => key === 'carriedForward')?.label ?? '';
    const values = cells.map((cell) => (cell?.value.kind === 'number' ? cell.value.value : undefined));
    for (const { column, actual, expected } of carryOverBreaks(values, last)) {
      const cell = cells[column];
      const spec = cell?.spec === undefined ? undefined : table.spec.cells[cell.spec];
      if (!cell || !spec) continue;
      const { value } = expected;
      yield {
        range: cell.range,
        facts: { column: columnName(table.spec, spec), lastYear: last.year, expected: value, actual },
        place: { table: table.key, row: spec.row, column: spec.column },
        related: [
          {
            range: cell.range,
            facts: { kind: 'last-year', year: last.year, row, value },
            elsewhere: { path: last.path, range: expected.range },
          },
        ],
        fixes: () => [
          {
            title: { key: 'set-value', value: String(value) },
            safe: false,
            preferred: true,
            edits: setValue(report, table, cell, String(value)),
          },
        ],
      };
    }
  },
});
