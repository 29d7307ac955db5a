/** 总计 of each group of table `review` = 结果维持 + 结果纠正 + 其他结果 + 尚未审结. */
import { bothForms, defineRule } from '../rule';
import { brokenOf, brokenSum, namesOf, setTotal, termsOf } from './shared';

export const reviewTotal = defineRule({
  id: 'review-total',
  group: 'totals',
  tags: ['equation'],
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check(context) {
    for (const broken of brokenOf(context, 'review-total')) {
      const { equation, table, valueAt } = broken;
      const total = equation.right[0];
      const cell = total === undefined ? undefined : table.cells[total];
      if (!cell || equation.row === undefined) continue;
      yield {
        range: cell.range,
        facts: { group: namesOf(table.spec, total).row, ...brokenSum(broken, valueAt) },
        place: { table: table.key, row: equation.row, column: 'total' },
        related: termsOf(broken),
        fixes: () => setTotal(broken),
      };
    }
  },
});
