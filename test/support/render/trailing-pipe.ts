/** `trailing-pipe` (seed 001): one line a row, no pipe in front, empty cells `| |||` at the end. */
import type { Render } from './pieces';
import { renderPipes } from './pipes';

export const trailingPipe: Render = (grid, style) =>
  renderPipes(grid, style, { lead: '', between: ' ', padded: true });
