/** What the rules of the period share: the period that a report year has, and dates as they are printed. */
import type { DateText, Period, Report } from '../../report/model';

/** The only period that a year's report can have, as the form prints it. */
export function wholeYear(year: number): string {
  return `${year}年1月1日至${year}年12月31日`;
}

/** Is the date `month`/`day`, in `year` or with its year left out? */
export function isDay(date: DateText, year: number, month: number, day: number): boolean {
  return date.month === month && date.day === day && (date.year ?? year) === year;
}

/** Are both dates readable, whatever they say? */
export function readable({ start, end }: Period): boolean {
  return [start, end].every(({ state }) => state === 'whole' || state === 'elided');
}

/**
 * The report year where nothing speaks against it, or nothing but an older period: a draft is made from last year's,
 * and what else names a year has been brought up to date.
 */
export function certainYear({ year }: Report): number | undefined {
  if (!year || year.certainty === 'certain') return year?.value;
  const others = year.evidence.filter(({ source }) => source !== 'period');
  const agree = others.length > 1 && others.every((one) => one.year === year.value);
  const older = year.evidence.every((one) => one.year <= year.value);
  return agree && older ? year.value : undefined;
}
