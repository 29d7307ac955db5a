/**
 * Where a table begins and ends among the lines of its section. Only labels that no other table has say so: below
 * the last of them its values follow, and then prose, or a table of something else with 其他 and 总计 of its own.
 */
import type { TableKey } from '../form/types';
import { allTables, blankBit, frameBit, tableBit, valueBit, type LineReader } from './lineReader';
import { resemblesRow } from './recognise';

/** The lines from the first to the last label or value of a table; undefined where no label tells of it. */
export function coreOf(
  reader: LineReader,
  key: TableKey,
  from: number,
  to: number,
): { readonly first: number; readonly last: number } | undefined {
  const own = tableBit[key];
  let first = from;
  while (first <= to && (reader.telling(first) & own) === 0) first++;
  if (first > to) return undefined;
  let last = to;
  let end = first;
  let parted = false;
  for (; last > first && (reader.telling(last) & own) === 0; last--) {
    const bits = reader.line(last);
    if ((bits & (valueBit | own)) !== 0) end = Math.max(end, last);
    else if (end > first && (bits & (frameBit | blankBit)) === 0) parted = true;
  }
  return {
    first: leadOf(reader, key, first, from),
    // most tables have no text between their values
    last: parted ? tailOf(reader, key, last, to) : Math.max(end, last),
  };
}

/** The first line of a table whose first telling line is `first`: labels such as 总计 may stand right above it. */
function leadOf(reader: LineReader, key: TableKey, first: number, from: number): number {
  const own = tableBit[key];
  let lead = first;
  while (lead > from && (reader.line(lead - 1) & (own | valueBit)) === own && reader.telling(lead - 1) === 0)
    lead--;
  return lead;
}

/** A label is cut into at most this many lines. */
const mostParts = 3;

/**
 * The last line with a value below line `last`, which holds the last telling label. Text behind the values ends the
 * table, unless it resembles a row's label, or is one line that is short enough for a value nobody can read.
 */
function tailOf(reader: LineReader, key: TableKey, last: number, to: number): number {
  let end = last;
  let values = (reader.line(last) & valueBit) !== 0;
  for (let line = last + 1; line <= to;) {
    const bits = reader.line(line);
    if ((bits & (valueBit | tableBit[key])) !== 0) {
      values ||= (bits & valueBit) !== 0 && !reader.isPageNumber(line);
      end = line++;
      continue;
    }
    let behind = line + 1;
    if ((bits & (frameBit | blankBit)) === 0) {
      let parts = 1;
      for (; behind <= to && parts < mostParts; behind++) {
        const next = reader.line(behind);
        if (isText(next)) parts++;
        else if ((next & (frameBit | blankBit)) === 0) break;
      }
      if (values) {
        if (isLabel(reader, key, line, behind)) values = false;
        else if (parts > 1 || !reader.isShort(line)) {
          behind = nextLabel(reader, key, line, to);
          if (behind > to) return end;
          values = false;
        }
      }
    }
    line = behind;
  }
  return end;
}

/** The first line from `line` on whose first cell, alone or with the end of the line above, resembles a row's label. */
function nextLabel(reader: LineReader, key: TableKey, line: number, to: number): number {
  let at = line;
  while (at <= to && !resemblesRow(reader.labelOf(at, at), key)) {
    if (at > line && resemblesRow(reader.labelOf(at - 1, at), key)) return at;
    at++;
  }
  return at;
}

function isText(bits: number): boolean {
  return (bits & (allTables | valueBit | frameBit | blankBit)) === 0;
}

/** Do some of the lines before `behind`, joined, resemble a row's label? */
function isLabel(reader: LineReader, key: TableKey, first: number, behind: number): boolean {
  for (let line = behind - 1; line >= first; line--) {
    const bare = reader.bareOf(line, behind - 1);
    if (bare !== undefined && resemblesRow(bare, key)) return true;
  }
  return false;
}
