/** What stands at an offset: a value, a label, a header of a table, or a tied number of the prose. */
import type { Range } from '../../base/text';
import type { CellSpec } from '../../form/types';
import type { Header, Row, Table, ValueCell } from '../../report/model';
import { rowRange } from '../../rules/places';
import type { Reading, TiedClaim } from './reading';

export interface ValuePlace {
  readonly kind: 'value';
  readonly range: Range;
  readonly table: Table;
  readonly row: Row;
  readonly cell: ValueCell;
  /** Undefined for a value too many. */
  readonly spec: CellSpec | undefined;
}

export interface LabelPlace {
  readonly kind: 'label';
  readonly range: Range;
  readonly table: Table;
  readonly row: Row;
}

export interface GroupPlace {
  readonly kind: 'group';
  readonly range: Range;
  readonly table: Table;
  readonly label: string;
}

export interface HeaderPlace {
  readonly kind: 'header';
  readonly range: Range;
  readonly table: Table;
  readonly header: Header;
}

export interface ClaimPlace {
  readonly kind: 'claim';
  readonly range: Range;
  readonly tied: TiedClaim;
}

export type Place = ValuePlace | LabelPlace | GroupPlace | HeaderPlace | ClaimPlace;

/** Does a range hold an offset, its ends counted in? A cursor behind the last digit is still at the number. */
export function touches({ start, end }: Range, at: number): boolean {
  return start <= at && at <= end;
}

/** The table that holds an offset. */
export function tableAt(reading: Reading, at: number): Table | undefined {
  return reading.tables.find(({ range }) => touches(range, at));
}

/** The row of a table that holds an offset; of a stacked one also between its lines. */
export function rowAt({ rows }: Table, at: number): Row | undefined {
  return rows.find(({ physical }) => touches(physical.range, at));
}

/** The value cell of a row at an offset; with `near`, also the one whose blanks hold it. */
export function cellAt(row: Row, at: number, near = true): ValueCell | undefined {
  return (
    row.values.find(({ range }) => range.end > range.start && touches(range, at)) ??
    (near ? row.values.find(({ slot }) => touches(slot, at)) : undefined)
  );
}

/** What stands at an offset; undefined where it is nothing of the form and no tied number. */
export function placeAt(reading: Reading, at: number): Place | undefined {
  const table = tableAt(reading, at);
  if (table) return placeInTable(table, at);
  const tied = reading.claims.find(({ claim }) => touches(claim.range, at));
  return tied && { kind: 'claim', range: tied.claim.range, tied };
}

function placeInTable(table: Table, at: number): Place | undefined {
  const row = rowAt(table, at);
  const cell = row && cellAt(row, at);
  if (row && cell) {
    const spec = cell.spec === undefined ? undefined : table.spec.cells[cell.spec];
    const range = cell.range.end > cell.range.start ? cell.range : cell.slot;
    return { kind: 'value', range, table, row, cell, spec };
  }
  const header = table.headers.find((one) => one.cell && touches(one.cell.range, at));
  if (header?.cell) return { kind: 'header', range: header.cell.range, table, header };
  if (!row) return undefined;
  const group = row.label.groups.find((one) => touches(one.cell.range, at));
  if (group) return { kind: 'group', range: group.cell.range, table, label: group.label };
  const own = row.label.cells.some(({ range }) => touches(range, at));
  return own ? { kind: 'label', range: rowRange(row), table, row } : undefined;
}
