/** Statements of the statistical period (统计期限), in all wordings, also broken ones. */
import { isBlank, range, type Range } from '../base/text';
import { readDate, startsDate } from './dates';
import type { DateText, Period, Section } from './model';

/** How far before a range of dates the word 统计 may stand, and how far behind. */
const before = 48;
const behind = 16;

/**
 * All statements of a statistical period in `ranges`, in the order of the text. Other ranges of dates, dates
 * alone and dates of signing are left out.
 */
export function readPeriods(text: string, ranges: readonly Range[]): readonly Period[] {
  const periods: Period[] = [];
  for (const { start, end } of ranges) {
    let at: number = start;
    while (at < end) {
      if (!startsDate(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const first = readDate(text, at, end);
      if (!first) {
        while (at < end && startsDate(text.charCodeAt(at))) at++;
        continue;
      }
      const second = secondDate(text, first, end);
      const period = second && asPeriod(text, first, second, start, end);
      if (period) periods.push(period);
      at = second ? second.range.end : first.range.end;
    }
  }
  return periods;
}

/** The report's own period: the first certain one before the end of section one, else the first certain one. */
export function mainPeriod(periods: readonly Period[], sections: readonly Section[]): Period | undefined {
  const first = sections.find(({ spec }) => spec.number === 1);
  const limit = first?.body.end ?? sections[0]?.heading.range.start ?? Number.POSITIVE_INFINITY;
  const certain = periods.filter((period) => period.certain);
  return certain.find(({ range: { start } }) => start < limit) ?? certain[0];
}

/** The date behind `first` and a word or dash for "to"; also one that stands right behind it. */
function secondDate(text: string, first: DateText, limit: number): DateText | undefined {
  const from = past(hour, text, first.range.end);
  let at: number = from;
  let joined = false;
  for (; at < limit && at - from < 10; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || isFiller(code)) continue;
    if (!isTo(code)) break;
    // 一 for a dash: 2025年1月1日一12月31日
    if (code === 0x4e00 && (joined || !/\d/.test(text.charAt(at + 1)))) break;
    joined = true;
  }
  if (joined) at = past(sameYear, text, at);
  if (at >= limit || !startsDate(text.charCodeAt(at))) return undefined;
  if (!joined && (at !== from || first.day === undefined)) return undefined;
  const second = readDate(text, at, limit, first.year);
  if (!second || (!joined && second.state === 'elided')) return undefined;
  return second;
}

/** The hour of a day that begins or ends at midnight (1月1日零时至…), and （含）. */
const hour = /(?:(?:零|0{1,2}|二十四|24)(?:时|点|[:：]00(?:[:：]00)?))?(?:[（(]含(?:当日)?[）)])?/y;
/** In place of the second date's year. */
const sameYear = /[本当同该]年度?/y;

function past(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function asPeriod(
  text: string,
  start: DateText,
  end: DateText,
  low: number,
  high: number,
): Period | undefined {
  if (start.month === undefined && end.month === undefined) return undefined;
  const where = range(start.range.start, end.range.end);
  const years = start.year !== undefined && end.year !== undefined ? end.year - start.year : 0;
  const fromNewYear = start.month === 1 && start.day === 1;
  const toYearsEnd = end.month === 12 && end.day === 31;
  const wholeYear = fromNewYear && toYearsEnd && years === 0 && hasYear(start, end);
  const nearby = years < 2 ? wordsNear(text, where, low, high) : 'none';
  if (nearby === 'none' && !wholeYear) {
    return years === 0 && hasYear(start, end) && start.month === 1 && end.month === 12
      ? { range: where, start, end, certain: false }
      : undefined;
  }
  const certain =
    wholeYear ||
    (start.day !== undefined &&
      end.day !== undefined &&
      (nearby === 'period' || (nearby === 'data' && (fromNewYear || toYearsEnd))));
  return certain || wholeYear || nearby === 'period' ? { range: where, start, end, certain } : undefined;
}

function hasYear(start: DateText, end: DateText): boolean {
  return start.year !== undefined || end.year !== undefined;
}

/** What the sentence around a range of dates calls it: a statistical period, or the dates of some data. */
function wordsNear(text: string, where: Range, low: number, high: number): 'period' | 'data' | 'none' {
  let start: number = where.start;
  const least = Math.max(low, where.start - before);
  while (start > least && !endsSentence(text.charCodeAt(start - 1))) start--;
  let end: number = where.end;
  const most = Math.min(high, where.end + behind);
  while (end < most && !endsSentence(text.charCodeAt(end))) end++;
  const words = (text.slice(start, where.start) + text.slice(where.end, end)).replace(otherStatistics, '');
  if (periodWords.some((word) => words.includes(word))) return 'period';
  return words.includes('数据') ? 'data' : 'none';
}

/** Words with 统计 in them that call no period of this report's. */
const otherStatistics = /统计(?:口径|局|公报|年鉴|员)/g;

const periodWords = ['统计', '期限', '时限', '周期', '起止时间', '报告期'];

function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 0xff1b || code === 0x3b || code === 10 || code === 13;
}

/** 起, 始, 开, 截 (of 截至), a comma: may stand between the first date and the word for "to". */
function isFiller(code: number): boolean {
  return (
    code === 0x8d77 || // 起
    code === 0x59cb || // 始
    code === 0x5f00 || // 开
    code === 0x622a || // 截
    code === 0x2c ||
    code === 0xff0c
  );
}

function isTo(code: number): boolean {
  return (
    code === 0x81f3 || // 至
    code === 0x5230 || // 到
    code === 0x2d ||
    code === 0xff0d ||
    (code >= 0x2010 && code <= 0x2015) ||
    code === 0x2212 ||
    code === 0x2500 ||
    code === 0x7e ||
    code === 0xff5e ||
    code === 0x301c ||
    code === 0x6b62 || // 止 typed for 至
    code === 0x4e00
  );
}
