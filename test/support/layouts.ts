/** The layouts in which the tests of table rules run. */
import { describe } from 'vitest';
import { draft, type DraftOptions, type LayoutId } from './builders';

/** One of each family: bounded rows on one line, stacked cells, cells without pipes. */
const tried: readonly LayoutId[] = ['pipe-row', 'stacked-pipe', 'trailing-pipe', 'lone-pipe', 'tab-stacked'];

/** Runs the tests once a layout; `make` writes a draft in it. */
export function inLayouts(
  tests: (make: (options?: DraftOptions) => string, layout: LayoutId) => void,
  layouts: readonly LayoutId[] = tried,
): void {
  describe.each(layouts)('%s', (layout) => {
    tests((options = {}) => draft({ ...options, layout }), layout);
  });
}
