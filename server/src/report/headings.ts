/**
 * One line read as if it were a heading: what stands in front of it (indentation, Markdown and HTML marks,
 * residue of Word), its number in whatever shape, and its words. Whether it is a heading is for others to say.
 */
import { chineseDigit } from '../base/numerals';
import { isBlank } from '../base/text';

/** How a heading's number is written. */
export type NumberStyle = 'numeral' | 'digit' | 'none';

/** A line that could be a heading, by offsets into the text. */
export interface HeadingLine {
  readonly style: NumberStyle;
  /** 1 to 99; 0 where there is none. */
  readonly number: number;
  /** Is the number in brackets, as sub-headings have it? */
  readonly bracketed: boolean;
  /** Does a list mark (`-`, `•`) stand in front? */
  readonly bullet: boolean;
  /** Is it numbered as the form does it, `一、`? */
  readonly official: boolean;
  /** Start of number and separator; where there is no number, of the words. */
  readonly prefixStart: number;
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly wordsStart: number;
  /** End of the words, before closing marks; the words may be prose. */
  readonly wordsEnd: number;
}

/** Words beyond this length are not looked at: no heading is so long. */
const longestLook = 48;

/**
 * Reads the line `[start, end)`. Undefined for table rows, lines of a table of contents and lines without words.
 */
export function readHeadingLine(text: string, start: number, end: number): HeadingLine | undefined {
  let at = start;
  let bullet = false;
  for (let marks = 0; at < end;) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const next = skipMark(text, at, end, code);
    if (next === -1) return undefined;
    if (next === at) break;
    if (isBullet(code)) bullet = true;
    at = next;
    if (++marks > 40) return undefined;
  }
  const prefixStart = at;
  const ordinal = text.charCodeAt(at) === 0x7b2c; // 第一部分
  if (ordinal) at++;
  let bracketed = !ordinal && isOpening(text.charCodeAt(at));
  if (bracketed) at++;
  at = skipBlanks(text, at, end);
  let numberStart = at;
  let numberEnd = readOrdinal(text, at, end);
  let style: NumberStyle = 'none';
  let number = 0;
  let official = false;
  if (numberEnd === at) {
    if (bracketed || ordinal) return undefined;
    numberStart = prefixStart;
    numberEnd = prefixStart;
  } else {
    number = ordinalValue(text, at, numberEnd);
    style = isNumeral(text.charCodeAt(at)) ? 'numeral' : 'digit';
    at = skipBlanks(text, numberEnd, end);
    if (ordinal) {
      if (text.startsWith('部分', at)) at += 2;
      else if (text.charCodeAt(at) === 0x7ae0) at++;
      else return undefined;
    }
    if (bracketed) {
      if (!isClosing(text.charCodeAt(at))) return undefined;
      at++;
    }
    official = style === 'numeral' && !bracketed && !ordinal && text.charCodeAt(at) === 0x3001;
    if (isClosing(text.charCodeAt(at))) bracketed = true;
    const separatorStart = at;
    at = skipSeparators(text, at, end);
    if (official && !isBlankRun(text, separatorStart + 1, at)) official = false;
  }
  const wordsEnd = endOfWords(text, at, end);
  if (wordsEnd <= at) return undefined;
  return {
    style,
    number,
    bracketed,
    bullet,
    official,
    prefixStart,
    numberStart,
    numberEnd,
    wordsStart: at,
    wordsEnd,
  };
}

/** Behind the Markdown mark, HTML tag or residue at `at`; `at` itself where there is none, -1 in a table. */
function skipMark(text: string, at: number, end: number, code: number): number {
  switch (code) {
    case 0x23: // #
    case 0x2a: // *
    case 0x5f: // _
    case 0x3e: // >
    case 0x3010: // 【
      return at + 1;
    case 0x7c: // |
      return -1;
    case 0x5b: {
      const close = closeOf(text, at, end, ']', 60);
      return close === -1 ? -1 : close;
    }
    case 0x3c: {
      const close = closeOf(text, at, end, '>', 400);
      if (close === -1 || isTablePart(text, at + 1)) return -1;
      return close;
    }
    case 0x26: {
      const close = closeOf(text, at, end, ';', 9);
      return close === -1 ? at : close;
    }
    default:
      return isBullet(code) ? at + 1 : at;
  }
}

function closeOf(text: string, at: number, end: number, mark: string, within: number): number {
  const limit = Math.min(end, at + within);
  const code = mark.charCodeAt(0);
  for (let index = at + 1; index < limit; index++) if (text.charCodeAt(index) === code) return index + 1;
  return -1;
}

function isTablePart(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1) | 0x20;
  return (text.charCodeAt(at) | 0x20) === 0x74 && (second === 0x64 || second === 0x68 || second === 0x72);
}

/** Behind the number at `start`; `start` where there is none. */
function readOrdinal(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (digitOf(first) >= 0) {
    let at = start + 1;
    while (at < end && at - start < 3 && digitOf(text.charCodeAt(at)) >= 0) at++;
    return at - start < 3 ? at : start;
  }
  if (first >= 0x2160 && first <= 0x216b) return start + 1;
  if (!isNumeral(first)) return start;
  return first === 0x5341 && start + 1 < end && isNumeral(text.charCodeAt(start + 1)) ? start + 2 : start + 1;
}

function ordinalValue(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const second = end > start + 1 ? text.charCodeAt(start + 1) : 0;
  if (first >= 0x2160 && first <= 0x216b) return first - 0x215f;
  if (isNumeral(first)) return second === 0 ? chineseDigit(first) : 10 + chineseDigit(second);
  return second === 0 ? digitOf(first) : digitOf(first) * 10 + digitOf(second);
}

/** Where the words end; not behind `start` for a table row or a line of a table of contents. */
function endOfWords(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + longestLook);
  let stop = start;
  for (; stop < limit; stop++) {
    const code = text.charCodeAt(stop);
    if (code === 0x7c) return start;
    if (code === 0x3c || code === 0x2a) break;
  }
  let wordsEnd = stop;
  while (wordsEnd > start && closesHeading(text.charCodeAt(wordsEnd - 1))) wordsEnd--;
  return stop === end && isContentsLine(text, start, wordsEnd) ? start : wordsEnd;
}

/** Page number behind a leader or blanks: 一、总体情况……3 */
function isContentsLine(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && end - at < 4 && digitOf(text.charCodeAt(at - 1)) >= 0) at--;
  if (at === end || at === start || end - at > 3) return false;
  const code = text.charCodeAt(at - 1);
  return isBlank(code) || code === 0x2026 || code === 0x2e || code === 0xb7 || code === 0x2d;
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipSeparators(text: string, start: number, end: number): number {
  let at = start;
  for (let marks = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    if (!isSeparator(code) || ++marks > 3) break;
  }
  return at;
}

function isSeparator(code: number): boolean {
  return (
    code === 0x3001 || // 、
    code === 0x2e ||
    code === 0xff0e ||
    code === 0x2c ||
    code === 0xff0c ||
    code === 0x3a ||
    code === 0xff1a ||
    code === 0x3002 ||
    code === 0xb7 ||
    code === 0xff64 ||
    code === 0x5c ||
    isClosing(code)
  );
}

/** White space, a full stop, colon or semicolon, and marks that close what stood in front. */
function closesHeading(code: number): boolean {
  return (
    isBlank(code) ||
    code === 0x3002 ||
    code === 0xff1a ||
    code === 0x3a ||
    code === 0xff1b ||
    code === 0x3b ||
    code === 0x2e ||
    code === 0x23 ||
    code === 0x5f ||
    code === 0x3011
  );
}

function isBullet(code: number): boolean {
  return (
    code === 0x2d || // -
    code === 0x2b || // +
    code === 0x2022 || // •
    code === 0xb7 || // ·
    code === 0x25cf || // ●
    code === 0x25cb || // ○
    code === 0x25c6 || // ◆
    code === 0x25a0 || // ■
    code === 0x2013 ||
    code === 0x2014
  );
}

function isOpening(code: number): boolean {
  return code === 0xff08 || code === 0x28 || code === 0x3014;
}

function isClosing(code: number): boolean {
  return code === 0xff09 || code === 0x29 || code === 0x3015;
}

/** The value of a digit of either width, or -1. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

function isNumeral(code: number): boolean {
  return code >= 0x4e00 && chineseDigit(code) > 0;
}

function isBlankRun(text: string, start: number, end: number): boolean {
  return skipBlanks(text, start, end) === end;
}
