/** The interpreter of equations: holds, broken with both sums, unknown; and what a cell would have to be. */
import { describe, expect, test } from 'vitest';
import { evaluate, involves, requiredValue, sumOf } from '../../server/src/form/equations';
import type { Equation } from '../../server/src/form/types';

/** Cells 0 and 1 sum up to cells 2 and 3. */
const equation: Equation = {
  id: 'balance/total',
  kind: 'balance',
  table: 'applications',
  left: [0, 1],
  right: [2, 3],
};

const among = (values: readonly (number | undefined)[]) => (cell: number) => values[cell];
const _ = undefined;

test.each([
  [[1, 2, 3, 0], { state: 'holds' }],
  [[0, 0, 0, 0], { state: 'holds' }],
  [[-4, 6, 0, 2], { state: 'holds' }],
  [[1, 2, 2, 0], { state: 'broken', left: 3, right: 2 }],
  [[1, 0, 2, 3], { state: 'broken', left: 1, right: 5 }],
  [[_, 2, 3, 0], { state: 'unknown' }],
  [[1, _, 3, 0], { state: 'unknown' }],
  [[1, 2, _, 0], { state: 'unknown' }],
  [[1, 2, 3, _], { state: 'unknown' }],
])('%j', (values, expected) => expect(evaluate(equation, among(values))).toEqual(expected));

describe('the value that a cell must have', () => {
  test.each([
    [0, [9, 2, 3, 4], 5],
    [1, [9, 2, 3, 4], -2],
    [2, [9, 2, 3, 4], 7],
    [3, [9, 2, 3, 4], 8],
    [0, [_, 2, 3, 4], 5],
    [3, [9, 2, 3, _], 8],
    [0, [9, _, 3, 4], _],
    [0, [9, 2, _, 4], _],
    [2, [_, 2, 3, 4], _],
    [4, [9, 2, 3, 4], _],
  ])('cell %i of %j', (cell, values, expected) => {
    expect(requiredValue(equation, cell, among(values))).toBe(expected);
  });
});

test('an equation involves the cells of both its sides', () => {
  expect([0, 1, 2, 3, 4].map((cell) => involves(equation, cell))).toEqual([true, true, true, true, false]);
});

test('a sum is known where all its cells are', () => {
  expect(sumOf([0, 1, 2], among([1, 2, 4]))).toBe(7);
  expect(sumOf([], among([]))).toBe(0);
  expect(sumOf([0, 1], among([1, _]))).toBeUndefined();
});
