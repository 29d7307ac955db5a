/** stale-year: another year where the report year is meant. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check, checkFix } = forRule('stale-year');
const first = (text: string) =>
  draft({ sections: { 1: `${text}\n2025年，我镇认真落实公开要求。2025年，我镇公开信息62条。` } });

test('mends the title where everything else says another year', () => {
  const title = '青山镇人民政府⟦2024⟧年政府信息公开工作年度报告';
  const sections = { 1: '2025年，我镇认真落实。2025年，我镇公开信息62条。2025年，我镇开展培训。' };
  check(draft({ title, sections }), 'stale-year W 年份疑似未更新：应为2025年，实为2024年');
  checkFix(draft({ title, sections }), draft({ title: title.replace('⟦2024⟧', '2025'), sections }));
});

test.each(['⟦2024⟧年，我镇加强公开平台建设。', '（一）主动公开情况。⟦2024⟧年，全镇公开信息30条。'])(
  'fires on %s',
  (text) => {
    check(first(text), 'stale-year W 年份疑似未更新：应为2025年，实为2024年');
  },
);

test('fires on a sentence of the preamble about this report', () => {
  check(
    draft({ preamble: '现将青山镇人民政府⟦2024⟧年政府信息公开工作年度报告公布如下。{period}' }),
    'stale-year W 年份疑似未更新：应为2025年，实为2024年',
  );
});

test.each([
  '2024年，我镇公开信息30条，2025年比上年增加12条。',
  '按照《2024年政务公开工作要点》开展工作。',
  '自2024年以来持续推进。',
  '2026年，我镇将继续推进。',
  '2024年结转的申请已办结。',
  '2024年底建成的平台投入使用。',
])('is silent on %s', (text) => {
  check(first(text));
});
