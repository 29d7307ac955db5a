/**
 * Texts that no report is, or that no clerk can have meant: ten megabytes of one sign, a million lines, tables
 * without end. Each is read to its end or passed over; a step that took quadratic time would take hours here,
 * and one that keeps everything would run out of memory or stack.
 */
import { describe, expect, test } from 'vitest';
import { decide } from '../../server/src/config/check';
import { defaultSettings } from '../../server/src/config/settings';
import type { Report } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import { spansOf } from '../../server/src/report/spans';
import { draft } from '../support/builders';

const megabyte = 1_000_000;
const filled = (scrap: string, length: number): string =>
  scrap.repeat(Math.ceil(length / scrap.length)).slice(0, length);

/** Number of rows read of the tables 二, 三 and 四; null where there is none. */
function rows({ tables }: Report): readonly (number | null)[] {
  return [tables.disclosure, tables.applications, tables.review].map((table) => table?.rows.length ?? null);
}

const row = '| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n';
const piped = draft({ layout: 'pipe-row' });
const flat = draft({ layout: 'flat-lines' });

describe('ten megabytes of anything are no report, and are read all the same', () => {
  const texts: Readonly<Record<string, string>> = {
    pipes: filled('|', 10 * megabyte),
    digits: filled('0', 10 * megabyte),
    brackets: filled('（', 10 * megabyte),
    'blanks in one line': filled(' ', 10 * megabyte),
    'one line of prose': filled('收到和处理政府信息公开申请0件，', 10 * megabyte),
    'one unclosed tag': `<td>${filled('<', 4 * megabyte)}`,
  };
  test.each(Object.entries(texts))('%s', (_, text) => {
    const report = parseReport(text);
    expect(rows(report)).toEqual([null, null, null]);
    expect(spansOf(report).length).toBe(1);
    expect(decide({ text, year: undefined, fileName: undefined }, defaultSettings).report).toBe(false);
  });
});

describe('many lines and deep nesting', () => {
  test('a million lines with one label', () => {
    expect(rows(parseReport('总计\n'.repeat(1_000_000)))).toEqual([null, null, null]);
  });

  test('HTML nested 100,000 deep', () => {
    expect(rows(parseReport('<table><tr><td>'.repeat(100_000)))).toEqual([null, null, null]);
    expect(rows(parseReport(`<table><tr><td>${'<div>'.repeat(100_000)}规章`))).toEqual([null, null, null]);
  });

  test('10,000 rows of one table', () => {
    const report = parseReport(`三、收到和处理政府信息公开申请情况\n${row.repeat(10_000)}`);
    expect(rows(report)).toEqual([null, 10_000, null]);
    expect(spansOf(report).at(-1)?.range.end).toBe(report.text.length);
  });

  test('100,000 headers of one table, none of them an argument too many', () => {
    const report = parseReport('自然人 |\n总计 |\n商业企业 |\n'.repeat(33_000));
    expect(rows(report)).toEqual([null, 0, null]);
  });
});

describe('a report in which one thing has no end keeps the rest', () => {
  const at = (text: string, place: string, more: string): Report =>
    parseReport(text.replace(place, () => more + place));
  const endless = (scrap: string): string => filled(scrap, 2 * megabyte);

  test('prose before a table', () => {
    expect(rows(at(piped, '三、收到和处理', `${endless('甲乙丙丁 ')}\n`))).toEqual([6, 25, 1]);
  });

  test('a row', () => {
    expect(rows(at(piped, '| 一、本年新收', `| 规章 |${endless('0|')}\n`))[2]).toBe(1);
  });

  test('text in a row', () => {
    expect(rows(at(piped, '| 一、本年新收', `| 规章 |${endless('甲|')}\n`))[2]).toBe(1);
  });

  test('values, one a line', () => {
    expect(rows(at(flat, '五、存在', endless('0\n')))).toEqual([6, 25, 1]);
  });

  test('a label, one a line', () => {
    expect(rows(at(flat, '（七）总计', endless('重复\n')))[0]).toBe(6);
  });

  test('a table goes on for more than a table can: what is behind is prose', () => {
    const report = at(piped, '| （七）总计', row.repeat(40_000));
    const { range } = report.tables.applications!;
    expect(range.end - range.start).toBeLessThanOrEqual(megabyte);
    expect(rows(report)[0]).toBe(6);
  });

  test('an HTML table, too', () => {
    const cells =
      '<tr><td>规章</td><td>0</td></tr><tr><td>行政许可</td><td>0</td></tr><tr><td>行政处罚</td></tr>';
    const report = parseReport(`<table>${cells.repeat(30_000)}</table>`);
    const { range } = report.tables.disclosure!;
    expect(range.end - range.start).toBeLessThanOrEqual(megabyte);
  });
});
