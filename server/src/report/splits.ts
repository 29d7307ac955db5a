/**
 * Cells that hold more than one thing: a label with its numbers (`规章0`, `规章 0 0 0`), or several labels that
 * only blanks part. Whoever pasted lost the border between them; the labels of the form tell where it was.
 */
import { bareText } from '../base/normalise';
import { isBlank, trimRange } from '../base/text';
import type { TableKey } from '../form/types';
import { Cell } from './layouts';
import { isLineEnd } from './layouts/layout';
import { isPartOfValue, looksLikeValue } from './values';
import { longestLabel, partsOfJoined, vocabulary, withoutNumber } from './vocabulary';

/**
 * The cells that make up one that is no label and no value by itself, or undefined where it is one thing.
 * @param wrapped whether a label may go on in the next cell: then numbers may stand behind any part of one.
 */
export function splitCell(
  text: string,
  cell: Cell,
  table: TableKey,
  wrapped: boolean,
): readonly Cell[] | undefined {
  const at = valuesFrom(text, cell);
  if (at === undefined) return splitJoined(text, cell, table) ?? splitLabels(text, cell, table);
  const end = trimRange(text, cell.start, at).end;
  const label = textCell(text, cell.start, end, cell.slotStart, at);
  label.meaning = (vocabulary.get(label.bare) ?? vocabulary.get(withoutNumber(label.bare)))?.[table];
  const joined = label.meaning ? undefined : splitJoined(text, label, table);
  const known = label.meaning !== undefined || joined !== undefined;
  if (!known && !(wrapped && end < at && isPartOfLabel(text, label))) return undefined;
  const labels = known ? undefined : splitLabels(text, label, table);
  return [...(joined ?? labels ?? [label]), ...splitValues(text, at, cell)];
}

/** A label that ran together with the merged labels in front of it, `（三）不予公开1.属于国家秘密`, a cell for each. */
function splitJoined(text: string, cell: Cell, table: TableKey): readonly Cell[] | undefined {
  const parts = partsOfJoined(cell.bare, table);
  if (!parts) return undefined;
  let start = cell.start;
  return parts.map((bare, index) => {
    const last = index === parts.length - 1;
    let end = start;
    for (let left = bare.length; left > 0; end++) left -= bareText(text, end, end + 1).length;
    const next = trimRange(text, end, cell.end).start;
    const slotStart = index === 0 ? cell.slotStart : start;
    const part = textCell(text, start, last ? cell.end : end, slotStart, last ? cell.slotEnd : next);
    part.meaning = vocabulary.get(bare)?.[table];
    start = next;
    return part;
  });
}

function textCell(text: string, start: number, end: number, slotStart: number, slotEnd: number): Cell {
  const cell = new Cell(start, end, slotStart, slotEnd);
  cell.kind = 'text';
  cell.bare = bareText(text, start, end);
  return cell;
}

/** Where the values at the end of a cell begin: the earliest digit behind which nothing but values stands. */
function valuesFrom(text: string, { start, end }: Cell): number | undefined {
  let first: number | undefined;
  for (let at = end - 1; at > start && isPartOfValue(text.charAt(at)); at--) {
    if (!isDigit(text.charCodeAt(at)) || isDigit(text.charCodeAt(at - 1))) continue;
    if (at - 2 > start && startsValue(text, at - 1)) at--;
    first = at;
    if (!',，.．'.includes(text.charAt(at - 1)) && !isBlank(text.charCodeAt(at - 1))) break;
  }
  return first;
}

/** A digit, or behind a blank a sign with a digit. */
function startsValue(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at))) return true;
  return text.charCodeAt(at) === 0x2d && isDigit(text.charCodeAt(at + 1)) && isBlank(text.charCodeAt(at - 1));
}

/** One cell for each value; blanks part them, unless a unit stands behind. */
function splitValues(text: string, from: number, { end, slotEnd }: Cell): readonly Cell[] {
  const starts = [from];
  for (let at = from + 1; at < end; at++) {
    if (isBlank(text.charCodeAt(at - 1)) && startsValue(text, at)) starts.push(at);
  }
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const value = new Cell(start, trimRange(text, start, next ?? end).end, start, next ?? slotEnd);
    value.kind = 'value';
    return value;
  });
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Short, and without the marks of a sentence. */
function isPartOfLabel(text: string, { start, end, bare }: Cell): boolean {
  return bare.length > 0 && end - start <= longestLabel && !/[。；;：:]/.test(text.slice(start, end));
}

/** A label has at most this many parts that blanks stand between (`商 业 企 业`). */
const mostParts = 6;

/** Labels in one cell with blanks between them, `结果维持 结果纠正`: all of it must be labels of the table. */
function splitLabels(
  text: string,
  { start, end, slotStart, slotEnd }: Cell,
  table: TableKey,
): readonly Cell[] | undefined {
  if (end - start > longestLabel * 2) return undefined;
  const parts = partsBetweenBlanks(text, start, end);
  const labels: Cell[] = [];
  let first = 0;
  while (first < parts.length) {
    const from = parts[first]?.start ?? end;
    let last = Math.min(parts.length, first + mostParts) - 1;
    let label: Cell | undefined;
    for (; last >= first && !label; last--) {
      const candidate = textCell(
        text,
        from,
        parts[last]?.end ?? end,
        from,
        parts[last + 1]?.start ?? slotEnd,
      );
      candidate.meaning = vocabulary.get(candidate.bare)?.[table];
      if (candidate.meaning) label = candidate;
    }
    if (!label) return undefined;
    labels.push(first === 0 ? textLike(label, slotStart) : label);
    first = last + 2;
  }
  return labels.length > 1 ? labels : undefined;
}

/** The same label in a slot that begins earlier. */
function textLike(label: Cell, slotStart: number): Cell {
  const cell = new Cell(label.start, label.end, slotStart, label.slotEnd);
  cell.kind = 'text';
  cell.bare = label.bare;
  cell.meaning = label.meaning;
  return cell;
}

function partsBetweenBlanks(
  text: string,
  start: number,
  end: number,
): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = -1;
  for (let at = start; at <= end; at++) {
    const blank = at === end || isBlank(text.charCodeAt(at));
    if (!blank && from < 0) from = at;
    if (blank && from >= 0) {
      parts.push({ start: from, end: at });
      from = -1;
    }
  }
  return parts;
}

/**
 * The value in the first line of a cell, or the label in its last one, where other lines of the cell are what the end
 * of a page put between two rows (`第3页`). They are left outside; undefined where the cell is one thing.
 */
export function withoutResidue(
  text: string,
  { start, end, slotStart, slotEnd }: Cell,
  table: TableKey,
): Cell | undefined {
  let first = start;
  while (first < end && !isLineEnd(text.charCodeAt(first))) first++;
  if (first === end) return undefined;
  if (looksLikeValue(text, start, first)) {
    const below = trimRange(text, first, end);
    if (looksLikeValue(text, below.start, below.end)) return undefined;
    const value = new Cell(start, trimRange(text, start, first).end, slotStart, first);
    value.kind = 'value';
    return value;
  }
  let last = end;
  while (!isLineEnd(text.charCodeAt(last - 1))) last--;
  const label = textCell(text, trimRange(text, last, end).start, end, last, slotEnd);
  label.meaning = vocabulary.get(label.bare)?.[table];
  const known =
    label.meaning && (label.meaning.rowExact || label.meaning.groupExact || label.bare.length > 2);
  return known ? label : undefined;
}
