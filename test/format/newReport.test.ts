/** A new draft: whole, on the right form, and with nothing to say against it but what is still to be filled in. */
import { describe, expect, test } from 'vitest';
import { tableKeys } from '../../server/src/form/types';
import { newReport } from '../../server/src/format/newReport';
import { parseReport } from '../../server/src/report/parse';
import { checkReport } from '../../server/src/rules/run';
import { draft, layoutIds } from '../support/builders';
import { format, rowOf, tableOf } from './support';

const organ = '青山镇人民政府';
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

/** Last year's report, with something to carry over. */
function lastOf(year: number) {
  return parseReport(
    draft({
      year: year - 1,
      ...(year > 2021 && { disclosure: { normativeDocuments: [2, 1, 17] } }),
      applications: {
        newRequests: [3, 0, 1, 0, 0, 0],
        carriedIn: [0, 0, 0, 0, 0, 0],
        granted: [0, 0, 0, 0, 0, 0],
        resultTotal: [0, 0, 0, 0, 0, 0],
        carriedForward: [3, 0, 1, 0, 0, 0],
      },
    }),
  );
}

describe.each(['pipe', ...layoutIds] as const)('%s', (layout) => {
  test.each([2020, 2025])('%i: a complete draft of zeros', (year) => {
    const text = newReport({ organ, year, layout });
    const report = parseReport(text);
    expect(report.title?.value).toContain(organ);
    expect(report.form.id).toBe(year < 2021 ? '2019' : '2021');
    expect(report.year?.value).toBe(year);
    expect(report.period?.certain).toBe(true);
    expect(report.sections.map(({ spec, heading }) => [spec.number, heading.titleState])).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [number, 'official']),
    );
    expect(report.sections[0]?.subheadings.map(({ topic }) => topic)).toEqual(
      report.form.topics.map(({ key }) => key),
    );
    for (const key of tableKeys) {
      const table = tableOf(report, key);
      expect(table.layout).toBe(layout === 'pipe' ? 'pipe-row' : layout);
      expect(table.rows).toHaveLength(table.spec.rows.length);
      expect(table.cells.every((cell) => cell?.value.kind === 'number' && cell.value.value === 0)).toBe(true);
    }
    expect(format(text, 'preserve')).toEqual({ edits: [], refused: [] });
  });

  test.each(years)('%i: check finds placeholders and nothing else', (year) => {
    for (const last of [undefined, lastOf(year)]) {
      const findings = checkReport(parseReport(newReport({ organ, year, layout, ...(last && { last }) })));
      expect(findings.length).toBeGreaterThan(0);
      const others = findings.filter(({ finding }) => finding.rule !== 'placeholder');
      expect(others.map(({ finding }) => [finding.rule, finding.facts])).toEqual([]);
    }
  });

  test('last year’s figures and contact are carried over, each with a reminder', () => {
    const text = newReport({ organ, year: 2025, layout, last: lastOf(2025) });
    const report = parseReport(text);
    const numbers = (key: 'applications' | 'disclosure', row: string) =>
      rowOf(tableOf(report, key), row).values.map(({ value }) =>
        value.kind === 'number' ? value.value : -1,
      );
    expect(numbers('applications', 'carriedIn')).toEqual([3, 0, 1, 0, 0, 0, 4]);
    expect(numbers('applications', 'carriedForward')).toEqual([3, 0, 1, 0, 0, 0, 4]);
    expect(numbers('disclosure', 'normativeDocuments')).toEqual([0, 0, 17]);
    expect(text).toContain('（地址：青山路1号，电话：0000-5550123）');
    const reminders = checkReport(report).length;
    const bare = checkReport(parseReport(newReport({ organ, year: 2025, layout }))).length;
    // Three reminders more, and three blanks of the address fewer.
    expect(reminders).toBe(bare);
  });
});

test('a total that was wrong last year is not carried over', () => {
  const last = parseReport(draft({ year: 2024, applications: { carriedForward: [3, 0, 1, 0, 0, 0, 9] } }));
  const report = parseReport(newReport({ organ, year: 2025, last }));
  const { values } = rowOf(tableOf(report, 'applications'), 'carriedIn');
  expect(values.map(({ value }) => (value.kind === 'number' ? value.value : -1))).toEqual([
    3, 0, 1, 0, 0, 0, 4,
  ]);
});

test('the form of 2019 has no figures in force to carry over', () => {
  const text = newReport({ organ, year: 2021, last: lastOf(2021) });
  expect(text).not.toContain('现行有效件数沿用');
  expect(text).toContain('上年结转数取自');
});
