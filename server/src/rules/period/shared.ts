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

/** The report year where nothing speaks against it. */
export function certainYear({ year }: Report): number | undefined {
  return year?.certainty === 'certain' ? year.value : undefined;
}
