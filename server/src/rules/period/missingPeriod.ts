/** No statistical period is stated anywhere. An end date alone (`数据截至…`) is none. */
import { insert, type TextEdit } from '../../base/edits';
import { lineEndOf, trimRange } from '../../base/text';
import { sectionOf, type Report } from '../../report/model';
import { lineStart, reportHead } from '../places';
import { bothForms, defineRule } from '../rule';
import { wholeYear } from './shared';

export const missingPeriod = defineRule({
  id: 'missing-period',
  group: 'period',
  tags: ['completeness'],
  severity: 'warning',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report }) {
    if (report.periods.length > 0) return;
    const year = report.year && report.year.certainty !== 'unsure' ? report.year.value : undefined;
    yield {
      range: reportHead(report),
      facts: { year },
      ...(year !== undefined && {
        fixes: () => [
          {
            title: { key: 'insert-period', year },
            safe: false,
            preferred: true,
            edits: [sentence(report, year)],
          },
        ],
      }),
    };
  },
});

/** The sentence behind the preamble's last one; without a preamble as a line of its own before section one. */
function sentence(report: Report, year: number): TextEdit {
  const { text, preamble } = report;
  const words = `本报告所列数据的统计期限为${wholeYear(year)}。`;
  const { start, end } = trimRange(text, preamble.start, preamble.end);
  if (end > start) return insert(end, words);
  const first = sectionOf(report, 1) ?? report.sections[0];
  const line = first ? lineStart(report, report.lines.lineAt(first.heading.range.start)) : text.length;
  const lead = first || text.endsWith('\n') ? '' : lineEndOf(text);
  return insert(line, lead + words + lineEndOf(text));
}
