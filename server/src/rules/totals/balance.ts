/**
 * 第一项加第二项之和，等于第三项加第四项之和, in each column of table `applications` (its corner cell says so).
 * No one of the four figures is likelier to be wrong than the others, so there is no fix.
 */
import { bothForms, defineRule } from '../rule';
import { brokenBalance, brokenOf, oppositeOf, termsOf } from './shared';

export const balance = defineRule({
  id: 'balance',
  group: 'totals',
  tags: ['equation'],
  severity: 'error',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check(context) {
    for (const broken of brokenOf(context, 'balance')) {
      const { equation, table, valueAt } = broken;
      const [first] = equation.left;
      const cell = first === undefined ? undefined : table.cells[first];
      if (!cell || equation.column === undefined) continue;
      const opposite = oppositeOf(context, broken);
      yield {
        range: cell.range,
        facts: { ...brokenBalance(table.spec, broken, valueAt), ...(opposite !== undefined && { opposite }) },
        place: { table: table.key, column: equation.column },
        related: termsOf(broken),
      };
    }
  },
});
