/** `tsv`: what Excel and WPS put on the clipboard; merged cells are empty, line breaks stand in quotes. */
import { places } from './grid';
import { content, joined, text, type Render } from './pieces';

export const tsv: Render = (grid, style) =>
  joined(
    places(grid).map((row) =>
      joined(
        row.map(({ cell, firstColumn, firstRow }) => {
          if (style.merged !== 'repeated' && !(firstColumn && firstRow)) return [];
          const own = content(cell, '\n');
          return own.some((piece) => piece.text.includes('\n')) ? [text('"'), ...own, text('"')] : own;
        }),
        '\t',
      ),
    ),
    '\n',
  );
