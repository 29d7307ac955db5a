/** The audit of a report: which values count, what is broken, what explains it, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { cellSpec } from '../../server/src/form/types';
import { parseReport } from '../../server/src/report/parse';
import { auditReport, trustedValues } from '../../server/src/solve/audit';
import { draft, type DraftOptions } from '../support/builders';

const audit = (options: DraftOptions = {}) => auditReport(parseReport(draft(options)));

/** A value by its place, as the audit trusts it. */
function trusted(options: DraftOptions, row: string, column: string): number | undefined {
  const report = parseReport(draft(options));
  const table = report.tables.applications;
  const cell = table && cellSpec(table.spec, row, column)?.index;
  return cell === undefined ? undefined : trustedValues(table)(cell);
}

const nothing = { broken: [], suspects: [], slips: [], explained: new Set() };

test.each<readonly [string, DraftOptions]>([
  ['a correct report', { applications: { granted: [5, 3] } }],
  ['a report without tables', { without: ['disclosure', 'applications', 'review'] }],
])('%s: nothing', (_, options) => {
  expect(audit(options)).toMatchObject(nothing);
});

test('without a table no value is known', () => {
  expect(trustedValues(undefined)(0)).toBeUndefined();
  const { values } = audit({ without: ['review'] });
  expect([values.review(0), values.disclosure(0), values.applications(0)]).toEqual([undefined, 0, 0]);
});

describe('values that count', () => {
  test.each<readonly [string, DraftOptions, string, string, number | undefined]>([
    ['a number', { applications: { granted: [5, 3] } }, 'granted', 'enterprise', 3],
    ['a blank', { applications: { granted: [5, '/'] } }, 'granted', 'enterprise', undefined],
    ['an unreadable one', { applications: { granted: [5, '三四'] } }, 'granted', 'enterprise', undefined],
    ['a row left out', { omit: ['granted'] }, 'granted', 'enterprise', undefined],
    [
      'the first of a double row',
      { applications: { granted: [5, 3] }, duplicate: ['granted'] },
      'granted',
      'enterprise',
      3,
    ],
  ])('%s', (_, options, row, column, expected) => {
    expect(trusted(options, row, column)).toBe(expected);
  });

  test('none of a row with a value too many or too few', () => {
    const text = draft({ applications: { granted: [5, 3] } });
    const row = '（一）予以公开 | 5 | 3 |';
    expect(text).toContain(row);
    for (const shown of [row.replace('| 5 |', '| 5 | 1 |'), row.replace('| 5 | 3 |', '| 5 |')]) {
      const report = parseReport(text.replace(row, shown));
      const table = report.tables.applications;
      expect(table?.rows.find(({ spec }) => spec.key === 'granted')?.count).not.toBe('right');
      const cells = table?.spec.cells.filter((cell) => cell.row === 'granted') ?? [];
      expect(cells.map(({ index }) => trustedValues(table)(index))).toEqual(cells.map(() => undefined));
    }
  });
});

test('a suspect has its value, what it should be, and the equations that it explains', () => {
  const { broken, suspects, slips, explained } = audit({
    applications: { granted: [20, { shown: '4', value: 5 }] },
  });
  expect(broken.map(({ equation, left, right }) => [equation.id, left, right])).toEqual([
    ['row-total/granted', 24, 25],
    ['result-total/enterprise', 4, 5],
  ]);
  expect(
    suspects.map(({ table, actual, expected, slip, together }) => [table, actual, expected, slip, together]),
  ).toEqual([['applications', 4, 5, undefined, undefined]]);
  expect(suspects.every((suspect) => !('slip' in suspect))).toBe(true);
  expect(slips).toEqual([]);
  expect([...explained].map(({ id }) => id)).toEqual(['row-total/granted', 'result-total/enterprise']);
});

test('a suspect whose digits were swapped says so', () => {
  const { suspects } = audit({ applications: { granted: [20, { shown: '52', value: 25 }] } });
  expect(suspects.map(({ actual, expected, slip }) => [actual, expected, slip])).toEqual([
    [52, 25, 'digits-swapped'],
  ]);
});

test('two cells that only together explain an equation name no slip', () => {
  const { suspects } = audit({
    applications: { granted: [{ shown: '52', value: 25 }, 3, { shown: '0', value: 4 }] },
  });
  expect(
    suspects.map(({ actual, expected, slip, together }) => [actual, expected, slip, together?.expected]),
  ).toEqual([
    [52, 25, undefined, 4],
    [0, 4, undefined, 25],
  ]);
});

test('a telling slip explains its equations, one that is only offered does not', () => {
  const swapped = [7, 58].map((shown, index) => ({ shown: String(shown), value: index === 0 ? 58 : 7 }));
  const telling = audit({ applications: { granted: swapped } });
  expect(telling.slips.map(({ table, kind }) => [table, kind])).toEqual([
    ['applications', 'columns-swapped'],
  ]);
  expect([...telling.explained].map(({ id }) => id)).toEqual([
    'result-total/naturalPerson',
    'result-total/enterprise',
  ]);
  const moved = [0, 3].map((shown, index) => ({ shown: String(shown), value: index === 0 ? 3 : 0 }));
  const offered = audit({ applications: { 'other.other': moved } });
  expect(offered.slips.map(({ telling: tells }) => tells)).toEqual([false]);
  expect(offered.broken.length).toBe(2);
  expect(offered.explained.size).toBe(0);
});

test('a review group of which several cells may be wrong offers the one whose digits were mistyped', () => {
  const { suspects, slips } = audit({
    review: { reconsideration: [20, 5, 0, 0, { shown: '52', value: 25 }] },
  });
  expect(suspects).toEqual([]);
  expect(
    slips.map(({ kind, telling, changes, broken }) => [
      kind,
      telling,
      changes.map(({ expected }) => expected),
      broken.length,
    ]),
  ).toEqual([['digits-swapped', false, [25], 1]]);
  // 21 for 12 would do as well as 23 for 32: neither is told
  const both = audit({ review: { reconsideration: [12, 11, 0, 0, { shown: '32', value: 23 }] } });
  expect(both.slips).toEqual([]);
});

test('tables are told apart', () => {
  const { broken, suspects } = audit({
    applications: { granted: [20, { shown: '4', value: 5 }] },
    review: { reconsideration: [1, 2, 0, 0, { shown: '9', value: 3 }] },
  });
  expect(broken.map(({ equation }) => equation.table)).toEqual(['applications', 'applications', 'review']);
  expect(suspects.map(({ table }) => table)).toEqual(['applications']);
});
