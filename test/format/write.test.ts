/** Small edits follow the neighbouring cells. */
import { describe, expect, test } from 'vitest';
import { padRow, setHeader, setLabel, setValue } from '../../server/src/format/write';
import { parseReport } from '../../server/src/report/parse';
import { draft, layoutIds, type LayoutId } from '../support/builders';
import { edited, rowOf, tableOf, zeros } from './support';

/** Layouts that can show a blank value. */
const withBlanks: readonly LayoutId[] = layoutIds.filter(
  (layout) => !['flat-lines', 'flat-pipe', 'stacked-trailing', 'trimmed-pipe', 'spaces'].includes(layout),
);

function setAll(text: string, value: string): string {
  return edited(text, (report) => {
    const table = tableOf(report, 'applications');
    return table.rows.flatMap(({ values }) =>
      values
        .filter((cell) => cell.value.kind === 'blank')
        .flatMap((cell) => setValue(report, table, cell, value)),
    );
  });
}

describe.each(withBlanks)('%s', (layout) => {
  test('a blank value is filled as its neighbours are written', () => {
    const options = { ...zeros('2021'), layout };
    const applications = { ...options.applications, carriedIn: [0, '', 0, 0, '', 0, 0] };
    // A blank cell that was written without blanks gets those of the values beside it.
    expect(setAll(draft({ ...options, applications }), '0')).toBe(draft(options));
  });
});

describe.each(layoutIds)('%s', (layout) => {
  test('a value is replaced in its place', () => {
    const text = draft({ ...zeros('2021'), layout });
    const after = edited(text, (report) => {
      const table = tableOf(report, 'applications');
      const cell = rowOf(table, 'carriedIn').values[3];
      return cell ? setValue(report, table, cell, '41') : [];
    });
    expect(after).toBe(
      draft({
        ...zeros('2021'),
        layout,
        applications: { ...zeros('2021').applications, carriedIn: [0, 0, 0, 41, 0, 0, 0] },
      }),
    );
  });

  test('a value is replaced with the copies that a converter made of it', () => {
    const options = { ...zeros('2021'), layout, style: { merged: 'repeated' } as const };
    const fees = (figure: string) =>
      draft({ ...options, disclosure: { ...zeros('2021').disclosure, fees: [figure] } });
    const after = edited(fees('12.5万元'), (report) => {
      const table = tableOf(report, 'disclosure');
      const cell = rowOf(table, 'fees').values[0];
      return cell ? setValue(report, table, cell, '3') : [];
    });
    expect(after).toBe(fees('3'));
  });

  test('a damaged label gives way to the official one', () => {
    const options = {
      ...zeros('2021'),
      layout,
      labelStyle: { separator: '、', punctuation: 'half' } as const,
    };
    const text = draft({
      ...options,
      labels: { 'denied.prohibitedByLaw': '2、其他法律行政法规禁公开', resultTotal: '(七)合计' },
    });
    const after = edited(text, (report) => {
      const table = tableOf(report, 'applications');
      return table.rows.flatMap((row) => setLabel(report, table, row));
    });
    expect(after).toBe(draft(options));
  });

  test('a damaged header gives way to the official one', () => {
    const options = { ...zeros('2021'), layout };
    const text = draft({ ...options, headers: { review: { 结果纠正: ['结果正', '结果纠正', '结纠正'] } } });
    const after = edited(text, (report) => {
      const table = tableOf(report, 'review');
      return table.headers.flatMap((header) => setHeader(report, table, header));
    });
    expect(after).toBe(draft(options));
  });
});

test('a stand-in in the place of a lost label is replaced', () => {
  const options = zeros('2021');
  const text = draft({
    ...options,
    labels: { 'denied.stateSecret': '0', 'denied.prohibitedByLaw': '0', 'denied.securityAndStability': '0' },
  });
  const after = edited(text, (report) => {
    const table = tableOf(report, 'applications');
    return table.rows.flatMap((row) => setLabel(report, table, row));
  });
  expect(after).toBe(draft(options));
});

test.each([
  [
    'pipe-row',
    '| （三）不予公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||',
    '| （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |',
  ],
  [
    'trailing-pipe',
    '（三）不予公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||',
    '（三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |',
  ],
] as const)('%s: a label without a stand-in gets a cell of its own', (layout, lost, mended) => {
  const whole = draft({ ...zeros('2021'), layout });
  const text = whole.replace(mended, lost);
  expect(text).not.toBe(whole);
  const after = edited(text, (report) => {
    const table = tableOf(report, 'applications');
    return setLabel(report, table, rowOf(table, 'denied.stateSecret'));
  });
  expect(after).toBe(whole);
});

test('no edits where everything is right', () => {
  const report = parseReport(draft());
  const table = tableOf(report, 'applications');
  expect(table.rows.flatMap((row) => setLabel(report, table, row))).toEqual([]);
  expect(table.headers.flatMap((header) => setHeader(report, table, header))).toEqual([]);
  expect(table.rows.flatMap((row) => padRow(report, table, row))).toEqual([]);
});

describe('a short row', () => {
  test.each([
    ['| （七）总计 | 0 | 0 | 0 | 0 |', '| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'],
    ['| （七）总计 | 0 | 0 | 0 | 0 | ||', '| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||'],
  ])('%s', (short, padded) => {
    const whole = '| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||';
    const text = draft(zeros('2021')).replace(whole, short);
    const after = edited(text, (report) => {
      const table = tableOf(report, 'applications');
      return padRow(report, table, rowOf(table, 'resultTotal'));
    });
    expect(after).toBe(draft(zeros('2021')).replace(whole, padded));
  });

  test('a row with a value too many is left to a person', () => {
    const text = draft(zeros('2021')).replace(
      '| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||',
      '| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 2 |',
    );
    const report = parseReport(text);
    const table = tableOf(report, 'applications');
    expect(padRow(report, table, rowOf(table, 'resultTotal'))).toEqual([]);
  });
});
