/** Sub-headings of a section: which lines are, how far each reaches, and the topic it names in section one. */
import { describe, expect, test } from 'vitest';
import { range, textOf } from '../../server/src/base/text';
import type { SectionNumber } from '../../server/src/form/types';
import { readSubheadings } from '../../server/src/report/subheadings';

/** The sub-headings of a body, `heading topic`. */
function read(body: string, section: SectionNumber = 1): readonly string[] {
  return readSubheadings(body, section, range(0, body.length)).map(
    ({ range: where, topic }) => `${textOf(body, where)}${topic ? ` <${topic}>` : ''}`,
  );
}

describe('shapes', () => {
  test.each([
    ['（一）党建', ['（一）党建']],
    ['(1)党建', ['(1)党建']],
    ['〔一〕党建', ['〔一〕党建']],
    ['1）党建', ['1）党建']],
    ['一、党建', ['一、党建']],
    ['一．党建', ['一．党建']],
    ['1、党建', ['1、党建']],
    ['9.党建', ['9.党建']],
    ['１．党建', ['１．党建']],
    ['９．党建', ['９．党建']],
    ['第一部分 党建', ['第一部分 党建']],
    ['- 党建', ['党建']],
    ['• 党建', ['党建']],
    ['● 党建', ['党建']],
    ['◆ 党建', ['党建']],
    ['■ 党建', ['党建']],
    ['· 党建', ['党建']],
    ['**（一）党建**', ['（一）党建']],
    ['### 1.党建', ['1.党建']],
    ['<p>（一）党建</p>', ['（一）党建']],
    ['  \u3000（一）党建  ', ['（一）党建']],
    ['一是党建', []],
    ['2名干部', []],
    ['党建', []],
    ['甲、党建', []],
    ['0.党建', []],
    ['：党建', []],
    ['１0党建', []],
    ['（一）', []],
    ['（一）；党建', []],
    ['（党建）', []],
  ])('%j', (body, expected) => expect(read(body, 5)).toEqual(expected));

  test.each([
    ['（一）甲\n1.乙\n（二）丙', ['（一）甲', '（二）丙']],
    ['1.甲\n（1）乙\n2.丙', ['1.甲', '2.丙']],
    ['一、甲\n1、乙\n二、丙', ['一、甲', '二、丙']],
    ['- 甲\n1.乙\n- 丙', ['甲', '丙']],
    ['（一）甲\r（二）乙', ['（一）甲', '（二）乙']],
    ['（一）甲\r\n\r\n（二）乙\r\n', ['（一）甲', '（二）乙']],
    ['（一）；甲\n1.乙', ['1.乙']],
  ])('the first shape is that of all: %j', (body, expected) => expect(read(body, 5)).toEqual(expected));
});

test.each([...'。：:，,；;！？*<'])('words end before %s', (sign) => {
  expect(read(`（一）党建${sign}更多`, 5)).toEqual(['（一）党建']);
  expect(read(`（一）党建 ${sign}更多`, 5)).toEqual(['（一）党建']);
});

test('words are no longer than forty characters', () => {
  expect(read(`（一）${'甲'.repeat(50)}`, 5)).toEqual([`（一）${'甲'.repeat(40)}`]);
});

test.each([1, 2, 3, 4, 5, 6] as const)('section %i', (section) => {
  const found = [2, 3, 4].includes(section) ? 0 : 1;
  expect(readSubheadings('（一）主动公开', section, range(0, 7))).toHaveLength(found);
});

test('topics stand in section one only', () => {
  expect(read('（一）主动公开', 1)).toEqual(['（一）主动公开 <proactive>']);
  expect(read('（一）主动公开', 5)).toEqual(['（一）主动公开']);
});

test.each([
  ['主动公开', 'proactive'],
  ['依申请公开', 'onRequest'],
  ['信息管理', 'management'],
  ['平台建设', 'platform'],
  ['监督保障', 'supervision'],
  ['监督主动公开', 'supervision'],
  ['主动公开平台', 'proactive'],
  ['公开平台主动公开', 'platform'],
])('%s is the topic %s', (words, topic) =>
  expect(read(`（一）${words}`)).toEqual([`（一）${words} <${topic}>`]),
);

test('each reaches to the next, the last to the end of the body', () => {
  const text = '甲（一）乙。\n丙\n（二）丁\n戊';
  const body = range(1, text.length - 1);
  const found = readSubheadings(text, 5, body);
  expect(found.map(({ extent }) => textOf(text, extent))).toEqual(['（一）乙。\n丙\n', '（二）丁\n']);
  expect(readSubheadings('（一）甲', 5, range(0, 3))).toEqual([]);
  expect(readSubheadings(' \n ', 5, range(0, 3))).toEqual([]);
  expect(readSubheadings('  （一）甲', 5, range(0, 2))).toEqual([]);
});
