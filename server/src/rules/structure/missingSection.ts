/** One of the form's six sections is absent. Where its table stands without a heading, only the heading is. */
import { insertSection } from '../../format/skeleton';
import { bothForms, defineRule } from '../rule';
import { sectionGap } from '../places';

export const missingSection = defineRule({
  id: 'missing-section',
  group: 'structure',
  tags: ['completeness'],
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report }) {
    for (const spec of report.form.sections) {
      if (report.sections.some((section) => section.spec.number === spec.number)) continue;
      const { number, numeral, title, table } = spec;
      yield {
        range: sectionGap(report, spec),
        facts: { number, title, tableStands: table !== undefined && report.tables[table] !== undefined },
        fixes: () => [
          {
            title: { key: 'insert-section', title: `${numeral}、${title}` },
            safe: false,
            preferred: true,
            edits: insertSection(report, spec),
          },
        ],
      };
    }
  },
});
