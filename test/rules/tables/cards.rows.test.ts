/** Rows of tables: all that a finding says. */
import { expect, test } from 'vitest';
import type { RuleId } from '../../../server/src/rules/rule';
import { draft } from '../../support/builders';
import { cards } from '../../support/cards';

test.each<readonly [only: readonly RuleId[], name: string, text: string, expected: readonly string[]]>([
  [
    ['duplicate-row'],
    'twice',
    draft({ duplicate: ['carriedIn', 'carriedIn'] }),
    [
      'duplicate-row E “二、上年结转政府信息公开申请数量”行重复出现',
      '  at «二、上年结转政府信息公开申请数量»',
      '  in applications/carriedIn',
      '  see «二、上年结转政府信息公开申请数量» “二、上年结转政府信息公开申请数量”首次出现在此',
    ],
  ],
  [
    ['missing-row'],
    'the one of the review',
    draft({ rows: { review: [] } }),
    [
      'missing-row E 此处缺少一行：行政复议、行政诉讼·未经复议直接起诉、行政诉讼·复议后起诉',
      '  at «行政复议»',
      '  in review/reconsideration (reconsideration directLitigation litigationAfterReconsideration)',
      '  fix → 补入“行政复议、行政诉讼·未经复议直接起诉、行政诉讼·复议后起诉”行（填 0）: «⏎| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0…» behind «||||»',
    ],
  ],
  [
    ['missing-row'],
    'one, where another is double',
    draft({ omit: ['carriedIn'], duplicate: ['granted'] }),
    [
      'missing-row E 此处缺少一行：二、上年结转政府信息公开申请数量',
      '  at «一、本年新收政府信息公开申请数量»',
      '  in applications/carriedIn',
      '  fix → 补入“二、上年结转政府信息公开申请数量”行（填 0）: «⏎| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||» behind «| ||»',
    ],
  ],
  [
    ['missing-row'],
    'two gaps',
    draft({ omit: ['carriedIn', 'notProcessed.excessive', 'notProcessed.confirmation'] }),
    [
      'missing-row E 此处缺少一行：二、上年结转政府信息公开申请数量',
      '  at «一、本年新收政府信息公开申请数量»',
      '  in applications/carriedIn',
      '  fix → 补入“二、上年结转政府信息公开申请数量”行（填 0）: «⏎| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||» behind «| ||»',
      '  fix 补入全表缺少的 3 行（填 0）: «⏎| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||» behind «| ||», «⏎| 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||⏎| 5.要求行政机关…» behind «| ||»',
      'missing-row E 此处缺少 2 行：4.无正当理由大量反复申请、5.要求行政机关确认或重新出具已获取信息',
      '  at «3.要求提供公开出版物»',
      '  in applications/notProcessed.excessive (notProcessed.excessive notProcessed.confirmation)',
      '  fix → 补入此处缺少的 2 行（填 0）: «⏎| 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||⏎| 5.要求行政机关…» behind «| ||»',
      '  fix 补入全表缺少的 3 行（填 0）: «⏎| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||» behind «| ||», «⏎| 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||⏎| 5.要求行政机关…» behind «| ||»',
      '  fix 补入“4.无正当理由大量反复申请”行（填 0）: «⏎| 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||» behind «| ||»',
      '  fix 补入“5.要求行政机关确认或重新出具已获取信息”行（填 0）: «⏎| 5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | ||» behind «| ||»',
    ],
  ],
  [
    ['missing-row'],
    'in the disclosure',
    draft({ omit: ['coercion'] }),
    [
      'missing-row E 此处缺少一行：行政强制',
      '  at «行政处罚»',
      '  in disclosure/coercion',
      '  fix → 补入“行政强制”行（填 0）: «⏎| 行政强制 | 0 | ||» behind «| ||»',
    ],
  ],
  [
    ['row-order'],
    'in the disclosure',
    draft({
      rows: {
        disclosure: ['normativeDocuments', 'regulations', 'licensing', 'penalties', 'coercion', 'fees'],
      },
    }),
    [
      'row-order W 行的顺序有误：“规章”应在“行政规范性文件”之前',
      '  at «行政规范性文件»',
      '  in disclosure/normativeDocuments',
    ],
  ],
])('%j: %s', (only, _, text, expected) => {
  expect(cards(text, { only })).toEqual(expected);
});

test('a report without tables says nothing about them', () => {
  const only = [
    'missing-row',
    'duplicate-row',
    'row-order',
    'row-label',
    'column-header',
    'cell-count',
    'blank-cell',
    'invalid-value',
  ] as const;
  expect(cards(draft({ without: ['disclosure', 'applications', 'review'] }), { only })).toEqual([]);
});
