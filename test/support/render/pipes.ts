/** What the layouts with a pipe behind every cell share: only their row starts and separators differ. */
import { places, type Grid, type GridCell } from './grid';
import { content, isEmpty, joined, text, type Piece, type Style } from './pieces';

interface PipeFrame {
  /** What a row begins with. */
  readonly lead: string;
  /** What stands between two cells, behind the pipe. */
  readonly between: string;
  /** Merged and empty cells leave pipes at the end of the row. */
  readonly padded: boolean;
  /** Empty cells inside a row leave a pipe; left out: as `padded`. */
  readonly empties?: boolean;
}

/** Writes `cell |` after `cell |`; a row of fewer cells than the table has columns is filled up with pipes. */
export function renderPipes(grid: Grid, style: Style, frame: PipeFrame): readonly Piece[] {
  const repeated = style.merged === 'repeated' ? places(grid) : undefined;
  const width = grid.width + (style.extraColumns ?? 0);
  const rows = grid.rows.map(({ cells }, index): readonly Piece[] => {
    const shown = repeated?.[index]?.map(({ cell }) => cell) ?? cells;
    const items = shown
      .filter((cell) => (frame.empties ?? frame.padded) || !isEmpty(cell))
      .map((cell) => (isEmpty(cell) ? emptyCell(cell) : [...content(cell, frame.between), text(' |')]));
    const missing = width - items.length;
    const last = index === grid.rows.length - 1;
    if (frame.padded && missing > 0 && !(last && style.padLastRow === false)) {
      items.push([text('|'.repeat(missing))]);
    }
    return [text(frame.lead), ...joined(items, frame.between)];
  });
  return joined(rows, '\n');
}

/** An empty cell is a pipe with nothing before it; its (empty) content stands there all the same. */
function emptyCell(cell: GridCell): readonly Piece[] {
  return [{ text: '', cell }, text('|')];
}
