/** Completion inside a table: the rows that are missing at this place, with zeros, in the table's own layout. */
import type { TextEdit } from '../../../base/edits';
import { bareText } from '../../../base/normalise';
import type { RowSpec } from '../../../form/types';
import { insertRows } from '../../../format/insertRows';
import type { Report, Table } from '../../../report/model';
import type { Completion, TypedLine, Untyped } from './item';

/** The rows that are missing where the cursor is, in the form's order; undefined outside tables. */
export function rowCompletions(typed: TypedLine, untyped: Untyped): readonly Completion[] | undefined {
  const { before, after } = typed;
  const { report, at } = untyped;
  const table = Object.values(report.tables).find((one) => one && holds(report, one, at));
  if (!table) return undefined;
  // in the middle of a row that is spread over several lines nothing can be put in
  if (table.physicalRows.some(({ range }) => range.start < at && at <= range.end)) return [];
  if (!/^[\s|]*$/.test(after)) return [];
  const wanted = bareText(before.replace(/<[^>]*>?/g, ''));
  const found = missingAt(table, at)
    .filter((spec) => wanted === '' || bareText(spec.label).includes(wanted))
    .flatMap((spec) => completionOf(typed, untyped, table, spec) ?? []);
  // behind a table that lacks no row at its end, prose goes on
  return found.length === 0 && at > table.range.end ? undefined : found;
}

/** Does the table hold the place, or end right in front of it? */
function holds({ text }: Report, { range }: Table, at: number): boolean {
  if (at <= range.start) return false;
  return (
    at <= range.end ||
    /^(?:[^\S\n]*\n){1,2}[^\S\n]*$/.test(text.slice(range.end, Math.min(at, range.end + 200)))
  );
}

/** The missing rows that belong between the rows before and behind a place. */
function missingAt({ rows, spec }: Table, at: number): readonly RowSpec[] {
  const present = new Set(rows.map((row) => row.spec.index));
  const before = rows.filter(({ physical }) => physical.range.start < at).at(-1)?.spec.index ?? -1;
  const behind = rows.find(({ physical }) => physical.range.start >= at)?.spec.index ?? Infinity;
  return spec.rows.filter(({ index }) => !present.has(index) && index > before && index < behind);
}

function completionOf(
  { before, replaced, words }: TypedLine,
  { report, at, restore }: Untyped,
  table: Table,
  spec: RowSpec,
): Completion | undefined {
  const edits = insertRows(report, table, [spec]);
  const own = edits.find(({ range, newText }) => range.start === range.end && newText.includes('0'));
  if (!own) return undefined;
  const text = asLine(report.text, own, at);
  if (text === undefined) return undefined;
  const label = spec.label === '' ? words.tables[table.key] : spec.label;
  return {
    kind: 'row',
    label,
    detail: words.rowOfZeros(spec.cells.length),
    range: replaced,
    newText: text,
    filterText: (/^[\s|]*/.exec(before)?.[0] ?? '') + label,
    stops: stopsIn(text, spec.cells.length),
    additional: () => edits.flatMap((edit) => (edit === own ? [] : (restore(edit) ?? []))),
  };
}

/**
 * What an insertion somewhere near a line's start is as the content of that line: the text between the two places
 * is the same in front of what is inserted and behind it, so one can be taken for the other. Undefined where it is
 * not.
 */
function asLine(text: string, { range: { start }, newText }: TextEdit, at: number): string | undefined {
  const between = text.slice(Math.min(start, at), Math.max(start, at));
  const all = start <= at ? newText + between : between + newText;
  if (start <= at ? !all.startsWith(between) : !all.endsWith(between)) return undefined;
  const own = start <= at ? all.slice(between.length) : all.slice(0, all.length - between.length);
  // the line has an end of its own
  return own.replace(/\r?\n$/, '');
}

/** The zeros of a row; none where other zeros stand in it, in attributes say, and it is not clear which are values. */
function stopsIn(text: string, values: number): readonly number[] {
  const zeros = [...text.matchAll(/0/g)].map(({ index }) => index);
  return zeros.length === values ? zeros : [];
}
