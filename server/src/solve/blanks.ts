/**
 * What the equations say about blank values. A blank is unknown, not zero: an equation whose other cells are known
 * asks for one value, and that may tell the next blank. Where nothing asks, zero will do, unless an equation would
 * then be broken.
 */
import { requiredValue, sumOf, type CellLookup } from '../form/equations';
import type { Equation } from '../form/types';

export interface BlankValue {
  /** The value that the equations ask for; undefined where they say nothing, or contradict each other. */
  readonly expected: number | undefined;
  /** May zero be written without asking? */
  readonly zeroIsSafe: boolean;
}

/** For each of the blank cells (all those of a table) what may be written there. */
export function solveBlanks(
  equations: readonly Equation[],
  blanks: ReadonlySet<number>,
  valueAt: CellLookup,
): ReadonlyMap<number, BlankValue> {
  const asked = new Map<number, number>();
  const contradicted = new Set<number>();
  const current: CellLookup = (cell) => asked.get(cell) ?? valueAt(cell);
  const concerned = equations.filter((equation) => blanksOf(equation, blanks).length > 0);
  // Each round settles at least one blank or is the last.
  for (let changed = true; changed;) {
    changed = false;
    for (const equation of concerned) {
      const open = blanksOf(equation, blanks).filter((cell) => !asked.has(cell) && !contradicted.has(cell));
      const value = commonValue(equation, open, current);
      if (value === undefined) continue;
      for (const cell of open) {
        if (value < 0) contradicted.add(cell);
        else asked.set(cell, value);
      }
      changed = true;
    }
  }
  for (const equation of concerned) {
    const sides = [sumOf(equation.left, current), sumOf(equation.right, current)];
    if (sides.includes(undefined) || sides[0] === sides[1]) continue;
    for (const cell of blanksOf(equation, blanks)) contradicted.add(cell);
  }
  const zeros = safeZeros(concerned, blanks, asked, contradicted, valueAt);
  return new Map(
    [...blanks].map((cell) => [
      cell,
      { expected: contradicted.has(cell) ? undefined : asked.get(cell), zeroIsSafe: zeros.has(cell) },
    ]),
  );
}

/**
 * The value that an equation asks for in each of its open blanks: any value for a single one; zero for several
 * that together have to make nothing, as no value is negative.
 */
function commonValue(equation: Equation, open: readonly number[], valueAt: CellLookup): number | undefined {
  const [first] = open;
  if (first === undefined) return undefined;
  const others: CellLookup = (cell) => (cell !== first && open.includes(cell) ? 0 : valueAt(cell));
  const value = requiredValue(equation, first, others);
  if (open.length === 1 || value === undefined) return value;
  const oneSide = [equation.left, equation.right].some((side) => open.every((cell) => side.includes(cell)));
  return oneSide && value === 0 ? 0 : undefined;
}

/** The largest set of blanks that can all become zero without breaking an equation. */
function safeZeros(
  equations: readonly Equation[],
  blanks: ReadonlySet<number>,
  asked: ReadonlyMap<number, number>,
  contradicted: ReadonlySet<number>,
  valueAt: CellLookup,
): ReadonlySet<number> {
  const zeros = new Set(
    [...blanks].filter((cell) => !contradicted.has(cell) && (asked.get(cell) ?? 0) === 0),
  );
  const current: CellLookup = (cell) => (zeros.has(cell) ? 0 : valueAt(cell));
  for (let changed = true; changed;) {
    changed = false;
    for (const equation of equations) {
      const left = sumOf(equation.left, current);
      const right = sumOf(equation.right, current);
      if (left === undefined || right === undefined || left === right) continue;
      for (const cell of blanksOf(equation, zeros)) changed = zeros.delete(cell) || changed;
    }
  }
  return zeros;
}

function blanksOf({ left, right }: Equation, blanks: ReadonlySet<number>): readonly number[] {
  return [...left, ...right].filter((cell) => blanks.has(cell));
}
