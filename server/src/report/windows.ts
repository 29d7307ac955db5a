/**
 * Which cells of a row are its values. Merged cells leave empty ones behind, in front of the values or after
 * them, so that a blank value and padding look alike; the width of the other rows tells them apart.
 */
import type { Cell } from './layouts';
import { isRepeat } from './drafts';
import type { RowDraft } from './rowDraft';

export interface Window {
  readonly values: readonly Cell[];
  /** The cell in the place of a lost label: a stand-in value, or an empty cell. */
  readonly standIn: Cell | undefined;
  readonly count: 'right' | 'short' | 'long';
}

/** What the rows of a table have in common. */
export interface RowShape {
  /** Number of cells of most rows; undefined where they differ. */
  readonly width: number | undefined;
  /** Padding stands behind the values (as pasted web tables have it) rather than before them. */
  readonly trailing: boolean;
}

/** Learns the shape from the rows whose labels were read. */
export function shapeOf(drafts: readonly RowDraft[]): RowShape {
  const widths = new Map<number, number>();
  let rows = 0;
  let trailing = 0;
  let leading = 0;
  for (const { kind, row, chunk } of drafts) {
    if (kind !== 'data' || !row) continue;
    const { values } = chunk;
    rows++;
    const width = chunk.before.length + chunk.labels.length + values.length;
    widths.set(width, (widths.get(width) ?? 0) + 1);
    if (values.length <= row.cells.length) continue;
    if (values.at(-1)?.kind === 'empty') trailing++;
    if (values[0]?.kind === 'empty') leading++;
  }
  let width: number | undefined;
  for (const [candidate, times] of widths) if (times * 5 >= rows * 3) width = candidate;
  return { width, trailing: trailing >= leading };
}

/** The values of a row that wants `size` of them. */
export function windowOf(
  text: string,
  { chunk, state, match }: RowDraft,
  size: number,
  shape: RowShape,
): Window {
  let { values } = chunk;
  let standIn: Cell | undefined;
  if (state === 'inferred' && (match === undefined || match.rest.length === 0)) {
    const cells = withoutPadding(values, size);
    if (cells.length > size) {
      standIn = cells[cells.length - size - 1];
      values = cells.slice(-size);
    }
  }
  const filled = values.filter(({ kind }) => kind !== 'empty');
  if (isRepeat(text, filled, size)) return { values: filled.slice(0, size), standIn, count: 'right' };
  const labels = chunk.before.length + chunk.labels.length + (standIn ? 1 : 0);
  const padding = shape.width === undefined ? 0 : Math.max(0, shape.width - labels - size);
  if (!shape.trailing) values = values.slice(Math.min(leadingEmpty(values), padding));
  const behind = trailingEmpty(values);
  const before = behind === values.length ? 0 : leadingEmpty(values);
  const surplus = values.length - size;
  if (surplus <= 0) {
    // Narrower than its neighbours, and it ends in the padding that they have: values are missing, not blank.
    const padded = shape.trailing && padding > 0 && behind >= padding && behind < values.length;
    if (padded) return { values: values.slice(0, values.length - padding), standIn, count: 'short' };
    return { values, standIn, count: surplus === 0 ? 'right' : 'short' };
  }
  if (padding > surplus && behind >= padding && filled.length < size && shape.trailing) {
    return { values: values.slice(0, values.length - padding), standIn, count: 'short' };
  }
  const dropBehind = Math.min(behind, shape.trailing ? surplus : surplus - Math.min(before, surplus));
  const dropBefore = Math.min(before, surplus - dropBehind);
  const kept = values.slice(dropBefore, values.length - dropBehind);
  if (kept.length === size) return { values: kept, standIn, count: 'right' };
  const dense = withoutHoles(kept, size);
  if (dense.length === size) return { values: dense, standIn, count: 'right' };
  return { values: values.slice(before, values.length - behind), standIn, count: 'long' };
}

/** A number that moved into the label's cell left its own cell empty: such holes go, from the left. */
function withoutHoles(cells: readonly Cell[], size: number): readonly Cell[] {
  let surplus = cells.length - size;
  return cells.filter(({ kind }) => kind !== 'empty' || surplus-- <= 0);
}

/** The cells without the empty ones at the end that the values don't need. */
function withoutPadding(values: readonly Cell[], size: number): readonly Cell[] {
  const kept = values.length - trailingEmpty(values);
  return values.slice(0, Math.min(values.length, Math.max(kept, size)));
}

function trailingEmpty(cells: readonly Cell[]): number {
  let count = 0;
  while (count < cells.length && cells[cells.length - 1 - count]?.kind === 'empty') count++;
  return count;
}

function leadingEmpty(cells: readonly Cell[]): number {
  let count = 0;
  while (count < cells.length && cells[count]?.kind === 'empty') count++;
  return count;
}
