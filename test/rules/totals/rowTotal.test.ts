/** row-total: 总计 of a row against the sum of its columns, where no cell alone explains what is broken. */
import { expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/rules/run';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

// Without its last row the table's balance is unknown, and a wrong row is all that can be told.
const omit = ['carriedForward'];
const { check, checkFix, fixTitles } = forRule('suspect-cell', 'row-total', 'result-total', 'balance');

inLayouts((make) => {
  test('shows the sum at each of two wrong totals', () => {
    const applications = {
      newRequests: [58, 7, 0, 0, 1, 0, '⟦65⟧'],
      carriedIn: [0, 2, 0, 0, 0, 0, '⟦4⟧'],
    };
    check(
      make({ applications, omit }),
      'row-total E 总计应为 66（58+7+0+0+1+0），实为 65',
      'row-total E 总计应为 2（0+2+0+0+0+0），实为 4',
    );
  });

  test('sets the total', () => {
    checkFix(
      make({ applications: { newRequests: [58, 7, 0, 0, 1, 0, '⟦65⟧'] }, omit }),
      make({ applications: { newRequests: [58, 7, 0, 0, 1, 0] }, omit }),
    );
  });

  test('leaves rows with a blank or unreadable value alone', () => {
    check(
      make({
        applications: { newRequests: [58, '', 0, 0, 1, 0, 65], carriedIn: [0, '二', 0, 0, 0, 0, 3] },
        omit,
      }),
    );
  });
});

test('has one fix, which is not safe', () => {
  expect(fixTitles(draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] }, omit }))).toEqual([
    '改为 66',
  ]);
});

test('points at every cell of the sum', () => {
  const text = draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, 65] }, omit });
  const found = checkReport(parseReport(text)).find(({ finding }) => finding.rule === 'row-total')?.finding;
  const related = found?.related?.map(({ range: { start, end } }) => text.slice(start, end));
  expect(related).toEqual(['58', '7', '0', '0', '1', '0', '65']);
  expect(found?.place).toEqual({ table: 'applications', row: 'newRequests', column: 'total' });
});

test('speaks where suspect-cell is off', () => {
  forRule('row-total').check(
    draft({ applications: { newRequests: [58, 7, 0, 0, 1, 0, '⟦65⟧'] } }),
    'row-total E 总计应为 66（58+7+0+0+1+0），实为 65',
  );
});

test('says that a figure may stand in the wrong row', () => {
  const applications = {
    granted: [20, 5, 0, 0, 0, 0, '⟦24⟧'],
    partlyGranted: [3, 1, 0, 0, 0, 0, '⟦5⟧'],
    resultTotal: [23, 6, 0, 0, 0, 0, 29],
  };
  check(
    draft({ applications }),
    'row-total E 总计应为 25（20+5+0+0+0+0），实为 24；“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行恰好相反，可能有数填错了行',
    'row-total E 总计应为 4（3+1+0+0+0+0），实为 5；“（一）予以公开”行恰好相反，可能有数填错了行',
  );
});
