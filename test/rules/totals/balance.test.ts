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

test('says that a figure may stand in the wrong column', () => {
  const swapped = {
    newRequests: ['⟦58⟧', '⟦8⟧', 0, 0, 1, 0, 67],
    granted: [59, 7, 0, 0, 1, 0, 67],
    carriedIn: [2],
    carriedForward: [2],
  };
  check(
    draft({ applications: swapped }),
    'balance E 自然人列：第一项 58 + 第二项 2 = 60，第三项（七）59 + 第四项 2 = 61，多 1；“商业企业”列恰好相反，可能有数填错了列',
    'balance E 商业企业列：第一项 8 + 第二项 0 = 8，第三项（七）7 + 第四项 0 = 7，少 1；“自然人”列恰好相反，可能有数填错了列',
  );
});
