/**
 * Dates of the prose that are certainly damaged. A number beside 月 need be no date (`6月1场培训`, `5月1至3日`,
 * `1.5月`), so only what nothing else can be read as counts.
 */
import { overlaps, type Range } from '../../base/text';
import { readDate } from '../../report/dates';
import type { DateText } from '../../report/model';
import { placesOf } from '../signs';

/** Dates without such a day, or with a lost or double sign, outside the tables. */
export function* damagedDates(text: string, prose: readonly Range[]): Generator<DateText> {
  let last: Range | undefined;
  for (const at of placesOf(text, '月', prose)) {
    const start = dateStart(text, at);
    if (start === undefined) continue;
    const date = readDate(text, start, Math.min(text.length, at + 16));
    // 月 twice belongs to one date
    if (!date || (last && overlaps(last, date.range)) || !isDamaged(text, date)) continue;
    last = date.range;
    yield date;
  }
}

/** Longest year, sign and month in front of 月. */
const reach = 12;

/** Where the digits begin that belong to the 月 at `at`; undefined where they are part of something longer. */
function dateStart(text: string, at: number): number | undefined {
  const before = text.slice(Math.max(0, at - reach), at);
  const found = /(?:[\d０-９]{4}[ \u3000]?年年?度?[ \u3000]?)?[\d０-９]{1,6}[ \u3000]?$/.exec(before);
  if (!found) return undefined;
  const start = at - found[0].length;
  return /[\d０-９.．\-－/／:：〔[]/.test(text.charAt(start - 1)) ? undefined : start;
}

function isDamaged(text: string, { range: { start, end }, state, year, month, day }: DateText): boolean {
  const closed = text.charAt(end - 1) === '日';
  if (state === 'impossible') {
    // 13月 without day or year may count months
    return (closed && day !== undefined) || (year !== undefined && month !== undefined && isMonth(text, end));
  }
  if (state !== 'broken' || month === undefined || day === undefined) return false;
  if (closed) return year !== undefined && !/[^\d０-９年月日 \u3000度]/.test(text.slice(start, end));
  return /^(?:止|前(?!后))/.test(text.slice(end, end + 2)) && /[\d０-９]/.test(text.charAt(end - 1));
}

/** Does the date end with its month? */
function isMonth(text: string, end: number): boolean {
  return text.charAt(end - 1) === '月';
}

/** The date with all its signs, once each; undefined where there is no such day. */
export function withSigns({ state, year, month, day }: DateText): string | undefined {
  if (state !== 'broken' || month === undefined || day === undefined) return undefined;
  return `${year === undefined ? '' : `${year}年`}${month}月${day}日`;
}
