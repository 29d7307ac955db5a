/** outdated-citation: the form of 2019 in later reports, and wrong numbers of what every report cites. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check, checkFix } = forRule('outdated-citation');
const cited = (text: string, year = 2025) => draft({ year, preamble: `依照${text}编写。{period}` });

test('mends the form of 2019', () => {
  const before = '《有关事项的通知》（⟦国办公开办函〔2019〕60号⟧）';
  check(
    cited(before),
    'outdated-citation W “国办公开办函〔2019〕60号”已被取代，应为“国办公开办函〔2021〕30号”',
  );
  checkFix(cited(before), cited('《有关事项的通知》（国办公开办函〔2021〕30号）'));
});

test.each([
  ['《中华人民共和国政府信息公开条例》（⟦国令第771号⟧）', '国令第771号', '国令第711号'],
  ['《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧）', '国务院令第492号', '国务院令第711号'],
  [
    '《中华人民共和国政府信息公开工作年度报告格式》（⟦国办公开办函[2021]13号⟧）',
    '国办公开办函[2021]13号',
    '国办公开办函〔2021〕30号',
  ],
])('mends %s', (text, found, right) => {
  check(cited(text), `outdated-citation W “${found}”文号有误，应为“${right}”`);
});

test.each([
  '《中华人民共和国政府信息公开条例》（国令第711号）',
  '《中华人民共和国政府信息公开条例》（国务院令第 711 号）',
  '《年度报告格式》（国办公开办函〔2021〕30号）',
  '《行政复议法实施条例》（国令第499号）',
  '《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）',
  '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
])('is silent on %s', (text) => {
  check(cited(text));
});

test('the form of 2019 is right for 2020', () => {
  check(cited('（国办公开办函〔2019〕60号）', 2020));
});
