/** `flat-lines`: one cell a line, with or without blank lines between; no pipe and no row boundary. */
import { content, isEmpty, joined, type Render } from './pieces';

export const flatLines: Render = (grid, style) => {
  const cells = grid.rows.flatMap((row) => row.cells).filter((cell) => !isEmpty(cell));
  return joined(
    cells.map((cell) => content(cell, '\n')),
    style.blankLines ? '\n\n' : '\n',
  );
};
