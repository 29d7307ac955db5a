/**
 * Another year stands where the report year is meant: in the title, in a sentence of the preamble about this
 * report, or at the start of a sentence of section one (`2024年，我镇…` in the report for 2025). Years that are named
 * as what they are (last year, plans, documents, dates) are none; the period is `wrong-period`.
 */
import { replace } from '../../base/edits';
import { range, type Range } from '../../base/text';
import { readYearBefore } from '../../report/dates';
import type { Report } from '../../report/model';
import { bothForms, defineRule } from '../rule';
import { placesOf } from '../signs';

export const staleYear = defineRule({
  id: 'stale-year',
  group: 'period',
  tags: ['out-of-date'],
  severity: 'warning',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report }) {
    const { year } = report;
    if (!year || year.certainty === 'unsure') return;
    for (const { found, where } of mentions(report)) {
      if (found === year.value) continue;
      yield {
        range: where,
        facts: { found, expected: year.value },
        fixes: () => [
          {
            title: { key: 'right-year', expected: year.value },
            safe: false,
            preferred: true,
            // The digits only: what stands between them and 年 stays.
            edits: [replace(where, String(year.value))],
          },
        ],
      };
    }
  },
});

interface Mention {
  readonly found: number;
  /** The digits of the year. */
  readonly where: Range;
}

/** Mentions of a year that can only mean the report's: in the title, the preamble and section one. */
function* mentions({ text, title, preamble, sections }: Report): Generator<Mention> {
  const first = sections.find(({ spec }) => spec.number === 1);
  if (title) yield* yearsIn(text, title.range, () => true);
  yield* yearsIn(text, preamble, namesReport);
  if (first) yield* yearsIn(text, first.body, opensSentence);
}

/** The years in a part of the text of which `meansReport` holds; it is told where the digits begin and 年 stands. */
function* yearsIn(
  text: string,
  part: Range,
  meansReport: (text: string, start: number, at: number) => boolean,
): Generator<Mention> {
  for (const at of placesOf(text, '年', [part])) {
    const year = readYearBefore(text, at, part.start);
    if (!year || !meansReport(text, year.start, at)) continue;
    yield { found: year.year, where: range(year.start, digitsEnd(text, year.start)) };
  }
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (/[\d０-９〇零一二三四五六七八九]/.test(text.charAt(end))) end++;
  return end;
}

/** 2024年（度）政府信息公开…报告, 2024年度…总体情况, outside book-title marks. */
function namesReport(text: string, start: number, at: number): boolean {
  if (/《[^《》\n]*$/.test(text.slice(Math.max(0, start - 40), start))) return false;
  return /^年度?[^，。；\n]{0,16}(?:年度?报告|总体情况)/.test(text.slice(at, at + 40));
}

const opening = /^年(?:度)?[，,]?(?:全?我?本?(?:镇|乡|县|市|区|局|委|街道|办|单位|机关|年)|全年)/;
const otherYear =
  /上年|去年|上一年|同期|比|较|将|计划|增长|下降|增加|减少|以来|结转|印发|起|底|整改|获|荣获|被评/;

/** `2024年，我镇…` at the start of a sentence that says nothing of another year. */
function opensSentence(text: string, start: number, at: number): boolean {
  let before = start;
  while (before > 0 && /[ \t\u3000]/.test(text.charAt(before - 1))) before--;
  if (before > 0 && !'\n\r。；;'.includes(text.charAt(before - 1))) return false;
  if (!opening.test(text.slice(at, at + 16))) return false;
  const [sentence = ''] = text.slice(at, at + 120).split(/[。\r\n]/, 1);
  return !otherYear.test(sentence);
}
