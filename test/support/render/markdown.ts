/** `markdown`: a GFM pipe table; its first row is the head, the delimiter row follows it. */
import { places, type GridCell } from './grid';
import { content, joined, text, type Piece, type Render } from './pieces';
import { filler, screenWidth } from './width';

export const markdown: Render = (grid, style) => {
  const rows = places(grid).map((row) =>
    row.map(({ cell, firstColumn, firstRow }) =>
      style.merged === 'repeated' || (firstColumn && firstRow) ? content(cell, '<br>') : [],
    ),
  );
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    style.aligned ? Math.max(3, ...rows.map((row) => screenWidth(plain(row[column] ?? [])))) : 0,
  );
  const line = (cells: readonly (readonly Piece[])[]): readonly Piece[] => [
    text(style.openEnds ? '' : '| '),
    ...joined(
      cells.map((cell, column) => [...cell, text(filler(plain(cell), widths[column] ?? 0))]),
      ' | ',
    ),
    text(style.openEnds ? '' : ' |'),
  ];
  const delimiter = widths.map((width) => [text(style.delimiter ?? '-'.repeat(Math.max(3, width)))]);
  const [head = [], ...body] = rows;
  return joined([line(head), line(delimiter), ...body.map(line)], '\n');
};

function plain(pieces: readonly { readonly text: string; readonly cell?: GridCell }[]): string {
  return pieces.map((piece) => piece.text).join('');
}
