/** What a line says of the tables: whether it holds labels of one, values, or nothing but what frames cells. */
import { bareText } from '../base/normalise';
import { indexWithin, isBlank, trimRange, type LineIndex } from '../base/text';
import { tableKeys, type TableKey } from '../form/types';
import { bareLabel, isEmphasis } from './markup';
import { isPageNumber, isPartOfValue, isPlainNumber, looksLikeValue } from './values';
import { longestLabel, longestStrange, vocabulary, type Entry } from './vocabulary';

/** What a line says of the tables: bit per table, a bit for values. */
export const tableBit: Readonly<Record<TableKey, number>> = { disclosure: 1, applications: 2, review: 4 };
export const allTables = 7;
export const valueBit = 8;
/** The line has pipes or tabs around nothing else than blanks: it may belong to a table. */
export const frameBit = 16;
export const blankBit = 32;

/** Reads lines one by one and remembers nothing but the last answer. */
export class LineReader {
  readonly #text: string;
  readonly #lines: LineIndex;
  #labelled = -1;
  #labels = 0;
  #telling = 0;

  constructor(text: string, lines: LineIndex) {
    this.#text = text;
    this.#lines = lines;
  }

  /** Number of labels in a line. */
  labels(line: number): number {
    if (this.#labelled !== line) this.line(line);
    return this.#labels;
  }

  /**
   * The tables that a line tells by labels that other tables have not: 其他 and 总计 stand in every table of an
   * office, and tell nothing.
   */
  telling(line: number): number {
    if (this.#labelled !== line) this.line(line);
    return this.#telling;
  }

  /**
   * The first line of a table whose first known line is `line`: cells above it whose labels are cut by line ends
   * are only seen when their lines are joined.
   */
  firstCellFrom(line: number, from: number, key: TableKey): number {
    let first = this.#cellEndingIn(line, from, key);
    for (;;) {
      let above = first - 1;
      while (above > from && (this.line(above) & (frameBit | blankBit)) !== 0) above--;
      const start = above < from ? undefined : this.#firstLineOf(above, this.#lines.end(above), from, key);
      if (start === undefined) return first;
      first = start;
    }
  }

  /** The line where a cell begins that ends in line `line`, before the cells that stand behind it there. */
  #cellEndingIn(line: number, from: number, key: TableKey): number {
    const start = this.#lines.start(line);
    const lineEnd = this.#lines.end(line);
    let end: number = start + 1;
    while (end < lineEnd && !isSeparator(this.#text.charCodeAt(end))) end++;
    return this.#firstLineOf(line - 1, end, from, key) ?? line;
  }

  /** Of line `line` and the two above, the one from which the text up to `end` is a label of table `key`. */
  #firstLineOf(line: number, end: number, from: number, key: TableKey): number | undefined {
    for (let first = line; first >= Math.max(from, line - 2); first--) {
      const start = this.#lines.start(first);
      if (end - start > longestLabel) return undefined;
      const label = vocabulary.get(bareLabel(this.#text, start, end))?.[key];
      // a blank line above a label is no part of it
      if (label && (this.line(first) & (frameBit | blankBit)) === 0) return first;
    }
    return undefined;
  }

  /** Is a pipe all that line `line` holds? It starts a row in layout `lone-pipe`. */
  isLonePipe(line: number): boolean {
    const { start, end } = trimRange(this.#text, this.#lines.start(line), this.#lines.end(line));
    return end === start + 1 && this.#text.charCodeAt(start) === 0x7c;
  }

  /** Lines `first` to `last` as one bare label; undefined where they are too long for one. */
  bareOf(first: number, last: number): string | undefined {
    const start = this.#lines.start(first);
    const end = this.#lines.end(last);
    return end - start > longestLabel ? undefined : bareLabel(this.#text, start, end);
  }

  /** The text from line `first` to the end of the first cell of line `last`, bare; empty where it is too long. */
  labelOf(first: number, last: number): string {
    const text = this.#text;
    const behind = this.#lines.end(last);
    let start: number = this.#lines.start(last);
    while (start < behind && (isBlank(text.charCodeAt(start)) || text.charCodeAt(start) === 0x7c)) start++;
    let end = start;
    while (end < behind && !isBorder(text.charCodeAt(end), text.charCodeAt(end + 1))) end++;
    if (first < last) start = this.#lines.start(first);
    return end - start > longestLabel ? '' : bareLabel(text, start, end);
  }

  /** Is a line one cell, so short that it may stand in a value's place (`若干`)? */
  isShort(line: number): boolean {
    const words = this.#text
      .slice(this.#lines.start(line), this.#lines.end(line))
      .replace(/^[\s|]+|[\s|]+$/g, '');
    return words.length <= longestStrange && !/[|\t]/.test(words);
  }

  /** Is line `line` the number of a page, `- 3 -`? */
  isPageNumber(line: number): boolean {
    return isPageNumber(this.#text, this.#lines.start(line), this.#lines.end(line));
  }

  /** Is line `line` the line of dashes below the first row of a Markdown table? */
  isDashes(line: number): boolean {
    const { start, end } = trimRange(this.#text, this.#lines.start(line), this.#lines.end(line));
    let pipes = 0;
    let dashes = 0;
    for (let at: number = start; at < end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x7c) pipes++;
      else if (code === 0x2d) dashes++;
      else if (code !== 0x3a && !isBlank(code)) return false;
    }
    return pipes > 0 && dashes > 2;
  }

  /** What line `line` says of the tables. */
  line(line: number): number {
    const text = this.#text;
    const start = this.#lines.start(line);
    const end = this.#lines.end(line);
    this.#labelled = line;
    this.#labels = 0;
    this.#telling = 0;
    let bits = 0;
    let cell: number = start;
    let separators = 0;
    let content = false;
    for (let at: number = start; at <= end; at++) {
      const code = at === end ? 0x7c : text.charCodeAt(at);
      // Chinese characters come behind all separators
      if (code > 0x3000 || !isBorder(code, text.charCodeAt(at + 1))) {
        if (at - cell > longestLabel) return this.#longLine(start, end, bits, at);
        if (!content && !isBlank(code)) content = true;
        continue;
      }
      if (at < end && !isSpace(code)) separators++;
      if (at > cell) bits |= this.#cell(cell, at);
      cell = at + 1;
    }
    if (content) return bits;
    return separators > 0 ? frameBit : blankBit;
  }

  /** A stretch too long for a label: the line is prose unless pipes part it. */
  #longLine(start: number, end: number, bits: number, at: number): number {
    const text = this.#text;
    const next = indexWithin(text, 0x7c, at, end);
    if (next === -1) return bits;
    return bits | this.#parts(next + 1, end);
  }

  #parts(start: number, end: number): number {
    let bits = 0;
    let cell = start;
    while (cell < end) {
      const found = indexWithin(this.#text, 0x7c, cell, end);
      const next = found === -1 ? end : found;
      if (next > cell && next - cell <= longestLabel) bits |= this.#cell(cell, next);
      cell = next + 1;
    }
    return bits;
  }

  #cell(from: number, to: number): number {
    const text = this.#text;
    let { start, end } = trimRange(text, from, to);
    if (start === end) return 0;
    while (end - start > 2 && isEmphasis(text, start) && isEmphasis(text, end - 1)) {
      start++;
      end--;
    }
    if (isPlainNumber(text, start, end)) return valueBit;
    let bare = bareLabel(text, start, end);
    let entry = vocabulary.get(bare);
    let numbers = 0;
    if (!entry) {
      bare = withoutTrailingNumber(text, start, end);
      entry = vocabulary.get(bare);
      numbers = valueBit;
    }
    if (!entry) return looksLikeValue(text, start, end) ? valueBit : this.#several(start, end);
    return numbers | this.#count(entry, bare.length);
  }

  #count(entry: Entry, length: number): number {
    this.#labels++;
    this.#telling |= tells(entry, length);
    return bitsOf(entry);
  }

  /** Several things with single blanks between them: labels, of which one in four may be damaged, or numbers. */
  #several(start: number, end: number): number {
    const text = this.#text;
    let bits = 0;
    let telling = 0;
    let labels = 0;
    let others = 0;
    let numbers = 0;
    let last = end;
    for (let at = end; at >= start; at--) {
      if (at > start && !isBlank(text.charCodeAt(at - 1))) continue;
      if (at < last) {
        if (labels + others === 0 && looksLikeValue(text, at, last)) numbers++;
        else {
          if (numbers > 1) return valueBit;
          const entry = vocabulary.get(bareText(text, at, last));
          if (entry) {
            labels++;
            bits |= bitsOf(entry);
            telling |= tells(entry, last - at);
          } else others++;
        }
      }
      last = at - 1;
    }
    if (numbers > 1) return valueBit;
    if (others * 3 > labels) return 0;
    this.#labels += labels;
    this.#telling |= telling;
    return bits;
  }
}

/** Does a cell end at a character: a pipe, a tab, two spaces? */
function isBorder(code: number, next: number): boolean {
  return isSeparator(code) || (isSpace(code) && isSpace(next));
}

/** A space, one that does not break, or a full-width one. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000;
}

/** The tables that a label tells: short ones such as 总计 tell none, unless a row is called so (规章). */
function tells(entry: Entry, length: number): number {
  return length > 2 || tableKeys.some((key) => entry[key]?.rowExact) ? bitsOf(entry) : 0;
}

function bitsOf(entry: Entry): number {
  let bits = 0;
  for (const key of tableKeys) if (entry[key]) bits |= tableBit[key];
  return bits;
}

function isSeparator(code: number): boolean {
  return code === 0x7c || code === 9;
}

/** The label in `规章0`, `规章 0 0 0` or `行政事业性收费0万元`, bare; empty where there is no number. */
function withoutTrailingNumber(text: string, start: number, end: number): string {
  let at = end;
  while (at > start && isPartOfValue(text.charAt(at - 1))) at--;
  return at === end || at === start ? '' : bareText(text, start, at);
}
