/** missing-fee-statement: section six says whether a processing fee was charged. */
import { test } from 'vitest';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';

const { check, checkFix } = forRule('missing-fee-statement');
const six = (text: string, year = 2025) =>
  draft({
    year,
    sections: { 6: { heading: year > 2020 ? '⟦六、其他需要报告的事项⟧' : '六、其他需要报告的事项', text } },
  });

test('fires where nothing is said', () => {
  check(
    six('无其他需要报告的事项。'),
    'missing-fee-statement W 未说明2025年是否收取信息处理费（国办函〔2020〕109号），没有收取的也应写明',
  );
});

test.each(['本年度行政事业性收费12.5万元。', '收取生活垃圾处理费3万元。', '无行政事业性收费。'])(
  'another charge is none: %s',
  (text) => {
    check(
      six(text),
      'missing-fee-statement W 未说明2025年是否收取信息处理费（国办函〔2020〕109号），没有收取的也应写明',
    );
  },
);

test('inserts the sentence', () => {
  checkFix(
    six('　　无其他需要报告的事项。'),
    six('　　本年度未收取政府信息公开信息处理费。\n　　无其他需要报告的事项。').replace(/[⟦⟧]/g, ''),
  );
  checkFix(six(''), six('本年度未收取政府信息公开信息处理费。').replace(/[⟦⟧]/g, ''));
});

test.each([
  '本年度未收取信息处理费。',
  '2025年本机关没有发生信息处理费收费情况。',
  '收取信息处理费0元。',
  '全年未向申请人收取任何费用。',
  '行政事业性收费和信息处理费均为0。',
  '无收费情况。',
])('is silent on %s', (text) => {
  check(draft({ sections: { 6: text } }));
});

test('is silent for 2019 and 2020', () => {
  check(six('无其他需要报告的事项。', 2020));
});
