/** The prose rules that compare with facts: tables, citations, the fee; all that they say, and their edges. */
import { describe, expect, test } from 'vitest';
import { draft, type DraftOptions } from '../../support/builders';
import { cards, type CardsHow } from '../../support/cards';

describe('text-table-mismatch', () => {
  const only = { only: ['text-table-mismatch'] } as const;
  const applications = { newRequests: [5, 2], granted: [4, 2], carriedForward: [1] };
  const said = (text: string, options: DraftOptions = {}) =>
    draft({ applications, ...options, sections: { 1: `（二）依申请公开情况。${text}` } });

  test('one cell: its place, its value, the mend', () => {
    expect(cards(said('2025年共收到政府信息公开申请8件。'), only)).toEqual([
      'text-table-mismatch W 此处为 8，而表中“一、本年新收政府信息公开申请数量”为 7',
      '  at «8»',
      '  in applications/newRequests/total',
      '  see «7» 一、本年新收政府信息公开申请数量 · 总计：7',
      '  fix → 改为表中的 7: «8» becomes «7»',
    ]);
  });

  test('the sum of several cells has no place, and points at each', () => {
    expect(cards(said('2025年予以公开和部分公开共19件。'), only)).toEqual([
      'text-table-mismatch W 此处为 19，而表中“（一）予以公开、（二）部分公开（区分处理的，只计这一情形，不计其他情形）”为 6',
      '  at «19»',
      '  see «6» （一）予以公开 · 总计：6',
      '  see «0» （二）部分公开（区分处理的，只计这一情形，不计其他情形） · 总计：0',
      '  fix → 改为表中的 6: «19» becomes «6»',
    ]);
  });

  test('a denial has no mend', () => {
    expect(cards(said('2025年未收到政府信息公开申请。'), only)).toEqual([
      'text-table-mismatch W 此处说没有，而表中“一、本年新收政府信息公开申请数量”为 7',
      '  at «未收到政府信息公开申请»',
      '  in applications/newRequests/total',
      '  see «7» 一、本年新收政府信息公开申请数量 · 总计：7',
    ]);
  });

  test.each<readonly [string, string, DraftOptions]>([
    ['no table', '2025年共收到政府信息公开申请8件。', { without: ['applications'] }],
    ['a row missing', '2025年予以公开和部分公开共19件。', { omit: ['partlyGranted'] }],
    [
      'one of the cells blank',
      '2025年予以公开和部分公开共19件。',
      { applications: { ...applications, partlyGranted: [0, 0, 0, 0, 0, 0, '/'] } },
    ],
    [
      'the cell wrong and the prose right',
      '2025年共收到政府信息公开申请7件。',
      { applications: { ...applications, newRequests: [5, 2, 0, 0, 0, 0, 8] } },
    ],
    [
      'one of several cells wrong and the prose right',
      '2025年予以公开和部分公开共6件。',
      { applications: { ...applications, granted: [4, 2, 0, 0, 0, 0, { shown: '9', value: 6 }] } },
    ],
    ['a year that is another', '2024年共收到政府信息公开申请8件。', {}],
  ])('silent with %s', (_, text, options) => {
    expect(cards(said(text, options), only)).toEqual([]);
  });

  test('a wrong cell elsewhere excuses nothing', () => {
    const text = said('2025年共收到政府信息公开申请8件。', {
      applications: { ...applications, granted: [{ shown: '5', value: 4 }, 2] },
      review: { reconsideration: [1, 0, 0, 0, { shown: '3', value: 1 }] },
    });
    expect(cards(text, only)[0]).toBe(
      'text-table-mismatch W 此处为 8，而表中“一、本年新收政府信息公开申请数量”为 7',
    );
  });
});

describe('missing-fee-statement', () => {
  const only = { only: ['missing-fee-statement'] } as const;
  const six = (text: string, more: DraftOptions = {}) => draft({ sections: { 6: text }, ...more });
  const fix = (inserted: string, behind: string) =>
    `  fix → 补写“本年度未收取政府信息公开信息处理费”: «${inserted}» behind «${behind}»`;
  const statement = '本年度未收取政府信息公开信息处理费。';

  test.each([
    ['无其他事项。', `${statement}⏎`, '的事项⏎'],
    ['\u3000\u3000无其他事项。', `\u3000\u3000${statement}⏎`, '的事项⏎'],
    ['\n\n\u3000无其他事项。', `\u3000${statement}⏎`, '项⏎⏎⏎'],
    ['', `⏎${statement}`, '告的事项'],
    ['\u3000', `⏎${statement}`, '告的事项'],
    // what is charged for something else behind a mark is not the fee of this section
    ['收取。服务费', `${statement}⏎`, '的事项⏎'],
  ])('in “%s”', (text, inserted, behind) => {
    expect(cards(six(text), only)).toEqual([
      'missing-fee-statement W 未说明2025年是否收取信息处理费（国办函〔2020〕109号），没有收取的也应写明',
      '  at «六、其他需要报告的事项»',
      fix(inserted, behind),
    ]);
  });

  test('since the report for 2021, on either form', () => {
    const first = (options: DraftOptions) => cards(six('无。', options), only)[0];
    expect(first({ year: 2021 })).toContain('2021年');
    expect(first({ year: 2021, form: '2019' })).toContain('2021年');
    expect(first({ year: 2020 })).toBeUndefined();
  });

  test.each<readonly [string, string]>([
    ['the fee', six('未收取信息处理费。')],
    ['what was charged', six('全年收取各类申请人费用0元。')],
    ['a fee after some words', six('本年度未向申请人收取过任何形式的复制邮寄费。')],
    [
      'the fee in a second section six',
      draft({ sectionOrder: [1, 2, 3, 4, 5, 6, 6], sections: { 6: '处理费0元' } }),
    ],
    ['no section six', draft({ sections: { 6: null } })],
    [
      'no year',
      six('无。', {
        title: '青山镇人民政府政府信息公开工作年度报告',
        preamble: '',
        sections: { 1: '公开', 6: '无。' },
      }),
    ],
    [
      'an unsure year',
      draft({
        title: '青山镇人民政府2024年政府信息公开工作年度报告',
        preamble: '',
        sections: { 1: '2023年，我镇主动公开。', 6: '无。' },
      }),
    ],
  ])('silent with %s', (_, text) => {
    expect(cards(text, only)).toEqual([]);
  });
});

describe('outdated-citation', () => {
  const cited = (text: string, more: CardsHow = {}, options: DraftOptions = {}) =>
    cards(draft({ preamble: `${text}{period}`, ...options }), { only: ['outdated-citation'], ...more });
  const old = '国办公开办函〔2019〕60号';
  const oldFound = [
    `outdated-citation W “${old}”已被取代，应为“国办公开办函〔2021〕30号”`,
    `  at «${old}»`,
    `  fix → 改为“国办公开办函〔2021〕30号”: «${old}» becomes «国办公开办函〔2021〕30号»`,
  ];

  test.each([
    `按照${old}编写。`,
    `当时的情况另行说明。按照${old}编写。`,
    `当时\n按照${old}编写。`,
    `按照${old}编写。以前的格式不再使用。`,
    `按照${old}编写\n此前`,
    `旧版页面已经下线的情况在本机关和各下属单位的门户网站首页醒目位置作了长期公示并同步推送至各类新媒体平台以及线下便民服务大厅的公示栏，按照${old}编写`,
  ])('%s', (text) => {
    expect(cited(text)).toEqual(oldFound);
  });

  test.each([
    `当时的格式是${old}。`,
    `原格式（${old}）已修订。`,
    `原来格式为${old}。`,
    `${old}已废止。`,
    `${old}不再适用。`,
    '国办公开办函〔2019〕61号',
    '国办公开办函〔2020〕60号',
    '国办函〔2019〕60号',
  ])('silent on %s', (text) => {
    expect(cited(text)).toEqual([]);
  });

  test('of the form of 2019 from the report for 2021 on', () => {
    expect(cited(`按照${old}编写。`, {}, { year: 2021 }).length).toBe(3);
    expect(cited(`按照${old}编写。`, {}, { year: 2020 })).toEqual([]);
    const unsure = {
      title: '青山镇人民政府2024年政府信息公开工作年度报告',
      period: '',
      sections: { 1: '2023年，我镇公开。' },
    };
    expect(cited(`按照${old}编写。`, {}, unsure)).toEqual([]);
    const none = {
      title: '青山镇人民政府政府信息公开工作年度报告',
      period: '',
      sections: { 1: '公开', 6: '无' },
    };
    expect(cited(`按照${old}编写。`, {}, none)).toEqual([]);
  });

  test.each([
    ['《政府信息公开条例》（', '国令第 712 号', '国令第711号'],
    ['《政府信息公开条例》（', '国务院令第71号', '国务院令第711号'],
    ['《年度报告格式》（', '国办公开办函（2021）3号', '国办公开办函〔2021〕30号'],
    ['《年度报告格式》（', '国办公开办函 〔 2020 〕 第30 号', '国办公开办函〔2021〕30号'],
    ['《信息处理费管理办法》（', '国办函【2020】108号', '国办函〔2020〕109号'],
    ['《信息处理费管理办法》（', '国办函[2021]109号', '国办函〔2020〕109号'],
    ['《处理费管理办法》（', '国办函(2020)1号', '国办函〔2020〕109号'],
  ])('a wrong number: %s%s', (before, found, expected) => {
    expect(cited(`${before}${found}）编写。`)).toEqual([
      `outdated-citation W “${found}”文号有误，应为“${expected}”`,
      `  at «${found}»`,
      `  fix → 改为“${expected}”: «${found}» becomes «${expected}»`,
    ]);
  });

  test.each([
    '《政府信息公开条例》（国令第　号）',
    '《政府信息公开条例》（国令第七一一号）',
    '《政府信息公开条例》和其他文件。国令第712号',
    '《政府信息公开条例》\n国令第712号',
    '《政府信息公开条例》（国令第711号）、国令第713号',
    '《政府信息公开条例》施行以来，我们认真落实各项要求，并贯彻执行其他行政法规（国令第713号）',
    '《年度报告格式》（国办公开办函2021 3号）',
    '（国办函〔2020〕110号）',
  ])('silent on %s', (text) => {
    expect(cited(text)).toEqual([]);
  });
});
