/** Two years beside each other: every figure of the form once, with its difference, and the prose by sentences. */
import { expect, test } from 'vitest';
import { compareReports, type Comparison } from '../../server/src/library/compare';
import { parseReport } from '../../server/src/report/parse';
import { draft, type DraftOptions } from '../support/builders';

const compared = (last: DraftOptions, now: DraftOptions): Comparison =>
  compareReports(parseReport(draft({ year: 2024, ...last })), parseReport(draft({ year: 2025, ...now })));

const row = ({ blocks }: Comparison, label: string) =>
  blocks.flatMap(({ rows }) => rows).find((one) => one.label.at(-1)?.includes(label));

test('a figure that has changed, with its difference', () => {
  const comparison = compared(
    { applications: { newRequests: [5] } },
    { applications: { newRequests: [7, 1] } },
  );
  const cells = row(comparison, '本年新收')?.cells;
  expect(cells?.[0]).toEqual({ last: '5', now: '7', change: 2 });
  expect(cells?.at(-1)).toEqual({ last: '5', now: '8', change: 3 });
  expect(cells?.[2]).toEqual({ last: '0', now: '0', change: 0 });
});

test('every value of the form stands in it once', () => {
  const { form } = parseReport(draft());
  const values = Object.values(form.tables).reduce((sum, { cells }) => sum + cells.length, 0);
  const cells = compared({}, {}).blocks.flatMap(({ rows }) => rows.flatMap((one) => one.cells));
  expect(cells).toHaveLength(values);
  expect(cells.every(({ change }) => change === 0)).toBe(true);
});

test('rows are named by the form, reviews by their groups', () => {
  const comparison = compared({}, {});
  expect(row(comparison, '国家秘密')?.label).toEqual([
    '三、本年度办理结果',
    '（三）不予公开',
    '1.属于国家秘密',
  ]);
  const reviews = comparison.blocks.filter(({ table }) => table === 'review').flatMap(({ rows }) => rows);
  expect(reviews.map(({ label }) => label.join('·'))).toContain('行政诉讼·复议后起诉');
});

test('what does not stand in one of the reports is nothing, and no zero', () => {
  const comparison = compared({ omit: ['denied.stateSecret'] }, {});
  expect(row(comparison, '国家秘密')?.cells[0]).toEqual({ last: null, now: '0', change: null });
});

test('the 2019 form beside that of 2021: only what has the same name', () => {
  const comparison = compared({ year: 2020, form: '2019' }, { year: 2021 });
  expect(comparison.sameForm).toBe(false);
  expect(row(comparison, '本年新收')?.cells[0]?.last).toBe('0');
});

test('the prose has a sentence a line under its heading, and no table', () => {
  const { prose } = compared(
    {},
    { sections: { 5: '问题有二。一是人手少；二是培训少。“重要。”下一步加强。' } },
  );
  const section = prose.now.slice(prose.now.indexOf('五、'), prose.now.indexOf('六、'));
  expect(section.trim().split('\n').slice(1)).toEqual([
    '问题有二。',
    '一是人手少；',
    '二是培训少。',
    '“重要。”下一步加强。',
  ]);
  expect(prose.now).not.toContain('|');
});
