/** A row stands twice. Which of the two is right, a person must say. */
import { tableKeys } from '../../form/types';
import type { Row } from '../../report/model';
import { rowPlace } from '../names';
import { rowRange } from '../places';
import { bothForms, defineRule } from '../rule';

export const duplicateRow = defineRule({
  id: 'duplicate-row',
  group: 'tables',
  tags: ['duplication'],
  severity: 'error',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report }) {
    for (const key of tableKeys) {
      const table = report.tables[key];
      if (!table) continue;
      const first = new Map<number, Row>();
      for (const row of table.rows) {
        const { index, label } = row.spec;
        const earlier = first.get(index);
        if (!earlier) {
          first.set(index, row);
          continue;
        }
        yield {
          range: rowRange(row),
          facts: { label },
          place: { table: key, ...rowPlace(table.spec, row.spec) },
          related: [{ range: rowRange(earlier), facts: { kind: 'first', name: label } }],
        };
      }
    }
  },
});
