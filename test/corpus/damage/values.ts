/** Damage to values: other digits, units, separators, signs for nothing. */
import type { TableKey } from '../../../server/src/form/types';
import { layoutIds, type LayoutId } from '../../support/builders';
import type { Random } from '../../support/random';
import type { GridCell } from '../../support/render/grid';
import { mapCells, meaning, reshaped, type Damage, type Plan } from '../plan';

type Change = (cell: GridCell, number: number, table: TableKey, layout: LayoutId) => Partial<GridCell>;

/** Changes each value cell that still holds a number with this probability. */
function eachValue(plan: Plan, random: Random, probability: number, change: Change): Plan {
  return reshaped(plan, (grid, table, layout) =>
    mapCells(grid, (cell) => {
      const number = cell.role === 'value' && cell.spec !== undefined ? meaning(cell) : null;
      if (number === null || !random.chance(probability)) return cell;
      return { ...cell, means: number, ...change(cell, number, table, layout) };
    }),
  );
}

function fullWidth(text: string): string {
  return text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Layouts in which an empty value leaves no trace of where it stood. */
const closing: readonly LayoutId[] = ['trimmed-pipe', 'flat-lines', 'spaces'];

export const valueDamage: readonly Damage[] = [
  {
    id: 'full-width-digits',
    apply: (plan, random) => eachValue(plan, random, 0.4, ({ text }) => ({ text: fullWidth(text) })),
  },
  {
    id: 'value-unit',
    apply: (plan, random) =>
      eachValue(plan, random, 0.2, ({ text, spec }, _, table) =>
        isFee(plan, table, spec) ? {} : { text: text + random.pick(['件', ' 件']) },
      ),
  },
  {
    id: 'thousands',
    apply: (plan, random) =>
      eachValue(plan, random, 1, ({ text }, number) =>
        number < 1000 || !/^\d+$/.test(text)
          ? {}
          : { text: text.replace(/\B(?=(\d{3})+$)/g, random.pick([',', '，'])) },
      ),
  },
  {
    id: 'fee-unit',
    apply: (plan, random) =>
      eachValue(plan, random, 1, ({ text, spec }, _, table) =>
        isFee(plan, table, spec) ? { text: text + random.pick(['万元', ' 万元', '（万元）']) } : {},
      ),
  },
  {
    id: 'cell-spaces',
    apply: (plan, random) =>
      eachValue(plan, random, 0.3, ({ around }) => ({
        around: around ?? [
          random.pick(['', ' ', '\u3000', '\u00a0']),
          random.pick(['', ' ', '\u3000', '\u00a0']),
        ],
      })),
    // In the layout of runs of spaces they would be part of a run.
    layouts: layoutIds.filter((layout) => layout !== 'spaces'),
  },
  {
    id: 'blank-signs',
    apply: (plan, random) =>
      eachValue(plan, random, 0.1, ({ prefix }) =>
        prefix === undefined ? { text: random.pick(['/', '-', '—', '无', '——']), means: null } : {},
      ),
  },
  {
    id: 'blank-empty',
    apply: (plan, random) =>
      eachValue(plan, random, 0.05, (_cell, _number, _table, layout) =>
        closing.includes(layout) ? {} : { text: '', means: null },
      ),
    excludes: ['labels-lost', 'labels-stand-in'],
  },
];

function isFee({ form }: Plan, table: TableKey, spec: number | undefined): boolean {
  return spec !== undefined && form.tables[table].cells[spec]?.kind === 'money';
}
