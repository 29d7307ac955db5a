/** The rules across reports: all that a finding says, with the place in the other report. */
import { describe, expect, test } from 'vitest';
import { draft, type DraftOptions } from '../../support/builders';
import { cards, type CardsHow } from '../../support/cards';

describe('against last year', () => {
  const last = draft({
    year: 2024,
    applications: { carriedForward: [3, 1] },
    disclosure: { normativeDocuments: [2, 1, 9] },
  });
  const told = (options: DraftOptions, more: CardsHow = {}) =>
    cards(draft(options), {
      fileName: '2025/b.txt',
      beside: { '2024/a.txt': last },
      only: ['carry-over', 'in-force-balance'],
      ...more,
    });

  test('each column, and each row of acts', () => {
    expect(
      told({ applications: { carriedIn: [2, 1] }, disclosure: { normativeDocuments: [1, 2, 9] } }),
    ).toEqual([
      'in-force-balance W 行政规范性文件：现行有效件数应为 8（2024年 9 + 本年制发 1 − 本年废止 2），实为 9',
      '  at «9»',
      '  in disclosure/normativeDocuments/inForce',
      '  see «2024/a.txt:13» 2024年的年报：行政规范性文件 · 现行有效件数 9',
      'carry-over E 自然人：上年结转应为 3（2024年结转下年度 3），实为 2',
      '  at «2»',
      '  in applications/carriedIn/naturalPerson',
      '  see «2024/a.txt:52» 2024年的年报：四、结转下年度继续办理 3',
      '  fix → 改为 3: «2» becomes «3»',
      'carry-over E 总计：上年结转应为 4（2024年结转下年度 4），实为 3',
      '  at «3»',
      '  in applications/carriedIn/total',
      '  see «2024/a.txt:52» 2024年的年报：四、结转下年度继续办理 4',
      '  fix → 改为 4: «3» becomes «4»',
    ]);
  });

  const right: DraftOptions = {
    applications: { carriedIn: [3, 1] },
    disclosure: { normativeDocuments: [1, 2, 8] },
  };

  test.each<readonly [string, DraftOptions, CardsHow]>([
    ['right', right, {}],
    ['a blank', { ...right, applications: { carriedIn: ['/', 1, 0, 0, 0, 0, 4] } }, {}],
    ['an unreadable figure', { ...right, applications: { carriedIn: ['三', 1, 0, 0, 0, 0, 4] } }, {}],
    ['a row left out', { ...right, omit: ['carriedIn', 'normativeDocuments'] }, {}],
    ['no tables', { without: ['disclosure', 'applications'] }, {}],
    ['acts of which one figure is blank', { ...right, disclosure: { normativeDocuments: [1, '/', 9] } }, {}],
    ['another organ', { organ: '白水乡人民政府' }, {}],
    ['a report of the year after', { year: 2026 }, {}],
    ['no other report', {}, { beside: {} }],
  ])('silent with %s', (_, options, more) => {
    expect(told(options, more)).toEqual([]);
  });
});

describe('copied-text', () => {
  const other = (organ: string) => draft({ prose: 1, organ });
  const only = { only: ['copied-text'], fileName: 'b.txt' } as const;

  test('names the report that is likest, and points at each', () => {
    const beside = { 'x/a.txt': other('白水乡人民政府'), 'x/c.txt': other('黑水乡人民政府') };
    const section = (title: string, line: number) => [
      `copied-text W “${title}”与白水乡人民政府2025年的年报雷同：100% 的文字相同`,
      `  at «${title === '总体情况' ? '一' : '五'}、${title}»`,
      `  see «x/a.txt:${line}» 白水乡人民政府2025年“${title}”：100% 的文字相同`,
      `  see «x/c.txt:${line}» 黑水乡人民政府2025年“${title}”：100% 的文字相同`,
    ];
    expect(cards(draft({ prose: 1 }), { ...only, beside })).toEqual([
      ...section('总体情况', 4),
      ...section('存在的主要问题及改进情况', 59),
    ]);
  });

  test('tells only the section that is like another', () => {
    const text = draft({ prose: 1, sections: { 5: '人手不足，正在改进。' } });
    const beside = { 'x/a.txt': other('白水乡人民政府') };
    expect(cards(text, { ...only, beside, locale: 'en' })).toEqual([
      'copied-text W “总体情况” is nearly the same as in the report of 白水乡人民政府 for 2025: 100% of its words',
      '  at «一、总体情况»',
      '  see «x/a.txt:4» 白水乡人民政府 2025, “总体情况”: 100% of the words are the same',
    ]);
  });

  test('silent where nothing is known of others', () => {
    expect(cards(draft({ prose: 1 }), only)).toEqual([]);
  });
});
