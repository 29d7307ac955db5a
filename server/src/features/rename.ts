/** Rename of a number that the prose and a cell both state: all of them change together. */
import { replace, type TextEdit } from '../base/edits';
import type { Range } from '../base/text';
import { setValue } from '../format/write';
import type { Reading } from './shared/reading';
import { factAt, type Fact } from './shared/statements';

/** The number at an offset that can be renamed; undefined for sums of several cells and for denials. */
export function renamableAt(reading: Reading, at: number): Range | undefined {
  return renamable(reading, at)?.range;
}

/**
 * The edits that write `value` into the cell and everywhere it is stated; undefined where nothing can be renamed
 * or the form does not take the value.
 */
export function renameEdits(reading: Reading, at: number, value: string): readonly TextEdit[] | undefined {
  const fact = renamable(reading, at);
  const [cell] = fact?.cells ?? [];
  if (!fact || !cell || cell.spec === undefined) return undefined;
  const kind = fact.table.spec.cells[cell.spec]?.kind;
  const number = value.trim();
  if (!(kind === 'money' ? /^\d+(?:\.\d+)?$/ : kind === 'change' ? /^-?\d+$/ : /^\d+$/).test(number))
    return undefined;
  return [
    ...setValue(reading.report, fact.table, cell, number),
    ...fact.claims.flatMap(({ claim }) => (claim.negation ? [] : [replace(claim.range, number)])),
  ];
}

function renamable(reading: Reading, at: number): Fact | undefined {
  const fact = factAt(reading, at);
  if (!fact || fact.cells.length !== 1) return undefined;
  const denial = fact.claims.some(
    ({ claim }) => claim.negation && claim.range.start === fact.range.start && fact.from === 'prose',
  );
  return denial ? undefined : fact;
}
