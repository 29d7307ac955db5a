/** A table of nine cells for the tests of solving: two by two items, their totals, and the total of totals. */
import type { Equation } from '../../server/src/form/types';

/** An equation by its cells; its id is what it says. */
export const equation = (left: readonly number[], right: readonly number[]): Equation => ({
  id: `${left.join('+')}=${right.join('+')}`,
  kind: 'row-total',
  table: 'applications',
  left,
  right,
});

/** Equations over cells 0 to `cells` - 1, with the equations of each cell. */
export function tableOf(
  cells: number,
  equations: readonly Equation[],
  lines: readonly (readonly number[])[] = [],
) {
  const equationsOf = Array.from({ length: cells }, (_, cell) =>
    equations.filter(({ left, right }) => left.includes(cell) || right.includes(cell)),
  );
  return { equations, equationsOf, lines };
}

/** ```
 *  0 1 | 2
 *  3 4 | 5
 *  6 7 | 8
 *  ``` */
export const small = tableOf(9, [
  equation([0, 1], [2]),
  equation([3, 4], [5]),
  equation([6, 7], [8]),
  equation([0, 3], [6]),
  equation([1, 4], [7]),
  equation([2, 5], [8]),
]);

export type Values = readonly (number | undefined)[];

/** The small table with these items and their totals. */
export function filled([a, b, c, d]: readonly [number, number, number, number]): readonly number[] {
  return [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d];
}

const sum = (values: Values, cells: readonly number[]): number | undefined =>
  cells.reduce<number | undefined>((total, cell) => {
    const value = values[cell];
    return total === undefined || value === undefined ? undefined : total + value;
  }, 0);

/** Does it hold? Undefined where a value is unknown. Written out here so that the tests trust nothing they test. */
export function holds({ left, right }: Equation, values: Values): boolean | undefined {
  const [one, other] = [sum(values, left), sum(values, right)];
  return one === undefined || other === undefined ? undefined : one === other;
}

export const brokenOf = (equations: readonly Equation[], values: Values) =>
  equations.flatMap((one) =>
    holds(one, values) === false
      ? [{ equation: one, left: sum(values, one.left) ?? 0, right: sum(values, one.right) ?? 0 }]
      : [],
  );

/** `values` with other values at some cells. */
export function changed(values: Values, changes: Readonly<Record<number, number | undefined>>): Values {
  return values.map((value, cell) => (cell in changes ? changes[cell] : value));
}
