/** Sub-headings of a section, （一）…, 1.… or bullets, and the topic of section one that each names. */
import { isBlank, range, type Range } from '../base/text';
import { topics } from '../form/common';
import type { SectionNumber, TopicKey } from '../form/types';
import { readHeadingLine, type HeadingLine } from './headings';
import type { Subheading } from './model';

/** Where the words of a sub-heading end and its text begins. */
const longestSubheading = 40;

/** Shapes of sub-headings from the outermost to the innermost; a section's own are the first that it uses. */
type Shape = 'bracketed' | 'numeral' | 'digit' | 'bullet';

/** The sub-headings of the first level in a section's body; none for the sections that hold tables. */
export function readSubheadings(text: string, section: SectionNumber, body: Range): readonly Subheading[] {
  if (section >= 2 && section <= 4) return [];
  const found: { readonly shape: Shape; readonly range: Range }[] = [];
  let shape: Shape | undefined;
  let at: number = body.start;
  while (at < body.end) {
    let code = text.charCodeAt(at);
    while (at < body.end && isBlank(code)) code = text.charCodeAt(++at);
    if (at >= body.end) break;
    const end = lineEnd(text, at, body.end);
    const reading = opensSubheading(code) ? readHeadingLine(text, at, end) : undefined;
    const own = reading && shapeOf(reading);
    if (reading && own && (shape === undefined || own === shape)) {
      const where = headingRange(text, reading, own, end);
      if (where) {
        shape = own;
        found.push({ shape: own, range: where });
      }
    }
    at = end;
  }
  return found.map((one, index) => ({
    range: one.range,
    extent: range(one.range.start, found[index + 1]?.range.start ?? body.end),
    topic: section === 1 ? topicOf(text, one.range) : undefined,
  }));
}

function lineEnd(text: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return limit;
}

function opensSubheading(code: number): boolean {
  if (code >= 0x31 && code <= 0x39) return true;
  return (
    '（(〔一二三四五六七八九-*#•●◆■·<第'.includes(String.fromCharCode(code)) ||
    (code >= 0xff11 && code <= 0xff19)
  );
}

function shapeOf({
  style,
  bracketed,
  bullet,
  official,
  wordsStart,
  numberEnd,
}: HeadingLine): Shape | undefined {
  if (style === 'none') return bullet ? 'bullet' : undefined;
  if (bracketed) return 'bracketed';
  // 一是, 2名: a number with nothing behind it is part of the sentence
  if (wordsStart === numberEnd) return undefined;
  return official || style === 'numeral' ? 'numeral' : 'digit';
}

/** Number and words up to the first stop; undefined where a sentence starts at once. */
function headingRange(text: string, reading: HeadingLine, shape: Shape, end: number): Range | undefined {
  const start = shape === 'bullet' ? reading.wordsStart : reading.prefixStart;
  const limit = Math.min(end, reading.wordsStart + longestSubheading);
  let at = reading.wordsStart;
  while (at < limit && !endsWords(text.charCodeAt(at))) at++;
  if (at === reading.wordsStart) return undefined;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return range(start, at);
}

function endsWords(code: number): boolean {
  return '。：:，,；;！？*<'.includes(String.fromCharCode(code));
}

/** The topic whose word stands first in a sub-heading. */
function topicOf(text: string, where: Range): TopicKey | undefined {
  const words = text.slice(where.start, where.end);
  let topic: TopicKey | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const { key, words: names } of topics) {
    for (const name of names) {
      const at = words.indexOf(name);
      if (at !== -1 && at < first) {
        first = at;
        topic = key;
      }
    }
  }
  return topic;
}
