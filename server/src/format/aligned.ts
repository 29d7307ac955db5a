/**
 * Columns that line up on screen: how wide each is, and the room that a cell has over the columns it spans.
 * Widths are columns of a monospaced editor font.
 */
import { displayWidth, padTo, type Alignment, type AmbiguousWidth } from '../base/width';
import type { Grid, GridCell } from './grid';

export interface AlignOptions {
  readonly ambiguousWidth: AmbiguousWidth;
  /** Numbers stand at the right of their columns; otherwise at the left. */
  readonly alignNumbers: boolean;
}

/** Room between the contents of two neighbouring columns: ` | `. */
export const pipeGap = 3;

/**
 * Width of every column: its widest cell, at least `least`; where a cell over several columns needs more than they
 * have together, the last of them takes it. `extra` is room that a cell over `n` columns needs beside its text.
 */
export function columnWidths(
  grid: Grid,
  { ambiguousWidth }: AlignOptions,
  least: number,
  extra: (columns: number) => number = () => 0,
): readonly number[] {
  const widths = Array.from({ length: grid.columns }, () => least);
  const cells = grid.rows.flatMap((row) => row.cells).filter(({ text }) => text !== '');
  const measured = cells.map((own) => ({ own, width: displayWidth(own.text, ambiguousWidth) }));
  for (const { own, width } of measured) {
    if (own.columns === 1) widths[own.column] = Math.max(widths[own.column] ?? 0, width);
  }
  const spanning = measured.filter(({ own }) => own.columns > 1);
  for (const { own, width } of spanning.sort((a, b) => a.own.columns - b.own.columns)) {
    const last = own.column + own.columns - 1;
    const missing = width + extra(own.columns) - room(widths, own.column, own.columns);
    if (missing > 0) widths[last] = (widths[last] ?? 0) + missing;
  }
  return widths;
}

/** Room over `columns` columns from `column` on, the gaps between them included. */
export function room(widths: readonly number[], column: number, columns: number, gap = pipeGap): number {
  let sum = gap * (columns - 1);
  for (let at = column; at < column + columns; at++) sum += widths[at] ?? 0;
  return sum;
}

/** Where a cell's text stands in its room. */
export function alignmentOf({ kind }: GridCell, { alignNumbers }: AlignOptions): Alignment {
  if (kind === 'header') return 'center';
  return kind === 'value' && alignNumbers ? 'right' : 'left';
}

/** The text of a cell, padded to `width`. */
export function aligned(cell: GridCell, width: number, options: AlignOptions): string {
  return padTo(cell.text, width, alignmentOf(cell, options), options.ambiguousWidth);
}
