/** The tree of reports: its groups, their order and counts, and the filter. */
import { expect, test } from 'vitest';
import {
  filtered,
  groupsOf,
  ruleCounts,
  stateOf,
  total,
  type ReportLine,
} from '../../client/src/workspace/reportsModel';

function line(
  path: string,
  organ: string | null,
  year: number | null,
  rules: Record<string, number> = {},
): ReportLine {
  const at = path.lastIndexOf('/');
  const found = Object.values(rules).reduce((sum, count) => sum + count, 0);
  return {
    uri: `file:///${path}`,
    organ,
    year,
    rules,
    counts: { errors: found, warnings: 0, information: 0, hints: 0 },
    folder: path.slice(0, Math.max(0, at)),
    fileName: path.slice(at + 1),
  };
}

const lines = [
  line('乡镇/青山镇2024.txt', '青山镇人民政府', 2024),
  line('乡镇/青山镇2025.txt', '青山镇人民政府', 2025, { 'carry-over': 2 }),
  line('部门/财政局10.txt', '财政局', 2025, { 'row-total': 1, 'carry-over': 1 }),
  line('部门/财政局9.txt', '财政局', 2025),
  line('草稿.txt', null, null, { 'missing-row': 3 }),
];

const shown = (by: 'folder' | 'organ' | 'year'): unknown =>
  groupsOf(lines, by).map(({ name, reports }) => [name, reports.map(({ fileName }) => fileName)]);

test('by folder, numbers in names in their order', () => {
  expect(shown('folder')).toEqual([
    [undefined, ['草稿.txt']],
    ['部门', ['财政局9.txt', '财政局10.txt']],
    ['乡镇', ['青山镇2024.txt', '青山镇2025.txt']],
  ]);
});

test('by organ, the newest year first, and what has none last', () => {
  expect(shown('organ')).toEqual([
    ['财政局', ['财政局9.txt', '财政局10.txt']],
    ['青山镇人民政府', ['青山镇2025.txt', '青山镇2024.txt']],
    [undefined, ['草稿.txt']],
  ]);
});

test('by year, the newest first, and what has none last', () => {
  expect(shown('year')).toEqual([
    ['2025', ['财政局10.txt', '财政局9.txt', '青山镇2025.txt']],
    ['2024', ['青山镇2024.txt']],
    [undefined, ['草稿.txt']],
  ]);
});

test('a group counts what its reports have', () => {
  const [newest] = groupsOf(lines, 'year');
  expect(newest?.counts).toEqual({ errors: 4, warnings: 0, information: 0, hints: 0 });
  expect(total(lines).errors).toBe(7);
});

test('the filter lets through the reports in which a rule has found something', () => {
  expect(filtered(lines, 'carry-over').map(({ fileName }) => fileName)).toEqual([
    '青山镇2025.txt',
    '财政局10.txt',
  ]);
  expect(filtered(lines, undefined)).toHaveLength(5);
  expect(ruleCounts(lines)).toEqual([
    { rule: 'carry-over', findings: 3, reports: 2 },
    { rule: 'missing-row', findings: 3, reports: 1 },
    { rule: 'row-total', findings: 1, reports: 1 },
  ]);
});

test('the gravest finding makes the state', () => {
  const counts = { errors: 0, warnings: 0, information: 0, hints: 0 };
  expect(stateOf(counts)).toBe('pass');
  expect(stateOf({ ...counts, hints: 1 })).toBe('info');
  expect(stateOf({ ...counts, hints: 1, warnings: 1 })).toBe('warning');
  expect(stateOf({ ...counts, warnings: 1, errors: 1 })).toBe('error');
});
