/** balance: 一 + 二 = 三（七） + 四 in each column. */
import { expect, test } from 'vitest';
import { parseReport } from '../../../server/src/report/parse';
import { checkReport } from '../../../server/src/rules/run';
import { draft } from '../../support/builders';
import { forRule } from '../../support/draft';
import { inLayouts } from '../../support/layouts';

const { check, checkNoFix } = forRule('suspect-cell', 'row-total', 'result-total', 'balance');

/** One request too few came in: the column and the table's total are short, and no cell alone can be at fault. */
const applications = {
  newRequests: ['⟦58⟧', 7, 0, 0, 1, 0, '⟦66⟧'],
  carriedIn: [2, 0, 0, 0, 0, 0, 2],
  granted: [61, 7, 0, 0, 1, 0, 69],
  carriedForward: [0, 0, 0, 0, 0, 0, 0],
};

inLayouts((make) => {
  test('gives both sides and the difference', () => {
    check(
      make({ applications }),
      'balance E 自然人列：第一项 58 + 第二项 2 = 60，第三项（七）61 + 第四项 0 = 61，多 1',
      'balance E 总计列：第一项 66 + 第二项 2 = 68，第三项（七）69 + 第四项 0 = 69，多 1',
    );
  });

  test('is silent where one of the four is blank', () => {
    check(
      make({ applications: { ...applications, carriedForward: ['', 0, 0, 0, 0, 0, ''] } }).replace(
        /[⟦⟧]/g,
        '',
      ),
    );
  });
});

test('has no fix', () => {
  checkNoFix(draft({ applications }));
});

test('says “少” where the results are fewer', () => {
  const fewer = { ...applications, newRequests: ['⟦60⟧', 7, 0, 0, 1, 0, '⟦68⟧'] };
  check(
    draft({ applications: fewer }),
    'balance E 自然人列：…',
    'balance E 总计列：第一项 68 + 第二项 2 = 70，第三项（七）69 + 第四项 0 = 69，少 1',
  );
});

test('is about the column', () => {
  const [found] = checkReport(parseReport(draft({ applications }).replace(/[⟦⟧]/g, '')));
  expect(found?.finding.place).toEqual({ table: 'applications', column: 'naturalPerson' });
  expect(found?.finding.related).toHaveLength(4);
});
