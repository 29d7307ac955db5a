/** The rules of totals: all that a finding says. Cells of value 0 are left out of what a finding points at. */
import { expect, test } from 'vitest';
import { draft, type DraftOptions, type Figure } from '../../support/builders';
import { cards } from '../../support/cards';

/** Shows `shown` where the other figures are balanced for `value`. */
const wrong = (shown: number, value: number): Figure => ({ shown: String(shown), value });

const told = (options: DraftOptions): readonly string[] =>
  cards(draft(options)).filter((line) => !line.startsWith('  see «0»'));

const column = (name: string, total: number) => `${name}列：（七）总计应为 ${total}（${total}）`;
const opposite = (name: string, place = '列') => `；“${name}”${place}恰好相反，可能有数填错了${place}`;

test.each<readonly [string, DraftOptions, readonly string[]]>([
  [
    'a lone figure in the neighbouring column',
    { applications: { 'other.other': [wrong(0, 3), wrong(3, 0)] } },
    [
      `result-total E ${column('自然人', 0)}，实为 3${opposite('商业企业')}`,
      '  at «3»',
      '  in applications/resultTotal/naturalPerson',
      '  see «3» （七）总计 · 自然人：3',
      '  fix → 相邻两列的数值对调：改为 3、0: «0» becomes «3», «3» becomes «0»',
      '  fix 改为 0: «3» becomes «0»',
      `result-total E ${column('商业企业', 3)}，实为 0${opposite('自然人')}`,
      '  at «0»',
      '  in applications/resultTotal/enterprise',
      '  see «3» 3.其他 · 商业企业：3',
      '  fix → 相邻两列的数值对调：改为 3、0: «0» becomes «3», «3» becomes «0»',
      '  fix 改为 3: «0» becomes «3»',
    ],
  ],
  [
    'new requests in the wrong columns',
    { applications: { newRequests: [wrong(3, 4), wrong(5, 4), 0, 0, 0, 0, 8], granted: [4, 4] } },
    [
      `balance E 自然人列：第一项 3 + 第二项 0 = 3，第三项（七）4 + 第四项 0 = 4，多 1${opposite('商业企业')}`,
      '  at «3»',
      '  in applications/*/naturalPerson',
      '  see «3» 一、本年新收政府信息公开申请数量 · 自然人：3',
      '  see «4» （七）总计 · 自然人：4',
      `balance E 商业企业列：第一项 5 + 第二项 0 = 5，第三项（七）4 + 第四项 0 = 4，少 1${opposite('自然人')}`,
      '  at «5»',
      '  in applications/*/enterprise',
      '  see «5» 一、本年新收政府信息公开申请数量 · 商业企业：5',
      '  see «4» （七）总计 · 商业企业：4',
    ],
  ],
  [
    'two totals off by as much the other way',
    {
      applications: {
        granted: [4, 4, 0, 0, 0, 0, wrong(9, 8)],
        'denied.stateSecret': [1, 0, 0, 0, 0, 0, wrong(0, 1)],
      },
    },
    [
      `row-total E 总计应为 8（4+4+0+0+0+0），实为 9${opposite('1.属于国家秘密', '行')}`,
      '  at «9»',
      '  in applications/granted/total',
      '  see «4» （一）予以公开 · 自然人：4',
      '  see «4» （一）予以公开 · 商业企业：4',
      '  see «9» （一）予以公开 · 总计：9',
      '  fix 改为 8: «9» becomes «8»',
      `row-total E 总计应为 1（1+0+0+0+0+0），实为 0${opposite('（一）予以公开', '行')}`,
      '  at «0»',
      '  in applications/denied.stateSecret/total',
      '  see «1» 1.属于国家秘密 · 自然人：1',
      '  fix 改为 1: «0» becomes «1»',
    ],
  ],
  [
    'a group of the review',
    { review: { directLitigation: [1, 2, 0, 0, 9] } },
    [
      'review-total E 行政诉讼·未经复议直接起诉：总计应为 3（1+2+0+0），实为 9',
      '  at «9»',
      '  in review/directLitigation/total',
      '  see «1» 行政诉讼·未经复议直接起诉 · 结果维持：1',
      '  see «2» 行政诉讼·未经复议直接起诉 · 结果纠正：2',
      '  see «9» 行政诉讼·未经复议直接起诉 · 总计：9',
      '  fix → 改为 3: «9» becomes «3»',
    ],
  ],
  [
    'a mistyped total of the review: the only mend',
    { review: { reconsideration: [10, 5, 0, 0, wrong(51, 15)] } },
    [
      'review-total E 行政复议：总计应为 15（10+5+0+0），实为 51',
      '  at «51»',
      '  in review/reconsideration/total',
      '  see «10» 行政复议 · 结果维持：10',
      '  see «5» 行政复议 · 结果纠正：5',
      '  see «51» 行政复议 · 总计：51',
      '  fix → 两位数字颠倒：改为 15: «51» becomes «15»',
    ],
  ],
  [
    'a mistyped item of the review: the total is the other mend',
    { review: { reconsideration: [wrong(12, 21), 9, 0, 0, 30] } },
    [
      'review-total E 行政复议：总计应为 21（12+9+0+0），实为 30',
      '  at «30»',
      '  in review/reconsideration/total',
      '  see «12» 行政复议 · 结果维持：12',
      '  see «9» 行政复议 · 结果纠正：9',
      '  see «30» 行政复议 · 总计：30',
      '  fix → 两位数字颠倒：改为 21: «12» becomes «21»',
      '  fix 改为 21: «30» becomes «21»',
    ],
  ],
  [
    'two cells of one row: both in one mend, in the order of the form',
    { applications: { granted: [wrong(5, 4), 2, wrong(3, 1), 0, 0, 0, 7] } },
    ['4', '1'].flatMap((expected, index) => {
      const [own, other] =
        index === 0 ? ['naturalPerson', '科研机构列应为 1'] : ['research', '自然人列应为 4'];
      return [
        `suspect-cell E 此格应为 ${expected}，同时“（一）予以公开”行${other}：改后 3 个等式全部成立（现为：本行各列之和 10，总计 7；自然人列各项之和 5，（七）总计 4；科研机构列各项之和 3，（七）总计 1）`,
        `  at «${index === 0 ? 5 : 3}»`,
        `  in applications/granted/${own}`,
        '  see «7» “（一）予以公开”行：各列之和 5+2+3+0+0+0 = 10，总计 7',
        '  see «4» 自然人列：各项之和 5 = 5，（七）总计 4',
        '  see «1» 科研机构列：各项之和 3 = 3，（七）总计 1',
        '  fix → 两格分别改为 4、1: «5» becomes «4», «3» becomes «1»',
      ];
    }),
  ],
  [
    'a total that is the suspect: pointed at is the first of its items',
    { applications: { newRequests: [58, 7, 0, 0, 1, 0, wrong(65, 66)] } },
    [
      'suspect-cell E 此格应为 66：改后 2 个等式全部成立（现为：本行各列之和 66，总计 65；总计列一、二项之和 65，三（七）、四项之和 66）',
      '  at «65»',
      '  in applications/newRequests/total',
      '  see «58» “一、本年新收政府信息公开申请数量”行：各列之和 58+7+0+0+1+0 = 66，总计 65',
      '  see «66» 总计列：第一项 65 + 第二项 0 = 65，第三项（七）66 + 第四项 0 = 66，多 1',
      '  fix → 改为 66: «65» becomes «66»',
    ],
  ],
  [
    'a lone figure whose totals may have been forgotten',
    { applications: { 'other.other': [0, 0, wrong(3, 0)] } },
    [
      'suspect-cell E 此格应为 0：改后 2 个等式全部成立（现为：本行各列之和 3，总计 0；科研机构列各项之和 3，（七）总计 0）',
      '  at «3»',
      '  in applications/other.other/research',
      '  fix → 改为 0: «3» becomes «0»',
      '  fix 保留此数，重算相关总计: «0» becomes «3», «0» becomes «3», «0» becomes «3»',
    ],
  ],
])('%s', (_, options, expected) => {
  expect(told(options)).toEqual(expected);
});

/** The first lines of findings, by their columns, with what they say of an opposite one. */
function opposites(options: DraftOptions): readonly string[] {
  return told(options).flatMap((line) => {
    const found = /^(?:result-total|balance) E (\S+)列：.*?(?:；“(.*)”列恰好相反.*)?$/.exec(line);
    return found ? [`${found[1]} ${found[2] ?? '-'}`] : [];
  });
}

test.each<readonly [string, readonly Figure[], readonly string[]]>([
  ['one each way', [wrong(3, 4), 4, wrong(5, 4)], ['自然人 科研机构', '科研机构 自然人']],
  ['two one way', [wrong(3, 4), wrong(3, 4), wrong(5, 4)], ['自然人 -', '商业企业 -', '科研机构 -']],
  ['two the other way', [wrong(3, 4), wrong(5, 4), wrong(5, 4)], ['自然人 -', '商业企业 -', '科研机构 -']],
  [
    'a third by another amount',
    [wrong(3, 4), wrong(9, 4), wrong(5, 4)],
    ['自然人 科研机构', '商业企业 -', '科研机构 自然人'],
  ],
])('columns off, %s', (_, shown, expected) => {
  const newRequests = [...shown, 0, 0, 0, 12];
  expect(opposites({ applications: { newRequests, granted: [4, 4, 4] } })).toEqual(expected);
});

test('the column 总计 is no opposite', () => {
  const applications = {
    newRequests: [wrong(3, 4), 4, 0, 0, 0, 0, wrong(9, 8)],
    granted: [4, 4],
    carriedForward: ['/', 0, 0, 0, 0, 0, '/'] as const,
  };
  expect(opposites({ applications }).every((line) => line.endsWith(' -'))).toBe(true);
});
