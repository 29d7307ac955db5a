/** Sections stand out of order. As few headings as possible are blamed; a repeated one is `duplicate-section`. */
import { misplaced } from '../order';
import { bothForms, defineRule } from '../rule';

export const sectionOrder = defineRule({
  id: 'section-order',
  group: 'structure',
  tags: ['order'],
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report }) {
    for (const { member, first, second } of misplaced(report.sections, ({ spec }) => spec.number)) {
      yield { range: member.heading.range, facts: { title: first.spec.title, before: second.spec.title } };
    }
  },
});
