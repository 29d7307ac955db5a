/** `trimmed-pipe`: one line a row, `a | b |`; merged and empty cells are simply absent. */
import type { Render } from './pieces';
import { renderPipes } from './pipes';

export const trimmedPipe: Render = (grid, style) =>
  renderPipes(grid, style, { lead: '', between: ' ', padded: false });
