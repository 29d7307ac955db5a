/**
 * Two wrong cells: where no single cell explains a connected group of broken equations, the pairs of cells whose
 * change to one value each mends all of them and breaks none. Two cells in one equation may make up for each
 * other, so an equation that holds may have both.
 */
import { evaluate, involves, type CellLookup } from '../form/equations';
import type { Equation, TableSpec } from '../form/types';
import type { BrokenEquation } from './locate';

export interface CellChange {
  readonly cell: number;
  readonly expected: number;
}

export type CellPair = readonly [CellChange, CellChange];

/** Every pair that explains the group; `most` bounds the search, as one pair too many says enough. */
export function explainingPairs(
  { equationsOf }: Pick<TableSpec, 'equationsOf'>,
  group: readonly BrokenEquation[],
  valueAt: CellLookup,
  most = 2,
): readonly CellPair[] {
  const known = (cell: number): readonly Equation[] =>
    (equationsOf[cell] ?? []).filter((equation) => evaluate(equation, valueAt).state !== 'unknown');
  const found: CellPair[] = [];
  const tried = new Set<number>();
  for (const first of cellsOf(group[0]?.equation)) {
    tried.add(first);
    const own = known(first);
    for (const second of partners(group, first, equationsOf[first])) {
      // A pair both of whose cells are in the first equation comes up twice.
      if (tried.has(second)) continue;
      const pair = solve(new Set([...own, ...known(second)]), first, second, valueAt);
      if (pair) found.push(pair);
      if (found.length >= most) return found;
    }
  }
  return found;
}

/**
 * Cells that stand in every equation of the group without `first`; where there is none, any cell of the group, or
 * across an equation that holds because both sides are wrong. (Two cells of one side make up for each other where a
 * figure stands in the wrong column or row: that is for the rules of totals to say.)
 */
function partners(
  group: readonly BrokenEquation[],
  first: number,
  own: readonly Equation[] = [],
): readonly number[] {
  const rest = group.filter(({ equation }) => !involves(equation, first));
  const [next, ...others] = rest;
  if (next)
    return cellsOf(next.equation).filter((cell) => others.every(({ equation }) => involves(equation, cell)));
  const across = own.flatMap(({ left, right }) => (left.includes(first) ? right : left));
  return [...new Set([...group.flatMap(({ equation }) => cellsOf(equation)), ...across])];
}

/** The changes of both cells that make all their equations hold; undefined where none do, or more than one do. */
function solve(
  both: ReadonlySet<Equation>,
  first: number,
  second: number,
  valueAt: CellLookup,
): CellPair | undefined {
  const concerned = [...both];
  const alone = (cell: number, other: number): number | undefined => {
    const own = concerned.find((equation) => involves(equation, cell) && !involves(equation, other));
    return own && gapOf(own, valueAt) * sign(own, cell);
  };
  const shared = concerned.find((equation) => involves(equation, first) && involves(equation, second));
  /** What the shared equation leaves for a cell once the other one has changed; NaN mends nothing. */
  const rest = (cell: number, other: number, by: number): number =>
    shared ? (gapOf(shared, valueAt) - by * sign(shared, other)) * sign(shared, cell) : Number.NaN;
  const own = alone(second, first);
  const x = alone(first, second) ?? rest(first, second, own ?? Number.NaN);
  const y = own ?? rest(second, first, x);
  const mended = concerned.every(
    (equation) => gapOf(equation, valueAt) === x * sign(equation, first) + y * sign(equation, second),
  );
  const changes = [change(first, x, valueAt), change(second, y, valueAt)] as const;
  return mended && changes.every(({ expected }) => expected >= 0) ? changes : undefined;
}

function change(cell: number, by: number, valueAt: CellLookup): CellChange {
  return { cell, expected: (valueAt(cell) ?? 0) + by };
}

/** By how much the left side has to grow for the equation to hold. */
function gapOf(equation: Equation, valueAt: CellLookup): number {
  const result = evaluate(equation, valueAt);
  return result.state === 'broken' ? result.right - result.left : 0;
}

/** What one more in the cell does to the left side against the right: 1, -1, or 0 where it is not in it. */
function sign(equation: Equation, cell: number): number {
  if (equation.left.includes(cell)) return 1;
  return equation.right.includes(cell) ? -1 : 0;
}

function cellsOf(equation: Equation | undefined): readonly number[] {
  return equation ? [...equation.left, ...equation.right] : [];
}
