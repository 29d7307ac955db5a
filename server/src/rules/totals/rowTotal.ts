/** 总计 of each row of table `applications` = the sum of its six applicant columns (勾稽关系, both forms). */
import { bothForms, defineRule } from '../rule';
import { brokenOf, oppositeOf, brokenSum, namesOf, setTotal, termsOf } from './shared';

export const rowTotal = defineRule({
  id: 'row-total',
  group: 'totals',
  tags: ['equation'],
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check(context) {
    for (const broken of brokenOf(context, 'row-total')) {
      const { equation, table, valueAt } = broken;
      const total = equation.right[0];
      const cell = total === undefined ? undefined : table.cells[total];
      if (!cell || equation.row === undefined) continue;
      const opposite = oppositeOf(context, broken);
      yield {
        range: cell.range,
        facts: {
          label: namesOf(table.spec, total).row,
          ...brokenSum(broken, valueAt),
          ...(opposite !== undefined && { opposite }),
        },
        place: { table: table.key, row: equation.row, column: 'total' },
        related: termsOf(broken),
        fixes: () => setTotal(broken),
      };
    }
  },
});
