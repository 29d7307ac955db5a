/** Damage as real drafts have it (cells, labels, rows), and what each must be read as in every layout. */
import { describe, expect, test } from 'vitest';
import type { TableKey } from '../../server/src/form/types';
import { valueOf, type Report } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import { draft, layoutIds, type DraftOptions } from '../support/builders';
import type { Grid } from '../support/render/grid';

/** The numbers of a row as read; null where there is none. */
function numbers(report: Report, table: TableKey, row: string): readonly (number | null)[] {
  const read = report.tables[table];
  const cells = read?.spec.cells.filter((cell) => cell.row === row) ?? [];
  return cells.map(({ index }) => valueOf(read, index) ?? null);
}

/** How the row's label was read. */
function label(report: Report, row: string): string | undefined {
  return report.tables.applications?.rows.find(({ spec }) => spec.key === row)?.label.state;
}

/** Changes a table so that the first value of a row has no cell of its own. */
function withoutFirstValueOf(row: string) {
  return (grid: Grid): Grid => ({
    ...grid,
    rows: grid.rows.map((one) => {
      const first = one.cells.findIndex(({ role }) => role === 'value');
      return one.key === row ? { ...one, cells: one.cells.filter((_, index) => index !== first) } : one;
    }),
  });
}

const values: Readonly<Record<string, readonly [shown: string, value: number | null]>> = {
  'a plain number': ['12', 12],
  'full-width digits': ['１２', 12],
  'a thousands comma': ['1,234', 1234],
  'a full-width thousands comma': ['1，234', 1234],
  'a unit': ['12件', 12],
  'a unit behind a space': ['12 件', 12],
  'a slash': ['/', null],
  'a dash': ['-', null],
  'a long dash': ['—', null],
  'the word for none': ['无', null],
};

const labels: Readonly<Record<string, readonly [shown: string, state: 'exact' | 'repaired']>> = {
  'inner spaces': ['1.属于 国家 秘密', 'exact'],
  'a full-width full stop': ['1．属于国家秘密', 'exact'],
  'an enumeration comma': ['1、属于国家秘密', 'exact'],
  'a lost syllable': ['1.属于家秘密', 'repaired'],
  'a wrong syllable': ['1.属干国家秘密', 'repaired'],
};

const groups: readonly string[] = [
  '（3）不予公开',
  '(三)不予公开',
  '（三) 不予公开',
  '3、不予公开',
  '三、不予公开',
];

describe.each(layoutIds)('%s', (layout) => {
  const read = (options: DraftOptions): Report => parseReport(draft({ layout, ...options }));

  test.each(Object.entries(values))('reads %s', (_, [shown, value]) => {
    const report = read({ applications: { newRequests: [3, { shown, value: value ?? 0 }, 1, 0, 0, 2] } });
    expect(numbers(report, 'applications', 'newRequests').slice(0, 6)).toEqual([3, value, 1, 0, 0, 2]);
  });

  test.each(Object.entries(labels))('knows a label with %s', (_, [shown, state]) => {
    const report = read({
      labels: { 'denied.stateSecret': shown },
      applications: { 'denied.stateSecret': [5, 4] },
    });
    expect(numbers(report, 'applications', 'denied.stateSecret')).toEqual([5, 4, 0, 0, 0, 0, 9]);
    expect(label(report, 'denied.stateSecret')).toBe(state);
  });

  test.each(groups)('knows the merged label %s', (shown) => {
    const report = read({ headers: { applications: { '（三）不予公开': shown } } });
    expect(report.tables.applications?.rows).toHaveLength(25);
    expect(label(report, 'denied.stateSecret')).toBe('exact');
  });

  test('keeps rows apart where some are missing', () => {
    const omit = ['denied.stateSecret', 'unavailable.unclear', 'resultTotal'];
    const report = read({ omit, applications: { 'unavailable.notHeld': [7], 'notProcessed.petition': [6] } });
    expect(numbers(report, 'applications', 'unavailable.notHeld')[0]).toBe(7);
    expect(numbers(report, 'applications', 'notProcessed.petition')[0]).toBe(6);
    expect(report.tables.applications?.rows).toHaveLength(22);
  });

  test.each(['若干', '12000余件左右'])('keeps the place of a value that nobody can read: %s', (shown) => {
    const unreadable = { shown, value: 0 };
    const report = read({
      applications: { newRequests: [unreadable, 4, 1] },
      disclosure: { regulations: [unreadable, 2, 3], licensing: [unreadable] },
      review: { reconsideration: [unreadable, 1, 0, 2, 3] },
    });
    expect(numbers(report, 'applications', 'newRequests')).toEqual([null, 4, 1, 0, 0, 0, 5]);
    expect(numbers(report, 'disclosure', 'regulations')).toEqual([null, 2, 3]);
    expect(numbers(report, 'disclosure', 'licensing')).toEqual([null]);
    expect(numbers(report, 'review', 'reconsideration')).toEqual([null, 1, 0, 2, 3]);
    const rows = Object.values(report.tables).flatMap((table) => table?.rows ?? []);
    expect(rows.filter(({ count }) => count !== 'right')).toEqual([]);
  });

  test('keeps a row whose only value is lost', () => {
    const report = read({
      disclosure: { penalties: [7] },
      reshape: (grid) => withoutFirstValueOf('coercion')(withoutFirstValueOf('licensing')(grid)),
    });
    expect(report.tables.disclosure?.rows.map(({ spec }) => spec.key)).toEqual([
      ...['regulations', 'normativeDocuments', 'licensing', 'penalties', 'coercion', 'fees'],
    ]);
    expect(numbers(report, 'disclosure', 'penalties')).toEqual([7]);
    expect(numbers(report, 'disclosure', 'coercion')).toEqual([null]);
  });

  test('reads merged label, label and number in one cell', () => {
    const report = read({
      labels: { 'denied.stateSecret': '（三）不予公开1.属于国家秘密5' },
      headers: { applications: { '（三）不予公开': '' } },
      reshape: withoutFirstValueOf('denied.stateSecret'),
    });
    expect(numbers(report, 'applications', 'denied.stateSecret')).toEqual([5, 0, 0, 0, 0, 0, 0]);
  });

  test('reads the fee with decimals and unit', () => {
    expect(numbers(read({ disclosure: { fees: ['12.5万元'] } }), 'disclosure', 'fees')).toEqual([12.5]);
  });

  test('does not take prose around a table for its rows', () => {
    const around = { text: '该部分以表格形式报告。表格如下:', after: '注：其他申请12件均已转办。' };
    const report = read({
      sections: { 2: around, 3: around, 4: around },
      review: { reconsideration: [1, 2] },
    });
    expect(report.tables.disclosure?.rows).toHaveLength(6);
    expect(report.tables.applications?.rows).toHaveLength(25);
    expect(numbers(report, 'review', 'reconsideration')).toEqual([1, 2, 0, 0, 3]);
  });

  test('finds the tables by their labels where the headings are lost', () => {
    const lost = { heading: null };
    const report = read({ sections: { 2: lost, 3: lost, 4: lost } });
    expect(report.sections.map(({ spec }) => spec.number)).toEqual([1, 5, 6]);
    expect(Object.values(report.tables).map((table) => table?.layout)).toEqual([layout, layout, layout]);
  });

  test('takes neither a cut header nor the padding above for another table where a heading is lost', () => {
    const lost = { heading: null };
    const report = read({
      year: 2020,
      sections: { 3: lost, 4: lost },
      style: { padding: true },
      headers: { review: { 其他结果: '其他\n结果', 尚未审结: '尚未\n审结' } },
      applications: { carriedIn: [2] },
      review: { directLitigation: [0, 0, 1] },
    });
    expect(numbers(report, 'applications', 'carriedIn')).toEqual([2, 0, 0, 0, 0, 0, 2]);
    expect(numbers(report, 'review', 'directLitigation')).toEqual([0, 0, 1, 0, 1]);
  });

  test('reads a late report on the old form by the old form', () => {
    const report = read({ year: 2023, form: '2019', disclosure: { procurement: [4, '18.25'] } });
    expect([report.form.id, report.year?.value]).toEqual(['2019', 2023]);
    expect(numbers(report, 'disclosure', 'procurement')).toEqual([4, 18.25]);
  });
});
