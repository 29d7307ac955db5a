/** A prose section has no content, or section five says only 无 (the form asks for problems and improvements). */
import { bareText } from '../../base/normalise';
import { bothForms, defineRule } from '../rule';

/** Longer bodies have content, whatever they say. */
const longestEmpty = 200;
const nothing = /^(?:一|二|1|2)?(?:本年度|本机关)?(?:暂)?(?:无|没有|未发现)(?:问题|存在的?问题|主要问题)?$/;

export const emptySection = defineRule({
  id: 'empty-section',
  group: 'structure',
  tags: ['completeness'],
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report }) {
    for (const { spec, heading, body } of report.sections) {
      if (spec.table !== undefined || body.end - body.start > longestEmpty) continue;
      const words = bareText(report.text, body.start, body.end);
      const onlyNothing = spec.number === 5 && nothing.test(words);
      if (words !== '' && !onlyNothing) continue;
      yield { range: heading.range, facts: { title: spec.title, nothing: onlyNothing } };
    }
  },
});
