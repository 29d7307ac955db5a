/** The statistical period is always 1 January to 31 December of the report year (both forms). */
import { replace, type TextEdit } from '../../base/edits';
import { textOf } from '../../base/text';
import type { Period, Report } from '../../report/model';
import { bothForms, defineRule } from '../rule';
import { certainYear, isDay, readable, wholeYear } from './shared';

export const wrongPeriod = defineRule({
  id: 'wrong-period',
  group: 'period',
  tags: ['out-of-date'],
  severity: 'error',
  forms: bothForms,
  fix: 'safe',
  since: '0.1.0',
  *check({ report }) {
    for (const period of report.periods) {
      // A date that cannot be read is `malformed-date`; what may be no statistical period is nobody's business.
      if (!period.certain || !readable(period)) continue;
      const year = yearMeant(report, period);
      if (year === undefined || isWholeYear(period, year)) continue;
      yield {
        range: period.range,
        facts: { found: textOf(report.text, period.range), expected: wholeYear(year) },
        fixes: () => [
          {
            title: { key: 'right-period', expected: wholeYear(year) },
            safe: certainYear(report) === year,
            preferred: true,
            edits: rightDates(period, year),
          },
        ],
      };
    }
  },
});

/**
 * The report year. Where it is unsure because only the period speaks against the title, the title has it; else
 * both dates must be of the year that they name.
 */
function yearMeant({ year }: Report, { start, end }: Period): number | undefined {
  if (year && year.certainty !== 'unsure') return year.value;
  const own = start.year !== undefined && (end.year ?? start.year) === start.year ? start.year : undefined;
  const title = year?.evidence.find(({ source }) => source === 'title')?.year;
  const alone = year?.evidence.every(({ source, year: named }) => source === 'period' || named !== own);
  return title !== undefined && alone === true ? title : own;
}

/** The year stands with the first date, or before both: 2025年全年（1月1日至12月31日）. */
function isWholeYear({ start, end }: Period, year: number): boolean {
  const named = start.year ?? (end.year === undefined ? year : undefined);
  return named === year && isDay(start, year, 1, 1) && isDay(end, year, 12, 31);
}

/** Only the dates that are wrong; a second year that is left out stays left out. */
function rightDates({ start, end }: Period, year: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  if (start.year !== year || !isDay(start, year, 1, 1)) edits.push(replace(start.range, `${year}年1月1日`));
  if (!isDay(end, year, 12, 31)) {
    edits.push(replace(end.range, `${end.state === 'elided' ? '' : `${year}年`}12月31日`));
  }
  return edits;
}
