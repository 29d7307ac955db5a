/** Which lines of a text hold which table, whatever stands around and between. */
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/base/text';
import { tableKeys, type TableKey } from '../../server/src/form/types';
import { findRegions } from '../../server/src/report/regions';
import { readSections } from '../../server/src/report/sections';

/** The regions of a text, `key first-last` by lines counted from 1. */
function regions(text: string, keys: readonly TableKey[] = tableKeys): string {
  const lines = new LineIndex(text);
  return findRegions(text, lines, readSections(text, lines), keys)
    .map(({ key, first, last }) => `${key} ${first + 1}-${last + 1}`)
    .join(', ');
}

const two = ['规章 | 1', '行政许可 | 2', '行政处罚 | 3'];
const three = ['（一）予以公开 | 1', '（七）总计 | 2', '四、结转下年度继续办理 | 3'];
const four = ['行政复议 | 行政诉讼', '结果维持 | 结果纠正', '0 | 0'];
const heading = { 2: '二、主动公开政府信息情况', 3: '三、收到和处理政府信息公开申请情况' };
const prose = (count: number): string[] => Array.from({ length: count }, () => '该镇平稳推进工作。');
const text = (...lines: readonly (string | readonly string[])[]): string => lines.flat().join('\n');

describe('without headings', () => {
  test.each([
    ['one table', text(two), 'disclosure 1-3'],
    ['prose around', text('前言', two, '后记'), 'disclosure 2-4'],
    ['three tables', text(two, three, four), 'disclosure 1-3, applications 4-6, review 7-9'],
    ['prose between them', text(two, prose(3), three), 'disclosure 1-3, applications 7-9'],
    ['two labels only', text(two.slice(0, 2)), ''],
    ['three labels in one line', '规章 | 行政许可 | 行政处罚', 'disclosure 1-1'],
    ['labels that several tables share', '总计\n总计\n总计\n总计', ''],
    ['blank and frame lines in it', text(two[0]!, '', '|', '', two.slice(1)), 'disclosure 1-6'],
    ['frame lines behind it', text(two, '|', '||'), 'disclosure 1-5'],
    ['values behind it', text(two, '0', '', '1'), 'disclosure 1-6'],
    ['a lone pipe before it', text('|', '规章', '1', two.slice(1)), 'disclosure 1-5'],
    ['strange lines in it', text(two[0]!, prose(12), two.slice(1)), 'disclosure 1-15'],
    ['many strange lines in it', text(two[0]!, prose(23), two.slice(1)), 'disclosure 1-26'],
    ['any number of blank ones', text(two[0]!, Array<string>(30).fill(''), two.slice(1)), 'disclosure 1-33'],
    ['too many of them', text(two[0]!, prose(24), two.slice(1)), ''],
    ['a vague label of another one', text(two, '其他', '自然人', three), 'disclosure 1-3, applications 4-8'],
    ['one that begins with 规章 right behind another', text(three, two), 'disclosure 4-6, applications 1-3'],
    [
      'a clause whose end stands beside a label',
      text('第二十条', '第（一）项 | 规章 | 1', two.slice(1)),
      'disclosure 1-4',
    ],
    [
      'two tables of a kind: the one with more labels',
      text(two, prose(30), two, '行政强制 | 0'),
      'disclosure 34-37',
    ],
    ['two alike: the first', text(two, prose(30), two), 'disclosure 1-3'],
    [
      'a pipe between two tables',
      text('规章 |', '行政许可 |', '行政处罚 |', '|', three),
      'disclosure 1-3, applications 4-7',
    ],
    ['a line of dashes before it', text('甲', '| --- | :-: |', '| | 规章 |', two.slice(1)), 'disclosure 2-5'],
    ['a line of dashes that part nothing', text('-----', '| | 规章 |', two.slice(1)), 'disclosure 2-4'],
    [
      'a table of staff behind it',
      text(two, '', '姓名 | 人数', '张某 | 3', '其他 | 5', '总计 | 8'),
      'disclosure 1-3',
    ],
    ['the same right behind it', text(three, '姓名 | 人数', '其他 | 5', '总计 | 8'), 'applications 1-3'],
    [
      'the same where the last label has its number',
      text('规章', '行政许可', '行政处罚3', '姓名 | 人数', '其他 | 5'),
      'disclosure 1-3',
    ],
    ['the same before it', text('姓名 | 人数', '其他 | 5', '总计 | 8', '', three), 'applications 5-7'],
    ['a word in the place of a value', text(three, '0', '若干', '1'), 'applications 1-6'],
    ['two words there', text(three, '0', '若干', '不详', '1'), 'applications 1-4'],
    ['a damaged label behind it', text(two, '行政事业收费', '0'), 'disclosure 1-5'],
    ['the same on two lines', text(two, '行政事', '业收费', '0'), 'disclosure 1-6'],
    ['the same in two cells', text(two, '行政事', '|', '', '业收费', '|', '0'), 'disclosure 1-9'],
    [
      'the same in four cells',
      text(two, '行', '|', '政事', '|', '业收', '|', '费', '|', '0'),
      'disclosure 1-12',
    ],
    ['a page number there', text(four.slice(0, 2), '- 3 -', '', '甲镇报告', four[2]!), 'review 1-6'],
    ['text between headers and values', text(four.slice(0, 2), '第3页', '共8页', four[2]!), 'review 1-5'],
    ['a header above its telling labels', text('总计', '自然人', three), 'applications 1-5'],
    ['headers without 行政复议', text('结果维持 | 结果纠正 | 总计', four[2]!), 'review 1-2'],
    ['a label on two lines before it', text('行政规范', '性文件', two), 'disclosure 1-5'],
    ['a label on three lines before it', text('行政', '事业', '性收费', two), 'disclosure 1-6'],
    ['a label on two lines and a frame before it', text('行政规范', '性文件', '|', two), 'disclosure 1-6'],
  ])('%s', (_, draft, expected) => expect(regions(draft)).toBe(expected));

  test('only the tables asked for', () => {
    const draft = text(two, three);
    expect(regions(draft, ['applications'])).toBe('applications 4-6');
    expect(regions(draft, ['review'])).toBe('');
    expect(regions(draft, [])).toBe('');
  });

  test('a heading ends a table', () => {
    expect(regions(text(two, heading[3], prose(1), three, '五、存在的主要问题及改进情况', '0'))).toBe(
      'disclosure 1-3, applications 6-8',
    );
    expect(regions(text('规章 | 1', '行政许可 | 2', '五、存在的主要问题及改进情况', '行政处罚 | 3'))).toBe(
      '',
    );
  });
});

describe('in their sections', () => {
  test.each([
    ['each in its own', text(heading[2], two, heading[3], three), 'disclosure 2-4, applications 6-8'],
    [
      'prose around',
      text(heading[2], '如下：', two, '以上。', heading[3], three),
      'disclosure 3-5, applications 8-10',
    ],
    [
      'frame lines around',
      text(heading[2], '|', two, '|', '', heading[3], three),
      'disclosure 2-6, applications 9-11',
    ],
    [
      'blank lines around',
      text(heading[2], '', two, '', heading[3], three),
      'disclosure 3-5, applications 8-10',
    ],
    [
      'a line of dashes before it',
      text(heading[2], '甲', '| --- |', '| | 规章 |', two.slice(1), heading[3], three),
      'disclosure 3-6, applications 8-10',
    ],
    [
      'a line of dashes that part nothing',
      text(heading[2], '---', '| | 规章 |', two.slice(1), heading[3], three),
      'disclosure 3-5, applications 7-9',
    ],
    ['values behind', text(heading[2], two, '0', heading[3], three), 'disclosure 2-5, applications 7-9'],
    [
      'labels of another table in front',
      text(heading[2], '申请人情况', two, heading[3], three),
      'disclosure 3-5, applications 7-9',
    ],
    [
      'a cut label in front',
      text(heading[2], '行政规范', '性文件', two, heading[3], three),
      'disclosure 2-6, applications 8-10',
    ],
    [
      'many strange lines within',
      text(heading[2], two[0]!, prose(40), two.slice(1), heading[3], three),
      'disclosure 2-44, applications 46-48',
    ],
    [
      'a section that stands twice',
      text(heading[2], two, heading[2], heading[3], three),
      'disclosure 2-4, applications 7-9',
    ],
    [
      'a table outside its section',
      text(two, heading[2], '无。', heading[3], three),
      'disclosure 1-3, applications 7-9',
    ],
    ['too few labels', text(heading[2], two.slice(0, 2), heading[3], three), 'applications 5-7'],
    [
      'the last line without a line end',
      text(heading[3], three, '', heading[2], two),
      'disclosure 7-9, applications 2-4',
    ],
  ])('%s', (_, draft, expected) => expect(regions(draft, ['disclosure', 'applications'])).toBe(expected));

  test('a text that ends with the heading', () => {
    expect(regions(`${heading[2]}\n`, ['disclosure'])).toBe('');
    expect(regions(heading[2], ['disclosure'])).toBe('');
  });
});

describe('table 四 without any of its headers, in its section', () => {
  const title = '四、政府信息公开行政复议、行政诉讼情况';
  const zeros = (count: number): string[] => Array<string>(count).fill('0');
  test.each([
    ['a value a line', text(title, '', zeros(15), ''), 'review 3-17'],
    ['a row of pipes', text(title, `| ${zeros(15).join(' | ')} |`), 'review 2-2'],
    [
      'its next section behind',
      text(title, zeros(15).join('\t'), '五、存在的主要问题及改进情况', '甲'),
      'review 2-2',
    ],
    ['a value less', text(title, zeros(14)), ''],
    ['a value more', text(title, zeros(16)), ''],
    ['a word among them', text(title, zeros(14), '若干'), ''],
    ['prose', text(title, '本年度未发生行政复议、行政诉讼。'), ''],
    ['no values', title, ''],
    ['the section twice', text(title, zeros(15), title, zeros(15)), ''],
    ['a very long section', text(title, zeros(15).join(' '.repeat(80))), ''],
  ])('%s', (_, draft, expected) => {
    expect(regions(draft)).toBe(expected);
    expect(regions(draft, ['disclosure'])).toBe('');
  });
});
