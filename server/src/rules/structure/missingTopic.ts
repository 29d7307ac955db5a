/**
 * Section one leaves out one of its five topics (both notices, section 一). A topic is there if a sub-heading is
 * about it or one of its words stands anywhere in the section.
 */
import { sectionOf } from '../../report/model';
import { bothForms, defineRule } from '../rule';

export const missingTopic = defineRule({
  id: 'missing-topic',
  group: 'structure',
  tags: ['completeness'],
  severity: 'information',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report }) {
    const section = sectionOf(report, 1);
    if (!section || section.body.start === section.body.end) return;
    const { start, end } = section.body;
    const within = (words: string): boolean => {
      const at = report.text.indexOf(words, start);
      return at !== -1 && at + words.length <= end;
    };
    for (const { key, title, words } of report.form.topics) {
      if (section.subheadings.some(({ topic }) => topic === key) || words.some(within)) continue;
      yield { range: section.heading.range, facts: { topic: title } };
    }
  },
});
