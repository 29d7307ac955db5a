/** Values of tables: all that a finding says. */
import { expect, test } from 'vitest';
import type { RuleId } from '../../../server/src/rules/rule';
import { draft } from '../../support/builders';
import { cards } from '../../support/cards';

test.each<readonly [only: readonly RuleId[], name: string, text: string, expected: readonly string[]]>([
  [
    ['cell-count'],
    'one too few',
    draft({ applications: { granted: [5, 3] } }).replace('（一）予以公开 | 5 | 3 |', '（一）予以公开 | 5 |'),
    [
      'cell-count E “（一）予以公开”行应有 7 个数值，实有 6 个',
      '  at «5 | 0 | 0 | 0 | 0 | 8»',
      '  in applications/granted',
      '  fix → 补足 1 个 0: «0 | » behind «8 | »',
    ],
  ],
  [
    ['cell-count'],
    'two too many',
    draft({ applications: { granted: [5, 3] } }).replace(
      '（一）予以公开 | 5 | 3 |',
      '（一）予以公开 | 5 | 1 | 2 | 3 |',
    ),
    [
      'cell-count E “（一）予以公开”行应有 7 个数值，实有 9 个',
      '  at «5 | 1 | 2 | 3 | 0 | 0 | 0 | 0 | 8»',
      '  in applications/granted',
    ],
  ],
  [
    ['cell-count'],
    'a number split',
    draft({ applications: { granted: [58, 3] } }).replace(
      '（一）予以公开 | 58 | 3 |',
      '（一）予以公开 | 5 | 8 | 3 |',
    ),
    [
      'cell-count E “（一）予以公开”行应有 7 个数值，实有 8 个',
      '  at «5 | 8 | 3 | 0 | 0 | 0 | 0 | 61»',
      '  in applications/granted',
      '  fix → 一个数拆入两格：改为 58: «5 | 8» becomes «58»',
    ],
  ],
  [
    ['cell-count'],
    'a number split later in the row',
    draft({ applications: { granted: [3, 4, 61] } }).replace(
      '（一）予以公开 | 3 | 4 | 61 |',
      '（一）予以公开 | 3 | 4 | 6 | 1 |',
    ),
    [
      'cell-count E “（一）予以公开”行应有 7 个数值，实有 8 个',
      '  at «3 | 4 | 6 | 1 | 0 | 0 | 0 | 68»',
      '  in applications/granted',
      '  fix → 一个数拆入两格：改为 61: «6 | 1» becomes «61»',
    ],
  ],
  [
    ['cell-count'],
    'a number split beside a blank',
    draft({ applications: { granted: [58, 3] } }).replace(
      '（一）予以公开 | 58 | 3 | 0 ',
      '（一）予以公开 | 5 | 8 | 3 | 无 ',
    ),
    [
      'cell-count E “（一）予以公开”行应有 7 个数值，实有 8 个',
      '  at «5 | 8 | 3 | 无 | 0 | 0 | 0 | 61»',
      '  in applications/granted',
    ],
  ],
  [
    ['cell-count'],
    'a value too many in a row of one',
    draft({ disclosure: { licensing: [4] } }).replace('| 行政许可 | 4 |', '| 行政许可 | 4 | 5 |'),
    ['cell-count E “行政许可”行应有 1 个数值，实有 2 个', '  at «4 | 5»', '  in disclosure/licensing'],
  ],
  [
    ['cell-count'],
    'no value left',
    draft({ applications: { granted: [5, 3] } }).replace(
      '（一）予以公开 | 5 | 3 | 0 | 0 | 0 | 0 | 8 |',
      '（一）予以公开 |',
    ),
    [
      'cell-count E “（一）予以公开”行应有 7 个数值，实有 1 个',
      '  at «（一）予以公开»',
      '  in applications/granted',
      '  fix → 补足 7 个 0: «0 | 0 | 0 | 0 | 0 | 0 | 0 | » behind «开 | »',
    ],
  ],
  [
    ['cell-count'],
    'the review cut short',
    draft().replace(
      '| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ),
    [
      'cell-count E 此行应有 15 个数值，实有 7 个',
      '  at «0 | 0 | 0 | 0 | 0 | 0 | 0»',
      '  in review',
      '  fix → 补足 8 个 0: « 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |» behind « 0 |»',
    ],
  ],
  [
    ['blank-cell'],
    'asked for by the equations, or not',
    draft({ applications: { granted: [5, { shown: '', value: 3 }, { shown: '—', value: 0 }] } }),
    [
      'blank-cell W 数值空缺，按勾稽关系应为 3',
      '  at « »',
      '  in applications/granted/enterprise',
      '  fix → 改为 3: « » becomes « 3 »',
      'blank-cell W 数值空缺，没有发生的应填 0',
      '  at «—»',
      '  in applications/granted/research',
      '  fix → ★ 改为 0: «—» becomes «0»',
    ],
  ],
  [
    ['blank-cell'],
    'nothing that shows',
    draft({ layout: 'tsv', applications: { granted: [5, { shown: '', value: 3 }] } }),
    [
      'blank-cell W 商业企业列数值空缺，按勾稽关系应为 3',
      '  at «（一）予以公开»',
      '  in applications/granted/enterprise',
      '  fix → 改为 3: «3» behind «⇥⇥5⇥»',
    ],
  ],
  [
    ['blank-cell'],
    'two that tell each other nothing',
    draft({
      applications: { granted: [5, { shown: '/', value: 3 }], partlyGranted: [2, { shown: '/', value: 1 }] },
      omit: ['resultTotal'],
    }).replace('| 5 | / | 0 | 0 | 0 | 0 | 8 |', '| 5 | / | / | 0 | 0 | 0 | 8 |'),
    [
      'blank-cell W 数值空缺，没有发生的应填 0',
      '  at «/»',
      '  in applications/granted/enterprise',
      '  fix 改为 0: «/» becomes «0»',
      'blank-cell W 数值空缺，没有发生的应填 0',
      '  at «/»',
      '  in applications/granted/research',
      '  fix 改为 0: «/» becomes «0»',
      'blank-cell W 数值空缺，按勾稽关系应为 1',
      '  at «/»',
      '  in applications/partlyGranted/enterprise',
      '  fix → 改为 1: «/» becomes «1»',
    ],
  ],
  [
    ['blank-cell'],
    'in the disclosure',
    draft({ disclosure: { licensing: ['/'], regulations: [1, '', 3] } }),
    [
      'blank-cell W 数值空缺，没有发生的应填 0',
      '  at « »',
      '  in disclosure/regulations/repealed',
      '  fix → ★ 改为 0: « » becomes « 0 »',
      'blank-cell W 数值空缺，没有发生的应填 0',
      '  at «/»',
      '  in disclosure/licensing/decisions',
      '  fix → ★ 改为 0: «/» becomes «0»',
    ],
  ],
  [
    ['blank-cell'],
    'in the review',
    draft({ layout: 'markdown', review: { reconsideration: [1, '', 0, 0, 4] } }),
    [
      'blank-cell W 数值空缺，按勾稽关系应为 3',
      '  at «  »',
      '  in review/reconsideration/corrected',
      '  fix → 改为 3: «  » becomes « 3 »',
    ],
  ],
  [
    ['blank-cell', 'duplicate-row'],
    'of a double row the first counts',
    draft({ applications: { granted: [5, '/'] }, duplicate: ['granted'] }),
    [
      'blank-cell W 数值空缺，没有发生的应填 0',
      '  at «/»',
      '  in applications/granted/enterprise',
      '  fix → ★ 改为 0: «/» becomes «0»',
      'duplicate-row E “（一）予以公开”行重复出现',
      '  at «（一）予以公开»',
      '  in applications/granted',
      '  see «（一）予以公开» “（一）予以公开”首次出现在此',
    ],
  ],
  [
    ['blank-cell'],
    'not where the row has too many values',
    draft({ applications: { granted: [5, '/'] } }).replace(
      '（一）予以公开 | 5 | / |',
      '（一）予以公开 | 5 | / | 0 |',
    ),
    [],
  ],
  [
    ['invalid-value'],
    'numbers and none',
    draft({ applications: { granted: ['５', '约  3', '三'] }, disclosure: { fees: ['1,2.5.3'] } }),
    [
      'invalid-value E “1,2.5.3”不是非负数（万元）',
      '  at «1,2.5.3»',
      '  in disclosure/fees/amount',
      'invalid-value E “５”应写作 5',
      '  at «５»',
      '  in applications/granted/naturalPerson',
      '  fix → ★ 改为 5: «５» becomes «5»',
      'invalid-value E “约 3”不是非负整数',
      '  at «约  3»',
      '  in applications/granted/enterprise',
      'invalid-value E “三”不是非负整数',
      '  at «三»',
      '  in applications/granted/research',
    ],
  ],
  [
    ['invalid-value'],
    'not where the row has too many values',
    draft({ applications: { granted: ['５'] } }).replace(
      '（一）予以公开 | ５ |',
      '（一）予以公开 | ５ | 0 |',
    ),
    [],
  ],
])('%j: %s', (only, _, text, expected) => {
  expect(cards(text, { only })).toEqual(expected);
});
