/** （七）总计 of each column = the sum of the column from （一）予以公开 to （六）其他处理 (勾稽关系, both forms). */
import { bothForms, defineRule } from '../rule';
import { brokenOf, oppositeOf, brokenSum, namesOf, setTotal, termsOf } from './shared';

export const resultTotal = defineRule({
  id: 'result-total',
  group: 'totals',
  tags: ['equation'],
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check(context) {
    for (const broken of brokenOf(context, 'result-total')) {
      const { equation, table, valueAt } = broken;
      const total = equation.right[0];
      const cell = total === undefined ? undefined : table.cells[total];
      if (!cell || equation.column === undefined) continue;
      const opposite = oppositeOf(context, broken);
      yield {
        range: cell.range,
        facts: {
          column: namesOf(table.spec, total).column,
          ...brokenSum(broken, valueAt),
          ...(opposite !== undefined && { opposite }),
        },
        place: { table: table.key, row: 'resultTotal', column: equation.column },
        related: termsOf(broken),
        fixes: () => setTotal(broken),
      };
    }
  },
});
