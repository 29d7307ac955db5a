/** A chunk of cells on its way to a row of the form. */
import type { RowSpec } from '../form/types';
import type { Chunk } from './chunks';
import type { Cell } from './layouts';
import type { LabelState } from './model';
import type { LabelMatch } from './recognise';

/** What is known of a chunk; later steps fill in what is still open. */
export interface RowDraft {
  readonly chunk: Chunk;
  readonly kind: 'header' | 'data' | 'delimiter' | 'unknown';
  readonly headers: readonly Cell[];
  readonly match: LabelMatch | undefined;
  row: RowSpec | undefined;
  state: LabelState;
}

export const noLabels: LabelMatch = { row: undefined, state: 'exact', cells: [], groups: [], rest: [] };

/** A draft whose row is the one that its label says, if any. */
export function draft(
  chunk: Chunk,
  kind: RowDraft['kind'],
  headers: readonly Cell[],
  match: LabelMatch | undefined,
): RowDraft {
  return { chunk, kind, headers, match, row: match?.row, state: match?.state ?? 'inferred' };
}
