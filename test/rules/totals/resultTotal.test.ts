/** result-total: （七）总计 of a column against the sum of its items. */
import { expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/rules/run';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

const { check, checkFix } = forRule('result-total');

const items = { granted: [20, 5], 'other.other': [4] };

inLayouts((make) => {
  test('shows the items that are not zero', () => {
    check(
      make({ applications: { ...items, resultTotal: ['⟦25⟧', 5, 0, 0, 0, 0, 29] } }),
      'result-total E 自然人列：（七）总计应为 24（20+4），实为 25',
    );
  });

  test('sets the total', () => {
    const others = { newRequests: [20, 5], carriedIn: [4], carriedForward: [0] };
    checkFix(
      make({ applications: { ...items, ...others, resultTotal: ['⟦25⟧', 5, 0, 0, 0, 0, 29] } }),
      make({ applications: { ...items, ...others, resultTotal: [24, 5, 0, 0, 0, 0, 29] } }),
    );
  });

  test('is silent where an item is missing', () => {
    check(make({ applications: { granted: [20], resultTotal: [25] }, omit: ['denied.deliberative'] }));
  });
});

test('is silent where suspect-cell has said it', () => {
  const applications = { granted: [20, 5], resultTotal: [{ shown: '⟦25⟧', value: 20 }, 5] };
  forRule('suspect-cell', 'result-total').check(draft({ applications }), 'suspect-cell E');
});

test('points at all 22 cells of the column', () => {
  const text = draft({ applications: { ...items, resultTotal: [25, 5, 0, 0, 0, 0, 30] } });
  const found = checkReport(parseReport(text)).find(
    ({ finding }) => finding.rule === 'result-total',
  )?.finding;
  expect(found?.related).toHaveLength(22);
  expect(found?.place).toEqual({ table: 'applications', row: 'resultTotal', column: 'naturalPerson' });
});
