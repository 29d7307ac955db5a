/**
 * How a row is written in its draft, byte by byte: what opens and closes it, what parts its cells, and the blanks
 * around each content. A pattern with other contents is a new row that looks like its neighbours.
 */
import { range, textOf, type Range } from '../base/text';
import type { PhysicalCell, PhysicalRow, Row, Table } from '../report/model';

/**
 * What a cell is for the writing of a row: `lead` is the blank that a merged label leaves left of the row's own
 * label, `span` the blank right of a label over several columns, `tail` a blank behind the last value; `other` is
 * a clause or a header.
 */
export type PieceKind = 'group' | 'own' | 'value' | 'lead' | 'span' | 'tail' | 'other';

/** A cell with its slot's blanks and the separator in front of it (empty for the first). */
export interface Piece {
  readonly kind: PieceKind;
  readonly separator: string;
  readonly before: string;
  readonly content: string;
  readonly after: string;
}

export interface RowPattern {
  readonly opening: string;
  readonly pieces: readonly Piece[];
  readonly closing: string;
}

/**
 * The cells that are the row's own: in a layout without row boundaries a row may begin with the headers before it.
 */
export function ownCells(text: string, table: Table, { physical }: Row): readonly PhysicalCell[] {
  const start = physicalStart(text, table, physical);
  const cells =
    start === physical.range.start ? physical.cells : physical.cells.filter(({ slot }) => slot.start > start);
  let first = 0;
  cells.forEach(({ role }, index) => {
    if (role === 'header') first = index + 1;
  });
  if (first > 0) while (cells[first]?.role === 'padding') first++;
  return first === 0 ? cells : cells.slice(first);
}

/** The kinds of a row's own cells, left to right. */
function kindsOf(row: Row, cells: readonly PhysicalCell[]): readonly PieceKind[] {
  const groups = new Set(row.label.groups.map(({ cell }) => cell.slot.start));
  const own = new Set(row.label.cells.map(({ slot }) => slot.start));
  const values = new Set(row.values.map(({ slot }) => slot.start));
  const firstValue = cells.findIndex(({ slot }) => values.has(slot.start));
  const ownAt = cells.findIndex(({ slot }) => own.has(slot.start));
  return cells.map(({ slot }, index): PieceKind => {
    if (groups.has(slot.start)) return 'group';
    if (own.has(slot.start)) return 'own';
    if (values.has(slot.start)) return 'value';
    if (firstValue !== -1 && index > firstValue) return 'tail';
    return ownAt !== -1 && index > ownAt ? 'span' : 'lead';
  });
}

/** The kinds of the cells of a clause or header row: headers, and blanks before, between or behind them. */
function headerKinds({ cells }: PhysicalRow): readonly PieceKind[] {
  const last = cells.reduce((found, { role }, index) => (role === 'padding' ? found : index), -1);
  return cells.map(({ role }, index): PieceKind => {
    if (role !== 'padding') return 'other';
    return index > last ? 'tail' : 'lead';
  });
}

/**
 * Where a row ends: behind the blanks of its last slot, and behind the pipes that its merged cells leave on lines
 * of their own, which a reader of `lone-pipe` can't tell from the beginning of a row.
 */
export function rowEnd(text: string, table: Table, { range: whole, cells }: PhysicalRow): number {
  const end = Math.max(whole.end, cells[cells.length - 1]?.slot.end ?? 0);
  if (table.layout !== 'lone-pipe') return end;
  const next = table.physicalRows[rowAt(table, whole.start) + 1];
  const behind = text.slice(end, next ? physicalStart(text, table, next) : table.range.end);
  const pipes = next === undefined ? /^(?:\s*\|)*/.exec(behind)?.[0] : behind.trimEnd();
  return end + (pipes?.length ?? 0);
}

/** Index of the physical row that starts at an offset, by halving; the one before it where none does. */
export function rowAt({ physicalRows }: Table, start: number): number {
  let low = -1;
  let high = physicalRows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((physicalRows[middle]?.range.start ?? Infinity) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where a physical row starts. In `lone-pipe` two pipes on lines of their own are the end of the row above and the
 * beginning of this one; a reader may take both for this one's.
 */
export function physicalStart(text: string, table: Table, { range }: PhysicalRow): number {
  if (table.layout !== 'lone-pipe' || range.start === table.physicalRows[0]?.range.start) return range.start;
  const pipes = /^(?:\|\r?\n)+(?=\|\r?\n)/.exec(text.slice(range.start, range.start + 60))?.[0];
  return range.start + (pipes?.length ?? 0);
}

/** Where a row starts, the headers left out that a layout without row boundaries counts to it. */
export function rowStart(text: string, table: Table, row: Row): number {
  const start = physicalStart(text, table, row.physical);
  const [first] = ownCells(text, table, row);
  const isWhole = !row.physical.cells.some(({ slot, role }) => role === 'header' && slot.start >= start);
  return isWhole ? start : (first?.slot.start ?? start);
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly PhysicalCell[];
}

/**
 * The slot of a cell. A blank between tabs is at its tab, although only a line end follows; a blank between pipes
 * stands on the line of the pipe behind it.
 */
export function slotOf(text: string, { layout }: Table, { slot }: { readonly slot: Range }): Range {
  if (slot.start < slot.end || (layout !== 'tab-stacked' && layout !== 'tsv')) return slot;
  let at: number = slot.start;
  while (at > 0 && (text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13)) at--;
  return text.charCodeAt(at - 1) === 9 ? range(at, at) : slot;
}

function patternOf(
  text: string,
  table: Table,
  { start, end: last, cells }: Extent,
  kinds: readonly PieceKind[],
): RowPattern {
  let end = start;
  const pieces = cells.map((cell, index): Piece => {
    const slot = slotOf(text, table, cell);
    const content = cell.range.start < cell.range.end ? cell.range : range(slot.end, slot.end);
    const piece: Piece = {
      kind: kinds[index] ?? 'other',
      separator: index === 0 ? '' : text.slice(end, slot.start),
      before: text.slice(slot.start, content.start),
      content: textOf(text, content),
      after: text.slice(content.end, slot.end),
    };
    end = slot.end;
    return piece;
  });
  let closing = cells.length === 0 ? '' : text.slice(end, Math.max(end, last));
  for (let tail = loneTail.exec(closing); tail?.[1]; tail = loneTail.exec(closing)) {
    pieces.push({ kind: 'tail', separator: tail[1], before: '', content: '', after: '' });
    closing = closing.slice(tail[1].length);
  }
  return {
    opening: text.slice(start, cells[0] ? slotOf(text, table, cells[0]).start : last),
    pieces,
    closing,
  };
}

/** A pipe that ends a cell, in front of the next line's pipe. */
const loneTail = /^(\|\r?\n)(?=\|)/;

/** The pattern of a data row, with its contents. */
export function rowPattern(text: string, table: Table, row: Row): RowPattern {
  const cells = ownCells(text, table, row);
  const extent = { start: rowStart(text, table, row), end: rowEnd(text, table, row.physical), cells };
  return patternOf(text, table, extent, kindsOf(row, cells));
}

/** The pattern of a clause or header row, with its contents. */
export function headerPattern(text: string, table: Table, physical: PhysicalRow): RowPattern {
  const extent = {
    start: physical.range.start,
    end: rowEnd(text, table, physical),
    cells: physical.cells,
  };
  return patternOf(text, table, extent, headerKinds(physical));
}

/** The text of a row. */
export function writePattern({ opening, pieces, closing }: RowPattern): string {
  return opening + pieces.map((p) => p.separator + p.before + p.content + p.after).join('') + closing;
}
