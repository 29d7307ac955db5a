/**
 * A date of the statistical period lost a sign (`20231月1日`, `12月31止`) or does not exist (`2月30日`). What it
 * was meant to be is certain, for the period always is the whole report year.
 */
import { replace } from '../../base/edits';
import { textOf } from '../../base/text';
import type { DateText, Period, Report } from '../../report/model';
import { bothForms, defineRule } from '../rule';

const namesYear = /^\s*[2２][0０][\d０-９]{2}/;

export const malformedDate = defineRule({
  id: 'malformed-date',
  group: 'period',
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report }) {
    for (const period of report.periods) {
      for (const date of [period.start, period.end]) {
        if (date.state !== 'broken' && date.state !== 'impossible') continue;
        const expected = dateMeant(report, period, date);
        yield {
          range: date.range,
          facts: {
            found: textOf(report.text, date.range),
            expected,
            impossible: date.state === 'impossible',
          },
          ...(expected !== undefined && {
            fixes: () => [
              {
                title: { key: 'right-date', expected },
                safe: false,
                preferred: true,
                edits: [replace(date.range, expected)],
              },
            ],
          }),
        };
      }
    }
  },
});

/** 1 January or 31 December of the report year; undefined where the year or the period is not certain. */
function dateMeant(report: Report, { start, end, certain }: Period, date: DateText): string | undefined {
  if (!certain) return undefined;
  const year = date.year ?? start.year ?? end.year ?? report.year?.value;
  if (year === undefined || (report.year && report.year.value !== year)) return undefined;
  if (date === start) return `${year}年1月1日`;
  // A second year that is left out stays left out.
  return namesYear.test(textOf(report.text, date.range)) ? `${year}年12月31日` : '12月31日';
}
