/** The number of a section heading is damaged or wrong: Word's own numbering leaves `1、` where 一、 belongs. */
import { replace } from '../../base/edits';
import { textOf } from '../../base/text';
import { bothForms, defineRule } from '../rule';

export const sectionNumber = defineRule({
  id: 'section-number',
  group: 'structure',
  tags: ['official-wording'],
  severity: 'warning',
  forms: bothForms,
  fix: 'safe',
  since: '0.1.0',
  *check({ report }) {
    for (const { spec, heading } of report.sections) {
      if (heading.numberState === 'official') continue;
      const { prefix } = heading;
      const expected = `${spec.numeral}、`;
      yield {
        range: prefix.start < prefix.end ? prefix : heading.range,
        facts: { found: textOf(report.text, prefix).trim(), expected },
        fixes: () => [
          {
            title: { key: 'section-number', expected },
            safe: true,
            preferred: true,
            edits: [replace(prefix, expected)],
          },
        ],
      };
    }
  },
});
