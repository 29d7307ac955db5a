/** The readers put together: which form a report is read by, what is prose, and what its parts give. */
import { describe, expect, test } from 'vitest';
import { range, textOf } from '../../server/src/base/text';
import { sectionOf, valueOf } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import { outsideOf } from '../../server/src/report/prose';
import { draft } from '../support/builders';

describe('the form', () => {
  const table = '\n二、主动公开政府信息情况\n| 行政许可 | 1 |\n| 行政处罚 | 2 |\n| 行政强制 | 3 |\n';
  const old = `${table}| 政府集中采购 | 1 | 2 |\n`;

  test.each([
    ['of the tables', draft({ year: 2023, form: '2019' }), {}, '2019'],
    ['of the tables, whatever year is given', draft({ year: 2023, form: '2019' }), { year: 2023 }, '2019'],
    ['of the tables for an early year', draft({ year: 2020, form: '2021' }), {}, '2021'],
    ['of the year where the tables say nothing', `青山镇2020年政府信息公开年报${table}`, {}, '2019'],
    ['of the year', `青山镇2021年政府信息公开年报${table}`, {}, '2021'],
    ['of the year given', `青山镇2021年政府信息公开年报${table}`, { year: 2020 }, '2019'],
    ['of the year in the file name', table, { fileName: '2019年.txt' }, '2019'],
    ['of today where nothing is known', table, {}, '2021'],
    ['of the tables where no year is known', old, {}, '2019'],
    ['of an empty text', '', {}, '2021'],
  ])('%s', (_, text, options, form) => expect(parseReport(text, options).form.id).toBe(form));

  test('sections and tables are named by it', () => {
    const report = parseReport(draft({ year: 2020 }));
    expect(report.sections.map(({ heading }) => heading.titleState)).toEqual(Array(6).fill('official'));
    expect(report.sections[3]?.spec.title).toContain('因政府信息公开工作');
    expect(report.tables.disclosure?.spec).toBe(report.form.tables.disclosure);
  });
});

test('period, title, organ, year and preamble of a whole report', () => {
  const report = parseReport(draft({ year: 2024, organ: '青山镇人民政府' }));
  const { text, title, organ, year, period, periods, preamble } = report;
  expect([title?.value, organ?.value, year?.value]).toEqual([
    '青山镇人民政府2024年政府信息公开工作年度报告',
    '青山镇人民政府',
    2024,
  ]);
  expect(period).toBe(periods[0]);
  expect(textOf(text, period!.range)).toBe('2024年1月1日起至2024年12月31日');
  expect(textOf(text, preamble)).toMatch(/^青山镇人民政府依照.*。$/);
});

test('dates in a table are no period', () => {
  const text = '规章 | 统计2024年1月1日至2024年12月31日 | 2\n行政许可 | 1\n行政处罚 | 2\n';
  expect(parseReport(text).periods).toEqual([]);
  expect(parseReport(text.replaceAll(' | ', '，')).periods).toHaveLength(1);
});

test('values by their place, sections by their number', () => {
  const report = parseReport(
    draft({ applications: { newRequests: [3, { shown: '若干', value: 0 }, { shown: '', value: 0 }] } }),
  );
  const { applications, review } = report.tables;
  expect([0, 1, 2, 6].map((index) => valueOf(applications, index))).toEqual([3, undefined, undefined, 3]);
  expect([valueOf(applications, 500), valueOf(undefined, 0), valueOf(review, 0)]).toEqual([
    undefined,
    undefined,
    0,
  ]);
  expect(sectionOf(report, 5)?.spec.title).toBe('存在的主要问题及改进情况');
  expect(sectionOf(parseReport(''), 5)).toBeUndefined();
});

describe('prose is what stands outside the tables', () => {
  const table = (start: number, end: number) => ({ range: range(start, end) });

  test.each([
    [[], ['0-10']],
    [[table(2, 5)], ['0-2', '5-10']],
    [[table(0, 5)], ['5-10']],
    [[table(5, 10)], ['0-5']],
    [[table(0, 10)], []],
    [
      [table(6, 8), undefined, table(2, 4)],
      ['0-2', '4-6', '8-10'],
    ],
    [
      [table(2, 8), table(3, 5)],
      ['0-2', '8-10'],
    ],
    [
      [table(2, 5), table(5, 7)],
      ['0-2', '7-10'],
    ],
    [[undefined], ['0-10']],
  ])('%#', (tables, expected) => {
    expect(outsideOf('0123456789', tables).map(({ start, end }) => `${start}-${end}`)).toEqual(expected);
  });

  test('of an empty text there is none', () => expect(outsideOf('', [])).toEqual([]));
});
