/** `lone-pipe` (seed 002): a line with only `|` starts a row, then one cell a line, each ending with ` |`. */
import type { Render } from './pieces';
import { renderPipes } from './pipes';

export const lonePipe: Render = (grid, style) =>
  renderPipes(grid, style, { lead: '|\n', between: '\n', padded: true });
