/** Where a line is just still a heading of a section, and just no longer: one thing changed at a time. */
import { describe, expect, test } from 'vitest';
import { LineIndex, textOf } from '../../server/src/base/text';
import { form2019 } from '../../server/src/form/form2019';
import { form2021 } from '../../server/src/form/form2021';
import { readSections, sectionsOn } from '../../server/src/report/sections';

const read = (text: string) => readSections(text, new LineIndex(text));

/** The headings of a text, each with the number of its section. */
function heads(text: string): string {
  return read(text)
    .map(({ spec, heading }) => `${spec.number}:${textOf(text, heading.range)}`)
    .join(' / ');
}

describe('a line alone', () => {
  test.each([
    ['一、总体情况', '1:一、总体情况'],
    ['6、总体情况', '1:6、总体情况'],
    ['1、总体情况', '1:1、总体情况'],
    ['0、总体情况', ''],
    ['7、总体情况', ''],
    ['（7）总体情况', ''],
    ['（6）总体情况', '1:（6）总体情况'],
    ['七、总体情况', ''],
    ['（十）总体情况', ''],
    ['０、总体情况', ''],
    ['７、总体情况', ''],
    ['１、总体情况', '1:１、总体情况'],
    ['６、总体情况', '1:６、总体情况'],
    ['Ⅰ、总体情况', '1:Ⅰ、总体情况'],
    ['Ⅵ、总体情况', '1:Ⅵ、总体情况'],
    ['Ⅶ、总体情况', ''],
    ['第一章 总体情况', '1:第一章 总体情况'],
    ['〔1〕总体情况', '1:〔1〕总体情况'],
    ['【总体情况】', '1:总体情况'],
    ['+ 总体情况', '1:总体情况'],
    ['- 总体情况', '1:总体情况'],
    ['– 总体情况', '1:总体情况'],
    ['— 总体情况', '1:总体情况'],
    ...[...'•·●○◆■'].map((bullet) => [`${bullet} 总体情况`, '1:总体情况']),
    ['&emsp;总体情况', '1:总体情况'],
    ['(1)总体情况', '1:(1)总体情况'],
    ['a、总体情况', ''],
    ['  \n\t\n', ''],
    // a title that runs on
    ['一、总体情况2024年平稳', '1:一、总体情况'],
    ['一、总体情况0起', '1:一、总体情况'],
    ['一、总体情况9起', '1:一、总体情况'],
    ['一、总体情况良好', '1:一、总体情况良好'],
    ['一、总体情况。平稳', '1:一、总体情况'],
    ['一、总体情况：平稳', '1:一、总体情况'],
    ['一、总体情况:平稳', '1:一、总体情况'],
    ['一、总体情况 平稳', '1:一、总体情况'],
    ['一、总体情况，平稳', ''],
    ['一、总体情况；平稳', ''],
    ['一、总体情况,平稳', ''],
    ['一、总体平稳。总体情况。', ''],
    ['一、总 体 情 况', '1:一、总 体 情 况'],
    ['总体情况。平稳', ''],
    ['总体情况 平稳', ''],
    ['一、总体情况 二、主动公开政府信息情况', ''],
    ['一、总体情况。2.主动公开政府信息情况', ''],
    ['一、总体情况 主动公开政府信息情况', '1:一、总体情况'],
    ['一、总体情况 二是推进', '1:一、总体情况'],
    ['一、总体情况 二、平稳', '1:一、总体情况'],
    ['一、总体情况 ', '1:一、总体情况'],
    // a rewritten title
    ['五、工作不足', '5:五、工作不足'],
    ['五、工作。不足', ''],
    ['五、工作，不足', ''],
    ['五、工作；不足', ''],
    ['五、工作,不足', ''],
    ['5、工作不足', ''],
    ['（五）工作不足', ''],
    ['五、工作展望', ''],
    ['三、不足', ''],
    ['- 五、工作不足', ''],
    [`五、不足${'甲'.repeat(38)}`, `5:五、不足${'甲'.repeat(38)}`],
    [`五、不足${'甲'.repeat(39)}`, ''],
    // labels of rows
    ['三、补正后申请内容仍不明确', ''],
    ['三、重复申请', ''],
    ['六、其他', ''],
    ['六、其他处理', ''],
    // a damaged title
    ['一、总体状况', '1:一、总体状况'],
    ['1、总体状况', '1:1、总体状况'],
    ['总体状况', ''],
    ['（一）总体状况', ''],
    ['- 一、总体状况', ''],
    ['六、存在的主要问题及改进状况', '5:六、存在的主要问题及改进状况'],
  ])('%j', (line, expected) => expect(heads(`${line}\n甲。\n`)).toBe(expected));
});

describe('of two lines for one section the better one is the heading', () => {
  test.each([
    ['总体情况', '一、总体情况', '一、总体情况'],
    ['（一）总体情况', '一、总体情况', '一、总体情况'],
    ['- 总体情况', '一、总体情况', '一、总体情况'],
    ['（一）总体情况', '总体情况', '总体情况'],
    ['1、总体工作情况', '一、总体工作情况', '一、总体工作情况'],
    ['二、总体工作情况', '一、总体工作情况', '一、总体工作情况'],
    ['总体工作情况', '一、总体工作情况', '一、总体工作情况'],
    ['（一）总体情况', '一、总体工作情况', '一、总体工作情况'],
    ['1、总体状况', '一、总体状况', '一、总体状况'],
    ['一、总体状况', '1、总体情况', '1、总体情况'],
    ['二、总体情况', '一、总体工作情况', '二、总体情况'],
    ['（一）总体情况', '一、总体状况', '一、总体状况'],
    ['五、工作不足', '五、存在的主要问题及改进状况', '五、存在的主要问题及改进状况'],
  ])('%s, %s', (one, other, better) => {
    expect(heads(`${one}\n甲。\n${other}\n甲。\n`)).toMatch(new RegExp(`^\\d:${better}$`));
    expect(heads(`${other}\n甲。\n${one}\n甲。\n`)).toMatch(new RegExp(`^\\d:${better}$`));
  });
});

describe('a weak heading of a section with a table needs the table', () => {
  const weak = '2、主动公开政府信息状况';
  const table = '第二十条第（一）项';

  test.each([
    ...['| 甲 |', '甲 | 乙', '<table>', '\t规章', '信息内容', '申请人情况', '勾稽关系', ' 行政复议 '],
    table,
    `\n\n甲\n\n乙\n丙\n${table}`,
    `${'\n'.repeat(10)}${table}`,
  ])('which follows: %j', (rest) => expect(heads(`${weak}\n${rest}`)).toBe(`2:${weak}`));

  test.each([
    ...['甲', '', '甲<b>', '规章\t1', '本镇行政复议案件'],
    `甲\n乙\n丙\n丁\n${table}`,
    `${'\n'.repeat(11)}${table}`,
    `三、甲\n${table}`,
    `  六、甲\n${table}`,
    `${'甲'.repeat(80)}${table}`,
  ])('which does not: %j', (rest) => expect(heads(`${weak}\n${rest}`)).toBe(''));

  test.each([
    ['（二）主动公开情况', false],
    ['2、主动公开情况', false],
    ['二、主动公开情况', true],
    ['主动公开情况', false],
    ['2、主动公开政府信息情况', true],
    ['主动公开政府信息情况', true],
    ['二、主动公开政府信息状况', true],
    ['3、收到和处理政府信息公开申请状况', false],
    ['4、政府信息公开行政复议、行政诉讼状况', false],
    ['5、存在的主要问题及改进状况', true],
    ['（一）总体情况', true],
  ])('%s stands without one: %s', (line, stands) => {
    expect(heads(`${line}\n甲。\n`)).toHaveLength(stands ? line.length + 2 : 0);
  });
});

describe('bodies', () => {
  test.each([
    ['一、总体情况\n甲。', '甲。'],
    ['一、总体情况  \r\n甲。', '甲。'],
    ['一、总体情况：：  2024年。\n甲。', '2024年。\n甲。'],
    ['一、总体情况2024年', '2024年'],
    ['一、总体情况。\n甲', '甲'],
    ['一、总体情况', ''],
    ['一、总体情况 无', '无'],
  ])('%j', (text, body) => expect(read(text).map((section) => textOf(text, section.body))).toEqual([body]));

  test('end where the next heading’s line starts', () => {
    const text = '一、总体情况\n甲\n  五、工作不足\n乙';
    expect(read(text).map(({ body }) => textOf(text, body))).toEqual(['甲\n', '乙']);
  });
});

test('sections are named by the form in use', () => {
  const sections = read('一、总体情况\n（一）主动公开\n四、政府信息公开行政复议、行政诉讼情况\n');
  expect(sectionsOn(form2021, sections)).toBe(sections);
  const old = sectionsOn(form2019, sections);
  expect(old.map(({ spec }) => spec)).toEqual([form2019.sections[0], form2019.sections[3]]);
  expect(old.map(({ heading }) => heading.titleState)).toEqual(['official', 'variant']);
  expect(old[0]?.subheadings).toEqual(sections[0]?.subheadings);
  expect(old.map(({ body }) => body)).toEqual(sections.map(({ body }) => body));
  expect(sections[0]?.subheadings).toBe(sections[0]?.subheadings);
});
