/** invalid-value: whole numbers ≥ 0, amounts in 万元, signed changes of the 2019 form. */
import { expect, test } from 'vitest';
import { draft } from '../../support/builders';
import { check, checkFix, checkNoFix, fixTitles, forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

inLayouts((make) => {
  test.each([
    ['０', 0],
    ['1，234', 1234],
    ['12件', 12],
  ])('%s counts, and is to be written plainly', (shown, value) => {
    const before = { applications: { newRequests: [{ shown: `⟦${shown}⟧`, value }] } };
    check(make(before), `invalid-value E “${shown}”应写作 ${value}`);
    checkFix(make(before), make({ applications: { newRequests: [value] } }));
  });

  test.each(['1.5', '-3', '二十', '约5'])('%s is no number of the form', (shown) => {
    const text = make({ applications: { newRequests: [7, { shown: `⟦${shown}⟧`, value: 0 }] } });
    check(text, `invalid-value E “${shown}”不是非负整数`);
    checkNoFix(text);
  });
});

test('the plain number is safe', () => {
  expect(fixTitles(draft({ review: { directLitigation: ['⟦１⟧', 0, 0, 0, 1] } }))).toEqual(['★ 改为 1']);
});

test('the fee may be a decimal, but not negative', () => {
  check(draft({ disclosure: { fees: ['12.35'] } }));
  forRule('invalid-value').check(
    draft({ disclosure: { fees: ['⟦-2⟧'] } }),
    'invalid-value E “-2”不是非负数（万元）',
  );
});

test('本年增/减 of the 2019 form may be negative', () => {
  check(draft({ year: 2020, disclosure: { licensing: [12, '-4', 8], penalties: [3, '增2', 5] } }));
});
