/** Filling zeros, working out totals. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/edits';
import { tableKeys } from '../../server/src/form/types';
import { fillZeros, recomputeTotals } from '../../server/src/format/complete';
import { parseReport } from '../../server/src/report/parse';
import { draft, layoutIds } from '../support/builders';
import { edited, rowOf, tableOf, zeros } from './support';

describe('fillZeros', () => {
  const options = zeros('2021');
  const damaged = {
    ...options,
    applications: { ...options.applications, carriedIn: [0, '', 0, 0, '', 0, 0] },
    omit: ['penalties', 'resultTotal', 'notProcessed.petition'],
    without: ['review'] as const,
  };

  test('rows, blanks and tables of the whole report', () => {
    expect(edited(draft(damaged), fillZeros)).toBe(draft(options));
  });

  test('only what is asked for', () => {
    const text = draft(damaged);
    const report = parseReport(text);
    expect(fillZeros(report, { what: ['blanks'] })).toHaveLength(2);
    expect(fillZeros(report, { what: ['tables'] })).toHaveLength(1);
    expect(fillZeros(report, { tables: ['disclosure'] })).toHaveLength(1);
  });

  test('a blank gets the number that its equations ask for', () => {
    const report = parseReport(draft(damaged));
    const edits = fillZeros(report, { what: ['blanks'], blank: (_, cell) => (cell % 2 ? '3' : undefined) });
    expect(edits.every(({ newText }) => newText.trim() === '3')).toBe(true);
  });
});

describe('recomputeTotals', () => {
  const applications = {
    newRequests: [58, 7, 0, 0, 1, 0, 65],
    granted: [58, 7, 0, 0, 1, 0, 1],
    resultTotal: [5, 0, 0, 0, 0, 0, 5],
    carriedIn: [0, 0, 0, 0, 0, 0, 0],
    carriedForward: [0, 0, 0, 0, 0, 0, 0],
  };

  test.each(layoutIds)('%s', (layout) => {
    const text = draft({ layout, applications, review: { directLitigation: [1, 2, 0, 0, 9] } });
    const report = parseReport(text);
    const changes = tableKeys.flatMap((key) => recomputeTotals(report, tableOf(report, key)));
    const after = parseReport(
      applyEdits(
        text,
        changes.flatMap(({ edits }) => edits),
      ),
    );
    const table = tableOf(after, 'applications');
    const numbers = (key: string) =>
      rowOf(table, key).values.map(({ value }) => (value.kind === 'number' ? value.value : undefined));
    expect(numbers('newRequests')).toEqual([58, 7, 0, 0, 1, 0, 66]);
    expect(numbers('resultTotal')).toEqual([58, 7, 0, 0, 1, 0, 66]);
    expect(tableKeys.flatMap((key) => recomputeTotals(after, tableOf(after, key)))).toEqual([]);
    expect(changes.find(({ before }) => before === 9)?.after).toBe(3);
  });

  test('a total with an unknown item is left alone', () => {
    const report = parseReport(
      draft({ applications: { ...applications, newRequests: [58, '', 0, 0, 1, 0, 65] } }),
    );
    const table = tableOf(report, 'applications');
    const row = table.spec.rows[0]!;
    expect(recomputeTotals(report, table).some(({ cell }) => row.cells.includes(cell))).toBe(false);
  });
});
