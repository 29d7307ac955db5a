/** A section stands twice: usually last year's was left in, or a paste was repeated. */
import type { Section } from '../../report/model';
import { bothForms, defineRule } from '../rule';

export const duplicateSection = defineRule({
  id: 'duplicate-section',
  group: 'structure',
  tags: ['duplication'],
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report }) {
    const firsts = new Map<number, Section>();
    for (const section of report.sections) {
      const { spec, heading } = section;
      const first = firsts.get(spec.number);
      if (!first) {
        firsts.set(spec.number, section);
        continue;
      }
      yield {
        range: heading.range,
        facts: { title: spec.title },
        related: [{ range: first.heading.range, facts: { kind: 'first', name: spec.title } }],
      };
    }
  },
});
