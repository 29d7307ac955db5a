/** One line taken apart as if it were a heading: its number in whatever shape, its words, and the marks around. */
import { describe, expect, test } from 'vitest';
import { digitOf, readHeadingLine } from '../../server/src/report/headings';

/** `style number flags | number and separator | words`, or `none`. */
function read(line: string, start = 0, end = line.length): string {
  const reading = readHeadingLine(line, start, end);
  if (!reading) return 'none';
  const { style, number, bracketed, bullet, official, prefixStart, numberStart, numberEnd } = reading;
  const flags = Object.entries({ bracketed, bullet, official }).flatMap(([flag, on]) => (on ? [flag] : []));
  const written = line.slice(numberStart, numberEnd);
  const prefix = line.slice(prefixStart, reading.wordsStart);
  const words = line.slice(reading.wordsStart, reading.wordsEnd);
  return `${[style, number, ...flags].join(' ')} | ${written} | ${prefix} | ${words}`;
}

describe('numbers', () => {
  test.each([
    ['一、总体', 'numeral 1 official | 一 | 一、 | 总体'],
    ['一、 总体', 'numeral 1 official | 一 | 一、  | 总体'],
    ['十、总体', 'numeral 10 official | 十 | 十、 | 总体'],
    ['十二、总体', 'numeral 12 official | 十二 | 十二、 | 总体'],
    ['一二、总体', 'numeral 1 | 一 | 一 | 二、总体'],
    ['一 、总体', 'numeral 1 official | 一 | 一 、 | 总体'],
    ['一.总体', 'numeral 1 | 一 | 一. | 总体'],
    ['一、.总体', 'numeral 1 | 一 | 一、. | 总体'],
    ['一总体', 'numeral 1 | 一 | 一 | 总体'],
    ['1、总体', 'digit 1 | 1 | 1、 | 总体'],
    ['9.总体', 'digit 9 | 9 | 9. | 总体'],
    ['12.总体', 'digit 12 | 12 | 12. | 总体'],
    ['10．总体', 'digit 10 | 10 | 10． | 总体'],
    ['２．总体', 'digit 2 | ２ | ２． | 总体'],
    ['０９．总体', 'digit 9 | ０９ | ０９． | 总体'],
    ['123.总体', 'none 0 |  |  | 123.总体'],
    ['1234', 'none 0 |  |  | 1234'],
    ['12', 'none'],
    ['一', 'none'],
    ['Ⅰ、总体', 'digit 1 | Ⅰ | Ⅰ、 | 总体'],
    ['Ⅻ.总体', 'digit 12 | Ⅻ | Ⅻ. | 总体'],
    ['ⅰ.总体', 'none 0 |  |  | ⅰ.总体'],
    ['〇、总体', 'none 0 |  |  | 〇、总体'],
    ['十〇、总体', 'numeral 10 | 十 | 十 | 〇、总体'],
    ['（一）总体', 'numeral 1 bracketed | 一 | （一） | 总体'],
    ['(1)总体', 'digit 1 bracketed | 1 | (1) | 总体'],
    ['〔三〕总体', 'numeral 3 bracketed | 三 | 〔三〕 | 总体'],
    ['（ 一 ） 总体', 'numeral 1 bracketed | 一 | （ 一 ）  | 总体'],
    ['（一、总体', 'none'],
    ['（总体）', 'none'],
    ['1）总体', 'digit 1 bracketed | 1 | 1） | 总体'],
    ['1)总体', 'digit 1 bracketed | 1 | 1) | 总体'],
    ['一〕总体', 'numeral 1 bracketed | 一 | 一〕 | 总体'],
    ['第一部分 总体', 'numeral 1 | 一 | 第一部分  | 总体'],
    ['第2部分：总体', 'digit 2 | 2 | 第2部分： | 总体'],
    ['第三章 总体', 'numeral 3 | 三 | 第三章  | 总体'],
    ['第三章、总体', 'numeral 3 | 三 | 第三章、 | 总体'],
    ['第三条 总体', 'none'],
    ['第（一）部分', 'none'],
    ['第部分', 'none'],
    ['总体情况', 'none 0 |  |  | 总体情况'],
  ])('%s', (line, expected) => expect(read(line)).toBe(expected));

  test.each(['、', '.', '．', ',', '，', ':', '：', '。', '·', '､', '\\'])('parted by %s', (sign) => {
    expect(read(`1${sign}总体`)).toBe(`digit 1 | 1 | 1${sign} | 总体`);
    expect(read(`1 ${sign} ${sign} 总体`)).toBe(`digit 1 | 1 | 1 ${sign} ${sign}  | 总体`);
  });

  test('at most three marks stand behind a number', () => {
    expect(read('1...总体')).toBe('digit 1 | 1 | 1... | 总体');
    expect(read('1....总体')).toBe('digit 1 | 1 | 1... | .总体');
  });
});

describe('marks in front', () => {
  test.each([
    ['  \t\u3000一、总体', 'numeral 1 official | 一 | 一、 | 总体'],
    ['# 一、总体', 'numeral 1 official | 一 | 一、 | 总体'],
    ['**一、总体**', 'numeral 1 official | 一 | 一、 | 总体'],
    ['__一、总体__', 'numeral 1 official | 一 | 一、 | 总体'],
    ['> 一、总体', 'numeral 1 official | 一 | 一、 | 总体'],
    ['【一、总体】', 'numeral 1 official | 一 | 一、 | 总体'],
    ['[bookmark: _GoBack]一、总体', 'numeral 1 official | 一 | 一、 | 总体'],
    ['[一、总体](#a)', 'none'],
    ['[一、总体', 'none'],
    [`[${'a'.repeat(58)}]总体`, `none 0 |  |  | 总体`],
    [`[${'a'.repeat(59)}]总体`, 'none'],
    ['<h2>一、总体</h2>', 'numeral 1 official | 一 | 一、 | 总体'],
    ['<p><b>一、总体', 'numeral 1 official | 一 | 一、 | 总体'],
    ['<h2 一、总体', 'none'],
    [`<p style="${'a'.repeat(386)}">总体`, 'none 0 |  |  | 总体'],
    [`<p style="${'a'.repeat(395)}">总体`, 'none'],
    ['<td>一、总体', 'none'],
    ['<TH>一、总体', 'none'],
    ['<tr>一、总体', 'none'],
    ['<ta>一、总体', 'numeral 1 official | 一 | 一、 | 总体'],
    ['<dd>一、总体', 'numeral 1 official | 一 | 一、 | 总体'],
    ['&nbsp;&emsp;一、总体', 'numeral 1 official | 一 | 一、 | 总体'],
    ['&ampersand;一', 'none 0 |  |  | &ampersand;一'],
    ['&一、总体', 'none 0 |  |  | &一、总体'],
    ['| 一、总体', 'none'],
    ['- 一、总体', 'numeral 1 bullet official | 一 | 一、 | 总体'],
    ['-', 'none'],
    ['', 'none'],
    ['   ', 'none'],
    [`${'#'.repeat(40)}总体`, 'none 0 |  |  | 总体'],
    [`${'#'.repeat(41)}总体`, 'none'],
  ])('%j', (line, expected) => expect(read(line)).toBe(expected));

  test.each([...'-+•·●○◆■–—'])('%s is a bullet', (sign) => {
    expect(read(`${sign} 总体`)).toBe('none 0 bullet |  |  | 总体');
  });

  test.each([...'#*_>【'])('%s is none', (sign) => expect(read(`${sign}总体`)).toBe('none 0 |  |  | 总体'));
});

describe('words', () => {
  test.each([
    ...[' ', '。', '：', ':', '；', ';', '.', '#', '_', '】', '。 ', '：：'].map((end) => [
      `总体情况${end}`,
      '总体情况',
    ]),
    ['总体情况！', '总体情况！'],
    ['总体情况</b>更多', '总体情况'],
    ['总体情况**更多', '总体情况'],
    [`${'甲'.repeat(48)}`, '甲'.repeat(48)],
    [`${'甲'.repeat(60)}`, '甲'.repeat(48)],
    ['总体。情况', '总体。情况'],
    ['总体情况12', '总体情况12'],
    ['总体情况……1234', '总体情况……1234'],
    [`${'甲'.repeat(46)} 1`, ''],
    [`${'甲'.repeat(44)} 1甲甲甲`, `${'甲'.repeat(44)} 1甲甲`],
  ])('%j', (line, words) => {
    expect(read(line)).toBe(words === '' ? 'none' : `none 0 |  |  | ${words}`);
  });

  test.each(['总体 | 3', '总体情况……3', '总体情况...12', '总体情况·123', '总体情况-9', '总体情况 0', '。。'])(
    '%j has none: a row of a table, or a line of contents',
    (line) => expect(read(line)).toBe('none'),
  );

  test('nothing beyond the end of the line is looked at', () => {
    expect(read('一、总体情况\n更多', 0, 6)).toBe('numeral 1 official | 一 | 一、 | 总体情况');
    expect(read('甲一、总体情况', 1, 4)).toBe('numeral 1 official | 一 | 一、 | 总');
    expect(read('一、总体情况', 0, 2)).toBe('none');
    expect(read('123', 0, 2)).toBe('none');
    expect(read('[a]总', 0, 2)).toBe('none');
    expect(read('十二、总体', 0, 1)).toBe('none');
    expect(read('1    、总', 0, 3)).toBe('none');
  });
});

test('digits of both widths have their values', () => {
  const digits = [...'/0189:／０９：甲'].map((sign) => digitOf(sign.charCodeAt(0)));
  expect(digits).toEqual([-1, 0, 1, 8, 9, -1, -1, 0, 9, -1, -1]);
});
