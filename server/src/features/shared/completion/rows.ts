/** Completion inside a table: the rows that are missing at this place, with zeros, in the table's own layout. */
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
  return missingAt(table, at)
    .filter((spec) => wanted === '' || bareText(spec.label).includes(wanted))
    .flatMap((spec) => completionOf(typed, untyped, table, spec) ?? []);
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
  { before, replaced, words, reading }: TypedLine,
  { report, at, restore }: Untyped,
  table: Table,
  spec: RowSpec,
): Completion | undefined {
  const edits = insertRows(report, table, [spec]);
  const own = edits.find(({ range, newText }) => range.start === range.end && newText.includes('0'));
  if (!own) return undefined;
  const [, lead = '', row = ''] = /^((?:\r?\n)*)([^]*?)(?:\r?\n)*$/.exec(own.newText) ?? [];
  const text = lacking(lead, reading.report.text, at) + row;
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

/** The line ends that part rows, as far as they do not stand in front of the place already. */
function lacking(lead: string, text: string, at: number): string {
  const ends = lead.match(/\r?\n/g) ?? [];
  const standing =
    /(?:\r?\n[^\S\n]*)*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0].match(/\n/g)?.length ?? 0;
  return ends.slice(Math.max(0, standing)).join('');
}

/** The zeros of a row; none where other zeros stand in it, in attributes say, and it is not clear which are values. */
function stopsIn(text: string, values: number): readonly number[] {
  const zeros = [...text.matchAll(/0/g)].map(({ index }) => index);
  return zeros.length === values ? zeros : [];
}
