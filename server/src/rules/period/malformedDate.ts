/**
 * A date lost a sign (`20231月1日`, `12月31止`) or does not exist (`2月30日`). What a date of the statistical period
 * was meant to be is certain, for that always is the whole report year; elsewhere only a lost sign can be put back.
 */
import { replace } from '../../base/edits';
import { overlaps, textOf } from '../../base/text';
import type { DateText, Period, Report } from '../../report/model';
import { bothForms, defineRule, type RuleFinding } from '../rule';
import { damagedDates, withSigns } from './sharedDates';

const namesYear = /^\s*[2２][0０][\d０-９]{2}/;

export const malformedDate = defineRule({
  id: 'malformed-date',
  group: 'period',
  tags: ['date'],
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report, prose }) {
    for (const period of report.periods) {
      for (const date of [period.start, period.end]) {
        if (date.state !== 'broken' && date.state !== 'impossible') continue;
        yield finding(report, date, dateMeant(report, period, date));
      }
    }
    for (const date of damagedDates(report.text, prose)) {
      if (report.periods.some((period) => overlaps(period.range, date.range))) continue;
      yield finding(report, date, withSigns(date));
    }
  },
});

function finding(
  { text }: Report,
  { range: where, state }: DateText,
  expected: string | undefined,
): RuleFinding<'malformed-date'> {
  const title = expected === undefined ? undefined : ({ key: 'right-date', expected } as const);
  return {
    range: where,
    facts: { found: textOf(text, where), expected, impossible: state === 'impossible' },
    ...(title && {
      fixes: () => [{ title, safe: false, preferred: true, edits: [replace(where, title.expected)] }],
    }),
  };
}

/** 1 January or 31 December of the report year; undefined where the year or the period is not certain. */
function dateMeant(report: Report, { start, end, certain }: Period, date: DateText): string | undefined {
  if (!certain) return undefined;
  const own = date.year ?? start.year ?? end.year;
  const year = report.year?.value;
  if (year === undefined || (own ?? year) !== year) return undefined;
  if (date === start) return `${year}年1月1日`;
  // A second year that is left out stays left out.
  return namesYear.test(textOf(report.text, date.range)) ? `${year}年12月31日` : '12月31日';
}
