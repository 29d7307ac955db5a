/** What each kind of typing mistake makes of a line, or of two, and which of them are mends to tell. */
import { describe, expect, test } from 'vitest';
import type { TableSpec } from '../../server/src/form/types';
import { connectedGroups, locate } from '../../server/src/solve/locate';
import { digitSlip, lineSlips, neighbourSlips, type Candidate } from '../../server/src/solve/slipKinds';
import { findSlips } from '../../server/src/solve/slips';
import { brokenOf, equation, filled, small, tableOf, type Values } from './small';

/** Candidates as `kind: cell=value …`, each once, those that are not telling in brackets. */
function told(candidates: Iterable<Candidate>): readonly string[] {
  const all = [...candidates].map(({ kind, changes, telling }) => {
    const said = `${kind}: ${changes.map(({ cell, expected }) => `${cell}=${expected}`).join(' ')}`;
    return telling ? said : `(${said})`;
  });
  return [...new Set(all)];
}

const at = (values: Values) => (cell: number) => values[cell];
const inLine = (...values: number[]) => told(lineSlips([...values.keys()], at(values)));

describe('in one line', () => {
  test.each<readonly [readonly number[], readonly string[]]>([
    [[0, 0, 0], []],
    [[], []],
    [
      [1, 2, 3],
      ['columns-swapped: 0=2 1=1', 'number-split: 0=12 1=0', 'columns-swapped: 1=3 2=2'],
    ],
    [
      [4, 0, 4],
      ['(columns-swapped: 0=0 1=4)', '(columns-swapped: 1=4 2=0)', '(shifted: 0=0 1=4)'],
    ],
    // a total of zero may have been left behind by a shift to the left: 4 = 3 + 1 was
    [
      [1, 4, 0],
      [
        'columns-swapped: 0=4 1=1',
        'number-split: 0=14 1=0',
        '(columns-swapped: 1=0 2=4)',
        'shifted: 0=3 1=1 2=4',
      ],
    ],
    [
      [0, 5, 6],
      [
        '(columns-swapped: 0=5 1=0)',
        'columns-swapped: 1=6 2=5',
        '(shifted: 0=5 1=0)',
        'shifted: 0=5 1=6 2=11',
      ],
    ],
    [
      [5, 8, 2, 0, 15],
      [
        'columns-swapped: 0=8 1=5',
        'number-split: 0=58 1=0',
        'number-split: 0=58 1=2 2=0',
        'columns-swapped: 1=2 2=8',
        'number-split: 1=82 2=0',
        '(columns-swapped: 2=0 3=2)',
        '(columns-swapped: 3=15 4=0)',
        'shifted: 0=0 1=5 2=8 3=2',
      ],
    ],
    // what is lost cannot have been negative
    [
      [3, 1, 0],
      ['columns-swapped: 0=1 1=3', 'number-split: 0=31 1=0', '(columns-swapped: 1=0 2=1)'],
    ],
  ])('%j', (values, expected) => {
    expect(inLine(...values)).toEqual(expected);
  });

  test('nothing where a value is not known, or a joined number would be none', () => {
    expect(told(lineSlips([0, 1, 2], at([1, undefined, 3])))).toEqual([]);
    expect(inLine(2 ** 50, 2 ** 50, 7).filter((one) => one.startsWith('number'))).toEqual([]);
  });
});

describe('between lines', () => {
  const lines = [
    [0, 1, 2],
    [3, 4, 5],
  ];

  test.each<readonly [Values, readonly string[]]>([
    [[1, 2, 3, 1, 2, 3], ['columns-swapped: 1=3 2=2 4=3 5=2']],
    [
      [1, 2, 3, 1, 4, 5],
      [
        'rows-swapped: 1=4 2=5 4=2 5=3',
        'rows-swapped: 1=4 4=2',
        'rows-swapped: 2=5 5=3',
        'columns-swapped: 1=3 2=2 4=5 5=4',
      ],
    ],
    [
      [0, 0, 0, 1, 0, 1],
      [
        '(rows-swapped: 0=1 2=1 3=0 5=0)',
        '(rows-swapped: 0=1 3=0)',
        '(rows-swapped: 2=1 5=0)',
        '(columns-swapped: 4=1 5=0)',
      ],
    ],
    [[1, 2, 3, 1, undefined, 3], []],
    [[1, 2, undefined, 1, 2, 3], []],
  ])('%j', (values, expected) => {
    expect(told(neighbourSlips(lines, at(values)))).toEqual(expected);
  });

  test('lines of different lengths are no neighbours', () => {
    expect(
      told(
        neighbourSlips(
          [
            [0, 1, 2],
            [3, 4],
          ],
          at([5, 6, 7, 8, 9]),
        ),
      ),
    ).toEqual(['columns-swapped: 1=7 2=6 3=9 4=8']);
    expect(told(neighbourSlips([], at([])))).toEqual([]);
  });
});

describe('digits', () => {
  test.each([
    [12, 21, 'digits-swapped'],
    [2, 12, 'digit-lost'],
    [11, 1, 'digit-doubled'],
    [122, 12, 'digit-doubled'],
  ])('%i for %i: %s', (actual, expected, kind) => {
    expect(digitSlip(actual, expected)).toBe(kind);
  });

  test.each([
    // decimals, signs and powers are no digits; one digit that became nought, or nought that became one, tells nothing
    [1.5, 5.1],
    [5.1, 51],
    [-1, 1],
    [12, -12],
    [1e21, 1e22],
    [12, 1.2],
    [0, 10],
    [10, 0],
    [12, 1],
    [1, 123],
    [112, 1],
    [12, 12],
    [321, 123],
  ])('%d for %d: none', (actual, expected) => {
    expect(digitSlip(actual, expected)).toBeUndefined();
  });
});

describe('mends that are told', () => {
  const withLines = tableOf(9, small.equations, [
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ]);
  const slips = (values: Values) => {
    const groups = connectedGroups(brokenOf(withLines.equations, values));
    return told(findSlips(withLines as unknown as TableSpec, groups, at(values)));
  };

  test('none where nothing is broken', () => {
    expect(slips(filled([1, 2, 3, 4]))).toEqual([]);
  });

  test('the only one', () => {
    expect(slips([2, 1, 3, 3, 4, 7, 4, 6, 10])).toEqual(['columns-swapped: 0=1 1=2']);
    expect(slips([1, 2, 3, 3, 4, 7, 6, 4, 10])).toEqual(['columns-swapped: 6=4 7=6']);
  });

  test('none that mends a part of what is broken, or breaks something', () => {
    expect(slips([2, 1, 3, 3, 4, 9, 4, 6, 10])).toEqual([]);
    expect(slips([5, 1, 3, 3, 4, 7, 4, 6, 10])).toEqual([]);
  });

  test('none of two that mend the same', () => {
    // the items of the first row, or those of the second, have changed places
    expect(
      slips([2, 1, 3, 2, 1, 3, 3, 3, 6].map((value, cell) => (cell === 6 ? 4 : cell === 7 ? 2 : value))),
    ).toEqual([]);
    expect(slips([1, 2, 3, 1, 2, 3, 3, 3, 6])).toEqual([]);
  });
});

test('a digit is told where it alone tells which of several cells is wrong', () => {
  const pair = tableOf(3, [equation([0, 1], [2])]);
  const slipsOf = (values: Values) =>
    locate(pair as unknown as TableSpec, brokenOf(pair.equations, values), at(values)).slips.map(
      ({ kind, changes, telling, broken }) => [kind, changes, telling, broken.length],
    );
  expect(slipsOf([20, 5, 52])).toEqual([['digits-swapped', [{ cell: 2, expected: 25 }], false, 1]]);
  expect(slipsOf([20, 5, 26])).toEqual([]);
  // 21 for 12 would do as well as 23 for 32
  expect(slipsOf([12, 11, 32])).toEqual([]);
});
