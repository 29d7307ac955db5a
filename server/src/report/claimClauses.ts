/** Clauses around figures and denials: where they begin and end, of which year they speak and of whom. */
import { indexWithin, isBlank, range, type Range } from '../base/text';
import { readYearBefore } from './dates';
import { digitOf } from './headings';
import { areas, leadWords } from './claimWords';
import type { Report } from './model';
import { chineseNumber, digitsValue, isNumeralSign } from './numerals';

/** What claims are read from. */
export type ClaimSource = Pick<Report, 'text' | 'form' | 'organ' | 'year' | 'sections' | 'tables'>;

/** A figure with its unit 件 and the clause around it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly figure: Range;
  /** Where the words before the figure end, white space and a colon left out. */
  readonly wordsEnd: number;
  readonly value: number;
  /** Behind 件. */
  readonly unitEnd: number;
}

/** No clause that states a figure is longer on either side. */
const longestClause = 80;
const longestSentence = 160;

/** The clause of the figure before 件 at `unit`; undefined where there is none, or one that is only rough. */
export function clauseOfFigure(text: string, unit: number, low: number, high: number): Clause | undefined {
  let end = unit;
  while (end > low && unit - end < 3 && isBlank(text.charCodeAt(end - 1))) end--;
  const start = startOfFigure(text, end, low);
  if (start === end || isRough(text, start, unit + 1)) return undefined;
  const digits = text.slice(start, end);
  const value = digitOf(text.charCodeAt(start)) >= 0 ? digitsValue(digits) : chineseNumber(digits);
  if (value === undefined) return undefined;
  const clauseStart = startOfClause(text, start, low);
  if (clauseStart === -1) return undefined;
  return {
    start: clauseStart,
    end: endOfClause(text, unit + 1, high),
    figure: range(start, end),
    wordsEnd: Math.max(clauseStart, endOfWords(text, start, low)),
    value,
    unitEnd: unit + 1,
  };
}

function startOfFigure(text: string, end: number, low: number): number {
  let at = end;
  while (at > low && end - at < 12 && digitOf(text.charCodeAt(at - 1)) >= 0) at--;
  if (at < end) return withThousands(text, at, end, low);
  while (at > low && end - at < 12 && isNumeralSign(text.charAt(at - 1))) at--;
  return at;
}

/** `1，234`: three digits behind a comma and up to three before it. */
function withThousands(text: string, start: number, end: number, low: number): number {
  let at = start;
  let group = end - start;
  while (
    group === 3 &&
    at - 2 >= low &&
    isComma(text.charCodeAt(at - 1)) &&
    digitOf(text.charCodeAt(at - 2)) >= 0
  ) {
    let next = at - 1;
    while (next > low && at - 1 - next < 3 && digitOf(text.charCodeAt(next - 1)) >= 0) next--;
    // 1234,567: the comma parts no thousands
    if (next > low && digitOf(text.charCodeAt(next - 1)) >= 0) return start;
    group = at - 1 - next;
    at = next;
  }
  return at;
}

function isComma(code: number): boolean {
  return code === 0x2c || code === 0xff0c;
}

/** 约3件, 3至5件, 第3件, 3件以上, 3件次: no figure of a table. */
function isRough(text: string, start: number, behind: number): boolean {
  const before = text.charAt(start - 1);
  if (before !== '' && '-—–~～.．/第约近超余多每几逾达'.includes(before)) return true;
  const second = text.charCodeAt(start - 2);
  if ((before === '至' || before === '到') && (digitOf(second) >= 0 || isNumeralSign(text.charAt(start - 2))))
    return true;
  return '次以左多余套（('.includes(text.charAt(behind)) && roughBehind.test(text.slice(behind, behind + 4));
}

const roughBehind = /^(?:次|以[上下内]|左右|多|余|套|[（(]次)/;

/** Where the clause of a figure or denial at `from` starts, or -1 where it is too long to be one. */
export function startOfClause(text: string, from: number, low: number): number {
  let at = endOfWords(text, from, low);
  const least = Math.max(low, from - longestClause);
  for (; at > least; at--) {
    const code = text.charCodeAt(at - 1);
    if (endsClause(code)) return at;
    if (code === 0x4ef6 && isListed(text, at, low)) return at + 1;
  }
  return at === low ? low : -1;
}

function endOfWords(text: string, from: number, low: number): number {
  let at = from;
  while (at > low) {
    const code = text.charCodeAt(at - 1);
    if (code === 10 || code === 13 || !(isBlank(code) || isColon(code))) break;
    at--;
  }
  return at;
}

/** `…5件、`: the next item of a list starts behind it. */
function isListed(text: string, behindUnit: number, low: number): boolean {
  if (text.charCodeAt(behindUnit) !== 0x3001 || behindUnit - 2 < low) return false;
  return digitOf(text.charCodeAt(behindUnit - 2)) >= 0 || isNumeralSign(text.charAt(behindUnit - 2));
}

/** Where the clause that goes on at `from` ends. */
export function endOfClause(text: string, from: number, high: number): number {
  const most = Math.min(high, from + longestClause);
  let at = from;
  while (at < most && !endsClause(text.charCodeAt(at))) at++;
  return at;
}

function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a;
}

function endsClause(code: number): boolean {
  return (
    code === 0xff0c || // ，
    code === 0x3002 || // 。
    code === 0xff1b || // ；
    code === 0x2c ||
    code === 0x3b ||
    code === 10 ||
    code === 13 ||
    code === 0xff08 || // （
    code === 0xff09 ||
    code === 0x28 ||
    code === 0x29 ||
    code === 0xff1f ||
    code === 0xff01 ||
    isColon(code)
  );
}

/**
 * Behind the words that may lead a clause: this year, the organ itself, 共. `parts` are further words that may
 * stand there. A year that is not the report's, or another name, stops it.
 */
export function skipLead(source: ClaimSource, start: number, end: number): number {
  const { text } = source;
  let at = start;
  for (;;) {
    const from = at;
    at = leadWords.skip(text, at, end);
    at = skipOwnYear(source, at, end);
    at = skipOwnName(source, at, end);
    at = skipOwnArea(source, at, end);
    if (at === from) return at;
  }
}

function skipOwnYear({ text, year }: ClaimSource, at: number, end: number): number {
  const named = year && yearAt(text, at, end);
  return named && named.year === year.value ? named.end : at;
}

/** The year written at `at`, with 年 and 度. */
export function yearAt(
  text: string,
  at: number,
  end: number,
): { readonly year: number; readonly end: number } | undefined {
  const sign = indexWithin(text, 0x5e74 /* 年 */, at, Math.min(end, at + 7));
  if (sign === -1) return undefined;
  const read = readYearBefore(text, sign, at);
  if (read?.start !== at) return undefined;
  return { year: read.year, end: text.charCodeAt(sign + 1) === 0x5ea6 ? sign + 2 : sign + 1 };
}

/** The organ's name or its last part, as prose shortens it: 青山镇 for 清溪县青山镇人民政府. */
function skipOwnName({ text, organ }: ClaimSource, at: number, end: number): number {
  if (!organ) return at;
  let behind = at;
  while (behind < end && behind - at < organ.value.length && organ.value.includes(text.slice(at, behind + 1)))
    behind++;
  return behind - at >= 3 ? behind : at;
}

/** 我镇, 本区, 全县, where that is what the organ governs; below the county, also where the organ is not known. */
function skipOwnArea({ text, organ }: ClaimSource, at: number, end: number): number {
  if (!'我本全'.includes(text.charAt(at)) || at >= end) return at;
  const area = areas.find((name) => text.startsWith(name, at + 1));
  if (area === undefined) return at;
  const own = organ ? organ.value.replace(government, '').endsWith(area) : !wideAreas.includes(area);
  return own ? at + 1 + area.length : at;
}

const government = /(?:(?:人民)?政府|办事处|管委会|管理委员会)$/;
const wideAreas = '县区市省旗州盟';

/** Does the sentence, up to `at`, speak of the report year and of the whole of it? */
export function speaksOfReportYear({ text, year }: ClaimSource, at: number, low: number): boolean {
  let start = at;
  const least = Math.max(low, at - longestSentence);
  while (start > least && !endsSentence(text.charCodeAt(start - 1))) start--;
  const sentence = text.slice(start, at).replace(wholeYear, '$1');
  if (otherSpan.test(sentence)) return false;
  const aside = yearAside.exec(sentence);
  if (aside && Number(aside[1]) !== year?.value) return false;
  let ours = true;
  for (const [, named, other] of sentence.matchAll(yearWords)) {
    if (named !== undefined) ours = Number(named) === year?.value;
    else ours = other === undefined;
  }
  return ours;
}

/** The sentence or paragraph before `at`, for what it is about. */
export function contextBefore(text: string, at: number, low: number, length: number): string {
  return text.slice(Math.max(low, at - length), at);
}

const wholeYear = /(\d{4}年)?1月1日起?[至到—–-](?:\d{4}年)?12月31日/g;
const otherSpan =
  /截[至止]|以来|同期|历年|往年|上半年|下半年|季度|近[一二三两几\d]{1,2}年|月|累计.{0,6}[至到]/;
/** An open bracket behind a year tells of that year: 与2022年（收到申请23件）相比. */
const yearAside = /(?:(20\d\d)年度?|[去上]一?年度?)[（(][^（）()]*$/;
/** Of which year something is said; comparisons (较上年) and 上年结转 do not change it. */
const yearWords =
  /(?<![较比与同]|结转[至到入]?|转结[至到入]?)(?:(20\d\d)年(?!度?(?:结转|转结|遗留))|((?:去年|上年)(?!度?(?:结转|转结|遗留))|上一年(?!度?(?:结转|转结|遗留))|前年|明年|下年(?!度))|今年|本年|全年)/g;

function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 10 || code === 13 || code === 0xff01 || code === 0xff1f;
}
