/** missing-period: no statistical period is stated. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix, forRule } from '../../support/draft';

const title = '⟦青山镇人民政府2025年政府信息公开工作年度报告⟧';

test('stands at the title', () => {
  check(draft({ period: null, title }), 'missing-period W 未写明统计期限（2025年1月1日至2025年12月31日）');
});

test('adds the sentence to the preamble', () => {
  const sentence = '本报告所列数据的统计期限为2025年1月1日至2025年12月31日。';
  const preamble = '青山镇人民政府编写并公布本报告。';
  checkFix(draft({ preamble }), draft({ preamble: preamble + sentence }));
});

test('writes a line of its own where there is no preamble', () => {
  const sentence = '本报告所列数据的统计期限为2025年1月1日至2025年12月31日。';
  checkFix(draft({ preamble: '' }), draft({ preamble: sentence }));
});

test.each([
  '统计期限为2025年1月1日至2025年12月31日。',
  '本报告数据统计时限自2025年1月1日起至2025年12月31日止。',
  '报告涵盖2025年1月1日至12月31日期间的工作。',
  '统计周期：2025年1月1日—2025年12月31日。',
])('takes “%s” for a period', (period) => {
  check(draft({ period }));
});

test('an end date alone is none', () => {
  forRule('missing-period').check(draft({ period: '数据截至2025年12月31日。' }), 'missing-period W');
});
