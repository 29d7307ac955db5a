/**
 * A prose section has nearly the same words as in an earlier report of the organ, or as in another organ's
 * (内容雷同). One finding a section: about the likest passage, with up to three of them as related information.
 */
import { sectionOf } from '../../report/model';
import { bothForms, defineRule } from '../rule';

export const copiedText = defineRule({
  id: 'copied-text',
  group: 'acrossReports',
  tags: ['duplication', 'out-of-date'],
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report, others }) {
    const twins = others() ?? [];
    for (const number of new Set(twins.map(({ section }) => section))) {
      const section = sectionOf(report, number);
      const own = twins.filter((twin) => twin.section === number);
      const [likest] = own;
      if (!section || !likest) continue;
      const { title } = section.spec;
      const { organ, year, share } = likest;
      yield {
        range: section.heading.range,
        facts: { title, organ, year, own: likest.own, share },
        related: own.map((twin) => ({
          range: section.heading.range,
          facts: { kind: 'twin', organ: twin.organ, year: twin.year, title, share: twin.share },
          elsewhere: { path: twin.path, range: twin.range },
        })),
      };
    }
  },
});
