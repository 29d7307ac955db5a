/** The rules of structure: all that a finding says, and what makes it silent. */
import { describe, expect, test } from 'vitest';
import { draft, type DraftOptions } from '../../support/builders';
import { cards, type CardsHow } from '../../support/cards';

const five = '五、存在的主要问题及改进情况';
const emptyFive = 'empty-section W “存在的主要问题及改进情况”部分没有内容';
const onlyNothing = 'empty-section W “存在的主要问题及改进情况”部分不能只写“无”，应写明问题和改进措施';

const misplaced = (section: string, before: string) =>
  `section-order W 部分顺序有误：“${section}”应在“${before}”之前`;

test.each<readonly [DraftOptions, CardsHow, readonly string[]]>([
  [
    { sectionOrder: [1, 2, 3, 4, 5, 5, 6, 5] },
    { only: ['duplicate-section'] },
    [
      'duplicate-section W “存在的主要问题及改进情况”部分重复出现',
      `  at «${five}»`,
      `  see «${five}» “存在的主要问题及改进情况”首次出现在此`,
      'duplicate-section W “存在的主要问题及改进情况”部分重复出现',
      `  at «${five}»`,
      `  see «${five}» “存在的主要问题及改进情况”首次出现在此`,
    ],
  ],
  [
    { sections: { 3: { heading: null } } },
    { only: ['missing-section'] },
    [
      'missing-section E 缺少第三部分“收到和处理政府信息公开申请情况”的标题（表格尚在）',
      '  at «（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）»',
      '  fix → 补入“三、收到和处理政府信息公开申请情况”: «三、收到和处理政府信息公开申请情况⏎» behind « ||⏎»',
    ],
  ],
  [
    { sections: { 5: null } },
    { only: ['missing-section'] },
    [
      'missing-section E 缺少第五部分“存在的主要问题及改进情况”',
      '  at «六、其他需要报告的事项»',
      `  fix → 补入“${five}”: «${five}⏎待补充。⏎» behind «0 |⏎»`,
    ],
  ],
  [
    { sections: { 6: null } },
    { only: ['missing-section'], locale: 'en' },
    [
      'missing-section E Section 6 “其他需要报告的事项” is missing',
      `  at «${five}»`,
      '  fix → Insert “六、其他需要报告的事项”: «⏎六、其他需要报告的事项⏎待补充。» behind «成轮训。»',
    ],
  ],
  [
    { without: ['review'] },
    {},
    [
      'missing-table E “政府信息公开行政复议、行政诉讼情况”部分缺少行政复议、行政诉讼情况表',
      '  at «四、政府信息公开行政复议、行政诉讼情况»',
      '  in review',
      '  fix → 补入“政府信息公开行政复议、行政诉讼情况”的表格（填 0）: «⏎| 行政复议 | 行政诉讼 | |||||||||||||⏎| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 |…» behind «诉讼情况»',
    ],
  ],
  [
    { sections: { 1: '（一）主动公开情况。做好工作，加强平台建设。' } },
    {},
    [
      'missing-topic I “总体情况”未写“依申请公开”',
      '  at «一、总体情况»',
      'missing-topic I “总体情况”未写“政府信息管理”',
      '  at «一、总体情况»',
      'missing-topic I “总体情况”未写“监督保障”',
      '  at «一、总体情况»',
    ],
  ],
  // words in another section are none of section one
  [
    { sections: { 1: '我镇做好主动公开、依申请公开、信息管理、平台建设。', 5: '监督保障不足，正在改进。' } },
    {},
    ['missing-topic I “总体情况”未写“监督保障”', '  at «一、总体情况»'],
  ],
  [{ sections: { 1: '' } }, {}, ['empty-section W “总体情况”部分没有内容', '  at «一、总体情况»']],
  [
    { year: 2021, form: '2019' },
    { only: ['outdated-form'] },
    [
      'outdated-form W 2021年的年度报告应使用国办公开办函〔2021〕30号规定的格式，此处用的是 2019 年的旧格式',
      '  at «第二十条第（一）项»',
      '  in disclosure',
    ],
  ],
  [
    { sections: { 6: { heading: '六、其他需要报告的情况事项' } } },
    {},
    [
      'section-title W 标题应为“其他需要报告的事项”，实为“其他需要报告的情况事项”',
      '  at «其他需要报告的情况事项»',
      '  fix → 标题改为“其他需要报告的事项”: «其他需要报告的情况事项» becomes «其他需要报告的事项»',
    ],
  ],
  [
    { sections: { 3: { heading: '3、收到和处理政府信息公开申请情况' } } },
    {},
    [
      'section-number W 标题序号应为“三、”，实为“3、”',
      '  at «3、»',
      '  fix → ★ 序号改为“三、”: «3、» becomes «三、»',
    ],
  ],
  [
    { sectionOrder: [1, 2, 3, 2, 4, 6, 5] },
    { only: ['section-order'] },
    [misplaced('存在的主要问题及改进情况', '其他需要报告的事项'), '  at «六、其他需要报告的事项»'],
  ],
  // 2 and 1 would have to move; each is told with the nearest that it is on the wrong side of
  [
    { sectionOrder: [3, 4, 2, 5, 6, 1] },
    { only: ['section-order'] },
    [
      misplaced('主动公开政府信息情况', '收到和处理政府信息公开申请情况'),
      '  at «二、主动公开政府信息情况»',
      misplaced('总体情况', '主动公开政府信息情况'),
      '  at «一、总体情况»',
    ],
  ],
  [
    { sectionOrder: [5, 1, 2, 3, 4, 6] },
    { only: ['section-order'] },
    [misplaced('政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况'), `  at «${five}»`],
  ],
  [{ sections: { 5: '　' } }, {}, [emptyFive, `  at «${five}»`]],
  [{ sections: { 5: '（一）本年度暂无。' } }, {}, [onlyNothing, `  at «${five}»`]],
  [{ sections: { 5: '未发现存在问题。' } }, {}, [onlyNothing, `  at «${five}»`]],
  [{ sections: { 5: '没有存在的问题' } }, {}, [onlyNothing, `  at «${five}»`]],
])('%j', (options, how, expected) => {
  expect(cards(draft(options), how)).toEqual(expected);
});

describe('is silent', () => {
  test.each<readonly [string, DraftOptions]>([
    ['where 无 begins or ends what is more', { sections: { 5: '一是人手不足；二是经费无' } }],
    ['where 无 begins a sentence', { sections: { 5: '无专职人员，已向编制部门报告。' } }],
    ['where blanks surround much text', { sections: { 5: `${'　'.repeat(300)}人手不足。` } }],
    [
      'where the year is unsure about the form',
      {
        year: 2021,
        form: '2019',
        title: '青山镇人民政府2022年政府信息公开工作年度报告',
        preamble: '{period}',
        sections: { 1: '主动公开、依申请公开、信息管理、平台建设、监督保障。' },
      },
    ],
  ])('%s', (_, options) => {
    expect(cards(draft(options), { only: ['empty-section', 'outdated-form'] })).toEqual([]);
  });

  test('about the form where nothing tells the year', () => {
    const text = draft({
      form: '2019',
      title: '青山镇人民政府政府信息公开工作年度报告',
      preamble: '',
      sections: { 1: '主动公开、依申请公开、信息管理、平台建设、监督保障。', 6: '未收取信息处理费。' },
    });
    expect(cards(text, { only: ['outdated-form'] })).toEqual([]);
  });
});
