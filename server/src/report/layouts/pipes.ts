/** The layouts that part cells by pipes. They differ in what starts a row, and whether anything does. */
import { bareText } from '../../base/normalise';
import { indexWithin, isBlank, trimRange, type LineIndex } from '../../base/text';
import { looksLikeValue } from '../values';
import { vocabulary } from '../vocabulary';
import {
  cutCell,
  isEmptyText,
  isLineEnd,
  type Cut,
  type Cell,
  type CutRow,
  type Layout,
  type LineSpan,
} from './layout';

const pipe = 0x7c;
const backslash = 0x5c;

/** Does line `[start, end)` begin a row? `start` is its first character that is not blank. */
type RowStart = (text: string, start: number, end: number) => boolean;

/** `a | b |` on one line: every line with a pipe is a row; a line without one continues the row before. */
const lineWithPipe: RowStart = (text, start, end) => {
  return indexWithin(text, pipe, start, end) !== -1;
};

/** `| a | b |` on one line: a line that begins with a pipe is a row; so is one that lost it, but has more. */
const leadingPipe: RowStart = (text, start, end) => {
  if (text.charCodeAt(start) === pipe) return true;
  const first = indexWithin(text, pipe, start, end);
  const second = first === -1 ? -1 : indexWithin(text, pipe, first + 1, end);
  return second !== -1 && second < end - 1;
};

/** `| a |` on one line, the other cells below: a pipe and content, or one empty cell of its own (`| |`). */
const pipeAndContent: RowStart = (text, start, end) => {
  if (text.charCodeAt(start) !== pipe || text.charCodeAt(start + 1) === pipe) return false;
  return end > start + 1;
};

/** A line that is one pipe. */
const lonePipe: RowStart = (text, start, end) => text.charCodeAt(start) === pipe && end === start + 1;

function rowsBy(startsRow: RowStart, leading: 'border' | 'cell' = 'border'): (span: LineSpan) => Cut {
  return ({ text, lines, first, last }) => {
    const rows: CutRow[] = [];
    let rowStart = -1;
    let rowEnd = -1;
    const end = lines.end(last);
    const flush = (): void => {
      if (rowStart < 0) return;
      const cells = cellsBetweenPipes(text, rowStart, rowEnd, leading);
      const residue = residueOf(text, cells, rowEnd);
      if (residue) {
        rows.push({
          start: rowStart,
          end: text.lastIndexOf('|', residue.start) + 1,
          cells: cells.slice(0, -1),
        });
        rows.push({ start: residue.start, end: residue.end, cells: [residue] });
      } else if (cells.length > 0) {
        const delimiter = isDelimiter(text, cells) && (rows.length < 4 || standsBetween(cells, rowEnd, end));
        rows.push({ start: rowStart, end: rowEnd, cells, ...(delimiter && { delimiter }) });
      }
    };
    for (let line = first; line <= last; line++) {
      const { start, end } = trimmedLine(text, lines, line);
      if (start === end) continue;
      const isNext = rowEnd > rowStart + 1 && startsRow(text, start, end);
      if (rowStart < 0 || isNext || (rows.length < 2 && isDashedLine(text, rowStart, rowEnd))) {
        flush();
        rowStart = start;
      }
      rowEnd = end;
    }
    flush();
    return { rows, boundaries: true };
  };
}

/**
 * In `lone-pipe` a blank value is a line with one pipe, too, and so looks like the start of a row. What follows
 * it is a row of its own only if it has a label or as many values as a row.
 */
function withBlankValues({ text, key }: LineSpan, { rows, boundaries }: Cut): Cut {
  const most = key === 'review' ? 15 : 7;
  const joined: CutRow[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    if (before && goesOn(text, before, row, most)) {
      const cells = cellsBetweenPipes(text, before.start, row.end);
      joined[joined.length - 1] = { start: before.start, end: row.end, cells };
    } else {
      joined.push(row);
    }
  }
  return { rows: joined, boundaries };
}

function goesOn(text: string, before: CutRow, row: CutRow, most: number): boolean {
  const first = row.cells.find(({ start, end }) => end > start);
  const last = before.cells.at(-1);
  if (!first || !last || !looksLikeValue(text, first.start, first.end) || last.start === last.end)
    return false;
  // a line that no pipe closes came with the end of a page
  if (before.cells.length === 1 && before.end === last.end) return false;
  return valuesOf(text, before) + valuesOf(text, row) < most;
}

function valuesOf(text: string, { cells }: CutRow): number {
  return cells.filter(({ start, end }) => looksLikeValue(text, start, end)).length;
}

/** The whole span as one row: the layout has no row boundaries. */
function withoutRows({ text, lines, first, last }: LineSpan): Cut {
  const start = lines.start(first);
  const end = lines.end(last);
  const cells = cellsBetweenPipes(text, start, end);
  return { rows: [{ start, end, cells }], boundaries: false };
}

function trimmedLine(text: string, lines: LineIndex, line: number): { start: number; end: number } {
  return trimRange(text, lines.start(line), lines.end(line));
}

/**
 * Cells between the pipes of `[start, end)`, without the nothing behind a closing pipe. A leading pipe is the
 * table's border or, where rows have none, closes an empty cell.
 */
function cellsBetweenPipes(
  text: string,
  start: number,
  end: number,
  leading: 'border' | 'cell' = 'border',
): Cell[] {
  const cells: Cell[] = [];
  let slot = start;
  let at = indexWithin(text, pipe, start, end);
  while (at !== -1) {
    if (text.charCodeAt(at - 1) !== backslash || at === start) {
      if (leading === 'cell' || slot !== start || !isEmptyText(text, slot, at))
        cells.push(cutCell(text, slot, at));
      slot = at + 1;
    }
    at = indexWithin(text, pipe, at + 1, end);
  }
  if (!isEmptyText(text, slot, end)) cells.push(cutCell(text, slot, end));
  return cells;
}

/** Text on a line of its own behind the last pipe of a row: it came between two rows with the end of a page. */
function residueOf(text: string, cells: readonly Cell[], rowEnd: number): Cell | undefined {
  const last = cells.at(-1);
  if (!last || cells.length < 2 || last.start === last.end) return undefined;
  let before = last.start - 1;
  while (isBlank(text.charCodeAt(before)) && !isLineEnd(text.charCodeAt(before))) before--;
  if (!isLineEnd(text.charCodeAt(before)) || indexWithin(text, pipe, last.end, rowEnd) !== -1)
    return undefined;
  if (looksLikeValue(text, last.start, last.end)) return undefined;
  return vocabulary.has(bareText(text, last.start, last.end)) ? undefined : last;
}

/** Further down, where a new page repeats the headers, a delimiter row has whole dashes, and rows behind it. */
function standsBetween(cells: readonly Cell[], rowEnd: number, end: number): boolean {
  return rowEnd < end && cells.every((cell) => cell.end - cell.start >= 3);
}

/** Nothing but pipes and dashes, of these three or more: no cell goes on behind such a line. */
function isDashedLine(text: string, start: number, end: number): boolean {
  let dashes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2d) dashes++;
    else if (code !== pipe && code !== 0x3a && code !== 0x20) return false;
  }
  return dashes > 2;
}

/** `| --- | :-: |`, the second line of a Markdown table. */
function isDelimiter(text: string, cells: readonly Cell[]): boolean {
  return cells.length > 1 && cells.every(({ start, end }) => end > start && isDashes(text, start, end));
}

function isDashes(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const colon = code === 0x3a && (at === start || at === end - 1);
    if (code !== 0x2d && !colon) return false;
  }
  return true;
}

export const pipeLayouts: readonly Layout[] = [
  {
    id: 'markdown',
    matches: ({ delimiters, beside }) => delimiters > 0 && beside > 0,
    cut: rowsBy(lineWithPipe),
  },
  {
    id: 'pipe-row',
    matches: ({ beside, leading, lone, ending }) => beside > lone + ending && leading * 4 > beside * 3,
    cut: rowsBy(leadingPipe),
  },
  {
    id: 'trailing-pipe',
    matches: ({ beside, lone, ending, hollow }) => beside > lone + ending && hollow > 0,
    cut: rowsBy(lineWithPipe, 'cell'),
  },
  {
    id: 'trimmed-pipe',
    matches: ({ beside, lone, ending }) => beside > lone + ending,
    cut: rowsBy(lineWithPipe, 'cell'),
  },
  {
    id: 'flat-pipe',
    matches: ({ lone, ending }) => lone > ending,
    cut: withoutRows,
  },
  {
    id: 'lone-pipe',
    // every row has its pipe and at most fifteen cells; fewer are the padding of short rows
    matches: ({ lone, leading, startsLone, ending }) => startsLone && lone > leading && lone * 16 > ending,
    cut: (span) => withBlankValues(span, rowsBy(lonePipe)(span)),
  },
  {
    id: 'stacked-pipe',
    matches: ({ leading }) => leading > 0,
    cut: rowsBy(pipeAndContent),
  },
  {
    id: 'stacked-trailing',
    matches: ({ pipes }) => pipes > 0,
    cut: withoutRows,
  },
];
