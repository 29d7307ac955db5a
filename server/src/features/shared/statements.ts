/** One fact and all places that state it: the cells of a table and the numbers of the prose that are tied to them. */
import type { Range } from '../../base/text';
import type { Table, ValueCell } from '../../report/model';
import { placeAt } from './places';
import type { Reading, TiedClaim } from './reading';

export interface Fact {
  /** The range that was asked about. */
  readonly range: Range;
  readonly table: Table;
  /** One cell, or several whose sum is stated. */
  readonly cells: readonly ValueCell[];
  /** The numbers and denials of the prose that state exactly these cells. */
  readonly claims: readonly TiedClaim[];
  /** Was a cell asked about, or the prose? */
  readonly from: 'cell' | 'prose';
}

/** The fact that is stated at an offset. */
export function factAt(reading: Reading, at: number): Fact | undefined {
  const place = placeAt(reading, at);
  if (place?.kind === 'claim') {
    const { table, cells } = place.tied;
    return { range: place.range, table, cells, claims: stating(reading, cells), from: 'prose' };
  }
  if (place?.kind !== 'value' || !place.spec) return undefined;
  const { table, cell, range } = place;
  return { range, table, cells: [cell], claims: stating(reading, [cell]), from: 'cell' };
}

/** Statements about sums that a cell is part of. */
export function partlyStating({ claims }: Reading, cell: ValueCell): readonly TiedClaim[] {
  return claims.filter((one) => one.cells.length > 1 && one.cells.includes(cell));
}

/** The place of a value; of an empty one its slot. */
export function valueRange({ range, slot }: ValueCell): Range {
  return range.end > range.start ? range : slot;
}

function stating({ claims }: Reading, cells: readonly ValueCell[]): readonly TiedClaim[] {
  return claims.filter(
    (one) => one.cells.length === cells.length && one.cells.every((cell, index) => cell === cells[index]),
  );
}
