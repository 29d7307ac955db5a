/** Table `review` has one row of values without a label; all text before it is header. */
import type { Form } from '../form/types';
import { isStrange, type Chunk } from './chunks';
import type { Cell } from './layouts';
import { draft, noLabels, type RowDraft } from './rowDraft';

/** The drafts of all chunks of the table. */
export function draftReview(chunks: readonly Chunk[], form: Form): readonly RowDraft[] {
  const [row] = form.tables.review.rows;
  const size = row?.cells.length ?? 0;
  const { first, last } = valueChunks(chunks, size);
  return chunks.flatMap((chunk, index): readonly RowDraft[] => {
    if (index === first) {
      const own = last > first ? joined(chunks.slice(first, last + 1)) : withoutHeaderPadding(chunk, size);
      const values = draft(own, 'data', own.labels, noLabels);
      values.row = row;
      values.state = 'exact';
      return [values];
    }
    if (index > first && index <= last) return [];
    if (chunk.delimiter) return [draft(chunk, 'delimiter', [], undefined)];
    if (first !== -1 && index > last) return [draft(chunk, 'unknown', [], undefined)];
    const header = !chunk.values.some(({ kind }) => kind === 'value');
    return [draft(chunk, header ? 'header' : 'unknown', header ? chunk.labels : [], undefined)];
  });
}

/** As many values as one of the three groups has; a part of the row has no fewer, a page number has. */
const groupSize = 5;

/** The chunks that together hold the row of values: one, or several that make up a row parted by a page's end. */
function valueChunks(
  chunks: readonly Chunk[],
  size: number,
): { readonly first: number; readonly last: number } {
  const counts = chunks.map(({ values, delimiter }) => (delimiter ? 0 : filled(values)));
  const group = counts.findIndex((count) => count >= groupSize);
  const first =
    group === -1 ? chunks.findIndex(({ values, delimiter }) => !delimiter && hasValue(values)) : group;
  let total = 0;
  for (let last = first; last >= 0 && last < chunks.length && total < size; last++) {
    const count = counts[last] ?? 0;
    if (count < groupSize) continue;
    total += count;
    if (total === size) return { first, last };
  }
  return { first, last: first };
}

function hasValue(cells: readonly Cell[]): boolean {
  return cells.some(({ kind }) => kind === 'value');
}

function filled(cells: readonly Cell[]): number {
  return cells.reduce((count, { kind }) => count + (kind === 'value' ? 1 : 0), 0);
}

/** Parts of one row, with the headers that stand between them. */
function joined(parts: readonly Chunk[]): Chunk {
  const cells = parts.flatMap(({ before, values, labels, delimiter }) =>
    delimiter ? [...before, ...labels, ...values] : [],
  );
  const own = parts.filter(({ delimiter }) => !delimiter);
  const values = own.flatMap((part) => part.values);
  return {
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    labels: own.flatMap(({ labels }) => labels),
    before: [
      ...cells,
      ...own.flatMap(({ before }) => before),
      ...values.filter(({ kind }) => kind === 'empty'),
    ],
    values: values.filter(({ kind }) => kind !== 'empty'),
    delimiter: false,
  };
}

/** Table `review` has 15 columns; its last header row names ten. */
const headerPadding = 5;

/**
 * Where a layout has no row boundaries, empty cells behind the headers are what their merged cells left, unless
 * the row needs them for its values. Short text of no header that makes the row complete is a value nobody can read.
 */
function withoutHeaderPadding(chunk: Chunk, size: number): Chunk {
  const { labels, before, values } = chunk;
  if (labels.length === 0) return chunk;
  let filled = values.length;
  while (filled > 0 && values[filled - 1]?.kind === 'empty') filled--;
  const strange = Math.max(0, size - values.length);
  if (strange > 0 && labels.length >= strange && labels.slice(-strange).every(isStrange)) {
    const kept = labels.length - strange;
    return { ...chunk, labels: labels.slice(0, kept), values: [...labels.slice(kept), ...values] };
  }
  let leading = 0;
  while (values[leading]?.kind === 'empty') leading++;
  // Five is what the last header row leaves; with another number one of them may be a blank value.
  const padding = leading === headerPadding ? leading : Math.min(leading, Math.max(0, filled - size));
  if (padding === 0) return chunk;
  return { ...chunk, before: [...before, ...values.slice(0, padding)], values: values.slice(padding) };
}
