/** `flat-pipe`: one cell a line, a line with only `|` between two cells; nothing tells where a row starts. */
import { content, isEmpty, joined, text, type Render } from './pieces';

export const flatPipe: Render = (grid, style) => {
  const cells = grid.rows.flatMap((row) => {
    const shown = row.cells.map((cell) => (isEmpty(cell) ? [{ text: '', cell }] : content(cell, '\n')));
    const missing = style.padding ? grid.width - shown.length : 0;
    return [...shown, ...Array.from({ length: Math.max(missing, 0) }, () => [])];
  });
  // An empty cell has no line of its own: the pipes before and after it follow each other.
  return cells.flatMap((cell, index) => {
    const separator = index === 0 ? [] : [text(isGone(cells[index - 1]) ? '|\n' : '\n|\n')];
    return [...separator, ...cell];
  });
};

function isGone(cell: readonly { readonly text: string }[] | undefined): boolean {
  return joined([cell ?? []], '').every((piece) => piece.text === '');
}
