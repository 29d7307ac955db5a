/** `ogi-report summary`: the reviewer's sheet in its four formats, with the numbers of `check`. */
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { displayWidth } from '../../server/src/base/width';
import { draft } from '../support/builders';
import { folderWith } from './run';

const files = {
  '白河镇.txt': draft({
    organ: '白河镇人民政府',
    applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] },
    prose: 0,
  }),
  '青山镇.txt': draft({
    organ: '青山镇人民政府',
    applications: { newRequests: [4], carriedIn: [1], carriedForward: [2] },
    review: { directLitigation: [1], litigationAfterReconsideration: [0, 2] },
    prose: 1,
  }),
  '说明.txt': '这不是年报',
};

interface CheckJson {
  readonly summary: Readonly<Record<'reports' | 'errors' | 'warnings' | 'information', number>>;
}

test('a table with one line a report, lined up, and totals', () => {
  const { status, stdout, stderr } = folderWith(files).run(['summary', '.']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [head = '', first = '', second = '', total = ''] = stdout.split('\n');
  expect(head).toMatch(/^机关 +年度 +错误 +警告 .*文件$/);
  expect(first).toMatch(/^白河镇人民政府 +2025 +1 +0 .* 白河镇\.txt$/);
  expect(second).toMatch(/^青山镇人民政府 +2025 +0 +0 +0 +4 +1 +3 +3 +2 +0 +3 +0 +青山镇\.txt$/);
  expect(total).toMatch(/^合计 +1 +0 /);
  const before = (line: string, sign: string): number =>
    displayWidth(line.slice(0, line.lastIndexOf(sign)), 'wide');
  expect(before(first, '白河镇.txt')).toBe(before(head, '文件'));
  expect(stdout).toMatch(/1 {2}suspect-cell {2}/);
});

test('its numbers are those of check', () => {
  const folder = folderWith(files);
  const { summary } = JSON.parse(folder.run(['check', '--format', 'json', '.']).stdout) as CheckJson;
  const csv = folder.run(['summary', '--format', 'csv', '.']).stdout;
  const [head = '', ...lines] = csv.replace('\ufeff', '').trimEnd().split('\r\n');
  const columns = head.split(',');
  const sum = (name: string): number =>
    lines.reduce((all, line) => all + Number(line.split(',')[columns.indexOf(name)]), 0);
  expect(lines).toHaveLength(summary.reports);
  expect({ errors: sum('错误'), warnings: sum('警告'), information: sum('提示') }).toEqual({
    errors: summary.errors,
    warnings: summary.warnings,
    information: summary.information,
  });
});

test('csv has a byte order mark, records by RFC 4180, and nothing that a spreadsheet would run', () => {
  const folder = folderWith({ '=1+1,"x".txt': files['青山镇.txt'] });
  const { stdout } = folder.run(['summary', '--format', 'csv', '--locale', 'en', '.']);
  expect(stdout).toMatch(/^\ufefforgan,year,errors,/);
  expect(stdout).toContain('"\'=1+1,""x"".txt"\r\n');
});

test('xlsx: headers stay, filter and are printed on each page; rows fit the page', () => {
  const folder = folderWith(files);
  folder.run(['summary', '--format', 'xlsx', '--output', 'sheet.xlsx', '.']);
  const parts = unzipSync(folder.bytes('sheet.xlsx'));
  const part = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const list = part('xl/worksheets/sheet1.xml');
  expect(list).toMatch(/<pane [^>]*ySplit="1"[^>]*xSplit="1"|<pane [^>]*xSplit="1"[^>]*ySplit="1"/);
  // two reports; the totals below them are not filtered
  expect(list).toMatch(/<autoFilter ref="A1:[A-Z]3"\/>/);
  expect(list).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(list).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToHeight="0"/);
  expect(part('xl/workbook.xml')).toMatch(
    /_xlnm\.Print_Titles" localSheetId="0">(?:'|&apos;|&#39;)年报一览\S*!\$1:\$1</,
  );
});

test('xlsx opens in another reader: two sheets, figures as numbers, texts as texts', async () => {
  const folder = folderWith({ ...files, '=1+1.txt': files['青山镇.txt'] });
  const { status } = folder.run(['summary', '--format', 'xlsx', '--output', 'sheet.xlsx', '.']);
  expect(status).toBe(0);
  const [list, byRule, ...more] = await readWorkbook(folder.bytes('sheet.xlsx'));
  expect([list?.sheet, byRule?.sheet, more]).toEqual(['年报一览', '各规则的问题数', []]);
  // the same table as in csv, cell by cell
  const csv = folder.run(['summary', '--format', 'csv', '.']).stdout;
  const records = csv
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const [, ...lines] = records;
  const text = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  expect(list?.data.slice(1, -1).map((row) => row.slice(0, -1).map(text))).toEqual(
    lines.map((line) => line.slice(0, -1)),
  );
  expect(list?.data.slice(1, -1).map((row) => row.at(-1))).toEqual(['=1+1.txt', '白河镇.txt', '青山镇.txt']);
  expect(list?.data[2]?.[1]).toBe(2025);
  expect(byRule?.data.slice(1).map((row) => row.slice(0, 3))).toContainEqual(['suspect-cell', 1, 1]);
});

test('html is one page that needs nothing else, and text in it is text', () => {
  const folder = folderWith({ ...files, '<b>&.txt': files['青山镇.txt'] });
  const { stdout } = folder.run(['summary', '--format', 'html', '.']);
  expect(stdout).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(stdout).not.toMatch(/<script|<link|src=|@import|url\(/);
  expect(stdout).toContain('&lt;b&gt;&amp;.txt');
  expect(stdout).not.toContain('<b>&');
  expect(stdout).toContain('<th scope="row">白河镇人民政府</th>');
  expect(stdout).toMatch(/class="bar" style="width:100\.0%"/);
});

test('rules, years and settings count as in check', () => {
  const folder = folderWith(files);
  const { stdout } = folder.run([
    'summary',
    '--rule',
    'suspect-cell=off',
    '--rule',
    'row-total=warning',
    '--rule',
    'balance=off',
    '.',
  ]);
  expect(stdout).toMatch(/白河镇人民政府 +2025 +0 +1 /);
  expect(stdout).not.toContain('suspect-cell');
});

test('a folder without reports is an empty sheet; a path that is not there is trouble', () => {
  const folder = folderWith({ 'a.txt': '不是年报' });
  expect(folder.run(['summary', '.'])).toMatchObject({ status: 0 });
  expect(folder.run(['summary', 'none']).status).toBe(2);
});
