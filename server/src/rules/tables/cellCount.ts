/**
 * A row has too few or too many values. Which columns the values belong to is then in doubt, so nothing else is
 * said about them.
 */
import { replace } from '../../base/edits';
import { range, type Range } from '../../base/text';
import type { CellLookup } from '../../form/equations';
import { padRow } from '../../format/write';
import { tableKeys } from '../../form/types';
import type { Row, Table } from '../../report/model';
import { onlyJoin } from '../../solve/joins';
import { columnName, rowName, rowPlace } from '../names';
import { rowRange } from '../places';
import { bothForms, defineRule, type Fix } from '../rule';

export const cellCount = defineRule({
  id: 'cell-count',
  group: 'tables',
  tags: ['completeness', 'copying'],
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report, audit }) {
    for (const key of tableKeys) {
      const table = report.tables[key];
      if (!table) continue;
      for (const row of table.rows) {
        if (row.count === 'right') continue;
        const expected = row.spec.cells.length;
        const actual = row.values.length;
        yield {
          range: valuesRange(row) ?? rowRange(row),
          facts: { label: row.spec.label, expected, actual },
          place: { table: key, ...rowPlace(table.spec, row.spec) },
          fixes: () => {
            if (actual > expected) return joinOf(table, row, audit.values[key]);
            const edits = padRow(report, table, row);
            if (edits.length === 0) return [];
            const title = { key: 'pad-zeros', count: expected - filled(row) } as const;
            return [{ title, safe: false, preferred: true, edits }];
          },
        };
      }
    }
  },
});

/** The two values that are one number, where the equations tell: what stands between them goes. */
function joinOf(table: Table, row: Row, valueAt: CellLookup): readonly Fix[] {
  const values = row.values.flatMap(({ value }) => (value.kind === 'number' ? [value.value] : []));
  if (values.length < row.values.length) return [];
  const join = onlyJoin(table.spec.equations, row.spec.cells, values, valueAt);
  const [first, second] = join ? row.values.slice(join.at, join.at + 2) : [];
  const spec = join && table.spec.cells[row.spec.cells[join.at] ?? -1];
  if (!join || !first || !second || !spec) return [];
  const cell = {
    row: rowName(table.spec, spec),
    column: columnName(table.spec, spec),
    expected: join.joined,
  };
  return [
    {
      title: { key: 'mend-slip', slip: 'number-split', cells: [cell] },
      safe: false,
      preferred: true,
      edits: [replace(range(first.range.start, second.range.end), String(join.joined))],
    },
  ];
}

/** How many values stand up to the last that is not empty: empty cells behind it are filled as if they were lost. */
function filled({ values }: Row): number {
  return values.reduce((found, { range: { start, end } }, index) => (start === end ? found : index + 1), 0);
}

/** From the first value to the last. */
function valuesRange({ values }: Row): Range | undefined {
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last || first.range.start === last.range.end) return undefined;
  return range(first.range.start, last.range.end);
}
