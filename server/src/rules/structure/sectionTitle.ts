/** A section is recognised, but its title departs from the official one beyond the variants that nobody minds. */
import { replace } from '../../base/edits';
import { textOf } from '../../base/text';
import { bothForms, defineRule } from '../rule';

export const sectionTitle = defineRule({
  id: 'section-title',
  group: 'structure',
  tags: ['official-wording'],
  severity: 'warning',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report }) {
    for (const { spec, heading } of report.sections) {
      if (heading.titleState !== 'changed') continue;
      const { title: expected } = spec;
      yield {
        range: heading.title,
        facts: { found: textOf(report.text, heading.title), expected },
        fixes: () => [
          {
            title: { key: 'official-title', expected },
            safe: false,
            preferred: true,
            edits: [replace(heading.title, expected)],
          },
        ],
      };
    }
  },
});
