/** Dates as drafts write them, one by one: what of the text is read as a date, as which, in what state. */
import { describe, expect, test } from 'vitest';
import { textOf } from '../../server/src/base/text';
import { isPlausibleYear } from '../../server/src/report/dateNumbers';
import { readDate, readYearBefore, startsDate } from '../../server/src/report/dates';

/** `text read | year-month-day state` of the date at the start of a text, or `none`. */
function read(text: string, limit = text.length, inherited?: number): string {
  const date = readDate(text, 0, limit, inherited);
  if (!date) return 'none';
  const parts = [date.year, date.month, date.day].map((part) => part ?? '?').join('-');
  return `${textOf(text, date.range)} | ${parts} ${date.state}`;
}

describe('a date', () => {
  test.each([
    // whole
    ['2025年1月1日', '2025年1月1日 | 2025-1-1 whole'],
    ['2025年12月31日止', '2025年12月31日 | 2025-12-31 whole'],
    ['2025年01月09日', '2025年01月09日 | 2025-1-9 whole'],
    ['2025年1月1号', '2025年1月1号 | 2025-1-1 whole'],
    ['2025年度1月1日', '2025年度1月1日 | 2025-1-1 whole'],
    ['0000年1月1日', '0000年1月1日 | ?-1-1 broken'],
    ['２０２５年１月１０日', '２０２５年１月１０日 | 2025-1-10 whole'],
    ['2025 年 1 月 1 日', '2025 年 1 月 1 日 | 2025-1-1 whole'],
    ['2025    年    1    月    1    日', '2025    年    1    月    1    日 | 2025-1-1 whole'],
    ['二〇二五年一月一日', '二〇二五年一月一日 | 2025-1-1 whole'],
    ['二零二五年十月二十日', '二零二五年十月二十日 | 2025-10-20 whole'],
    ['二○二五年十二月三十一日', '二○二五年十二月三十一日 | 2025-12-31 whole'],
    ['2025.1.1', '2025.1.1 | 2025-1-1 whole'],
    ['2025-01-31', '2025-01-31 | 2025-1-31 whole'],
    ['2025/12/31日', '2025/12/31日 | 2025-12-31 whole'],
    ['2025．1．1', '2025．1．1 | 2025-1-1 whole'],
    ['２０２５／１／１', '２０２５／１／１ | 2025-1-1 whole'],
    // without its year
    ['1月1日', '1月1日 | ?-1-1 elided'],
    ['12月31日止', '12月31日 | ?-12-31 elided'],
    ['十二月三十一日', '十二月三十一日 | ?-12-31 elided'],
    ['1月', '1月 | ?-1-? elided'],
    ['2025年1月', '2025年1月 | 2025-1-? whole'],
    // a sign lost or double
    ['202312月31日', '202312月31日 | 2023-12-31 broken'],
    ['20231月1日', '20231月1日 | 2023-1-1 broken'],
    ['2023 1月1日', '2023 1月1日 | 2023-1-1 broken'],
    ['2023 12 月 31 日', '2023 12 月 31 日 | 2023-12-31 broken'],
    ['2023年1231日', '2023年1231日 | 2023-12-31 broken'],
    ['2023年1231号止', '2023年1231号 | 2023-12-31 broken'],
    ['2023年1月1', '2023年1月1 | 2023-1-1 broken'],
    ['12月31止', '12月31 | ?-12-31 broken'],
    ['2023年年1月1日', '2023年年1月1日 | 2023-1-1 broken'],
    ['2023年1月月1日', '2023年1月月1日 | 2023-1-1 broken'],
    ['2023年1月1日日', '2023年1月1日日 | 2023-1-1 broken'],
    ['2023年1月1日号', '2023年1月1日 | 2023-1-1 whole'],
    ['1月1号号起', '1月1号号 | ?-1-1 broken'],
    ['202年1月1日', '202年1月1日 | ?-1-1 broken'],
    ['20233年1月1日', '20233年1月1日 | ?-1-1 broken'],
    ['2023年123月1日', '2023年123月1日 | 2023-?-1 broken'],
    ['2023年1月123日', '2023年1月123日 | 2023-1-? broken'],
    ['一二年一月一日', '一二年一月一日 | ?-1-1 broken'],
    ['二十二五年一月一日', '二十二五年一月一日 | ?-1-1 broken'],
    ['1989年1月1日', '1989年1月1日 | ?-1-1 broken'],
    ['1990年1月1日', '1990年1月1日 | 1990-1-1 whole'],
    ['2099年1月1日', '2099年1月1日 | 2099-1-1 whole'],
    ['2100年1月1日', '2100年1月1日 | ?-1-1 broken'],
    // no such day
    ['2023年0月1日', '2023年0月1日 | 2023-0-1 impossible'],
    ['2023年13月1日', '2023年13月1日 | 2023-13-1 impossible'],
    ['2023年1月0日', '2023年1月0日 | 2023-1-0 impossible'],
    ['2023年1月32日', '2023年1月32日 | 2023-1-32 impossible'],
    ['2023年4月31日', '2023年4月31日 | 2023-4-31 impossible'],
    ['2023年4月30日', '2023年4月30日 | 2023-4-30 whole'],
    ['2023年6月31日', '2023年6月31日 | 2023-6-31 impossible'],
    ['2023年9月31日', '2023年9月31日 | 2023-9-31 impossible'],
    ['2023年11月31日', '2023年11月31日 | 2023-11-31 impossible'],
    ['2023年7月31日', '2023年7月31日 | 2023-7-31 whole'],
    ['2023年2月29日', '2023年2月29日 | 2023-2-29 impossible'],
    ['2024年2月29日', '2024年2月29日 | 2024-2-29 whole'],
    ['2024年2月30日', '2024年2月30日 | 2024-2-30 impossible'],
    ['2000年2月29日', '2000年2月29日 | 2000-2-29 whole'],
    ['2月29日', '2月29日 | ?-2-29 elided'],
    ['2月30日', '2月30日 | ?-2-30 impossible'],
    ['2023.13.1', '2023.13.1 | 2023-13-1 impossible'],
    // none
    ['年1月1日', 'none'],
    ['2025年', 'none'],
    ['2025年全年', 'none'],
    ['2025年1次', 'none'],
    ['2025年12', 'none'],
    ['2025年123日', 'none'],
    ['2025年1231', 'none'],
    ['2025年12310日', 'none'],
    ['2025', 'none'],
    ['2025 1日', 'none'],
    ['2025 123月1日', 'none'],
    ['2025全年', 'none'],
    ['0482-6765007', 'none'],
    ['2025.1', 'none'],
    ['2025.1.', 'none'],
    ['2025..1', 'none'],
    ['2025.123.1', 'none'],
    ['2025.1.123', 'none'],
    ['2025.1，1', 'none'],
    ['2025，1.1', 'none'],
    ['12025.1.1', 'none'],
    ['999.1.1', 'none'],
    ['2025123月1日', 'none'],
    ['187612月1日', 'none'],
    ['123月1日', 'none'],
    ['一二三月一日', 'none'],
    ['三四月一日', 'none'],
    ['2025     年1月1日', 'none'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test.each([
    ['2025年1月1日', 11, '2025年1月1日 | 2025-1-1 whole'],
    ['2025年12月31日', 11, '2025年12月31日 | 2025-12-31 whole'],
    ['2025年12月31日', 10, '2025年12月31 | 2025-12-31 broken'],
    ['2025年12月31日', 9, '2025年12月3 | 2025-12-3 broken'],
    ['2025年12月31日', 8, '2025年12月 | 2025-12-? whole'],
    ['2025年12月31日', 7, 'none'],
    ['2025年12月31日', 5, 'none'],
    ['2025年12月31日', 4, 'none'],
    ['12月31日', 2, 'none'],
    ['2025年1231日', 9, 'none'],
    ['2025年1月1日日', 9, '2025年1月1日 | 2025-1-1 whole'],
    ['2025/1/1日', 8, '2025/1/1 | 2025-1-1 whole'],
    ['2025/1/12', 8, '2025/1/1 | 2025-1-1 whole'],
    ['2023 1月1日', 6, 'none'],
  ])('%s does not reach beyond %i', (text, limit, expected) => expect(read(text, limit)).toBe(expected));

  test('a day of February is judged by the year of the date before', () => {
    expect(read('2月29日', 5, 2024)).toBe('2月29日 | ?-2-29 elided');
    expect(read('2月29日', 5, 2023)).toBe('2月29日 | ?-2-29 impossible');
    expect(read('2024年2月29日', 10, 2023)).toBe('2024年2月29日 | 2024-2-29 whole');
  });
});

test('a date starts with a digit of either width or a Chinese numeral', () => {
  const all = [...'/09:０９／：〇零○一二三四五六七八九十百年月第a '];
  expect(all.filter((sign) => startsDate(sign.charCodeAt(0))).join('')).toBe(
    '09０９〇零○一二三四五六七八九十',
  );
});

test.each([
  [1989, false],
  [1990, true],
  [2025, true],
  [2099, true],
  [2100, false],
])('is %i a year that a report may speak of? %s', (year, plausible) =>
  expect(isPlausibleYear(year)).toBe(plausible),
);

describe('the year before 年', () => {
  /** The year before the sign in a text, and the text before it; `least` bounds the search. */
  function before(text: string, least = 0): string {
    const found = readYearBefore(text, text.indexOf('年'), least);
    return found ? `${found.year} behind ${JSON.stringify(text.slice(0, found.start))}` : 'none';
  }

  test.each([
    ['2025年', '2025 behind ""'],
    ['在2025年', '2025 behind "在"'],
    ['０2025年', 'none'],
    ['12025年', 'none'],
    ['2025 年', '2025 behind ""'],
    ['2025   年', '2025 behind ""'],
    ['2025    年', 'none'],
    ['２０２５年', '2025 behind ""'],
    ['二〇二五年', '2025 behind ""'],
    ['零二〇二五年', '2025 behind "零"'],
    ['〇二〇二年', 'none'],
    ['025年', 'none'],
    ['1876年', 'none'],
    ['全年度年', 'none'],
    ['今天是年', 'none'],
    ['2O25年', 'none'],
  ])('%s', (text, expected) => expect(before(text)).toBe(expected));

  test.each([
    ['在2025年', 1, '2025 behind "在"'],
    ['在2025年', 2, 'none'],
    ['2025 年', 5, 'none'],
  ])('%s not before %i', (text, least, expected) => expect(before(text, least)).toBe(expected));
});
