/** A grid in any layout, as lines without line ends. */
import type { LayoutId } from '../report/model';
import type { AlignOptions } from './aligned';
import type { Grid } from './grid';
import {
  renderFlatLines,
  renderFlatPipe,
  renderHtml,
  renderLonePipe,
  renderStackedPipe,
  renderStackedTrailing,
  renderTabStacked,
  renderTsv,
} from './renderOther';
import { renderMarkdown, renderPipe, renderSpaces, renderTrailing, renderTrimmed } from './renderPipe';

export type { AlignOptions } from './aligned';

/** `pipe` is the canonical table: a `pipe-row` whose columns line up. */
export type WrittenLayout = LayoutId | 'pipe';

const renderers: Readonly<Record<WrittenLayout, (grid: Grid, options: AlignOptions) => readonly string[]>> = {
  pipe: renderPipe,
  'pipe-row': renderPipe,
  'trailing-pipe': renderTrailing,
  'trimmed-pipe': renderTrimmed,
  spaces: renderSpaces,
  markdown: renderMarkdown,
  'stacked-pipe': renderStackedPipe,
  'stacked-trailing': renderStackedTrailing,
  'lone-pipe': renderLonePipe,
  'tab-stacked': renderTabStacked,
  'flat-pipe': renderFlatPipe,
  'flat-lines': renderFlatLines,
  tsv: renderTsv,
  html: renderHtml,
};

/** The lines of a table in a layout. */
export function renderGrid(grid: Grid, layout: WrittenLayout, options: AlignOptions): readonly string[] {
  return renderers[layout](grid, options);
}
