/** Sections stand out of order. As few headings as possible are blamed; a repeated one is `duplicate-section`. */
import { misplaced } from '../order';
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
    for (const { index, first, second } of misplaced(sections.map(({ spec }) => spec.number))) {
      const [section, title, before] = [sections[index], sections[first], sections[second]];
      if (!section || !title || !before) continue;
      yield { range: section.heading.range, facts: { title: title.spec.title, before: before.spec.title } };
    }
  },
});
