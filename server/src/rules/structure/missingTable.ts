/** Section two, three or four stands without its table (the form prescribes one even where all values are 0). */
import { insertTable } from '../../format/skeleton';
import { bothForms, defineRule } from '../rule';

export const missingTable = defineRule({
  id: 'missing-table',
  group: 'structure',
  tags: ['completeness'],
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report }) {
    const told = new Set<string>();
    for (const { spec, heading } of report.sections) {
      const { table, title } = spec;
      // Where the section stands twice, once is enough.
      if (table === undefined || report.tables[table] || told.has(table)) continue;
      told.add(table);
      yield {
        range: heading.range,
        facts: { table, sectionTitle: title },
        place: { table },
        fixes: () => [
          {
            title: { key: 'insert-table', sectionTitle: title },
            safe: false,
            preferred: true,
            edits: insertTable(report, table),
          },
        ],
      };
    }
  },
});
