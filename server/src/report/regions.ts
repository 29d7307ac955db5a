/**
 * Where the three tables stand. Lines are asked whether they hold a label of the form or a value; the labels
 * decide, not the layout and not the headings, which may be lost. With all three headings in place only the
 * edges of their sections are looked at.
 */
import { trimRange, type LineIndex } from '../base/text';
import { form2021 } from '../form/form2021';
import { tableKeys, type TableKey } from '../form/types';
import { allTables, blankBit, frameBit, LineReader, tableBit, valueBit } from './lineReader';
import type { Section } from './model';
import { coreOf } from './regionEdges';
import { looksLikeValue } from './values';

/** Lines `first` to `last` (inclusive) that hold a table. */
export interface Region {
  readonly key: TableKey;
  readonly first: number;
  readonly last: number;
}

/** Lines without a label or value that a table may hold in a row (parts of a label on lines of their own). */
const longestGap = 12;

/**
 * Longest table in characters. The form's own takes four thousand, and a text of many megabytes that looks like
 * a table is none; reading every cell of it would take gigabytes.
 */
export const longestTable = 1_000_000;

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
  const regions = bySections(reader, lines, sections, keys) ?? bySearch(reader, lines, sections, keys);
  const bare = keys.includes('review') && !regions.some(({ key }) => key === 'review');
  if (bare) regions.push(...bareReview(text, lines, sections));
  return regions.flatMap((region) => bounded(region, lines));
}

/** The whole text of section four that holds table `review` without its headers is hardly longer. */
const longestBare = 1000;
const reviewSize = form2021.tables.review.cells.length;

/** The row of values of table `review`, all headers lost, where its section holds just as many numbers and no words. */
function bareReview(text: string, lines: LineIndex, sections: readonly Section[]): readonly Region[] {
  const [section, ...others] = sections.filter(({ spec }) => spec.table === 'review');
  if (!section || others.length > 0) return [];
  const { start, end } = trimRange(text, section.body.start, section.body.end);
  if (end - start > longestBare) return [];
  const words = text.slice(start, end).match(/[^\s|]+/g) ?? [];
  if (words.length !== reviewSize || !words.every((word) => looksLikeValue(word, 0, word.length))) return [];
  return [{ key: 'review', first: lines.lineAt(start), last: lines.lineAt(end) }];
}

/** As much of a region as a table may take, in whole lines; what is behind stays prose. */
function bounded(region: Region, lines: LineIndex): readonly Region[] {
  const limit = lines.start(region.first) + longestTable;
  if (lines.end(region.last) <= limit) return [region];
  const last = lines.lineAt(limit) - 1;
  return last < region.first ? [] : [{ ...region, last }];
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

/** The lines of a table within `from` to `to`, with the empty ones that frame it. */
function trimToTable(reader: LineReader, key: TableKey, from: number, to: number): Region | undefined {
  const inner = coreOf(reader, key, from, to);
  if (!inner) return undefined;
  let { first, last } = inner;
  let hits = 0;
  for (let line = first; line <= last && hits < fewestHits; line++) {
    if ((reader.line(line) & tableBit[key]) !== 0) hits += reader.labels(line);
  }
  if (hits < fewestHits) return undefined;
  while (last < to && (reader.line(last + 1) & frameBit) !== 0) last++;
  first = reader.firstCellFrom(first, from, key);
  while (first > from && reader.line(first - 1) === frameBit) first--;
  if (first > from && reader.isDashes(first - 1)) first--;
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
    const telling = reader.telling(line);
    if (open && (telling === 0 ? (bits & allTables) !== 0 : (telling & tableBit[open.key]) !== 0)) {
      open.last = line;
      if ((bits & tableBit[open.key]) !== 0) open.hits += reader.labels(line);
    } else if (telling !== 0) {
      const key = tableKeys.find((candidate) => telling === tableBit[candidate]);
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
    const inner = coreOf(reader, key, best.first, best.last);
    if (!inner) return [];
    let { last } = inner;
    while (last < best.last && (reader.line(last + 1) & frameBit) !== 0) last++;
    let first = reader.firstCellFrom(inner.first, 0, key);
    const above = first - 1;
    const opens = above >= 0 && !headings.has(above);
    if (opens && (reader.isLonePipe(above) || reader.isDashes(above))) first--;
    return [{ key, first, last }];
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
