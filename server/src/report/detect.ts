/**
 * Is a text a report at all? Asked for every plain text and Markdown file, by the client too, so it looks at a
 * bounded part of the text and costs next to nothing. A draft that lost its title or some sections while being
 * edited stays a report: it takes much to become one and little to stay one.
 */
import { bareText } from '../base/normalise';
import { isBlank } from '../base/text';
import { readHeadingLine } from './headings';
import { longestTitle, startsTitle, titleOf } from './titles';

/** What speaks for a report (title, sections, tables, …), or against one (`aboutReports`, `code`). */
export type DetectionReasonKind =
  'title' | 'sections' | 'tables' | 'period' | 'form' | 'fileName' | 'aboutReports' | 'code';

/** A reason; `value` counts the sections or tables' rows that were found. */
export interface DetectionReason {
  readonly kind: DetectionReasonKind;
  readonly value?: number;
}

export interface Detection {
  readonly report: boolean;
  readonly score: number;
  readonly reasons: readonly DetectionReason[];
}

export interface DetectOptions {
  /** The file's name, with or without its folders. */
  readonly fileName?: string | undefined;
  /** Was this text, before its last changes, a report? */
  readonly was?: boolean | undefined;
}

/** So much must speak for a text that was no report so far, and so little for one that was. */
const enter = 6;
const stay = 3;

/** What stands further down does not decide. */
const look = 1 << 17;
/** The title and what a text calls itself stand within its first lines. */
const titleLines = 12;
const longestTitleLine = 80;

const weights = { title: 4, section: 2, row: 2, period: 1, form: 1, fileName: 1, aboutReports: -8, code: -6 };

/** The words that every report, and little else, has; without them no text is looked at further. */
const marker = '信息公开';

/** Labels that hold figures in a report; a mention without a figure behind it does not count. */
const rowLabels = ['本年新收政府信息公开申请数量', '上年结转政府信息公开申请数量', '结转下年度继续办理'];
const tableWords = ['勾稽关系为', '未经复议直接起诉', '本年制发件数'];

/** Titles of what is written about reports, and of other documents. */
const otherDocument =
  /(通知|解读|说明|意见|公告|通报|函|办法|条例|方案|要点|指南|规定|细则|须知|总结|新闻|问答|指引|制度|清单|目录|讲话|纪要)[）)》」”]?$/;
const reportTitle = /信息公开.{0,12}(?:年度报告|年报|工作报告|情况的?报告)(?:[（(].{0,12}[）)])?$/;
const reportName = /信息公开.*(?:年度报告|年报)/;
const codeStart =
  /^(?:\ufeff)?\s*(?:#!|\/\*|\/\/|import\s|package\s|from\s\S+\simport|#include|using\s|<\?php|\{\s*"|"use strict")/;

/** Decides from the text, its file name and what was decided before. */
export function detectReport(text: string, { fileName, was = false }: DetectOptions = {}): Detection {
  const named = fileName !== undefined && reportName.test(fileName);
  const head = withoutExamples(withLineFeeds(text.length > look ? text.slice(0, look) : text));
  const reasons: DetectionReason[] = [];
  let score = 0;
  const add = (kind: DetectionReasonKind, weight: number, value?: number): void => {
    reasons.push(value === undefined ? { kind } : { kind, value });
    score += weight;
  };
  if (named) add('fileName', weights.fileName);
  if (!was && !head.includes(marker)) return { report: false, score, reasons };

  const { title, sections, other } = readLines(head);
  const rows = countRows(head);
  if (title) add('title', weights.title);
  if (sections > 0) add('sections', weights.section * sections, sections);
  if (rows > 0) add('tables', weights.row * rows, rows);
  if (head.includes('统计期限')) add('period', weights.period);
  if (head.includes('国办公开办函')) add('form', weights.form);
  if (other) add('aboutReports', weights.aboutReports);
  if (codeStart.test(head.slice(0, 80))) add('code', weights.code);
  return { report: score >= (was ? stay : enter), score, reasons };
}

/** Old programs end lines with a carriage return alone. */
function withLineFeeds(head: string): string {
  return /\r(?!\n)/.test(head) ? head.replace(/\r\n?/g, '\n') : head;
}

/** Documentation shows reports between Markdown's code fences; it is none itself. */
function withoutExamples(head: string): string {
  return head.includes('```') ? head.replace(/^```[^\n`]*\n[\s\S]*?^```/gm, '') : head;
}

interface Lines {
  readonly title: boolean;
  /** Does the text call itself something else? */
  readonly other: boolean;
  /** How many of the six sections have a heading. */
  readonly sections: number;
}

function readLines(head: string): Lines {
  let title = false;
  let other = false;
  let seen = 0;
  let found = 0;
  for (let start = 0; start < head.length;) {
    const newline = head.indexOf('\n', start);
    const end = newline === -1 ? head.length : newline;
    let at = start;
    while (at < end && isBlank(head.charCodeAt(at))) at++;
    start = end + 1;
    if (at >= end) continue;
    if (seen < titleLines && found === 0) {
      seen++;
      if (end - at <= longestTitleLine) {
        const line = head.slice(at, end).replace(/^[#*\s]+|[*#\s]+$/g, '');
        title ||= reportTitle.test(line);
        other ||= seen <= 3 && otherDocument.test(line);
      }
    }
    found |= sectionBit(head, at, end);
  }
  return { title, other: other && !title, sections: bitCount(found) };
}

/** The bit of the section whose heading this line is, or 0. */
function sectionBit(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code === 0x7c || code === 0x30 || (code >= 0x61 && code <= 0x7a)) return 0;
  const unnumbered = startsTitle(code);
  if (unnumbered && end - start > longestTitle) return 0;
  if (!unnumbered && code >= 0x4e00 && code < 0xa000 && !'一二三四五六第'.includes(text.charAt(start)))
    return 0;
  const reading = readHeadingLine(text, start, end);
  if (!reading || reading.bullet || !startsTitle(text.charCodeAt(reading.wordsStart))) return 0;
  const { style, bracketed, number, wordsStart } = reading;
  let { wordsEnd } = reading;
  for (let at = wordsStart; at < wordsEnd; at++) {
    const stop = text.charCodeAt(at);
    if (stop === 0x3002 || stop === 0xff1a || (isBlank(stop) && at - wordsStart > 3)) wordsEnd = at;
  }
  if (wordsEnd - wordsStart > longestTitle) return 0;
  const title = titleOf(bareText(text, wordsStart, wordsEnd));
  if (!title) return 0;
  if (style === 'none' && title.officialIn.length === 0) return 0;
  if ((bracketed || title.officialIn.length === 0) && number !== title.section) return 0;
  return 1 << title.section;
}

/** Known labels of the tables with a figure, a blank or a separator behind them. */
function countRows(head: string): number {
  let count = 0;
  for (const label of rowLabels) {
    const at = head.indexOf(label);
    if (at !== -1 && figureFollows(head, at + label.length)) count++;
  }
  for (const word of tableWords) {
    if (head.includes(word)) count += 0.5;
  }
  return Math.floor(count);
}

function figureFollows(text: string, start: number): boolean {
  const limit = Math.min(text.length, start + 40);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return true;
    if (code === 0x3c) {
      const close = text.indexOf('>', at);
      if (close === -1 || close > limit + 200) return false;
      at = close;
    } else if (!isBlank(code) && code !== 0x7c && code !== 0x2f && code !== 0x2d) return false;
  }
  return false;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
