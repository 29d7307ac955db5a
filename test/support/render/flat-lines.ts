/** `flat-lines`: one cell a line, with or without blank lines between; no pipe and no row boundary. */
import { content, isEmpty, joined, paged, type Render } from './pieces';

export const flatLines: Render = (grid, style) => {
  const separator = style.blankLines ? '\n\n' : '\n';
  const rows = grid.rows.map((row) => row.cells.filter((cell) => !isEmpty(cell)));
  return paged(
    rows
      .filter((cells) => cells.length > 0)
      .map((cells) =>
        joined(
          cells.map((cell) => content(cell, '\n')),
          separator,
        ),
      ),
    separator,
    style,
  );
};
