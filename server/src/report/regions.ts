/**
 * Where the three tables stand. Lines are asked whether they hold a label of the form or a value; the labels
 * decide, not the layout and not the headings, which may be lost. With all three headings in place only the
 * edges of their sections are looked at.
 */
import { bareText } from '../base/normalise';
import { indexWithin, isBlank, trimRange, type LineIndex } from '../base/text';
import { tableKeys, type TableKey } from '../form/types';
import type { Section } from './model';
import { isPlainNumber, looksLikeValue } from './values';
import { longestLabel, vocabulary } from './vocabulary';

/** Lines `first` to `last` (inclusive) that hold a table. */
export interface Region {
  readonly key: TableKey;
  readonly first: number;
  readonly last: number;
}

/** What a line says of the tables: bit per table, a bit for values. */
const tableBit: Readonly<Record<TableKey, number>> = { disclosure: 1, applications: 2, review: 4 };
const pipe = 0x7c;
const allTables = 7;
const valueBit = 8;
/** The line has pipes or tabs around nothing else than blanks: it may belong to a table. */
const frameBit = 16;
const blankBit = 32;

/** Lines without a label or value that a table may hold in a row (parts of a label on lines of their own). */
const longestGap = 12;

/** Fewer distinct labels than this, and it is no table. */
const fewestHits = 3;

/** Finds the regions of the tables `keys`; of two candidates for one table the one with more labels wins. */
export function findRegions(
  text: string,
  lines: LineIndex,
  sections: readonly Section[],
  keys: readonly TableKey[],
): readonly Region[] {
  if (keys.length === 0) return [];
  const reader = new LineReader(text, lines);
  return bySections(reader, lines, sections, keys) ?? bySearch(reader, lines, sections, keys);
}

/** The quick way: each table in its own section. Undefined where a heading is lost or a table not found. */
function bySections(
  reader: LineReader,
  lines: LineIndex,
  sections: readonly Section[],
  keys: readonly TableKey[],
): Region[] | undefined {
  const regions: Region[] = [];
  for (const key of keys) {
    const own = sections.filter(({ spec }) => spec.table === key);
    const section = own[0];
    if (!section || own.length > 1) return undefined;
    const from = lines.lineAt(section.heading.range.end) + 1;
    const to = lines.lineAt(section.body.end);
    const region = trimToTable(reader, key, from, section.body.end === lines.start(to) ? to - 1 : to);
    if (!region) return undefined;
    regions.push(region);
  }
  return regions;
}

/** The lines of a table within `from` to `to`: from its first to its last label or value. */
function trimToTable(reader: LineReader, key: TableKey, from: number, to: number): Region | undefined {
  const own = tableBit[key];
  let first = from;
  while (first <= to && (reader.line(first) & own) === 0) first++;
  if (first > to) return undefined;
  let last = to;
  while (last > first && (reader.line(last) & (own | valueBit)) === 0) last--;
  let hits = 0;
  for (let line = first; line <= last && hits < fewestHits; line++) {
    if ((reader.line(line) & own) !== 0) hits += reader.labels(line);
  }
  if (hits < fewestHits) return undefined;
  while (last < to && (reader.line(last + 1) & frameBit) !== 0) last++;
  first = reader.firstCellFrom(first, from, key);
  while (first > from && reader.line(first - 1) === frameBit) first--;
  return { key, first, last };
}

/** The slow way: every line is read; a table ends where another one, a heading or prose begins. */
function bySearch(
  reader: LineReader,
  lines: LineIndex,
  sections: readonly Section[],
  keys: readonly TableKey[],
): Region[] {
  const headings = new Set(sections.map(({ heading }) => lines.lineAt(heading.range.start)));
  const found: { key: TableKey; first: number; last: number; hits: number }[] = [];
  let open: (typeof found)[number] | undefined;
  for (let line = 0; line < lines.count; line++) {
    if (headings.has(line)) {
      open = undefined;
      continue;
    }
    const bits = reader.line(line);
    const kinds = bits & allTables;
    if (open && (kinds & tableBit[open.key]) !== 0) {
      open.last = line;
      open.hits += reader.labels(line);
    } else if (kinds !== 0) {
      const key = tableKeys.find((candidate) => kinds === tableBit[candidate]);
      // A label that several tables share (总计, 其他) opens none.
      if (!key) continue;
      open = { key, first: line, last: line, hits: reader.labels(line) };
      found.push(open);
    } else if (open && (bits & (valueBit | frameBit)) !== 0) {
      open.last = line;
    } else if (open && (bits & blankBit) === 0 && line - open.last > longestGap) {
      open = undefined;
    }
  }
  const regions = keys.flatMap((key): Region[] => {
    const candidates = joined(
      found.filter((region) => region.key === key && region.hits > 0),
      headings,
    );
    const best = candidates.reduce<(typeof found)[number] | undefined>(
      (most, region) => (most && most.hits >= region.hits ? most : region),
      undefined,
    );
    if (!best || best.hits < fewestHits) return [];
    let first = reader.firstCellFrom(best.first, 0, key);
    if (first > 0 && !headings.has(first - 1) && reader.isLonePipe(first - 1)) first--;
    return [{ key, first, last: best.last }];
  });
  // frame lines between two tables were counted to the first; the second may have needed one
  return regions.map((region) => ({ ...region, last: lastBefore(region, regions) }));
}

/** The last line of a region, or the one before the next region begins. */
function lastBefore({ first, last }: Region, regions: readonly Region[]): number {
  return regions.reduce(
    (end, next) => (next.first > first && next.first <= end ? next.first - 1 : end),
    last,
  );
}

/** Pieces of one table that a few strange lines parted are one region. */
function joined<T extends { first: number; last: number; hits: number }>(
  regions: readonly T[],
  headings: ReadonlySet<number>,
): readonly T[] {
  const result: T[] = [];
  for (const region of regions) {
    const before = result.at(-1);
    const near = before && region.first - before.last <= longestGap * 2;
    if (before && near && !rangeHas(headings, before.last, region.first)) {
      before.last = region.last;
      before.hits += region.hits;
    } else {
      result.push(region);
    }
  }
  return result;
}

function rangeHas(lines: ReadonlySet<number>, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) if (lines.has(line)) return true;
  return false;
}

/** Reads lines one by one and remembers nothing but the last answer. */
class LineReader {
  readonly #text: string;
  readonly #lines: LineIndex;
  #labelled = -1;
  #labels = 0;

  constructor(text: string, lines: LineIndex) {
    this.#text = text;
    this.#lines = lines;
  }

  /** Number of labels in a line. */
  labels(line: number): number {
    if (this.#labelled !== line) this.line(line);
    return this.#labels;
  }

  /** The first line of a cell that ends in line `line`: a label of table `key` cut by line ends. */
  firstCellFrom(line: number, from: number, key: TableKey): number {
    const start = this.#lines.start(line);
    const lineEnd = this.#lines.end(line);
    const found = indexWithin(this.#text, pipe, start + 1, lineEnd);
    const end = found === -1 ? lineEnd : found;
    for (let first = line - 1; first >= Math.max(from, line - 2); first--) {
      const before = this.#lines.start(first);
      if (end - before > longestLabel) return line;
      if (vocabulary.get(bareText(this.#text, before, end))?.[key]) return first;
    }
    return line;
  }

  /** Is a pipe all that line `line` holds? It starts a row in layout `lone-pipe`. */
  isLonePipe(line: number): boolean {
    const { start, end } = trimRange(this.#text, this.#lines.start(line), this.#lines.end(line));
    return end === start + 1 && this.#text.charCodeAt(start) === 0x7c;
  }

  /** What line `line` says of the tables. */
  line(line: number): number {
    const text = this.#text;
    const start = this.#lines.start(line);
    const end = this.#lines.end(line);
    this.#labelled = line;
    this.#labels = 0;
    let bits = 0;
    let cell: number = start;
    let separators = 0;
    let content = false;
    for (let at: number = start; at <= end; at++) {
      const code = at === end ? 0x7c : text.charCodeAt(at);
      const separator = code === 0x7c || code === 9 || (code === 0x20 && text.charCodeAt(at + 1) === 0x20);
      if (!separator) {
        if (at - cell > longestLabel) return this.#longLine(start, end, bits, at);
        if (!content && !isBlank(code)) content = true;
        continue;
      }
      if (at < end && code !== 0x20) separators++;
      if (at > cell) bits |= this.#cell(cell, at);
      cell = at + 1;
    }
    if (content) return bits;
    return separators > 0 ? frameBit : blankBit;
  }

  /** A stretch too long for a label: the line is prose unless pipes part it. */
  #longLine(start: number, end: number, bits: number, at: number): number {
    const text = this.#text;
    const next = indexWithin(text, pipe, at, end);
    if (next === -1) return bits;
    return bits | this.#parts(next + 1, end);
  }

  #parts(start: number, end: number): number {
    let bits = 0;
    let cell = start;
    while (cell < end) {
      const found = indexWithin(this.#text, pipe, cell, end);
      const next = found === -1 ? end : found;
      if (next > cell && next - cell <= longestLabel) bits |= this.#cell(cell, next);
      cell = next + 1;
    }
    return bits;
  }

  #cell(from: number, to: number): number {
    const text = this.#text;
    const { start, end } = trimRange(text, from, to);
    if (start === end) return 0;
    if (isPlainNumber(text, start, end)) return valueBit;
    const entry = vocabulary.get(bareText(text, start, end)) ?? withoutTrailingNumber(text, start, end);
    if (!entry) return looksLikeValue(text, start, end) ? valueBit : 0;
    this.#labels++;
    let bits = 0;
    for (const key of tableKeys) if (entry[key]) bits |= tableBit[key];
    return bits;
  }
}

/** The label in `规章0` or `规章 0 0 0`. */
function withoutTrailingNumber(text: string, start: number, end: number): ReturnType<typeof vocabulary.get> {
  let at = end;
  while (at > start && isDigitOrBlank(text.charCodeAt(at - 1))) at--;
  return at === end || at === start ? undefined : vocabulary.get(bareText(text, start, at));
}

function isDigitOrBlank(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || code === 0x2e || isBlank(code)
  );
}
