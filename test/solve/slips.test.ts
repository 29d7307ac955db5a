/** Typing mistakes by name: digits, and values of a row or column in the wrong cells. */
import { describe, expect, test } from 'vitest';
import { digitSlip } from '../../server/src/solve/slipKinds';
import { auditReport } from '../../server/src/solve/audit';
import { parseReport } from '../../server/src/report/parse';
import { draft } from '../support/builders';
import type { Figure } from '../support/figures';

describe('digitSlip', () => {
  test.each([
    [52, 25, 'digits-swapped'],
    [1023, 1203, 'digits-swapped'],
    [110, 101, 'digits-swapped'],
    [1, 12, 'digit-lost'],
    [13, 123, 'digit-lost'],
    [12, 112, 'digit-lost'],
    [1223, 123, 'digit-doubled'],
    [33, 3, 'digit-doubled'],
  ])('%i for %i is %s', (actual, expected, kind) => {
    expect(digitSlip(actual, expected)).toBe(kind);
  });

  test.each([
    [5, 4],
    [5, 5],
    [0, 10],
    [0, 5],
    [12, 34],
    [231, 123],
    [1233, 133],
    [15, 5],
    [100, 0],
    [12, 1234],
    [2.5, 5.2],
    [-1, 1],
  ])('%d for %d is none', (actual, expected) => {
    expect(digitSlip(actual, expected)).toBeUndefined();
  });
});

/** Shows `shown` where the table is balanced for `right`. */
function mistyped(right: readonly number[], shown: readonly number[]): readonly Figure[] {
  return shown.map((value, index): Figure =>
    value === right[index] ? value : { shown: String(value), value: right[index] ?? 0 },
  );
}

function slipsOf(applications: Readonly<Record<string, readonly Figure[]>>) {
  const report = parseReport(
    draft({ applications: { carriedForward: [9, 4, 3, 2, 1, 5], ...applications } }),
  );
  const { slips } = auditReport(report);
  return slips.map(({ kind, telling, changes }) => [
    kind,
    telling,
    changes.map(({ expected }) => expected).join(' '),
  ]);
}

const right = [58, 7, 2, 0, 1, 0, 68];

describe('findSlips', () => {
  test.each([
    ['neighbours of a row', [7, 58, 2, 0, 1, 0, 68], 'columns-swapped', '58 7'],
    ['last item and total', [58, 7, 2, 0, 1, 68, 0], 'columns-swapped', '0 68', false],
    ['shifted to the right with the total', [0, 58, 7, 2, 0, 1, 0], 'shifted', '58 7 2 0 1 0 68'],
    ['shifted to the right without it', [0, 58, 7, 2, 0, 1, 68], 'shifted', '58 7 2 0 1 0'],
    ['shifted to the left with the total', [7, 2, 0, 1, 0, 68, 0], 'shifted', '58 7 2 0 1 0 68'],
    [
      'a number split, the others in place',
      [5, 8, 2, 0, 1, 0, 61],
      'number-split',
      '58 0',
      true,
      [58, 0, 2, 0, 1, 0, 61],
    ],
    ['a number split, the others moved on', [5, 8, 7, 2, 0, 1, 68], 'number-split', '58 7 2 0 1 0'],
  ] as const)('%s', (_, shown, kind, expected, telling = true, meant: readonly number[] = right) => {
    expect(slipsOf({ granted: mistyped(meant, shown) })).toEqual([[kind, telling, expected]]);
  });

  test('two neighbouring rows', () => {
    const upper = [3, 1, 0, 0, 2, 0, 6];
    const lower = [8, 0, 5, 0, 0, 0, 13];
    expect(
      slipsOf({
        resultTotal: mistyped(upper, lower),
        carriedForward: mistyped(lower, upper),
        granted: upper,
      }),
    ).toEqual([['rows-swapped', true, '3 1 0 2 6 8 0 5 0 13']]);
  });

  test('one column of two neighbouring rows', () => {
    expect(
      slipsOf({
        granted: mistyped([4, 9, 0, 0, 0, 0, 13], [4, 6, 0, 0, 0, 0, 13]),
        partlyGranted: mistyped([1, 6, 0, 0, 0, 0, 7], [1, 9, 0, 0, 0, 0, 7]),
      }),
    ).toEqual([['rows-swapped', true, '9 6']]);
  });

  test('a lone figure in the neighbouring column is a mend to offer, no explanation', () => {
    const one = mistyped([3, 0, 0, 0, 0, 0, 3], [0, 3, 0, 0, 0, 0, 3]);
    expect(slipsOf({ 'other.other': one })).toEqual([['columns-swapped', false, '3 0']]);
  });

  test('tells nothing where two mistakes would explain the same', () => {
    const row = mistyped([5, 3, 0, 0, 0, 0, 8], [3, 5, 0, 0, 0, 0, 8]);
    expect(slipsOf({ granted: row, partlyGranted: [3, 5, 0, 0, 0, 0, 8] })).toEqual([]);
  });

  test('tells nothing where values are not known', () => {
    const row = mistyped([5, 3, 0, 0, 0, 0, 8], [3, 5, 0, 0, 0, 0, 8]);
    expect(slipsOf({ granted: [...row.slice(0, 3), '/', ...row.slice(4)] })).toEqual([]);
  });
});
