/** Cells that hold more than one thing: a label with its numbers, several labels, several values. */
import { describe, expect, test } from 'vitest';
import { bareText } from '../../server/src/base/normalise';
import type { TableKey } from '../../server/src/form/types';
import { Cell } from '../../server/src/report/layouts';
import { splitCell, withoutResidue } from '../../server/src/report/splits';

/** The parts of a cell, `text` in `'`, values plain, each with the slot around it in brackets; or `one`. */
function split(text: string, table: TableKey = 'applications', wrapped = false): string {
  const padded = ` ${text} `;
  const cell = new Cell(1, text.length + 1, 0, padded.length);
  cell.bare = bareText(text);
  const parts = splitCell(padded, cell, table, wrapped);
  if (!parts) return 'one';
  expect(parts[0]?.slotStart).toBe(0);
  expect(parts.at(-1)?.slotEnd).toBe(padded.length);
  parts.forEach((part, index) => {
    if (index > 0) expect(part.slotStart).toBe(parts[index - 1]?.slotEnd);
    if (part.kind === 'text') expect(part.bare).not.toBe('');
  });
  return parts
    .map(({ kind, start, end, meaning }) => {
      const content = padded.slice(start, end);
      return kind === 'value' ? content : `'${content}'${meaning ? '' : '?'}`;
    })
    .join(' ');
}

describe('a label with its numbers', () => {
  test.each([
    ['（七）总计0', "'（七）总计' 0"],
    ['（七）总计 0', "'（七）总计' 0"],
    ['（七）总计 0 0 12', "'（七）总计' 0 0 12"],
    ['（七）总计1，234', "'（七）总计' 1，234"],
    ['（七）总计1,234', "'（七）总计' 1,234"],
    ['（七）总计1.5', "'（七）总计' 1.5"],
    ['（七）总计１２', "'（七）总计' １２"],
    ['（七）总计12件', "'（七）总计' 12件"],
    ['（七）总计 12 件', "'（七）总计' 12 件"],
    ['（七）总计 12件 3件', "'（七）总计' 12件 3件"],
    ['（七）总计 0 -1', "'（七）总计' 0 -1"],
    ['（七）总计 -1', "'（七）总计' -1"],
    ['总计3', "'总计' 3"],
    ['1.属于国家秘密5', "'1.属于国家秘密' 5"],
    ['属于国家秘密5', "'属于国家秘密' 5"],
    ['2.属于国家秘密5', "'2.属于国家秘密' 5"],
    ['（三）不予公开1.属于国家秘密5', "'（三）不予公开' '1.属于国家秘密' 5"],
    ['（三）不予公开1.属于国家秘密 5 0', "'（三）不予公开' '1.属于国家秘密' 5 0"],
    ['党建引领5', 'one'],
    ['5', 'one'],
    ['12件', 'one'],
    ['1.属于国家秘密', 'one'],
    ['（七）总计5人', 'one'],
  ])('%s', (text, expected) => expect(split(text)).toBe(expected));

  test.each([
    ['规章0', "'规章' 0"],
    ['行政许可 45 45', "'行政许可' 45 45"],
    ['行政事业性收费12.5万元', "'行政事业性收费' 12.5万元"],
    ['行政事业性收费0（万元）', "'行政事业性收费' 0（万元）"],
    ['行政事业性收费0 (万元)', "'行政事业性收费' 0 (万元)"],
    ['第二十条第（一）项0', "'第二十条第（一）项' 0"],
  ])('of table 二: %s', (text, expected) => expect(split(text, 'disclosure')).toBe(expected));
});

describe('where a label goes on in the next cell, any part of one may stand before its number', () => {
  test.each([
    ['政府信息 0', "'政府信息'? 0"],
    ['政府信息0', 'one'],
    ['其他 总计 0', "'其他' '总计' 0"],
    ['办理了。 0', 'one'],
    ['办理了；其他 0', 'one'],
    ['办理了： 0', 'one'],
    ['办理了: 0', 'one'],
    [`${'甲'.repeat(80)} 0`, `'${'甲'.repeat(80)}'? 0`],
    [`${'甲'.repeat(81)} 0`, 'one'],
    ['（） 0', 'one'],
  ])('%s', (text, expected) => {
    expect(split(text, 'applications', true)).toBe(expected);
    expect(split(text, 'applications', false)).toBe('one');
  });
});

describe('several labels', () => {
  test.each<[string, string, TableKey?]>([
    ['结果维持 结果纠正', "'结果维持' '结果纠正'", 'review'],
    ['结果维持  结果纠正 其他结果', "'结果维持' '结果纠正' '其他结果'", 'review'],
    ['结果 维持 结果 纠正', "'结果 维持' '结果 纠正'", 'review'],
    ['结 果 维 持 总计', "'结 果 维 持' '总计'", 'review'],
    ['商 业 企 业 其他', "'商 业 企 业' '其他'"],
    ['社 会 公 益 组 织 其他', "'社 会 公 益 组 织' '其他'"],
    ['法 律 服 务 机 构 总 计', "'法 律 服 务 机 构' '总 计'"],
    ['自然人 党建', 'one'],
    ['党建 自然人', 'one'],
    ['自然人', 'one'],
    ['本机关 不掌握 相关 政府 信息', 'one'],
    ['（三）不予公开1.属于国家秘密', "'（三）不予公开' '1.属于国家秘密'"],
    ['（三）不 予公开　 1．属于国家秘密', "'（三）不 予公开' '1．属于国家秘密'"],
    [
      '三、本年度办理结果（三）不予公开（1）属于国家秘密',
      "'三、本年度办理结果' '（三）不予公开' '（1）属于国家秘密'",
    ],
    ['三、本年度办理结果（一）予以公开', "'三、本年度办理结果' '（一）予以公开'"],
    ['三、本年度办理结果（三）不予公开', "'三、本年度办理结果' '（三）不予公开'"],
    ['（三）不予公开党建', 'one'],
    [`自然人 ${'其他 '.repeat(51)}其他`, `'自然人'${" '其他'".repeat(52)}`],
    [`自然人 ${'其他 '.repeat(52)}其他`, 'one'],
  ])('%s', (text, expected, table) => expect(split(text, table)).toBe(expected));
});

describe('what the end of a page put into a cell is left outside', () => {
  test.each<[string, string, TableKey?]>([
    ['12\n第3页', '12'],
    ['12 \r\n 第3页\n甲镇', '12'],
    ['1，234\n第3页', '1，234'],
    ['第3页\n（七）总计', "'（七）总计'"],
    ['第3页\n甲镇\n  （三）不予公开', "'（三）不予公开'"],
    ['第3页\r规章', "'规章'", 'disclosure'],
    ['第3页\n自然人', "'自然人'"],
    ['12\n34', 'one'],
    ['甲\n乙', 'one'],
    ['法人\n其他', 'one'],
    ['第3页 （七）总计', 'one'],
    ['12 第3页', 'one'],
  ])('%j', (text, expected, table = 'applications') => {
    const padded = ` ${text} `;
    const cell = new Cell(1, text.length + 1, 0, padded.length);
    const found = withoutResidue(padded, cell, table);
    const content = found && padded.slice(found.start, found.end);
    expect(found ? (found.kind === 'value' ? content : `'${content}'`) : 'one').toBe(expected);
    if (!found) return;
    const value = found.kind === 'value';
    expect([found.slotStart, found.slotEnd]).toEqual(
      value
        ? [0, 1 + text.search(/[\r\n]/)]
        : [1 + Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1, padded.length],
    );
    expect(found.meaning !== undefined).toBe(!value);
  });
});
