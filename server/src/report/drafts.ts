/**
 * First step from chunks to rows: which cells of a chunk are headers, which label it carries, and, in layouts
 * without row boundaries, where rows end whose labels are lost.
 */
import type { Form, RowSpec, TableKey } from '../form/types';
import type { Chunk } from './chunks';
import type { Cell } from './layouts';
import { matchLabels } from './recognise';
import { draftReview } from './reviewRow';
import { draft, noLabels, type RowDraft } from './rowDraft';
import type { Meaning } from './vocabulary';

/** Reads the labels of all chunks of a table. */
export function draftRows(
  text: string,
  chunks: readonly Chunk[],
  form: Form,
  table: TableKey,
  boundaries: boolean,
): readonly RowDraft[] {
  if (table === 'review') return draftReview(chunks, form);
  const drafts: RowDraft[] = [];
  let pending: Chunk | undefined;
  let last: RowSpec | undefined;
  chunks.forEach((own, index) => {
    const chunk = pending ? merged(pending, own) : own;
    pending = undefined;
    if (chunk.delimiter) {
      drafts.push(draft(chunk, 'delimiter', [], undefined));
      return;
    }
    const { headers, rest } = splitHeaders(chunk, table, last !== undefined);
    const near = (last?.index ?? -1) + 1;
    const match = rest.length > 0 ? matchLabels(rest, form, table, near) : noLabels;
    const numbers = chunk.values.some(({ kind }) => kind === 'value');
    // beside headers a word that only resembles a row's label is a header as well: 合计 for 总计
    const isHeaders = headers.length > 0 && !numbers && match.state === 'repaired';
    if (
      match.row &&
      !isHeaders &&
      (numbers || !boundaries || !continues(chunk, chunks[index + 1], form, table, near))
    ) {
      // What stands before a row's label is header: in table `applications` only before the first row.
      const leftover = table === 'disclosure' || last === undefined ? match.rest : [];
      last = match.row;
      drafts.push(draft(chunk, 'data', [...headers, ...leftover], match));
    } else if (numbers) {
      drafts.push(draft(chunk, 'data', headers, match));
    } else if (rest.length === 0) {
      drafts.push(draft(chunk, 'header', headers, undefined));
    } else if (continues({ ...chunk, values: [] }, chunks[index + 1], form, table, near)) {
      // no row's label: empty cells behind it are no blank values
      pending = chunk;
    } else if (last === undefined) {
      drafts.push(draft(chunk, 'header', chunk.labels, undefined));
    } else {
      const isHeader = headers.length > 0 || standsOverHeaders(chunks[index + 1], table);
      drafts.push(draft(chunk, isHeader ? 'header' : 'unknown', isHeader ? chunk.labels : [], match));
    }
  });
  return boundaries ? drafts : splitRuns(text, drafts);
}

/** Right above the headers of a block of table `disclosure` stands its clause, however little is left of it. */
function standsOverHeaders(next: Chunk | undefined, table: TableKey): boolean {
  return table === 'disclosure' && next !== undefined && splitHeaders(next, table, true).headers.length > 0;
}

/**
 * Header cells stand in front; in table `applications` only before the first row, whose labels share words, and in
 * rows of nothing else, which a new page repeats.
 */
function splitHeaders(
  chunk: Chunk,
  table: TableKey,
  seenRow: boolean,
): { readonly headers: readonly Cell[]; readonly rest: readonly Cell[] } {
  if (table === 'applications' && seenRow && !isHeaderRow(chunk)) return { headers: [], rest: chunk.labels };
  let last = chunk.labels.length - 1;
  while (last >= 0 && !isHeader(chunk.labels[last]?.meaning)) last--;
  return { headers: chunk.labels.slice(0, last + 1), rest: chunk.labels.slice(last + 1) };
}

function isHeaderRow({ labels, values }: Chunk): boolean {
  const numbers = values.some(({ kind }) => kind === 'value');
  return !numbers && labels.length > 1 && labels.every(({ meaning }) => isHeader(meaning));
}

function isHeader(meaning: Meaning | undefined): boolean {
  return meaning?.header !== undefined && !meaning.rowExact && !meaning.groupExact;
}

/** Does the label of a chunk without values go on in the next one (a label wrapped by a PDF, a lone group)? */
function continues(
  chunk: Chunk,
  next: Chunk | undefined,
  form: Form,
  table: TableKey,
  near: number,
): boolean {
  if (!next || chunk.labels.length === 0 || !next.values.some(({ kind }) => kind === 'value')) return false;
  if (chunk.values.length >= 2) return false;
  const joined = matchLabels([...chunk.labels, ...next.labels], form, table, near);
  if (joined.row === undefined || joined.state !== 'exact') return false;
  return joined.rest.length === 0;
}

function merged(first: Chunk, second: Chunk): Chunk {
  return {
    start: first.start,
    end: second.end,
    labels: [...first.labels, ...second.labels],
    before: [...first.before, ...second.before, ...first.values],
    values: second.values,
    delimiter: false,
  };
}

/** Number of values that the rows of table `applications` have. */
function wanted({ row, match }: RowDraft): number {
  return row?.cells.length ?? match?.row?.cells.length ?? 7;
}

function splitRuns(text: string, drafts: readonly RowDraft[]): readonly RowDraft[] {
  return drafts.flatMap((whole) => (whole.kind === 'data' ? splitRun(text, whole) : [whole]));
}

/** Cuts a run of values that several rows share because the labels between them are lost. */
function splitRun(text: string, whole: RowDraft): readonly RowDraft[] {
  const size = wanted(whole);
  const { values } = whole.chunk;
  const filled = values.filter(({ kind }) => kind !== 'empty');
  if (filled.length <= size + 1 || isRepeat(text, filled, size)) return [whole];
  const sizes = runSizes(filled, size, whole.row !== undefined);
  const parts: RowDraft[] = [];
  let at = 0;
  for (const [index, length] of sizes.entries()) {
    const part: Cell[] = [];
    let left = index === sizes.length - 1 ? Infinity : length;
    while (at < values.length && left > 0) {
      const cell = values[at++];
      if (!cell || (part.length === 0 && cell.kind === 'empty')) continue;
      part.push(cell);
      left--;
    }
    while (index < sizes.length - 1 && values[at]?.kind === 'empty') at++;
    const first = part[0];
    const last = part.at(-1);
    if (!first || !last) continue;
    if (index === 0) {
      const chunk = { ...whole.chunk, end: last.end, values: part };
      parts.push({ ...whole, chunk });
    } else {
      const chunk = {
        start: first.start,
        end: last.end,
        labels: [],
        before: [],
        values: part,
        delimiter: false,
      };
      parts.push(draft(chunk, 'data', [], noLabels));
    }
  }
  return parts;
}

/** A converter repeats a merged value over its columns: `45 | 45 | 45` for one value, `3 | 0 | 0` for two. */
export function isRepeat(text: string, cells: readonly Cell[], size: number): boolean {
  const last = cells[size - 1];
  if (size > 2 || cells.length !== 3 || !last) return false;
  return cells.slice(size).every((cell) => contentOf(text, cell) === contentOf(text, last));
}

function contentOf(text: string, { plain, start, end }: Cell): string {
  return plain ?? text.slice(start, end);
}

/** How many values each row of a run has: all `size`, one more each where a stand-in took the label's place. */
function runSizes(filled: readonly Cell[], size: number, labelled: boolean): readonly number[] {
  const total = filled.length;
  if (total % size === 0) return new Array<number>(total / size).fill(size);
  if (labelled && (total - size) % (size + 1) === 0) {
    return [size, ...new Array<number>((total - size) / (size + 1)).fill(size + 1)];
  }
  if (!labelled && total % (size + 1) === 0) return new Array<number>(total / (size + 1)).fill(size + 1);
  const rows = Math.max(1, Math.round(total / size));
  return new Array<number>(rows).fill(size);
}
