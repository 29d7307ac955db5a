/** `tab-stacked` (seed 003): Word's text, every cell on its own line after a tab, rows parted by blank lines. */
import { places } from './grid';
import { content, joined, text, type Render } from './pieces';

export const tabStacked: Render = (grid) =>
  joined(
    places(grid).map((row) => {
      // Word writes a cell that reaches down from above as an empty one, and one that reaches right only once.
      const cells = row.filter(({ firstColumn }) => firstColumn);
      return joined(
        cells.map(({ cell, firstRow }) => [text('\t'), ...(firstRow ? content(cell, '\n') : [])]),
        '\n',
      );
    }),
    '\n\n',
  );
