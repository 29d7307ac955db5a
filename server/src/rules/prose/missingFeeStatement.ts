/**
 * Section six must say whether a fee for processing information requests was charged (国办函〔2020〕109号, in force
 * since 2021-01-01; 国办公开办函〔2021〕30号). An administrative charge (行政事业性收费) is something else.
 */
import { insert, type TextEdit } from '../../base/edits';
import { isBlank, lineEndOf } from '../../base/text';
import { sectionOf, type Report, type Section } from '../../report/model';
import { bothForms, defineRule } from '../rule';

const firstYear = 2021;
const statement = '本年度未收取政府信息公开信息处理费。';
const fee = /处理费|收费|收取[^。；\n]{0,20}费|费用/;
/** Charges that are no fee for information, though their names end alike. */
const otherCharges = /行政事业性收费|(?:垃圾|污水|废水|废物)处理费/g;

export const missingFeeStatement = defineRule({
  id: 'missing-fee-statement',
  group: 'prose',
  tags: ['completeness'],
  severity: 'warning',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report }) {
    const { year, text } = report;
    if (!year || year.certainty === 'unsure' || year.value < firstYear) return;
    const section = sectionOf(report, 6);
    if (!section) return;
    const said = report.sections.some(
      ({ spec, body }) =>
        spec.number === 6 && fee.test(text.slice(body.start, body.end).replace(otherCharges, '')),
    );
    if (said) return;
    yield {
      range: section.heading.range,
      facts: { year: year.value },
      fixes: () => [
        {
          title: { key: 'insert-fee-statement' },
          safe: false,
          preferred: true,
          edits: [statementIn(report, section)],
        },
      ],
    };
  },
});

/** As the first line of the section, indented as the line that was. */
function statementIn({ text }: Report, { heading, body }: Section): TextEdit {
  const lineEnd = lineEndOf(text);
  let at: number = body.start;
  while (at < body.end && isBlank(text.charCodeAt(at))) at++;
  if (at === body.end) return insert(heading.range.end, lineEnd + statement);
  const line = Math.max(body.start, text.lastIndexOf('\n', at) + 1);
  return insert(line, text.slice(line, at) + statement + lineEnd);
}
