/**
 * A table's cells as chunks of labels followed by values, whatever the layout: the form that `align.ts` works
 * on. Where the layout has row boundaries a chunk is a row, else it ends where the next label begins.
 */
import { bareText } from '../base/normalise';
import type { TableKey } from '../form/types';
import { Cell, type Cut, type CutRow } from './layouts';
import { isPlainNumber, looksLikeValue } from './values';
import { longestLabel, vocabulary, type Meaning } from './vocabulary';

export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Text cells before the values. */
  readonly labels: readonly Cell[];
  /** Empty cells before and between the labels. */
  readonly before: readonly Cell[];
  /** Values and empty cells behind the last label. */
  readonly values: readonly Cell[];
  readonly delimiter: boolean;
}

/** Reads what each cell of a row may be; a cell with label and number becomes two. */
export function readCells(text: string, row: CutRow, table: TableKey): readonly Cell[] {
  const cells: Cell[] = [];
  for (const cell of row.cells) {
    const { plain } = cell;
    const content = plain ?? text;
    const start = plain === undefined ? cell.start : 0;
    const end = plain === undefined ? cell.end : plain.length;
    if (start < end && !pushPlainNumber(cell, content, start, end)) {
      const split = readContent(content, start, end, cell, table);
      if (split) {
        cells.push(...split);
        continue;
      }
    }
    cells.push(cell);
  }
  return cells;
}

function pushPlainNumber(cell: Cell, content: string, start: number, end: number): boolean {
  if (!isPlainNumber(content, start, end)) return false;
  cell.kind = 'value';
  return true;
}

/**
 * A label of the table before anything else; then a value, a label with its number, or strange text.
 * @returns the cells that take the place of `cell`, where it is several.
 */
function readContent(
  content: string,
  start: number,
  end: number,
  cell: Cell,
  table: TableKey,
): readonly Cell[] | undefined {
  cell.kind = 'text';
  if (end - start > longestLabel * 2) return undefined;
  cell.bare = bareText(content, start, end);
  cell.meaning = vocabulary.get(cell.bare)?.[table];
  if (cell.meaning) return undefined;
  if (looksLikeValue(content, start, end)) {
    cell.kind = 'value';
    return undefined;
  }
  return cell.plain === undefined ? splitCell(content, cell, table) : undefined;
}

/** Splits `规章0` and `规章 0 0 0`, where what stands before the numbers is a label of the table. */
function splitCell(text: string, cell: Cell, table: TableKey): readonly Cell[] | undefined {
  const numbers: { start: number; end: number }[] = [];
  let at = cell.end;
  for (;;) {
    const end = at;
    while (at > cell.start && (isDigit(text.charCodeAt(at - 1)) || isPoint(text, at - 1, end))) at--;
    if (at === end) break;
    numbers.unshift({ start: at, end });
    while (at > cell.start && text.charCodeAt(at - 1) === 0x20) at--;
  }
  const first = numbers[0];
  if (!first || at <= cell.start) return undefined;
  const label = new Cell(cell.start, at, cell.slotStart, first.start);
  label.kind = 'text';
  label.bare = bareText(text, cell.start, at);
  label.meaning = vocabulary.get(label.bare)?.[table];
  if (!label.meaning) return undefined;
  const values = numbers.map(({ start, end }, index) => {
    const value = new Cell(start, end, start, numbers[index + 1]?.start ?? cell.slotEnd);
    value.kind = 'value';
    return value;
  });
  return [label, ...values];
}

/** A decimal point with a digit on both sides. */
function isPoint(text: string, at: number, end: number): boolean {
  return (
    text.charCodeAt(at) === 0x2e &&
    at + 1 < end &&
    isDigit(text.charCodeAt(at - 1)) &&
    isDigit(text.charCodeAt(at + 1))
  );
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** All chunks of a table. `expected` gives the number of values that a label (by its meaning) asks for. */
export function chunksOf(
  text: string,
  cut: Cut,
  table: TableKey,
  expected: (meaning: Meaning) => number | undefined,
): readonly Chunk[] {
  if (cut.boundaries) return cut.rows.map((row) => rowChunk(row, readCells(text, row, table)));
  return cut.rows.flatMap((row) => flowChunks(readCells(text, row, table), expected));
}

function rowChunk(row: CutRow, cells: readonly Cell[]): Chunk {
  const firstValue = cells.findIndex(({ kind }) => kind === 'value');
  const limit = firstValue === -1 ? cells.length : firstValue;
  let last = limit - 1;
  while (last >= 0 && cells[last]?.kind !== 'text') last--;
  const head = cells.slice(0, last + 1);
  return {
    start: row.start,
    end: row.end,
    labels: head.filter(({ kind }) => kind === 'text'),
    before: head.filter(({ kind }) => kind === 'empty'),
    values: cells.slice(last + 1),
    delimiter: row.delimiter === true,
  };
}

/** Cuts a flow of cells without row boundaries: a label behind a value begins the next chunk. */
function flowChunks(
  cells: readonly Cell[],
  expected: (meaning: Meaning) => number | undefined,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let labels: Cell[] = [];
  let before: Cell[] = [];
  let values: Cell[] = [];
  const flush = (): void => {
    const all = [...before, ...labels, ...values];
    const ends = [labels[0], labels.at(-1), values[0], values.at(-1)].flatMap((cell) => cell ?? []);
    if (all.length === 0 || ends.length === 0) return;
    const start = Math.min(...ends.map((cell) => cell.start));
    const end = Math.max(...ends.map((cell) => cell.end));
    chunks.push({ start, end, labels, before, values, delimiter: false });
    labels = [];
    before = [];
    values = [];
  };
  cells.forEach((cell, index) => {
    if (cell.kind !== 'text') {
      (labels.length > 0 || cell.kind === 'value' ? values : before).push(cell);
      return;
    }
    const numbers = values.some(({ kind }) => kind === 'value') || isBlankRow(labels, values, expected);
    if (numbers && !isStrangeValue(cell, index, cells, labels, values.length, expected)) flush();
    if (numbers && values.length > 0) {
      values.push(cell);
      return;
    }
    before.push(...values);
    values = [];
    labels.push(cell);
  });
  flush();
  return chunks;
}

/**
 * Text among the values of a row (`若干`): no label, short, and the values behind it complete the row. Anything
 * else begins the next row.
 */
function isStrangeValue(
  cell: Cell,
  index: number,
  cells: readonly Cell[],
  labels: readonly Cell[],
  values: number,
  expected: (meaning: Meaning) => number | undefined,
): boolean {
  if (cell.meaning || cell.end - cell.start > 6) return false;
  const meaning = labels.at(-1)?.meaning;
  const wanted = meaning && expected(meaning);
  if (wanted === undefined) return false;
  let following = 0;
  while (following <= wanted && cells[index + 1 + following]?.kind === 'value') following++;
  return values + 1 + following === wanted;
}

/** A row whose values are all blank: its label, and at least as many empty cells as it has values. */
function isBlankRow(
  labels: readonly Cell[],
  values: readonly Cell[],
  expected: (meaning: Meaning) => number | undefined,
): boolean {
  const meaning = labels.at(-1)?.meaning;
  const wanted = meaning && expected(meaning);
  return wanted !== undefined && values.length >= wanted;
}
