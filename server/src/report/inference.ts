/** Rows whose own label is lost: their group label and their place between recognised rows say which they are. */
import type { RowSpec, TableSpec } from '../form/types';
import type { RowDraft } from './rowDraft';

/** Gives every data row without a recognised label the row of the form that its place allows, if any. */
export function inferRows(drafts: readonly RowDraft[], table: TableSpec): void {
  let previous = -1;
  for (let index = 0; index < drafts.length; index++) {
    const draft = drafts[index];
    if (draft?.kind !== 'data') continue;
    if (draft.row) {
      previous = draft.row.index;
      continue;
    }
    const open = openFrom(drafts, index);
    const next = nextRow(drafts, index + open.length, previous);
    previous = assign(open, table, previous, next ?? table.rows.length);
    index += open.length - 1;
  }
}

/** The unrecognised data rows from `index` on, up to the next recognised one. */
function openFrom(drafts: readonly RowDraft[], index: number): readonly RowDraft[] {
  let end = index;
  while (end < drafts.length && !drafts[end]?.row) end++;
  return drafts.slice(index, end);
}

function nextRow(drafts: readonly RowDraft[], from: number, previous: number): number | undefined {
  for (let index = from; index < drafts.length; index++) {
    const row = drafts[index]?.row;
    if (row && row.index > previous) return row.index;
  }
  return undefined;
}

function assign(open: readonly RowDraft[], table: TableSpec, previous: number, next: number): number {
  const rows = open.filter((draft) => draft.kind === 'data' && hasEnough(draft, table));
  const fits = rows.length === next - previous - 1;
  let cursor = previous + 1;
  for (const draft of rows) {
    // Text that is like no label may be a row that an office added; only a gap of just its size claims it.
    const strange = (draft.match?.rest.length ?? 0) > 0;
    if (strange && !fits) continue;
    const row = startOf(draft, table, cursor) ?? table.rows[cursor];
    if (!row || row.index >= next || row.index < cursor) continue;
    if (table.key === 'disclosure' && numbersIn(draft) < row.cells.length - 1) continue;
    draft.row = row;
    draft.state = 'inferred';
    cursor = row.index + 1;
  }
  return cursor - 1;
}

/** A row that has nearly as many numbers as the form's rows; a page number between rows has not. */
function hasEnough(draft: RowDraft, table: TableSpec): boolean {
  return numbersIn(draft) >= (table.key === 'applications' ? 5 : 1);
}

function numbersIn({ chunk }: RowDraft): number {
  return chunk.values.filter(({ kind }) => kind === 'value').length;
}

/** The first row, from `cursor` on, of the innermost group whose label stands in this row. */
function startOf({ match }: RowDraft, table: TableSpec, cursor: number): RowSpec | undefined {
  const group = match?.groups.at(-1)?.label;
  if (group === undefined) return undefined;
  return table.rows.find((row) => row.index >= cursor && row.groups.at(-1) === group);
}
