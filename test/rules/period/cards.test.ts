/** The rules of the period: all that a finding says, and what makes it silent. */
import { describe, expect, test } from 'vitest';
import { draft, type DraftOptions } from '../../support/builders';
import { cards } from '../../support/cards';

const only = ['missing-period', 'wrong-period', 'malformed-date', 'stale-year'] as const;
const stated = (period: string) => draft({ period: `所列数据的统计期限为${period}。` });
/** A report in which only title and period can tell the year. */
const plain = (options: DraftOptions) =>
  draft({
    title: '青山镇人民政府政府信息公开工作年度报告',
    preamble: '{period}',
    sections: { 1: '主动公开', 6: '无' },
    ...options,
  });

describe('malformed-date', () => {
  const broken = (found: string, expected?: string) =>
    `malformed-date E 日期“${found}”有缺漏${expected === undefined ? '' : `，应为“${expected}”`}`;
  const fix = (found: string, expected: string) =>
    `  fix → 改为“${expected}”: «${found}» becomes «${expected}»`;

  test.each([
    ['2025年1月1日至12月31止', '12月31', '12月31日'],
    ['20251月1日至2025年12月31日', '20251月1日', '2025年1月1日'],
    ['2025年1月1日至 202512月31日', '202512月31日', '2025年12月31日'],
    ['2025年1月1日至２０２５12月31日', '２０２５12月31日', '2025年12月31日'],
    ['1月1日至12月31止', '12月31', '12月31日'],
  ])('in %s', (period, found, expected) => {
    expect(cards(stated(period), { only })).toEqual([
      broken(found, expected),
      `  at «${found}»`,
      fix(found, expected),
    ]);
  });

  test('of another year than the report offers nothing', () => {
    const found = '202412月31日';
    expect(cards(stated(`2024年1月1日至${found}`), { only })).toEqual([broken(found), `  at «${found}»`]);
  });

  test('of no known year offers nothing', () => {
    const text = plain({ period: '统计期限为1月1日至12月31止。' });
    expect(cards(text, { only })).toEqual([broken('12月31'), '  at «12月31»']);
  });

  test('that does not exist is told as such', () => {
    expect(cards(stated('2025年1月1日至2025年11月31日'), { only })).toEqual([
      'malformed-date E 没有“2025年11月31日”这一天，应为“2025年12月31日”',
      '  at «2025年11月31日»',
      fix('2025年11月31日', '2025年12月31日'),
    ]);
  });

  test('in a range that is no statistical period has no mend', () => {
    const text = draft({ sections: { 5: '2025年3月1日至2025年5月32日清理栏目。' } });
    expect(cards(text, { only })).toEqual([
      'malformed-date E 没有“2025年5月32日”这一天',
      '  at «2025年5月32日»',
    ]);
  });

  test('in the prose stays apart from one in the period, and each is told once', () => {
    const text = draft({
      period: '统计期限为2025年1月1日至202512月31日。',
      sections: { 5: '办法自20253月1日起，20254月1日止，3月月1日月。' },
    });
    expect(cards(text, { only })).toEqual([
      broken('202512月31日', '2025年12月31日'),
      '  at «202512月31日»',
      fix('202512月31日', '2025年12月31日'),
      broken('20253月1日', '2025年3月1日'),
      '  at «20253月1日»',
      fix('20253月1日', '2025年3月1日'),
      broken('20254月1日', '2025年4月1日'),
      '  at «20254月1日»',
      fix('20254月1日', '2025年4月1日'),
    ]);
  });

  test.each([
    // 13 of what is counted in months; numbers of something longer; days that other words follow
    '工期13月。',
    '项目1.13月1日',
    '编号12-202513月',
    '全年1至12月30前后共办理',
    '9月30人次',
  ])('silent on %s', (sentence) => {
    expect(cards(draft({ sections: { 5: sentence } }), { only })).toEqual([]);
  });
});

describe('missing-period', () => {
  const title = '青山镇人民政府2025年政府信息公开工作年度报告';
  const sentence = '本报告所列数据的统计期限为2025年1月1日至2025年12月31日。';
  const found = ['missing-period W 未写明统计期限（2025年1月1日至2025年12月31日）', `  at «${title}»`];
  const fix = (inserted: string, behind: string) =>
    `  fix → 补写统计期限（2025年1月1日至2025年12月31日）: «${inserted}» behind «${behind}»`;

  test.each<readonly [string, string, string, string]>([
    ['behind the last word of the preamble', draft({ preamble: '本报告。 \n　' }), sentence, '本报告。'],
    ['before section one', draft({ preamble: '' }), `${sentence}⏎`, '度报告⏎'],
    [
      'before section one, wherever it stands',
      draft({ preamble: '', sectionOrder: [5, 1] }),
      `${sentence}⏎`,
      '轮训。⏎',
    ],
    ['before the first section', draft({ preamble: '', sectionOrder: [3, 2] }), `${sentence}⏎`, '度报告⏎'],
    ['behind the title alone', title, `⏎${sentence}⏎`, '年度报告'],
    ["behind the title's line", `${title}\r\n`, `${sentence}␍⏎`, '报告␍⏎'],
  ])('%s', (_, text, inserted, behind) => {
    expect(cards(text, { only })).toEqual([...found, fix(inserted, behind)]);
  });

  test.each([
    ['of no known year', plain({ period: null })],
    [
      'of a year that is unsure',
      plain({
        period: null,
        title: '青山镇人民政府2024年政府信息公开工作年度报告',
        sections: { 1: '2023年，我镇主动公开。', 6: '无' },
      }),
    ],
  ])('%s has no mend', (_, text) => {
    expect(cards(text, { only }).map((line) => line.replace(/«.*»/, '…'))).toEqual([
      'missing-period W 未写明统计期限（当年1月1日至12月31日）',
      '  at …',
    ]);
  });
});

describe('wrong-period', () => {
  const right = '2025年1月1日至2025年12月31日';
  const titled = '青山镇人民政府2025年政府信息公开工作年度报告';

  test.each([
    ['1月1日至2025年12月31日', '«1月1日» becomes «2025年1月1日»'],
    ['2025年2月1日至2025年12月31日', '«2025年2月1日» becomes «2025年1月1日»'],
    ['2025年1月2日至2025年12月31日', '«2025年1月2日» becomes «2025年1月1日»'],
    ['2025年1月1日至11月30日', '«11月30日» becomes «12月31日»'],
    ['2025年1月1日至2026年12月31日', '«2026年12月31日» becomes «2025年12月31日»'],
  ])('safe in %s', (found, change) => {
    expect(cards(stated(found), { only })).toEqual([
      `wrong-period E 统计期限应为“${right}”，实为“${found}”`,
      `  at «${found}»`,
      `  fix → ★ 改为“${right}”: ${change}`,
    ]);
  });

  test('the title has the year where only the period speaks against it', () => {
    expect(
      cards(plain({ title: titled, period: '统计期限为2024年1月1日至2024年12月31日。' }), { only }),
    ).toEqual([
      `wrong-period E 统计期限应为“${right}”，实为“2024年1月1日至2024年12月31日”`,
      '  at «2024年1月1日至2024年12月31日»',
      `  fix → 改为“${right}”: «2024年1月1日» becomes «2025年1月1日», «2024年12月31日» becomes «2025年12月31日»`,
    ]);
  });

  test.each([
    ['the prose agrees with the period', { title: titled, sections: { 1: '2024年，我镇开展。', 6: '无' } }],
    ['no title names a year', {}],
  ])('the period itself has it where %s', (_, options) => {
    const text = plain({ period: '统计期限为2024年1月1日至2024年11月30日。', ...options });
    expect(cards(text, { only: ['wrong-period'] })).toEqual([
      'wrong-period E 统计期限应为“2024年1月1日至2024年12月31日”，实为“2024年1月1日至2024年11月30日”',
      '  at «2024年1月1日至2024年11月30日»',
      '  fix → 改为“2024年1月1日至2024年12月31日”: «2024年11月30日» becomes «2024年12月31日»',
    ]);
  });

  test.each([
    ['start and end of different years tell none', '统计期限为2023年12月1日至2024年11月30日。'],
    ['no date has a year', '统计期限为1月2日至12月31日。'],
    ['a date is broken', '统计期限为2024年1月1日至2024年12月32日。'],
    ['the range is another', '2024年3月1日至2024年5月31日清理栏目。'],
  ])('silent where %s', (_, period) => {
    expect(cards(plain({ period }), { only: ['wrong-period'] })).toEqual([]);
  });
});

describe('stale-year', () => {
  /** The report year is given, so that many wrong years do not make it unsure. */
  const staleIn = (options: DraftOptions) =>
    cards(draft(options), { only: ['stale-year'], year: 2025 }).filter((line) => line.startsWith('  at'));

  test('all that a finding says', () => {
    expect(
      cards(draft({ title: '青山镇人民政府二〇二四年政府信息公开工作年度报告' }), { only, year: 2025 }),
    ).toEqual([
      'stale-year W 年份疑似未更新：应为2025年，实为2024年',
      '  at «二〇二四»',
      '  fix → 改为2025年: «二〇二四» becomes «2025»',
    ]);
  });

  test.each([
    '现将青山镇2024年政府信息公开工作年度报告公布如下。',
    '2024年度总体情况如下。',
    '本机关2024年度信息公开年度报告',
    '按《条例》要求，现公布2024年政府信息公开年报告',
  ])('in a preamble that says %s', (preamble) => {
    expect(staleIn({ preamble })).toEqual(['  at «2024»']);
  });

  test.each([
    '根据《青山镇2024年政府信息公开工作年度报告编写说明》编写。',
    '2024年，全县评估，本报告',
    '在2024年整改后，编写年度报告',
    '自2024年起在线发布全镇各部门各村社区和驻镇单位的年度报告',
  ])('in no preamble that says %s', (preamble) => {
    expect(staleIn({ preamble })).toEqual([]);
  });

  test.each([
    ['2024年，我镇主动公开。', '2024'],
    ['　　2024年，我镇主动公开。', '2024'],
    ['（一）主动公开。２０２４年度，全县公开。', '２０２４'],
    ['做好公开；二〇二四年全年公布30条。', '二〇二四'],
    ['做好公开;2024 年本机关公布30条。', '2024'],
    ['做好公开。\t2024年本年公布30条', '2024'],
    ['2024年，我镇公开\n较上年增加', '2024'],
    [`2024年，我镇${'落实，'.repeat(50)}较上年增加。`, '2024'],
  ])('in section one that says %s', (text, found) => {
    expect(staleIn({ sections: { 1: text } })).toEqual([`  at «${found}»`]);
  });

  test.each([
    '今年2024年，我镇主动公开。',
    '2024年，我镇较上年增加。',
    '2024年，我国全面推进。',
    '2024年，公开。',
    `2024年，我镇${'落实，'.repeat(20)}较上年增加。`,
  ])('in no section one that says %s', (text) => {
    expect(staleIn({ sections: { 1: text } })).toEqual([]);
  });

  test('in no other section, and not where the year is unsure', () => {
    expect(
      staleIn({ sections: { 2: { text: '2024年，我镇主动公开。' }, 5: '2024年，我镇主动公开。' } }),
    ).toEqual([]);
    expect(
      cards(
        plain({
          period: '统计期限为2024年1月1日至2024年12月31日。',
          title: '青山镇人民政府2025年政府信息公开工作年度报告',
        }),
        { only: ['stale-year'] },
      ),
    ).toEqual([]);
    expect(
      cards(plain({ period: null, sections: { 2: '2024年，我镇公开。' }, sectionOrder: [2] }), {
        only: ['stale-year'],
      }),
    ).toEqual([]);
  });
});
