/** Labels and headers of tables: all that a finding says. */
import { expect, test } from 'vitest';
import type { RuleId } from '../../../server/src/rules/rule';
import { draft } from '../../support/builders';
import { cards } from '../../support/cards';

test.each<readonly [only: readonly RuleId[], name: string, text: string, expected: readonly string[]]>([
  [
    ['column-header'],
    'one lost',
    draft({ headers: { disclosure: { 现行有效件数: '' } } }),
    [
      'column-header W 列标题缺失，应为“现行有效件数”',
      '  at «本年废止件数»',
      '  in disclosure/*/inForce',
      '  fix → ★ 列标题改为“现行有效件数”: «现行有效件数 » behind «数 | »',
    ],
  ],
  [
    ['column-header'],
    'two lost',
    draft({ headers: { disclosure: { 本年废止件数: '', 现行有效件数: '' } } }),
    [
      'column-header W 列标题缺失，应为“本年废止件数”',
      '  at «本年制发件数»',
      '  in disclosure/*/repealed',
      '  fix → ★ 列标题改为“本年废止件数”: «本年废止件数 » behind «数 | »',
      'column-header W 列标题缺失，应为“现行有效件数”',
      '  at «本年制发件数»',
      '  in disclosure/*/inForce',
    ],
  ],
  [
    ['column-header'],
    'the first of a block lost',
    draft({ headers: { disclosure: { 信息内容: ['', '信息内容', '信息内容', '信息内容'] } } }),
    [
      'column-header W 列标题缺失，应为“信息内容”',
      '  at «第二十条第（一）项»',
      '  in disclosure',
      '  fix → ★ 列标题改为“信息内容”: «|» becomes «信息内容 | »',
    ],
  ],
  [
    ['column-header'],
    'all of a block lost',
    draft({
      headers: {
        disclosure: {
          信息内容: ['', '信息内容', '信息内容', '信息内容'],
          本年制发件数: '',
          本年废止件数: '',
          现行有效件数: '',
        },
      },
    }),
    [
      'column-header W 列标题缺失，应为“信息内容”',
      '  at «第二十条第（一）项»',
      '  in disclosure',
      '  fix → ★ 列标题改为“信息内容”: «| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |⏎» behind «| |⏎»',
      'column-header W 列标题缺失，应为“本年制发件数”',
      '  at «第二十条第（一）项»',
      '  in disclosure/*/issued',
      'column-header W 列标题缺失，应为“本年废止件数”',
      '  at «第二十条第（一）项»',
      '  in disclosure/*/repealed',
      'column-header W 列标题缺失，应为“现行有效件数”',
      '  at «第二十条第（一）项»',
      '  in disclosure/*/inForce',
    ],
  ],
  [
    ['column-header'],
    'groups and columns of the review',
    draft({ headers: { review: { 行政复议: '行复议', 结果纠正: ['结果', '结果纠正', '结果纠正'] } } }),
    [
      'column-header W 列标题应为“行政复议”，实为“行复议”',
      '  at «行复议»',
      '  in review',
      '  fix → ★ 列标题改为“行政复议”: «行复议» becomes «行政复议»',
      'column-header W 列标题应为“结果纠正”，实为“结果”',
      '  at «结果»',
      '  in review/reconsideration/corrected',
      '  fix → ★ 列标题改为“结果纠正”: «结果» becomes «结果纠正»',
    ],
  ],
  [
    ['column-header'],
    'a group of the review lost',
    draft({ headers: { review: { 行政复议: '' } } }),
    ['column-header W 列标题缺失，应为“行政复议”', '  at «行政诉讼»', '  in review'],
  ],
  [
    ['column-header'],
    'columns of the applications',
    draft({ headers: { applications: { 自然人: '自人', 申请人情况: '申请情况', 总计: '' } } }),
    [
      'column-header W 列标题应为“申请人情况”，实为“申请情况”',
      '  at «申请情况»',
      '  in applications',
      '  fix → ★ 列标题改为“申请人情况”: «申请情况» becomes «申请人情况»',
      'column-header W 列标题应为“自然人”，实为“自人”',
      '  at «自人»',
      '  in applications/*/naturalPerson',
      '  fix → ★ 列标题改为“自然人”: «自人» becomes «自然人»',
      'column-header W 列标题缺失，应为“总计”',
      '  at «法人或其他组织»',
      '  in applications/*/total',
      '  fix → ★ 列标题改为“总计”: «| |» becomes «总计 | | »',
    ],
  ],
  [
    ['column-header'],
    'white space in a damaged header',
    draft({ layout: 'flat-lines', headers: { review: { 结果维持: ['结  果', '结果维持', '结果维持'] } } }),
    [
      'column-header W 列标题应为“结果维持”，实为“结 果”',
      '  at «结  果»',
      '  in review/reconsideration/upheld',
      '  fix → ★ 列标题改为“结果维持”: «结  果» becomes «结果维持»',
    ],
  ],
  [
    ['row-label'],
    'one lost, one damaged',
    draft({ labels: { granted: '', carriedIn: '二、上年 |结转信息公开申请数量' } }),
    [
      'row-label W 行标题应为“二、上年结转政府信息公开申请数量”，实为“二、上年 结转信息公开申请数量”',
      '  at «二、上年 |结转信息公开申请数量»',
      '  in applications/carriedIn',
      '  fix → ★ 行标题改为“二、上年结转政府信息公开申请数量”: «二、上年 |结转信息公开申请数量» becomes «二、上年结转政府信息公开申请数量»',
      'row-label W 行标题缺失，应为“（一）予以公开”',
      '  at «0»',
      '  in applications/granted',
      '  fix → ★ 行标题改为“（一）予以公开”: «（一）予以公开 » behind «果 | »',
    ],
  ],
  [
    ['row-label'],
    'a zero in its place',
    draft({ labels: { granted: '0' } }),
    [
      'row-label W 行标题缺失，应为“（一）予以公开”',
      '  at «0»',
      '  in applications/granted',
      '  fix → ★ 行标题改为“（一）予以公开”: «0» becomes «（一）予以公开»',
    ],
  ],
  [
    ['row-label'],
    'a merged label',
    draft({ headers: { applications: { '（四）无法提供': '（4） 无法提供' } } }),
    [
      'row-label W 行标题应为“（四）无法提供”，实为“（4） 无法提供”',
      '  at «（4） 无法提供»',
      '  in applications/unavailable.notHeld',
      '  fix → ★ 行标题改为“（四）无法提供”: «（4） 无法提供» becomes «（四）无法提供»',
    ],
  ],
  [
    ['row-label'],
    'in the disclosure',
    draft({ labels: { licensing: '行政许' } }),
    [
      'row-label W 行标题应为“行政许可”，实为“行政许”',
      '  at «行政许»',
      '  in disclosure/licensing',
      '  fix → ★ 行标题改为“行政许可”: «行政许» becomes «行政许可»',
    ],
  ],
  [
    ['row-label'],
    'over two lines',
    draft({ layout: 'flat-lines', labels: { carriedIn: '二、上年\n结转信息公开申请数量' } }),
    [
      'row-label W 行标题应为“二、上年结转政府信息公开申请数量”，实为“二、上年 结转信息公开申请数量”',
      '  at «二、上年⏎结转信息公开申请数量»',
      '  in applications/carriedIn',
      '  fix → ★ 行标题改为“二、上年结转政府信息公开申请数量”: «二、上年⏎结转信息公开申请数量» becomes «二、上年结转政府信息公开申请数量»',
    ],
  ],
])('%j: %s', (only, _, text, expected) => {
  expect(cards(text, { only })).toEqual(expected);
});
