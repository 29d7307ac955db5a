/** A number split over two cells: which neighbours, joined, make the row's equations hold. */
import { expect, test } from 'vitest';
import { onlyJoin } from '../../server/src/solve/joins';
import { equation, type Values } from './small';

/** A row of three items and their total in cells 0 to 3; cell 0 and cell 4 make cell 5. */
const row = [0, 1, 2, 3];
const rowTotal = equation([0, 1, 2], [3]);
const column = equation([0, 4], [5]);
const others: Values = [undefined, undefined, undefined, undefined, 30, 42];

const join = (values: readonly number[], equations = [rowTotal, column], around = others) =>
  onlyJoin(equations, row, values, (cell) => around[cell]);

test.each([
  ['the first two', [1, 2, 3, 4, 19], { at: 0, joined: 12 }],
  ['two in the middle', [12, 3, 4, 5, 51], { at: 1, joined: 34 }],
  ['the last item', [12, 3, 4, 5, 60], { at: 2, joined: 45 }],
  ['the total', [12, 3, 4, 1, 9], { at: 3, joined: 19 }],
  ['a zero behind', [12, 3, 0, 4, 46], { at: 1, joined: 30 }],
])('%s', (_, values, expected) => {
  expect(join(values)).toEqual(expected);
});

test.each([
  ['as many values as cells', [12, 3, 4, 19]],
  ['two values too many', [12, 3, 4, 5, 6, 66]],
  ['no join that makes the row right', [12, 3, 4, 5, 99]],
  ['a join that makes the row right and the column wrong', [1, 3, 3, 4, 20]],
  ['a zero in front, as nobody writes 05', [12, 0, 5, 2, 19]],
  ['a negative number behind', [12, 1, -2, 0, 12]],
])('none for %s', (_, values) => {
  expect(join(values)).toBeUndefined();
});

test('none where two would do', () => {
  // 11 + 1 + 0 and 1 + 11 + 0 are both 12
  expect(join([1, 1, 1, 0, 12], [rowTotal])).toBeUndefined();
});

test('none where no equation speaks of the row, or none that is known', () => {
  expect(join([1, 2, 3, 4, 19], [equation([4], [5])])).toBeUndefined();
  expect(join([1, 2, 3, 4, 19], [column], [])).toBeUndefined();
  expect(join([1, 2, 3, 4, 19], [rowTotal, column], [])).toEqual({ at: 0, joined: 12 });
});
