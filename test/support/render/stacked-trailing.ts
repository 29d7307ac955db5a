/** `stacked-trailing`: one cell a line, each ending with ` |`; nothing starts a row. */
import type { Render } from './pieces';
import { renderPipes } from './pipes';

export const stackedTrailing: Render = (grid, style) =>
  renderPipes(grid, style, { lead: '', between: '\n', padded: style.padding ?? false, empties: true });
