/** What the equations say about blanks. */
import { describe, expect, test } from 'vitest';
import type { Equation } from '../../server/src/form/types';
import { solveBlanks } from '../../server/src/solve/blanks';

const equation = (left: readonly number[], right: readonly number[]): Equation => ({
  id: [left, right].join('='),
  kind: 'row-total',
  table: 'applications',
  left,
  right,
});

/** Solves for the cells that are undefined. */
function solve(values: readonly (number | undefined)[], ...equations: readonly Equation[]) {
  const blanks = values.flatMap((value, index) => (value === undefined ? [index] : []));
  const solved = solveBlanks(equations, new Set(blanks), (cell) => values[cell]);
  return blanks.map((cell) => [solved.get(cell)?.expected, solved.get(cell)?.zeroIsSafe]);
}

const row = equation([0, 1, 2], [3]);

describe('solveBlanks', () => {
  test('zero is safe where nothing asks', () => {
    expect(solve([undefined])).toEqual([[undefined, true]]);
  });

  test('a single blank is what the equation asks for', () => {
    expect(solve([1, undefined, 3, 9], row)).toEqual([[5, false]]);
    expect(solve([1, undefined, 3, 4], row)).toEqual([[0, true]]);
    expect(solve([1, 5, 3, undefined], row)).toEqual([[9, false]]);
  });

  test('blanks that make nothing together are all zero', () => {
    expect(solve([4, undefined, undefined, 4], row)).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  test('blanks that make something together are not zero', () => {
    expect(solve([1, undefined, undefined, 4], row)).toEqual([
      [undefined, false],
      [undefined, false],
    ]);
  });

  test('one blank tells the next', () => {
    const column = equation([1, 4], [5]);
    expect(solve([1, undefined, undefined, 9, 2, 5], row, column)).toEqual([
      [3, false],
      [5, false],
    ]);
  });

  test('equations that contradict each other ask nothing', () => {
    const column = equation([1], [4]);
    expect(solve([1, undefined, 3, 9, 7], row, column)).toEqual([[undefined, false]]);
  });

  test('a negative value is no answer', () => {
    expect(solve([9, undefined, 3, 4], row)).toEqual([[undefined, false]]);
  });

  test('a blank in an equation with something unreadable may be zero', () => {
    const unreadable = equation([0, 1], [2]);
    const solved = solveBlanks([unreadable], new Set([1]), (cell) => (cell === 0 ? 4 : undefined));
    expect(solved.get(1)).toEqual({ expected: undefined, zeroIsSafe: true });
  });
});
