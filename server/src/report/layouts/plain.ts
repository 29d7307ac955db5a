/** The layouts without pipes: tabs, runs of spaces, and one cell a line. */
import { bareText } from '../../base/normalise';
import { indexWithin, isBlank } from '../../base/text';
import { isPageNumber, looksLikeValue } from '../values';
import { vocabulary } from '../vocabulary';
import { cutCell, isEmptyText, type Cut, type Cell, type CutRow, type Layout, type LineSpan } from './layout';

const tab = 9;

/** Word's text: a tab before every cell, rows parted by empty lines, a cell may run over several lines. */
function cutTabStacked({ text, lines, first, last }: LineSpan): Cut {
  const rows: CutRow[] = [];
  let start = -1;
  let end = -1;
  const flush = (): void => {
    if (start >= 0) rows.push({ start, end, cells: cellsBetweenTabs(text, start, end, true) });
    start = -1;
  };
  for (let line = first; line <= last; line++) {
    const from = lines.start(line);
    const to = lines.end(line);
    if (isEmptyText(text, from, to) && indexWithin(text, tab, from, to) === -1) {
      flush();
      continue;
    }
    if (start < 0) start = from;
    end = to;
  }
  flush();
  return rows.length > 1 && rows.every(({ cells }) => cells.length < 2)
    ? withoutRows(rows)
    : { rows, boundaries: true };
}

/** With an empty line behind each cell nothing tells where rows begin, nor what an empty cell stands for. */
function withoutRows(rows: readonly CutRow[]): Cut {
  const cells = rows.flatMap((row) => row.cells.filter(({ start, end }) => start < end));
  const [start, end] = [rows[0]?.start ?? 0, rows.at(-1)?.end ?? 0];
  return { rows: [{ start, end, cells }], boundaries: false };
}

/** Excel's text: a line is a row; a cell with a line break is quoted and goes on in the next line. */
function cutTsv({ text, lines, first, last }: LineSpan): Cut {
  const rows: CutRow[] = [];
  for (let line = first; line <= last; line++) {
    const start = lines.start(line);
    let end: number = lines.end(line);
    if (isEmptyText(text, start, end) && indexWithin(text, tab, start, end) === -1) continue;
    while (line < last && quoteIsOpen(text, start, end)) end = lines.end(++line);
    rows.push({ start, end, cells: cellsBetweenTabs(text, start, end, false) });
  }
  return { rows, boundaries: true };
}

/** Longest row in which an open quotation mark is believed to belong to Excel. */
const longestQuoted = 2000;

function quoteIsOpen(text: string, start: number, end: number): boolean {
  if (end - start > longestQuoted) return false;
  let open = false;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== 0x22) continue;
    const opens = at === start || text.charCodeAt(at - 1) === 9;
    if (open || opens) open = !open;
  }
  return open;
}

function cellsBetweenTabs(text: string, start: number, end: number, dropFirst: boolean): Cell[] {
  const cells: Cell[] = [];
  let slot = start;
  for (let at = indexWithin(text, tab, start, end); at !== -1; at = indexWithin(text, tab, at + 1, end)) {
    if (!dropFirst || slot !== start || !isEmptyText(text, slot, at)) cells.push(cutCell(text, slot, at));
    slot = at + 1;
  }
  cells.push(cutCell(text, slot, end));
  return cells;
}

/** A PDF's text: a line is a row, cells are parted by two blanks or more. */
function cutSpaces({ text, lines, first, last }: LineSpan): Cut {
  const rows: CutRow[] = [];
  for (let line = first; line <= last; line++) {
    const from = lines.start(line);
    const to = lines.end(line);
    const cells: Cell[] = [];
    let start = -1;
    let end = -1;
    for (let at: number = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) continue;
      const wide = end >= 0 && (at - end > 1 || isWideBlank(text.charCodeAt(end)));
      if (wide) {
        cells.push(cutCell(text, start, end));
        start = at;
      }
      if (start < 0) start = at;
      end = at + 1;
    }
    if (start < 0) continue;
    cells.push(cutCell(text, start, end));
    const whole = joinedSyllables(text, cells);
    rows.push({ start: from, end: to, cells: whole.flatMap((cell) => numbersOf(text, cell) ?? [cell]) });
  }
  return { rows, boundaries: true };
}

/** `总  计`, `自  然  人`: a label spaced out over its column is one cell. */
function joinedSyllables(text: string, cells: readonly Cell[]): readonly Cell[] {
  const joined: Cell[] = [];
  for (let first = 0; first < cells.length;) {
    let behind = first;
    while (isSyllable(text, cells[behind])) behind++;
    const [start, end] = [cells[first]?.slotStart ?? 0, cells[behind - 1]?.slotEnd ?? 0];
    if (behind - first > 1 && vocabulary.has(bareText(text, start, end))) {
      joined.push(cutCell(text, start, end));
    } else {
      behind = Math.max(behind, first + 1);
      joined.push(...cells.slice(first, behind));
    }
    first = behind;
  }
  return joined;
}

function isSyllable(text: string, cell: Cell | undefined): boolean {
  if (!cell || cell.end - cell.start !== 1) return false;
  const code = text.charCodeAt(cell.start);
  return code >= 0x4e00 && code <= 0x9fff;
}

/** The values of a row hardly take more. */
const longestNumbers = 200;

/** The values of a stretch like `0 0 12 -1`, where single blanks are all that parts them. */
function numbersOf(text: string, { start, end, slotStart, slotEnd }: Cell): readonly Cell[] | undefined {
  const numbers: Cell[] = [];
  let from = start;
  if (end - start > longestNumbers || isPageNumber(text, start, end)) return undefined;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !isBlank(text.charCodeAt(at))) continue;
    if (at > from && !looksLikeValue(text, from, at)) return undefined;
    if (at > from) {
      numbers.push(cutCell(text, numbers.length === 0 ? slotStart : from, at === end ? slotEnd : at));
    }
    from = at + 1;
  }
  return numbers.length > 1 && !looksLikeValue(text, start, end) ? numbers : undefined;
}

function isWideBlank(code: number): boolean {
  return code === 0x3000 || code === 9;
}

/** One cell a line, nothing else. */
function cutFlatLines({ text, lines, first, last }: LineSpan): Cut {
  const cells: Cell[] = [];
  for (let line = first; line <= last; line++) {
    const cell = cutCell(text, lines.start(line), lines.end(line));
    if (cell.end > cell.start) cells.push(...(numbersOf(text, cell) ?? [cell]));
  }
  return { rows: [{ start: lines.start(first), end: lines.end(last), cells }], boundaries: false };
}

export const plainLayouts: readonly Layout[] = [
  { id: 'tsv', matches: ({ tabs, tabbed }) => tabs > 0 && tabbed * 4 > tabs, cut: cutTsv },
  // a browser's text of cells with paragraphs: a line with a tab stands between two cells, nothing between rows
  {
    id: 'flat-lines',
    matches: ({ tabs, hollowTabs, filled }) => hollowTabs * 3 > filled && hollowTabs * 10 > tabs * 9,
    cut: cutFlatLines,
  },
  { id: 'tab-stacked', matches: ({ tabs, filled }) => tabs * 3 > filled, cut: cutTabStacked },
  { id: 'spaces', matches: ({ spaced, filled }) => spaced * 4 > filled, cut: cutSpaces },
  { id: 'flat-lines', matches: () => true, cut: cutFlatLines },
];
