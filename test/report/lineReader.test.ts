/** What a line says of the tables: labels, values, and which table it tells of. */
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/base/text';
import { LineReader } from '../../server/src/report/lineReader';

describe('a line', () => {
  const bits = { 1: '二', 2: '三', 4: '四', 8: 'value', 16: 'frame', 32: 'blank' };

  /** What the reader says of a line, with the number of its labels. */
  function say(line: string): string {
    const reader = new LineReader(`前\n${line}\n后`, new LineIndex(`前\n${line}\n后`));
    const said = reader.line(1);
    const labels = reader.labels(1);
    const words = Object.entries(bits).flatMap(([bit, word]) => (said & Number(bit) ? [word] : []));
    return [...words, ...(labels > 0 ? [labels] : [])].join(' ') || 'prose';
  }

  test.each([
    ['', 'blank'],
    [' \u3000', 'blank'],
    ['  ', 'blank'],
    ['规章  党建', '二 1'],
    ['规章  党建  0', '二 value 1'],
    ['规章\u00a0\u00a0党建\u3000\u30000', '二 value 1'],
    ['党建\u3000 0', 'value'],
    ['\u00a0\u00a0', 'blank'],
    ['党建  0', 'value'],
    ['|', 'frame'],
    ['| |', 'frame'],
    ['\t', 'frame'],
    [' | \t', 'frame'],
    ['0', 'value'],
    ['| 0 |', 'value'],
    ['0\t1', 'value'],
    ['12件', 'value'],
    ['无', 'value'],
    ['规章', '二 1'],
    ['| 规章 | 0 |', '二 value 1'],
    ['规章  行政许可', '二 2'],
    ['规章\t0', '二 value 1'],
    ['规章 行政许可', '二 2'],
    ['规章0', '二 value 1'],
    ['规章 0 0 0', '二 value 1'],
    ['规章 0.5', '二 value 1'],
    ['规章０', '二 value 1'],
    ['规章0件', '二 value 1'],
    ['行政事业性收费0万元', '二 value 1'],
    ['行政事业性收费1，200.5（万元）', '二 value 1'],
    ['党建 0 0', 'value'],
    ['党建 0', 'prose'],
    ['党建0', 'prose'],
    ['党建', 'prose'],
    ['0 0 0', 'value'],
    ['**66**', 'value'],
    ['| __0__ | *1* |', 'value'],
    ['***3件***', 'value'],
    ['*0', 'prose'],
    ['0*', 'prose'],
    ['**甲**', 'prose'],
    ['规<br>章', '二 1'],
    ['**规章**', '二 1'],
    ['自然人 总计', '三 四 2'],
    ['其他', '三 1'],
    ['总计', '三 四 1'],
    ['结果维持', '四 1'],
    ['自然人 党建', 'prose'],
    ['自然人 总计 党建', 'prose'],
    ['结果维持 结果 其他结果 尚未审结', '四 3'],
    ['结果 结果维持 其他结果 尚未审结', '四 3'],
    ['结果维持 结果 其他结果 尚未 尚未审结', 'prose'],
    [`${'甲'.repeat(80)} | 规章`, '二 1'],
    [`${'甲'.repeat(81)} | 规章 | 0`, '二 value 1'],
    [`规章 | ${'甲'.repeat(81)}`, '二 1'],
    [`规章 | ${'甲'.repeat(81)} | 行政许可`, '二 2'],
    [`${'甲'.repeat(81)} | ${'甲'.repeat(81)} | 规章`, '二 1'],
    [`${'甲'.repeat(200)}`, 'prose'],
    [`${'甲'.repeat(82)}\t规章`, 'prose'],
    [`${'甲'.repeat(81)}\t规章`, '二 1'],
  ])('%j says %s', (line, expected) => expect(say(line)).toBe(expected));

  test('labels are counted of whatever line is asked for', () => {
    const reader = new LineReader('规章\n其他', new LineIndex('规章\n其他'));
    expect([reader.labels(1), reader.labels(0), reader.line(1), reader.labels(1)]).toEqual([1, 1, 2, 1]);
  });

  test.each([
    ['其他', ''],
    ['总计 | 0', ''],
    ['总计 0', ''],
    ['<td>总计</td>', ''],
    ['<td>自然人</td>', '三'],
    ['规章', '二'],
    ['规章 | 其他', '二'],
    ['其他 总计', ''],
    ['其他 自然人', '三'],
    ['结果维持 结果纠正 其他结果 总计', '四'],
    ['自然人', '三'],
    ['其他 | 自然人', '三'],
    ['自然人 | 其他', '三'],
    ['规章 | 自然人', '二三'],
    ['党建', ''],
  ])('%j tells of the table %j', (line, tables) => {
    const text = `自然人\n${line}\n行政处罚`;
    const reader = new LineReader(text, new LineIndex(text));
    const told = ([1, 2, 4] as const).filter((bit) => (reader.telling(1) & bit) !== 0);
    expect(told.map((bit) => bits[bit]).join('')).toBe(tables);
    expect([reader.line(0), reader.telling(0), reader.telling(2)]).toEqual([2, 2, 1]);
  });

  test.each([
    ['| --- | --- |', true],
    ['--- | ---', true],
    [' |:-:|', false],
    ['|:---:|', true],
    ['| - | - | - |', true],
    ['---', false],
    ['| --- | 0 |', false],
    ['|', false],
    ['', false],
  ])('is %j a line of dashes? %s', (line, dashes) => {
    expect(new LineReader(`甲\n${line}\n甲`, new LineIndex(`甲\n${line}\n甲`)).isDashes(1)).toBe(dashes);
  });

  test.each([
    ['|', true],
    [' | ', true],
    ['||', false],
    ['', false],
    ['甲', false],
    ['| 甲', false],
  ])('is %j a lone pipe? %s', (line, lone) => {
    expect(new LineReader(`甲\n${line}`, new LineIndex(`甲\n${line}`)).isLonePipe(1)).toBe(lone);
  });
});
