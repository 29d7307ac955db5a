/** Where a table begins and ends among its lines: below its last whole label, and above its first one. */
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/base/text';
import type { TableKey } from '../../server/src/form/types';
import { LineReader } from '../../server/src/report/lineReader';
import { coreOf } from '../../server/src/report/regionEdges';

/** The lines `first-last`, counted from 1, of the table in lines `from` to `to`; `none` where there is none. */
function core(lines: readonly string[], key: TableKey = 'applications', from = 1, to = lines.length): string {
  const text = lines.join('\n');
  const found = coreOf(new LineReader(text, new LineIndex(text)), key, from - 1, to - 1);
  return found ? `${found.first + 1}-${found.last + 1}` : 'none';
}

const label = '（七）总计';
const other = '四、结转下年度继续办理';

describe('the first line', () => {
  test.each<[string, readonly string[], string]>([
    ['a whole label', [label, '0'], '1-2'],
    ['prose above it', ['甲', '乙', label, '0'], '3-4'],
    ['总计 right above it', ['甲', '总计', label, '0'], '2-4'],
    ['其他 and 总计 right above it', ['甲', '其他', '总计', label, '0'], '2-5'],
    ['总计 with a number above it', ['总计 | 8', label, '0'], '2-3'],
    ['a header row of another table above it', ['结果维持 | 总计', label, '0'], '2-3'],
    ['总计 further above', ['总计', '', label, '0'], '3-4'],
    ['a label of another table above it', ['规章', label, '0'], '2-3'],
    ['nothing that tells', ['总计', '其他', '0'], 'none'],
    ['a label of another table only', ['规章', '0'], 'none'],
    ['a label in the last line', ['甲', label], '2-2'],
  ])('%s', (_, lines, expected) => expect(core(lines)).toBe(expected));

  test('only the lines asked for', () => {
    const lines = [label, '其他', other, '0', label, '0'];
    expect(core(lines, 'applications', 3, 4)).toBe('3-4');
    expect(core(lines, 'applications', 2, 3)).toBe('2-3');
    expect(core(lines, 'applications', 4, 4)).toBe('none');
    expect(core(lines, 'applications', 3, 3)).toBe('3-3');
  });
});

describe('the last line', () => {
  test.each<[string, readonly string[], string]>([
    ['values', [label, other, '0', '1'], '1-4'],
    ['values between empty lines', [label, '0', '', '|', '1', ''], '1-5'],
    ['values, then prose', [label, '0', '甲乙丙丁戊己庚', '3'], '1-2'],
    ['values beside the label, then prose', [`${label} | 0`, '甲乙丙丁戊己庚', '3'], '1-1'],
    ['prose before the values', [label, '甲乙丙丁戊己庚', '丙', '0'], '1-4'],
    ['a page number before the values, and prose', [label, '- 3 -', '甲乙丙丁戊己庚', '0'], '1-4'],
    ['a page number behind the values, and prose', [label, '0', '- 3 -', '甲乙丙丁戊己庚', '0'], '1-3'],
    ['one short word', [label, '0', '若干', '1'], '1-4'],
    ['two short words', [label, '0', '若干', '不详', '1'], '1-2'],
    ['two short words with a pipe between', [label, '0', '若干', '|', '不详', '|', '1'], '1-2'],
    ['a short word, a value and another one', [label, '0', '若干', '1', '不详', '2'], '1-6'],
    ['two words in a line', [label, '0', '若干 | 不详', '1'], '1-2'],
    ['a word between pipes', [label, '0', '| 若干 |', '1'], '1-4'],
    ['a label of another table', [label, '0', '行政许可', '1'], '1-4'],
    ['labels of other tables', [label, '0', '行政许可', '行政处罚', '1'], '1-5'],
    ['总计 behind it', [label, '0', '总计', '8'], '1-4'],
  ])('%s', (_, lines, expected) => expect(core(lines)).toBe(expected));

  test.each<[string, readonly string[], string]>([
    ['whole but for a syllable', ['四、结转下年继续办理'], '1-4'],
    ['the same on two lines', ['四、结转下年', '继续办理'], '1-5'],
    ['on three lines', ['四、结转', '下年继', '续办理'], '1-6'],
    ['with pipes between', ['四、结转下年', '|', '继续办理', '|'], '1-7'],
    ['behind other words', ['甲乙丙丁戊己庚', '四、结转下年继续办理'], '1-5'],
    ['before other words', ['四、结转下年继续办理', '甲乙丙丁戊己庚'], '1-5'],
    ['of half its syllables', ['四、结转办理'], '1-4'],
    ['of a third', ['四、办理情况说明'], '1-2'],
  ])('a damaged label: %s', (_, damaged, expected) => {
    expect(core([label, '0', ...damaged, '1'])).toBe(expected);
  });

  test.each<[string, readonly string[], string]>([
    ['a damaged label', ['四、结转下年继续办理 | 1', '2'], '1-5'],
    ['one that is not the first cell', ['| | 四、结转下年继续办理 | 1'], '1-4'],
    ['one on two lines', ['"四、结转下', '年度继续理"\t1'], '1-5'],
    ['总计 with a number', ['（七）总计 | 1'.replace('七', '7')], '1-4'],
    ['总计 of another table', ['总计 | 8'], '1-2'],
    ['another word', ['甲乙 | 8'], '1-2'],
  ])('behind text, %s', (_, damaged, expected) => {
    expect(core([label, '0', '甲乙丙丁戊己庚', ...damaged])).toBe(expected);
  });

  test('text behind the values of a damaged label ends the table, too', () => {
    expect(core([label, '0', '四、结转下年继续办理', '1', '甲乙丙丁戊己庚', '2'])).toBe('1-4');
  });
});
