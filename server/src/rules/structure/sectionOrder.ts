/** Sections stand out of order. As few headings as possible are blamed; a repeated one is `duplicate-section`. */
import { outOfOrder } from '../order';
import { bothForms, defineRule } from '../rule';

export const sectionOrder = defineRule({
  id: 'section-order',
  group: 'structure',
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report }) {
    const seen = new Set<number>();
    const sections = report.sections.filter(({ spec }) => !seen.has(spec.number) && seen.add(spec.number));
    for (const index of outOfOrder(sections.map(({ spec }) => spec.number))) {
      const section = sections[index];
      if (!section) continue;
      const { spec, heading } = section;
      const next = sections
        .filter((other) => other.spec.number > spec.number)
        .sort((a, b) => a.spec.number - b.spec.number)[0];
      const last = sections.reduce((a, b) => (a.spec.number > b.spec.number ? a : b));
      const [title, before] = next ? [spec.title, next.spec.title] : [last.spec.title, spec.title];
      yield { range: heading.range, facts: { title, before } };
    }
  },
});
