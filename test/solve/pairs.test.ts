/** Two wrong cells, in tables made so that one of the two is told only by the equation that both stand in. */
import { expect, test } from 'vitest';
import { explainingPairs } from '../../server/src/solve/pairs';
import { brokenOf, equation, tableOf, type Values } from './small';

function pairsOf(table: ReturnType<typeof tableOf>, values: Values): readonly string[] {
  return explainingPairs(table, brokenOf(table.equations, values), (cell) => values[cell]).map((pair) =>
    pair.map(({ cell, expected }) => `${cell}=${expected}`).join(' '),
  );
}

const items = equation([0, 1], [2]);
const totals = equation([2, 3], [4]);
/** What keeps cells 1, 3 and 4 as they are. */
const copies = [equation([1], [5]), equation([3], [6]), equation([4], [7])];

/** 0 + 1 = 2 and 2 + 3 = 4: cell 0 should be 5 and cell 2 be 9. */
const twoWrong: Values = [2, 4, 7, 3, 12, 4, 3, 12];

test.each([
  ['first', [items, totals, ...copies], '0=5 2=9'],
  ['last', [totals, items, ...copies], '2=9 0=5'],
  ['behind what holds', [...copies, totals, items], '2=9 0=5'],
])('an item that only its total tells of, its equation %s', (_, equations, expected) => {
  expect(pairsOf(tableOf(8, equations), twoWrong)).toEqual([expected]);
});

test('a mend below zero is none', () => {
  const belowZero: Values = [2, 10, 7, 3, 12, 10, 3, 12];
  expect(pairsOf(tableOf(8, [items, totals, ...copies]), belowZero)).toEqual([]);
});

test('two items of one side', () => {
  const table = tableOf(6, [items, equation([0], [3]), equation([2], [4]), equation([3], [5])]);
  expect(pairsOf(table, [2, 3, 9, 4, 9, 4])).toEqual(['0=4 1=5']);
  expect(pairsOf(table, [2, 3, 3, 4, 3, 4])).toEqual([]);
});

test('nothing where no equation tells of either cell alone', () => {
  expect(pairsOf(tableOf(3, [items]), [2, 4, 7])).toEqual([]);
});
