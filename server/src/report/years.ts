/** The report year: what speaks for which year, and what the evidence together says. */
import { isBlank, range, type Range } from '../base/text';
import { isPlausibleYear } from './dateNumbers';
import { readYearBefore } from './dates';
import type { Period, ReportYear, Section, Stated, YearEvidence, YearSource } from './model';

/** What the year is read from. */
export interface YearInput {
  readonly text: string;
  readonly title: Stated<string> | undefined;
  readonly preamble: Range;
  readonly sections: readonly Section[];
  readonly period: Period | undefined;
  readonly prose: readonly Range[];
  readonly fileName?: string | undefined;
  /** The year given from outside; it wins. */
  readonly year?: number | undefined;
}

const weights: Readonly<Record<YearSource, number>> = {
  title: 3,
  period: 3,
  preamble: 2,
  prose: 2.5,
  fileName: 1.5,
  given: 100,
};

/** So often must the prose name a year to count more than a title or a period that says otherwise. */
const oftenInProse = 3;
const proseOften = 3.5;

/** The report year, or undefined where nothing speaks for one. */
export function readYear(input: YearInput): ReportYear | undefined {
  const evidence: YearEvidence[] = [];
  const add = (source: YearSource, year: number | undefined, where: Range | undefined): void => {
    if (year !== undefined) evidence.push({ year, source, range: where });
  };
  const { text, title, period, fileName, year: given } = input;
  if (title) {
    const [first] = yearsIn(text, [title.range]);
    if (first) add('title', first.year, first.range);
  }
  if (period) add('period', yearOf(period), period.range);
  const { preamble, prose } = countProse(input);
  const inPreamble = majority(preamble);
  if (inPreamble) add('preamble', inPreamble.year, inPreamble.range);
  const named = preamble.some(({ year, range: { end } }) => {
    return year === inPreamble?.year && namesReport.test(text.slice(end, end + 24));
  });
  const inProse = majority(prose);
  if (inProse) add('prose', inProse.year, inProse.range);
  add('fileName', fileName === undefined ? undefined : yearOfName(fileName), undefined);
  add('given', given, undefined);
  return decide(evidence, inProse?.count ?? 0, named);
}

/** 现公布青山镇2024年度政府信息公开工作年度报告 says what a title says. */
const namesReport = /^度?(?:政府)?信息公开(?:工作)?(?:年度报告|年报|(?:工作)?情况(?:报告|公布))/;
const whereNamed = 3.5;

function decide(
  evidence: readonly YearEvidence[],
  proseCount: number,
  named: boolean,
): ReportYear | undefined {
  const votes = new Map<number, number>();
  let total = 0;
  for (const { year, source } of evidence) {
    let weight = weights[source];
    if (source === 'prose' && proseCount >= oftenInProse) weight = proseOften;
    if (source === 'preamble' && named) weight = whereNamed;
    votes.set(year, (votes.get(year) ?? 0) + weight);
    total += weight;
  }
  let value: number | undefined;
  for (const [year, weight] of votes) {
    if (value === undefined || weight > (votes.get(value) ?? 0)) value = year;
  }
  if (value === undefined) return undefined;
  const support = votes.get(value) ?? 0;
  const supporters = evidence.filter(({ year }) => year === value).length;
  const given = evidence.some(({ source }) => source === 'given');
  const certain = given || (supporters > 1 && support === total);
  const enough = Math.min(weights.title, weights.period, weights.prose);
  const likely =
    support >= enough && (support === total ? proseCount !== 1 || supporters > 1 : support * 3 >= total * 2);
  return { value, certainty: certain ? 'certain' : likely ? 'likely' : 'unsure', evidence };
}

/** The year of a period, where start and end agree on it. */
function yearOf({ start, end }: Period): number | undefined {
  if (start.year === undefined || end.year === undefined) return start.year ?? end.year;
  return start.year === end.year ? start.year : undefined;
}

/** The year in a file name: one with 年 behind it, else one that stands alone. */
function yearOfName(fileName: string): number | undefined {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const found = /(?<!\d)(20\d\d)\s*年/.exec(name) ?? /(?<!\d)(20\d\d)(?!\d|[-._]?\d\d)/.exec(name);
  const year = Number(found?.[1]);
  return isPlausibleYear(year) ? year : undefined;
}

interface Mention {
  readonly year: number;
  readonly range: Range;
  readonly weight: number;
}

/** Mentions of years in the prose that may mean the report year: before section one, and in the sections. */
function countProse({ text, title, preamble, sections, prose }: YearInput): {
  readonly preamble: readonly Mention[];
  readonly prose: readonly Mention[];
} {
  const first = sections.find(({ spec }) => spec.number === 1);
  const before: Mention[] = [];
  const inFirst: Mention[] = [];
  const elsewhere: Mention[] = [];
  for (const { year, range: where } of yearsIn(text, prose)) {
    if (title && where.start < title.range.end && where.start >= title.range.start) continue;
    const weight = weightOf(text, where);
    if (weight === 0) continue;
    const mention = { year, range: where, weight };
    if (where.start < preamble.end) before.push(mention);
    else if (first && where.start >= first.body.start && where.start < first.body.end) inFirst.push(mention);
    else elsewhere.push(mention);
  }
  return { preamble: before, prose: inFirst.length > 0 ? inFirst : elsewhere };
}

/** All `2025年` in `ranges`. Looks for 年 in one pass over the text. */
function yearsIn(
  text: string,
  ranges: readonly Range[],
): readonly { readonly year: number; readonly range: Range }[] {
  const found: { readonly year: number; readonly range: Range }[] = [];
  let at = -1;
  for (const { start, end } of ranges) {
    if (at < start) at = text.indexOf('年', start);
    for (; at !== -1 && at < end; at = text.indexOf('年', at + 1)) {
      const year = readYearBefore(text, at, start);
      if (year) found.push({ year: year.year, range: range(year.start, at + 1) });
    }
    if (at === -1) break;
  }
  return found;
}

/**
 * How much a mention says about the report year: 2 at the start of a clause that goes on (`2025年，我镇…`), 1
 * elsewhere, 0 for dates, documents of a year, comparisons, beginnings and plans.
 */
function weightOf(text: string, where: Range): number {
  const behind = skipBlanks(text, where.end);
  if (monthBehind.test(text.slice(behind, behind + 3))) return 0;
  const before = where.start > 0 ? text.charAt(where.start - 1) : '\n';
  if ('较比与同自从于至到前-—~～、〔[〈《“以'.includes(before)) return 0;
  if (inTitleMarks(text, where.start)) return 0;
  const after = text.slice(behind, behind + 14);
  if (otherYear.test(after)) return 0;
  const clause = text.slice(Math.max(0, where.start - 10), where.start);
  if (/下一步|计划|展望|下年/.test(clause)) return 0;
  return '\n\r。；;，,） \t\u3000：:'.includes(before) && /^度?[，,全我本]/.test(after) ? 2 : 1;
}

/** The year of a date. */
const monthBehind = /^(?:[0-9０-９]|[元一二三四五六七八九十]{1,2}月)/;

/** What follows a year that is not the report's: beginnings, ends, comparisons, documents, plans. */
const otherYear =
  /^度?(?:以来|起|底|初|末|前|之前|相比|同期|结转|的同期|.{0,2}(?:将|拟|计划)|.{0,8}(?:将继续|将持续|将进一步|工作计划|重点工作安排))/;

function inTitleMarks(text: string, at: number): boolean {
  const least = Math.max(0, at - 60);
  for (let index = at - 1; index >= least; index--) {
    const code = text.charCodeAt(index);
    if (code === 0x300b || code === 10) return false;
    if (code === 0x300a) return true;
  }
  return false;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < start + 4 && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The year that most mentions name, unless another is named as much. */
function majority(
  mentions: readonly Mention[],
): { readonly year: number; readonly range: Range; readonly count: number } | undefined {
  const counts = new Map<number, number>();
  for (const { year, weight } of mentions) counts.set(year, (counts.get(year) ?? 0) + weight);
  let best: number | undefined;
  let tie = false;
  for (const [year, count] of counts) {
    const most = best === undefined ? 0 : (counts.get(best) ?? 0);
    if (count > most) {
      best = year;
      tie = false;
    } else if (count === most) tie = true;
  }
  if (best === undefined || tie) return undefined;
  const first = mentions.find(({ year }) => year === best);
  return first && { year: best, range: first.range, count: counts.get(best) ?? 0 };
}
