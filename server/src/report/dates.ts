/** Dates as drafts write them: whole, with the year left out, with a lost sign, with no such day. */
import { chineseDigit } from '../base/numerals';
import { isBlank, range } from '../base/text';
import { digitRun, numberValue, plainNumber, yearValue } from './dateNumbers';
import { digitOf } from './headings';
import type { DateText } from './model';

const 年 = 0x5e74;
const 月 = 0x6708;
const 日 = 0x65e5;
const 号 = 0x53f7;

/** Can a date start with this character: a digit of either width, or a Chinese numeral? */
export function startsDate(code: number): boolean {
  if (code < 0x3a) return code >= 0x30;
  return code > 0x56db ? isRareStart(code) : chineseDigit(code) >= 0;
}

function isRareStart(code: number): boolean {
  return code >= 0xff10 ? code <= 0xff19 : code === 0x96f6;
}

/**
 * The date that starts at `start`, where a run of digits begins. `inherited` is the year of the date before it,
 * by which a day of February is judged when this date has no year of its own.
 */
export function readDate(
  text: string,
  start: number,
  limit: number,
  inherited?: number,
): DateText | undefined {
  const first = digitRun(text, start, limit);
  if (first === start) return undefined;
  const behind = skipBlanks(text, first, limit);
  const sign = text.charCodeAt(behind);
  if (sign === 年 && behind < limit) return afterYear(text, start, first, behind, limit);
  if (sign === 月 && behind < limit) return afterMonth(text, start, first, behind, limit, inherited);
  return (
    dotted(text, start, first, limit) ??
    withoutYearSign(text, start, first, limit) ??
    // a day of the month may stand beside a number and its 日; the second date of a period cannot
    (inherited === undefined ? undefined : dayForMonth(text, start, start, undefined, limit, inherited))
  );
}

/** `2025年…`: month and day follow, or what is left of them. */
function afterYear(
  text: string,
  start: number,
  digits: number,
  sign: number,
  limit: number,
): DateText | undefined {
  const year = yearValue(text, start, digits);
  let broken = year === undefined;
  let at = sign + 1;
  if (text.charCodeAt(at) === 年) {
    broken = true;
    at++;
  }
  if (text.charCodeAt(at) === 0x5ea6) at++; // 2025年度1月1日
  at = skipBlanks(text, at, limit);
  if (text.startsWith('元月', at) && at + 1 < limit) {
    return withDay(text, start, year, 1, at + 2, limit, broken, year);
  }
  const month = digitRun(text, at, limit);
  if (month === at) return undefined;
  const behind = skipBlanks(text, month, limit);
  if (text.charCodeAt(behind) === 月 && behind < limit) {
    return withDay(text, start, year, numberValue(text, at, month), behind + 1, limit, broken, year);
  }
  // 2025年1231日: the sign between month and day is lost
  if (isDaySign(text.charCodeAt(behind)) && behind < limit && month - at === 4) {
    const value = plainNumber(text, at, month);
    return dateText(start, behind + 1, year, Math.floor(value / 100), value % 100, true, year);
  }
  return dayForMonth(text, start, at, year, limit, year);
}

/** `2025年1日1日`: 日 stands where 月 should, after the month at `at`. */
function dayForMonth(
  text: string,
  start: number,
  at: number,
  year: number | undefined,
  limit: number,
  calendarYear: number | undefined,
): DateText | undefined {
  const month = digitRun(text, at, limit);
  const day = digitRun(text, month + 1, limit);
  if (text.charCodeAt(month) !== 日 || text.charCodeAt(day) !== 日) return undefined;
  if (month === at || day === month + 1 || day >= limit) return undefined;
  const number = numberValue(text, at, month);
  return dateText(start, day + 1, year, number, numberValue(text, month + 1, day), true, calendarYear);
}

/** `12月31日`, or `202312月31日` whose 年 is lost. */
function afterMonth(
  text: string,
  start: number,
  digits: number,
  sign: number,
  limit: number,
  inherited: number | undefined,
): DateText | undefined {
  const length = digits - start;
  if (digitOf(text.charCodeAt(start)) >= 0 && length > 4) {
    const year = yearValue(text, start, start + 4);
    if (year === undefined || length > 6) return undefined;
    return withDay(text, start, year, plainNumber(text, start + 4, digits), sign + 1, limit, true, year);
  }
  const month = numberValue(text, start, digits);
  if (month === undefined) return undefined;
  return withDay(text, start, undefined, month, sign + 1, limit, false, inherited);
}

/** The day behind 月, with or without its sign; a month alone has none. */
function withDay(
  text: string,
  start: number,
  year: number | undefined,
  month: number | undefined,
  from: number,
  limit: number,
  damaged: boolean,
  calendarYear: number | undefined,
): DateText {
  let broken = damaged || month === undefined;
  let at = from;
  if (text.charCodeAt(at) === 月) {
    broken = true;
    at++;
  }
  at = skipBlanks(text, at, limit);
  const digits = digitRun(text, at, limit);
  if (digits === at) return dateText(start, from, year, month, undefined, broken, calendarYear);
  const day = numberValue(text, at, digits);
  const sign = skipBlanks(text, digits, limit);
  if (isDaySign(text.charCodeAt(sign)) && sign < limit) {
    let end = sign + 1;
    if (text.charCodeAt(end) === text.charCodeAt(sign) && end < limit) {
      broken = true;
      end++;
    }
    return dateText(start, end, year, month, day, broken || day === undefined, calendarYear);
  }
  return dateText(start, digits, year, month, day, true, calendarYear);
}

/** `2025.1.1`, `2025-01-01`, `2025/1/1`. */
function dotted(text: string, start: number, digits: number, limit: number): DateText | undefined {
  const year = digits - start === 4 ? yearValue(text, start, digits) : undefined;
  if (year === undefined || !isDateDot(text.charCodeAt(digits))) return undefined;
  const month = digitRun(text, digits + 1, limit);
  if (month === digits + 1 || month - digits > 3 || !isDateDot(text.charCodeAt(month))) return undefined;
  const day = digitRun(text, month + 1, limit);
  if (day === month + 1 || day - month > 3) return undefined;
  const end = isDaySign(text.charCodeAt(day)) && day < limit ? day + 1 : day;
  const monthValue = plainNumber(text, digits + 1, month);
  return dateText(start, end, year, monthValue, plainNumber(text, month + 1, day), false, year);
}

/** `2023 1月1日`: 年 lost, a blank left. */
function withoutYearSign(text: string, start: number, digits: number, limit: number): DateText | undefined {
  const year = digits - start === 4 ? yearValue(text, start, digits) : undefined;
  if (year === undefined) return undefined;
  const at = skipBlanks(text, digits, limit);
  const month = digitRun(text, at, limit);
  if (at === digits || month === at || month - at > 2) return undefined;
  const sign = skipBlanks(text, month, limit);
  if (text.charCodeAt(sign) !== 月 || sign >= limit) return undefined;
  return withDay(text, start, year, numberValue(text, at, month), sign + 1, limit, true, year);
}

function dateText(
  start: number,
  end: number,
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  broken: boolean,
  calendarYear: number | undefined,
): DateText {
  const impossible = !exists(calendarYear, month, day);
  const state = impossible ? 'impossible' : broken ? 'broken' : year === undefined ? 'elided' : 'whole';
  return { range: range(start, end), year, month, day, state };
}

/** Is there such a day? What is not known does not speak against it. */
function exists(year: number | undefined, month: number | undefined, day: number | undefined): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number | undefined, month: number | undefined): number {
  if (month === 2) {
    const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
    return leap ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isDaySign(code: number): boolean {
  return code === 日 || code === 号;
}

function isDateDot(code: number): boolean {
  return code === 0x2e || code === 0xff0e || code === 0x2d || code === 0x2f || code === 0xff0f;
}

function skipBlanks(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && at - start < 4 && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The year written before the sign 年 at `sign`, not reaching before `least`: `2025`, `二〇二五`, `2025 `. */
export function readYearBefore(
  text: string,
  sign: number,
  least: number,
): { readonly year: number; readonly start: number } | undefined {
  let end = sign;
  while (end > least && sign - end < 3 && isBlank(text.charCodeAt(end - 1))) end--;
  const start = end - 4;
  if (start < least) return undefined;
  const first = text.charCodeAt(start);
  const arabic = digitOf(first) >= 0;
  if (!arabic && chineseDigit(first) < 0) return undefined;
  const year = yearValue(text, start, end);
  if (year === undefined || (arabic && start > 0 && digitOf(text.charCodeAt(start - 1)) >= 0))
    return undefined;
  return { year, start };
}
