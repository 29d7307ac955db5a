/**
 * A row has too few or too many values. Which columns the values belong to is then in doubt, so nothing else is
 * said about them.
 */
import { range, type Range } from '../../base/text';
import { padRow } from '../../format/write';
import { tableKeys } from '../../form/types';
import type { Row } from '../../report/model';
import { rowPlace } from '../names';
import { rowRange } from '../places';
import { bothForms, defineRule } from '../rule';

export const cellCount = defineRule({
  id: 'cell-count',
  group: 'tables',
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report }) {
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
            const edits = padRow(report, table, row);
            if (edits.length === 0) return [];
            const title = { key: 'pad-zeros', count: expected - actual } as const;
            return [{ title, safe: false, preferred: true, edits }];
          },
        };
      }
    }
  },
});

/** From the first value to the last. */
function valuesRange({ values }: Row): Range | undefined {
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last || first.range.start === last.range.end) return undefined;
  return range(first.range.start, last.range.end);
}
