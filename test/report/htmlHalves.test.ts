/** HTML tables that the end of a page parted: which halves are one table, and what stands between and behind them. */
import { describe, expect, test } from 'vitest';
import { findHtmlRegions } from '../../server/src/report/htmlTables';
import { parseReport } from '../../server/src/report/parse';
import { draft } from '../support/builders';

const row = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: readonly string[]): string => `<table>${rows.join('')}</table>`;

const headers = [row('申请人情况', ''), row('自然人', '商业企业', '总计')];
const upper = table(...headers, row('（一）予以公开', '1'), row('（二）部分公开', '2'));
const lower = table(row('（七）总计', '3'), row('四、结转下年度继续办理', '4'));

/** `key: rows, first and last cell` of each region. */
function regions(text: string): readonly string[] {
  return findHtmlRegions(text).map(({ key, start, end, rows }) => {
    const source = text.slice(start, end);
    const shown = rows.flatMap(({ cells }) => cells.map((cell) => text.slice(cell.start, cell.end)));
    expect(source.startsWith('<t') && source.endsWith('>')).toBe(true);
    return `${key}: ${rows.length}, ${shown[0]} to ${shown.at(-1)}`;
  });
}

const whole = 'applications: 6, 申请人情况 to 4';
const first = 'applications: 4, 申请人情况 to 2';

describe('halves of one table', () => {
  test.each([
    ['', whole],
    ['\n \n', whole],
    ['续表', whole],
    ['（续）', whole],
    ['(续)', whole],
    ['续', whole],
    ['12', whole],
    ['- 12 -', whole],
    ['— 3 —', whole],
    ['第3页', whole],
    ['<p>续表</p>', whole],
    ['<p>&nbsp;</p>', whole],
    ['-12', whole],
    ['12-', whole],
    [' 12 ', whole],
    ['--12--', whole],
    ['第33页', whole],
    ['（续', whole],
    ['续）', whole],
    ['第页', first],
    ['第甲页', first],
    ['页3', first],
    ['3页', first],
    ['甲12', first],
    ['12甲', first],
    ['甲续表', first],
    ['《续》', first],
    ['甲（续）', first],
    ['<1>2345', first],
    ['续表二', first],
    ['1234', first],
    ['第1234页', first],
    ['该表续后', first],
    [' '.repeat(400), whole],
    [' '.repeat(401), first],
  ])('parted by %j', (between, expected) => expect(regions(upper + between + lower)).toEqual([expected]));

  test('the lower one first in hits', () => {
    const more = table(
      row('1.属于国家秘密', '3'),
      row('2.其他法律行政法规禁止公开', '3'),
      row('（七）总计', '3'),
      row('四、结转下年度继续办理', '4'),
    );
    expect(regions(table(row('（一）予以公开', '1')) + more)).toEqual([
      'applications: 5, （一）予以公开 to 4',
    ]);
  });

  test('headers that the lower one repeats are left out', () => {
    const again = table(...headers, row('（七）总计', '3'));
    expect(regions(upper + again)).toEqual(['applications: 5, 申请人情况 to 3']);
    expect(regions(table(...headers) + again)).toEqual(['applications: 5, 申请人情况 to 3']);
  });

  test('but not the headers of the blocks of table 二', () => {
    const one = table(row('第二十条第（一）项'), row('信息内容', '本年制发件数'), row('规章', '1'));
    const two = table(row('第二十条第（五）项'), row('信息内容', '本年处理决定数量'), row('行政许可', '2'));
    expect(regions(one + two)).toEqual(['disclosure: 6, 第二十条第（一）项 to 2']);
  });

  test('a row that holds more than headers stays', () => {
    const more = table(row('总计', '9'), row('四、结转下年度继续办理', '4'));
    expect(regions(upper + more)).toEqual(['applications: 6, 申请人情况 to 4']);
  });

  test('rows that a third one has again', () => {
    const middle = table(row('1.属于国家秘密', '9'));
    expect(regions(upper + middle + middle)).toEqual(['applications: 5, 申请人情况 to 9']);
  });

  test('three of them', () => {
    const middle = table(row('1.属于国家秘密', '9'));
    expect(regions(upper + middle + lower)).toEqual(['applications: 7, 申请人情况 to 4']);
  });
});

describe('no halves', () => {
  test.each([
    ['the same rows', upper + table(row('（一）予以公开', '1')), [first]],
    ['another table', upper + table(row('党建', '1')), [first]],
    ['a table of headers behind', upper + table(...headers), [first]],
    ['text between', `${upper}甲${lower}`, [first]],
  ])('%s', (_, text, expected) => expect(regions(text)).toEqual(expected));
});

describe('table 四, which has no row labels', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const top = row('行政复议', '行政诉讼');
  const groups = row('未经复议直接起诉', '复议后起诉');
  const names = row(...outcomes, ...outcomes, ...outcomes);
  const zeros = (count: number): string => row(...Array<string>(count).fill('0'));
  const spaced = row(...Array<string>(15).fill('<p>&nbsp;0</p>'));

  test.each<[string, string, string]>([
    ['headers, then values', table(top, groups, names) + table(zeros(15)), 'review: 4, 行政复议 to 0'],
    ['values in paragraphs', table(top, groups, names) + table(spaced), 'review: 4, 行政复议 to 0'],
    [
      'a page number between',
      `${table(top, names)}<p>- 3 -</p>${table(zeros(15))}`,
      'review: 3, 行政复议 to 0',
    ],
    ['headers again', table(top, names) + table(top, names, zeros(15)), 'review: 3, 行政复议 to 0'],
    ['parted among the headers', table(top) + table(groups, names, zeros(15)), 'review: 4, 行政复议 to 0'],
    [
      'parted between the columns',
      table(row('行政复议'), row(...outcomes), zeros(5)) + table(row('行政诉讼'), names, zeros(10)),
      'review: 6, 行政复议 to 0',
    ],
    ['a value short', table(top, groups, names) + table(zeros(14)), 'review: 4, 行政复议 to 0'],
    ['too few values', table(top, groups, names) + table(zeros(4)), 'review: 3, 行政复议 to 总计'],
    ['too many values', table(top, groups, names) + table(zeros(16)), 'review: 3, 行政复议 to 总计'],
    [
      'values of two rows',
      table(top, groups, names) + table(zeros(15), zeros(15)),
      'review: 3, 行政复议 to 总计',
    ],
    [
      'values of another table behind it',
      table(top, names, zeros(15)) + table(zeros(15)),
      'review: 3, 行政复议 to 0',
    ],
    [
      'values of another table before it',
      table(zeros(15)) + table(top, names, zeros(15)),
      'review: 3, 行政复议 to 0',
    ],
    [
      'prose between',
      `${table(top, groups, names)}<p>以上。</p>${table(zeros(15))}`,
      'review: 3, 行政复议 to 总计',
    ],
  ])('%s', (_, text, expected) => expect(regions(text)).toEqual([expected]));
});

describe('a table that begins with what is left of its first header', () => {
  const rows = [row('信息内容', '本年制发件数'), row('规章', '1'), row('行政许可', '2')];
  const clause = '第二十条第（一）项';
  test.each<[string, string, string[]]>([
    ['a lost syllable', table(row('二十条第（一）项'), ...rows), ['disclosure: 4, 二十条第（一）项 to 2']],
    ['beside empty cells', table(row('', '二十条第（一）项', ''), ...rows), ['disclosure: 4,  to 2']],
    ['beside another word', table(row('二十条第（一）项', '甲'), ...rows), ['disclosure: 3, 信息内容 to 2']],
    ['another word', table(row('公开情况'), ...rows), ['disclosure: 3, 信息内容 to 2']],
    ['nothing', table(row(''), ...rows), ['disclosure: 3, 信息内容 to 2']],
    [
      'the header stands below',
      table(row('二十条第（一）项'), row(clause), ...rows),
      [`disclosure: 4, ${clause} to 2`],
    ],
    [
      'the header stands below beside a blank cell',
      table(row('二十条第（一）项'), row(clause, '规章'), ...rows),
      [`disclosure: 4, ${clause} to 2`],
    ],
    [
      'behind another table',
      table(
        row('（一）予以公开', '1'),
        row('（七）总计', '2'),
        row('自然人', '3'),
        row('二十条第（一）项'),
        ...rows,
      ),
      ['applications: 3, （一）予以公开 to 3', 'disclosure: 4, 二十条第（一）项 to 2'],
    ],
  ])('%s', (_, text, expected) => expect(regions(text)).toEqual(expected));
});

describe('values without a label', () => {
  const headers4 = table(row('行政复议', '行政诉讼'), row('结果维持', '结果纠正', '总计'));
  const row4 = 'review: 3, 行政复议 to ';
  test.each<[string, string, string]>([
    ['as few as a group has', headers4 + table(row('1', '2', '3', '4', '5')), `${row4}5`],
    ['fewer', headers4 + table(row('1', '2', '3', '4')), 'review: 2, 行政复议 to 总计'],
    ['words among them', headers4 + table(row('甲', '1', '2', '3', '4', '5')), `${row4}5`],
    ['in two rows', headers4 + table(row('1', '2', '3'), row('4', '5')), 'review: 2, 行政复议 to 总计'],
    [
      'far behind',
      `${headers4}${' '.repeat(401)}${table(row('1', '2', '3', '4', '5'))}`,
      'review: 2, 行政复议 to 总计',
    ],
    ['not quite so far', `${headers4}${' '.repeat(385)}${table(row('1', '2', '3', '4', '5'))}`, `${row4}5`],
  ])('%s', (_, text, expected) => expect(regions(text)).toEqual([expected]));

  test('a table that is longer than a table may be ends with the last row within', () => {
    const long = table(
      row('规章', '1'),
      row('行政许可', '2'),
      row('行政处罚', '3'),
      row('x'.repeat(1_000_000)),
      row('4'),
    );
    expect(regions(`甲${long}`)).toEqual(['disclosure: 3, 规章 to 3']);
  });
});

describe('a table in lines right behind one in HTML', () => {
  const cut = (layout: 'html' | 'tsv', key: 'disclosure' | 'applications'): string => {
    const text = draft({ layout });
    const { start, end } = parseReport(text).tables[key]!.range;
    return text.slice(start, end).trim();
  };
  test.each([
    ['on the next line', '\n'],
    ['after an empty line', '\n\n'],
    ['on its last line', ''],
  ])('%s: each has its own text', (_, between) => {
    const html = cut('html', 'disclosure');
    const tsv = cut('tsv', 'applications');
    const text = `${html}${between}${tsv}\n`;
    const { disclosure, applications } = parseReport(text).tables;
    expect(text.slice(disclosure!.range.start, disclosure!.range.end).trim()).toBe(html);
    if (between !== '')
      expect(text.slice(applications!.range.start, applications!.range.end).trim()).toBe(tsv);
    expect(applications?.rows).toHaveLength(25);
  });
});
