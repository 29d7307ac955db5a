/** wrong-period: not 1 January to 31 December of the report year. */
import { expect, test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix, fixTitles, forRule } from '../../support/draft';

const stated = (period: string) => draft({ period: `所列数据的统计期限为${period}。` });

test.each([
  ['2025年1月1日至2025年12月30日', '2025年1月1日至2025年12月31日'],
  ['2025年1月10日至12月31日', '2025年1月1日至12月31日'],
  ['2024年1月1日至2024年12月31日', '2025年1月1日至2025年12月31日'],
  ['2024年12月1日至2025年11月30日', '2025年1月1日至2025年12月31日'],
])('mends %s', (found, right) => {
  check(stated(`⟦${found}⟧`), `wrong-period E 统计期限应为“2025年1月1日至2025年12月31日”，实为“${found}”`);
  checkFix(stated(`⟦${found}⟧`), stated(right));
});

test('the mend is safe where the year is certain', () => {
  expect(fixTitles(stated('2025年1月1日至2025年12月30日'))).toEqual(['★ 改为“2025年1月1日至2025年12月31日”']);
});

test.each([
  ['title and prose', '★ ', '2024年1月1日至2024年12月31日', '2025年，我镇公开工作有序开展。'],
  ['the title alone', '', '2024年1月1日至2024年12月31日', '公开工作有序开展。'],
  // a draft is made from last year's: what is newer than the rest need not be what is wrong
  ['title and prose', '', '2026年1月1日至2026年12月31日', '2025年，我镇公开工作有序开展。'],
])('%s against the period: the mend is “%s”', (_what, star, period, prose) => {
  const text = `青山镇人民政府2025年政府信息公开工作年度报告\n统计期限为${period}。\n一、总体情况\n${prose}\n`;
  expect(forRule('wrong-period').fixTitles(text)).toEqual([`${star}改为“2025年1月1日至2025年12月31日”`]);
});

test.each([
  '2025年1月1日至2025年12月31日',
  '2025年1月1日至12月31日',
  '2025 年 1 月 1 日—12 月 31 日',
  '2025年全年（1月1日至12月31日）',
])('leaves %s alone', (period) => {
  forRule('wrong-period', 'malformed-date', 'missing-period').check(stated(period));
});

test('other ranges of dates are no statistical period', () => {
  forRule('wrong-period').check(
    draft({ sections: { 5: '2025年3月1日至5月31日清理栏目，10月1日起新栏目上线。' } }),
  );
});
