/** Rows stand out of the form's order. As few as possible are blamed; a repeated one is `duplicate-row`. */
import { tableKeys } from '../../form/types';
import { rowPlace } from '../names';
import { misplaced } from '../order';
import { rowRange } from '../places';
import { bothForms, defineRule } from '../rule';

export const rowOrder = defineRule({
  id: 'row-order',
  group: 'tables',
  tags: ['order'],
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report }) {
    for (const key of tableKeys) {
      const table = report.tables[key];
      if (!table) continue;
      for (const { member, first, second } of misplaced(table.rows, ({ spec }) => spec.index)) {
        yield {
          range: rowRange(member),
          facts: { label: first.spec.label, before: second.spec.label },
          place: { table: key, ...rowPlace(table.spec, member.spec) },
        };
      }
    }
  },
});
