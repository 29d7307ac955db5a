/** `stacked-pipe` (seed 000): a row begins with `| `, then one cell a line, each ending with ` |`. */
import type { Render } from './pieces';
import { renderPipes } from './pipes';

export const stackedPipe: Render = (grid, style) =>
  renderPipes(grid, style, { lead: '| ', between: '\n', padded: true });
