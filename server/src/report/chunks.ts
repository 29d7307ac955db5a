/**
 * A table's cells as chunks of labels followed by values, whatever the layout: the form that `drafts.ts` works
 * on. Where the layout has row boundaries a chunk is a row, else it ends where the next label begins.
 */
import { bareText } from '../base/normalise';
import type { TableKey } from '../form/types';
import { Cell, type Cut, type CutRow } from './layouts';
import { splitCell, withoutResidue } from './splits';
import { hasMarkup, isEmphasis, withoutMarkup } from './markup';
import { isPlainNumber, looksLikeValue } from './values';
import { longestLabel, longestStrange, vocabulary, type Meaning } from './vocabulary';

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

/** The number of values that a label, by its meaning, asks for. */
type Expected = (meaning: Meaning) => number | undefined;

/** Reads what each cell of a row may be; a cell with label and number becomes two. */
function readCells(text: string, row: CutRow, table: TableKey, boundaries: boolean): readonly Cell[] {
  const cells: Cell[] = [];
  for (const cell of row.cells) {
    if (cell.plain === undefined && isPlainNumber(text, cell.start, cell.end)) {
      cell.kind = 'value';
    } else if (cell.plain !== undefined || cell.start < cell.end) {
      const split = readContent(text, cell, table, boundaries);
      if (split) {
        cells.push(...split);
        continue;
      }
    }
    cells.push(cell);
  }
  return cells;
}

/**
 * A label of the table before anything else; then a value, a label with its number, or strange text.
 * @returns the cells that take the place of `cell`, where it is several.
 */
function readContent(
  text: string,
  cell: Cell,
  table: TableKey,
  boundaries: boolean,
): readonly Cell[] | undefined {
  if (cell.plain === undefined && hasMarkup(text, cell.start, cell.end)) {
    cell.plain = withoutMarkup(text, cell.start, cell.end);
  }
  const content = cell.plain ?? text;
  const start = cell.plain === undefined ? cell.start : 0;
  const end = cell.plain?.length ?? cell.end;
  if (start === end) return undefined;
  cell.kind = 'text';
  if (end - start > longestLabel * 2) return undefined;
  cell.bare = bareText(content, start, end);
  cell.meaning = vocabulary.get(cell.bare)?.[table];
  if (cell.meaning) return undefined;
  if (looksLikeValue(content, start, end)) {
    cell.kind = 'value';
    return undefined;
  }
  const found =
    cell.plain === undefined ? (withoutEmphasis(text, cell) ?? withoutResidue(text, cell, table)) : undefined;
  if (found) return [found];
  return cell.plain === undefined ? splitCell(content, cell, table, !boundaries) : undefined;
}

/** The number in `**66**`, as Markdown has it; undefined where there is none. */
function withoutEmphasis(text: string, { start, end, slotStart, slotEnd }: Cell): Cell | undefined {
  let [from, to] = [start, end];
  while (to - from > 2 && isEmphasis(text, from) && isEmphasis(text, to - 1)) {
    from++;
    to--;
  }
  if (from === start || !looksLikeValue(text, from, to)) return undefined;
  const cell = new Cell(from, to, slotStart, slotEnd);
  cell.kind = 'value';
  return cell;
}

/** All chunks of a table. */
export function chunksOf(text: string, cut: Cut, table: TableKey, expected: Expected): readonly Chunk[] {
  if (cut.boundaries)
    return cut.rows.map((row) => rowChunk(row, readCells(text, row, table, true), expected));
  return cut.rows.flatMap((row) => flowChunks(readCells(text, row, table, false), expected));
}

function rowChunk(row: CutRow, cells: readonly Cell[], expected: Expected): Chunk {
  const firstValue = cells.findIndex(({ kind }) => kind === 'value');
  const limit = firstValue === -1 ? cells.length : firstValue;
  let last = limit - 1;
  while (last >= 0 && cells[last]?.kind !== 'text') last--;
  last = endOfLabel(cells, last, expected);
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

/**
 * The last cell of the label, where text stands in front of the first number up to `last`: behind a whole label
 * text that is none of the form's stands in the place of a value, if it is short or makes the row complete.
 */
function endOfLabel(cells: readonly Cell[], last: number, expected: Expected): number {
  let end = last;
  let short = true;
  while (end > 0 && !cells[end]?.meaning) short = isStrange(cells[end--]) && short;
  const meaning = cells[end]?.meaning;
  if (end === last || !meaning?.rows) return last;
  return short || cells.length - end - 1 === expected(meaning) ? end : last;
}

/** The same for text that begins with a figure (`12000余件左右`); a label's number has one digit. */
const longestFigure = 16;
const figure = /^(?:\d{2,}|\d[件条项个次余多万元])/;

/** Short text that is no label or header of the table. */
export function isStrange(cell: Cell | undefined): boolean {
  if (!cell || cell.meaning) return false;
  const length = cell.end - cell.start;
  return length <= longestStrange || (length <= longestFigure && figure.test(cell.bare));
}

/** Cuts a flow of cells without row boundaries: a label behind a value begins the next chunk. */
function flowChunks(cells: readonly Cell[], expected: Expected): readonly Chunk[] {
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
    const strange = isStrangeValue(cell, index, cells, labels, values.length, expected);
    const numbers = values.some(({ kind }) => kind === 'value') || isBlankRow(labels, values, expected);
    if ((numbers && !strange) || (!numbers && parts(labels.at(-1), cell))) flush();
    if (strange) {
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

/** Does a row end between a row's whole label and the next label, without any value? */
function parts(label: Cell | undefined, next: Cell): boolean {
  if (!label?.meaning?.rowExact || label.meaning.group !== undefined || label.bare === next.bare)
    return false;
  const { meaning } = next;
  return meaning !== undefined && (meaning.rowExact || meaning.groupExact || meaning.header !== undefined);
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
  expected: Expected,
): boolean {
  if (!isStrange(cell)) return false;
  const meaning = labels.at(-1)?.meaning;
  const wanted = meaning && expected(meaning);
  if (wanted === undefined) return false;
  let following = 0;
  while (following <= wanted && isValueOrStrange(cells[index + 1 + following])) following++;
  return values + 1 + following === wanted;
}

function isValueOrStrange(cell: Cell | undefined): boolean {
  return cell?.kind === 'value' || (cell?.kind === 'text' && isStrange(cell));
}

/** A row whose values are all blank: its label, and at least as many empty cells as it has values. */
function isBlankRow(labels: readonly Cell[], values: readonly Cell[], expected: Expected): boolean {
  const meaning = labels.at(-1)?.meaning;
  const wanted = meaning && expected(meaning);
  return wanted !== undefined && values.length >= wanted;
}
