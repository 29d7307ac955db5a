/**
 * The layouts of one line a row whose columns line up: canonical `pipe`, `markdown`, and the draft's own
 * `trailing-pipe`, `trimmed-pipe` and `spaces`.
 */
import { displayWidth, padTo } from '../base/width';
import { aligned, alignmentOf, columnWidths, pipeGap, room, type AlignOptions } from './aligned';
import type { Grid, GridCell, GridRow } from './grid';

/** Canonical: a merged cell stands once over the room of its columns, a blank cell below one that spans rows. */
export function renderPipe(grid: Grid, options: AlignOptions): readonly string[] {
  const widths = columnWidths(grid, options, 1);
  return grid.rows.map(({ cells }) => {
    const shown = cells.map((cell) => aligned(cell, room(widths, cell.column, cell.columns), options));
    return `| ${shown.join(' | ')} |`;
  });
}

/**
 * A GFM table: every row has as many cells as the table has columns, a merged cell's text stands in the first of
 * its cells and the others, blank, are pushed to the end of its room.
 */
export function renderMarkdown(grid: Grid, options: AlignOptions): readonly string[] {
  const widths = columnWidths(grid, options, 3, (columns) => 2 * (columns - 1));
  const lines = grid.rows.map(({ cells }) => {
    const shown = cells.map((cell) => {
      const blanks = ' |'.repeat(cell.columns - 1);
      const width = room(widths, cell.column, cell.columns) - blanks.length;
      return aligned(cell, width, options) + blanks;
    });
    return `| ${shown.join(' | ')} |`;
  });
  const dashes = widths.map((width, column) =>
    options.alignNumbers && column >= grid.labelColumns ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [...lines.slice(0, 1), `| ${dashes.join(' | ')} |`, ...lines.slice(1)];
}

interface OpenFrame {
  readonly separator: string;
  readonly end: string;
  /** Blank cells behind the last one stand for the columns that merged cells cover. */
  readonly tail: boolean;
}

/** No pipe in front: cells that merged cells cover are left out, so that all labels of a row share one room. */
export function renderTrailing(grid: Grid, options: AlignOptions): readonly string[] {
  return renderOpen(grid, options, { separator: ' | ', end: ' |', tail: true });
}

/** As `renderTrailing`, without blank cells at the end. */
export function renderTrimmed(grid: Grid, options: AlignOptions): readonly string[] {
  return renderOpen(grid, options, { separator: ' | ', end: ' |', tail: false });
}

/** Cells parted by blanks only. */
export function renderSpaces(grid: Grid, options: AlignOptions): readonly string[] {
  return renderOpen(grid, options, { separator: '   ', end: '', tail: false });
}

function renderOpen(grid: Grid, options: AlignOptions, frame: OpenFrame): readonly string[] {
  const starts = columnStarts(grid, options);
  return grid.rows.map((row) => openLine(row, grid, starts, options, frame));
}

/**
 * Where each column starts in the line, and behind the last one where the next would. The label columns share one
 * room, wide enough for the labels of any row side by side.
 */
function columnStarts(grid: Grid, options: AlignOptions): readonly number[] {
  const ofValues = grid.rows.map(({ kind, cells }) => ({
    kind,
    cells: cells.filter(({ column }) => column >= grid.labelColumns),
  }));
  const widths = columnWidths({ ...grid, rows: ofValues }, options, 1);
  let labels = 0;
  for (const { cells } of grid.rows) {
    const own = cells.filter((cell) => cell.column + cell.columns <= grid.labelColumns && isWritten(cell));
    const width = own.reduce((sum, { text }) => sum + displayWidth(text, options.ambiguousWidth), 0);
    labels = Math.max(labels, width + pipeGap * (own.length - 1));
  }
  const starts: number[] = Array.from({ length: grid.labelColumns }, () => 0);
  let at = grid.labelColumns > 0 ? labels + pipeGap : 0;
  for (let column = grid.labelColumns; column <= grid.columns; column++) {
    starts.push(at);
    at += (widths[column] ?? 0) + pipeGap;
  }
  return starts;
}

/** Is the cell written at all? A blank label would only look like one that a merged cell covers. */
function isWritten({ covered, kind, text }: GridCell): boolean {
  return !covered && (text !== '' || kind === 'value');
}

function openLine(
  { cells }: GridRow,
  grid: Grid,
  starts: readonly number[],
  options: AlignOptions,
  { separator, end, tail }: OpenFrame,
): string {
  const written = cells.filter(isWritten);
  let line = '';
  let at = 0;
  written.forEach((cell, index) => {
    const following = written[index + 1];
    const from = Math.max(at, starts[cell.column] ?? 0);
    const width = (starts[cell.column + cell.columns] ?? 0) - pipeGap - from;
    const besideLabel = cell.kind === 'label' && following?.kind === 'label';
    const text = besideLabel
      ? cell.text
      : padTo(cell.text, width, alignmentOf(cell, options), options.ambiguousWidth);
    line += ' '.repeat(from - at) + text + (following ? separator : '');
    at = from + displayWidth(text, options.ambiguousWidth) + pipeGap;
  });
  const blanks = grid.columns - written.length;
  if (tail && blanks > 0) return `${line}${end} ${'|'.repeat(blanks)}`;
  return end === '' ? line.trimEnd() : line + end;
}
