/** All thirteen layouts by name. */
import type { LayoutId } from '../../../server/src/report/model';
import { flatLines } from './flat-lines';
import { flatPipe } from './flat-pipe';
import { html } from './html';
import { lonePipe } from './lone-pipe';
import { markdown } from './markdown';
import type { Render } from './pieces';
import { pipeRow } from './pipe-row';
import { spaces } from './spaces';
import { stackedPipe } from './stacked-pipe';
import { stackedTrailing } from './stacked-trailing';
import { tabStacked } from './tab-stacked';
import { trailingPipe } from './trailing-pipe';
import { trimmedPipe } from './trimmed-pipe';
import { tsv } from './tsv';

export const renderers: Readonly<Record<LayoutId, Render>> = {
  'stacked-pipe': stackedPipe,
  'stacked-trailing': stackedTrailing,
  'trailing-pipe': trailingPipe,
  'lone-pipe': lonePipe,
  'tab-stacked': tabStacked,
  'pipe-row': pipeRow,
  'trimmed-pipe': trimmedPipe,
  'flat-pipe': flatPipe,
  'flat-lines': flatLines,
  markdown: markdown,
  html: html,
  tsv: tsv,
  spaces: spaces,
};

export const layoutIds = Object.keys(renderers) as readonly LayoutId[];

/** Layouts that keep no row boundary: only labels and counts tell where a row starts. */
export const flowingLayouts: readonly LayoutId[] = ['stacked-trailing', 'flat-pipe', 'flat-lines'];

export type { LayoutId };
