/** review-total: 总计 of each group of table `review`. */
import { expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/rules/run';
import { draft } from '../../support/builders';
import { check, checkFix, forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

inLayouts((make) => {
  const review = {
    reconsideration: [1, 0, 0, 2, '⟦2⟧'],
    litigationAfterReconsideration: [0, 1, 0, 0, '⟦0⟧'],
  };

  test('stands at the total of each group that does not add up', () => {
    check(
      make({ review }),
      'review-total E 行政复议：总计应为 3（1+0+0+2），实为 2',
      'review-total E 行政诉讼·复议后起诉：总计应为 1（0+1+0+0），实为 0',
    );
  });

  test('sets the total', () => {
    checkFix(
      make({ review: { reconsideration: [1, 0, 0, 2, '⟦2⟧'] } }),
      make({ review: { reconsideration: [1, 0, 0, 2, 3] } }),
    );
  });
});

test('is about the group', () => {
  const [found] = checkReport(parseReport(draft({ review: { directLitigation: [1, 0, 0, 0, 0] } })));
  expect(found?.finding.place).toEqual({ table: 'review', row: 'directLitigation', column: 'total' });
  expect(found?.finding.related).toHaveLength(5);
});

test('offers the one typing mistake that explains the sum first', () => {
  const text = draft({ review: { reconsideration: [12, 3, 0, 0, 24] } });
  expect(forRule('review-total').fixTitles(text)).toEqual(['两位数字颠倒：改为 21', '改为 15']);
});

test('offers no typing mistake where several explain the sum', () => {
  const text = draft({ review: { reconsideration: [12, 0, 0, 0, 21] } });
  expect(forRule('review-total').fixTitles(text)).toEqual(['改为 12']);
});
