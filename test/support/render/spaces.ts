/** `spaces`: what a PDF gives, cells parted by runs of spaces; merged cells are absent, or leave their place empty. */
import { places } from './grid';
import { content, isEmpty, joined, paged, text, type Piece, type Render } from './pieces';
import { filler, screenWidth } from './width';

const gap = '   ';

export const spaces: Render = (grid, style) => {
  if (!style.aligned) {
    const rows = grid.rows.map(({ cells }) =>
      joined(
        // A label too long for its column goes on in the next line, and the values stand behind its end.
        cells
          .filter((cell) => !isEmpty(cell))
          .map((cell) => content(cell, cell.role === 'label' ? '\n' : ' ')),
        gap,
      ),
    );
    return paged(rows, '\n', style);
  }
  const rows = places(grid).map((row) =>
    row.map(({ cell, firstColumn, firstRow }) => ({
      own: firstColumn && firstRow ? content(cell) : [],
      single: cell.columns === 1,
    })),
  );
  const widths = Array.from({ length: grid.width }, (_, column) =>
    Math.max(2, ...rows.map((row) => (row[column]?.single ? screenWidth(plain(row[column].own)) : 0))),
  );
  return paged(
    rows.map((row) => {
      const last = row.reduce((found, { own }, column) => (own.length > 0 ? column : found), -1);
      let behind = 0;
      return row.slice(0, last + 1).flatMap(({ own }, column): readonly Piece[] => {
        // A cell over several columns runs on into the room of the next, which are empty.
        const room = (widths[column] ?? 0) + gap.length + behind;
        behind = 0;
        if (column === last) return own;
        const used = screenWidth(plain(own));
        if (used > room - gap.length && row[column + 1]?.own.length === 0) {
          behind = room - used;
          return own;
        }
        return [...own, text(filler(plain(own), room - gap.length) + gap)];
      });
    }),
    '\n',
    style,
  );
};

function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
