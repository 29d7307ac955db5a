/**
 * The one interpreter of the form's equations (勾稽关系). It sees an equation and a way to look up a cell's value,
 * so that it serves rules, hover, hints and other years alike.
 */
import type { Equation } from './types';

/** The value of a cell by its index in `TableSpec.cells`; undefined where it is not known for certain. */
export type CellLookup = (cell: number) => number | undefined;

/** `unknown` where a cell of the equation is absent, blank or unreadable; `left` and `right` are both sums. */
export type EquationState =
  | { readonly state: 'holds' }
  | { readonly state: 'unknown' }
  | { readonly state: 'broken'; readonly left: number; readonly right: number };

// Shared: nearly all equations of nearly all drafts hold, and none of them should cost an object.
const holds: EquationState = Object.freeze({ state: 'holds' });
const unknown: EquationState = Object.freeze({ state: 'unknown' });

/** Does the equation hold for these values? */
export function evaluate(equation: Equation, valueAt: CellLookup): EquationState {
  const left = sumOf(equation.left, valueAt);
  if (left === undefined) return unknown;
  const right = sumOf(equation.right, valueAt);
  if (right === undefined) return unknown;
  return left === right ? holds : { state: 'broken', left, right };
}

/**
 * The value that `cell` must have for the equation to hold, all its other cells being as they are; undefined
 * where another cell is unknown or `cell` is not in the equation. It may be negative: then no value will do.
 */
export function requiredValue(equation: Equation, cell: number, valueAt: CellLookup): number | undefined {
  const others: CellLookup = (index) => (index === cell ? 0 : valueAt(index));
  const left = sumOf(equation.left, others);
  const right = sumOf(equation.right, others);
  if (left === undefined || right === undefined) return undefined;
  if (equation.right.includes(cell)) return left - right;
  return equation.left.includes(cell) ? right - left : undefined;
}

/** Is the cell one of the equation's? */
export function involves(equation: Equation, cell: number): boolean {
  return equation.left.includes(cell) || equation.right.includes(cell);
}

/** Sum of the cells, or undefined where one of them is not known. */
export function sumOf(cells: readonly number[], valueAt: CellLookup): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const value = valueAt(cell);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
