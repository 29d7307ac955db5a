/** Titles of sections by their bare text: known ones, damaged ones, rewritten ones. */
import { describe, expect, test } from 'vitest';
import { forms } from '../../server/src/form/forms';
import {
  closestTitle,
  isRowLabel,
  startsTitle,
  tellsSection,
  titleOf,
  titleStateOn,
} from '../../server/src/report/titles';

test.each([
  ['总体情况', '1 2021 2019'],
  ['总体工作情况', '1'],
  ['主动公开政府信息情况', '2 2021 2019'],
  ['政府信息公开行政复议行政诉讼情况', '4 2021'],
  ['因政府信息公开工作被申请行政复议提起行政诉讼情况', '4 2019'],
  ['存在的问题及改进措施', '5'],
  ['其他需要报告的事项', '6 2021 2019'],
  ['总体', 'unknown'],
  ['', 'unknown'],
])('%s is the title of section and forms %s', (bare, expected) => {
  const title = titleOf(bare);
  expect(title ? [title.section, ...title.officialIn].join(' ') : 'unknown').toBe(expected);
});

test.each([
  ['2021', 4, '政府信息公开行政复议行政诉讼情况', 'official'],
  ['2019', 4, '政府信息公开行政复议行政诉讼情况', 'variant'],
  ['2019', 4, '因政府信息公开工作被申请行政复议提起行政诉讼情况', 'official'],
  ['2021', 1, '主动公开政府信息情况', 'changed'],
  ['2021', 1, '工作概况', 'changed'],
] as const)('form %s, section %i: %s is %s', (form, section, bare, state) => {
  expect(titleStateOn(forms[form], section, bare)).toBe(state);
});

test('titles start with a dozen characters', () => {
  const starts = [...'总基工政主行收因存其需甲一（1 '].filter((sign) => startsTitle(sign.charCodeAt(0)));
  expect(starts.join('')).toBe('总基工政主行收因存其需');
});

describe('a damaged title', () => {
  test.each([
    ['总体状况', 1, '1 0.25'],
    ['总体状况', 0, 'none'],
    ['总体状况', 2, 'none'],
    ['总体', 1, 'none'],
    ['总情况', 1, '1 0.25'],
    ['主动公开政府信息状况', 2, '2 0.1'],
    ['主动公开政府信息状况', 0, '2 0.1'],
    ['主动公开政府信状况', 2, '2 0.2'],
    ['主动公开政府', 2, '2 0.3333333333333333'],
    ['收到和处理政府信息公开申情况', 3, '3 0.06666666666666667'],
    ['收到和处理政府信息公开申情况', 5, '3 0.06666666666666667'],
    ['其他要报告的事项', 6, '6 0.1111111111111111'],
    ['存在的主要问题', 5, 'none'],
    ['甲'.repeat(41), 1, 'none'],
    ['年度工作人员培训和考核', 1, 'none'],
    ['', 1, 'none'],
  ])('%s behind number %i', (bare, number, expected) => {
    const close = closestTitle(bare, number);
    expect(close ? `${close.section} ${close.distance}` : 'none').toBe(expected);
  });
});

test.each([
  ['工作总体', 1],
  ['工作概述', 1],
  ['基本概况', 1],
  ['主动公开', 2],
  ['依申请', 3],
  ['行政复议', 4],
  ['行政诉讼', 4],
  ['主要问题', 5],
  ['工作不足', 5],
  ['其他', 6],
  ['其它', 6],
])('%s tells section %i from all others', (bare, section) => {
  expect([1, 2, 3, 4, 5, 6].filter((number) => tellsSection(bare, number))).toEqual([section]);
  expect(tellsSection(bare, 0)).toBe(false);
});

test.each([
  ['本年新收政府信息公开申请数量', true],
  ['本年度办理结果', true],
  ['不予公开', true],
  ['属于国家秘密', true],
  ['信访举报投诉类申请', true],
  ['结转下年度继续办理', true],
  ['规章', true],
  ['其他处理', true],
  ['总体情况', false],
  ['一本年新收政府信息公开申请数量', false],
])('is %s the label of a row? %s', (bare, label) => expect(isRowLabel(bare)).toBe(label));
