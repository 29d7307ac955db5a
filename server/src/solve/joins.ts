/**
 * A row with one value too many, because a number was split over two cells: which two neighbours, written as one
 * number, make every equation of the row hold.
 */
import { evaluate, involves, type CellLookup } from '../form/equations';
import type { Equation } from '../form/types';

export interface Join {
  /** Position of the first of the two values. */
  readonly at: number;
  readonly joined: number;
}

/**
 * The one place to join `values` (one more than the row's `cells`); undefined where none or several will do, or where
 * no equation speaks of the row.
 */
export function onlyJoin(
  equations: readonly Equation[],
  cells: readonly number[],
  values: readonly number[],
  valueAt: CellLookup,
): Join | undefined {
  if (values.length !== cells.length + 1) return undefined;
  const own = equations.filter((equation) => cells.some((cell) => involves(equation, cell)));
  const found: Join[] = [];
  for (let at = 0; at < cells.length; at++) {
    const [first = 0, second = 0] = values.slice(at, at + 2);
    // Nobody writes 05; and 1 and -2 are no number.
    if (first <= 0 || second < 0) continue;
    const joined = Number(`${first}${second}`);
    const row = [...values.slice(0, at), joined, ...values.slice(at + 2)];
    const current: CellLookup = (cell) => {
      const position = cells.indexOf(cell);
      return position === -1 ? valueAt(cell) : row[position];
    };
    const states = own.map((equation) => evaluate(equation, current).state);
    if (states.includes('holds') && !states.includes('broken')) found.push({ at, joined });
  }
  const [join, ...others] = found;
  return others.length === 0 ? join : undefined;
}
