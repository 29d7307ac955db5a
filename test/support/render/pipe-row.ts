/** `pipe-row` (seed 004): one line a row, `| a | b |`, with a pipe for every merged or empty cell. */
import type { Render } from './pieces';
import { renderPipes } from './pipes';

export const pipeRow: Render = (grid, style) =>
  renderPipes(grid, style, { lead: '| ', between: ' ', padded: true });
