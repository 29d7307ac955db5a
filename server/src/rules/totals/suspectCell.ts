/**
 * Equations are broken, and one cell, alone, explains all of them: it must be wrong, or the totals over it were
 * forgotten. Both mends are offered and none is safe, for only a person knows which it was.
 */
import { setValue } from '../../format/write';
import { evaluate, type CellLookup } from '../../form/equations';
import type { Equation } from '../../form/types';
import type { Report, Table } from '../../report/model';
import type { SuspectCell } from '../../solve/audit';
import { bothForms, defineRule, type Fix, type Related } from '../rule';
import { sumFacts } from './shared';

export const suspectCell = defineRule({
  id: 'suspect-cell',
  group: 'totals',
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report, audit }) {
    for (const suspect of audit.suspects) {
      const table = report.tables[suspect.table];
      const cell = table?.cells[suspect.cell];
      const spec = table?.spec.cells[suspect.cell];
      if (!table || !cell || !spec) continue;
      const valueAt = audit.values[suspect.table];
      yield {
        range: cell.range,
        facts: {
          actual: suspect.actual,
          expected: suspect.expected,
          sums: suspect.broken.map((broken) => sumFacts(table.spec, broken, valueAt)),
        },
        place: { table: table.key, row: spec.row, column: spec.column },
        related: relatedTo(table, suspect, valueAt),
        fixes: () => [
          {
            title: { key: 'set-value', value: String(suspect.expected) },
            safe: false,
            preferred: true,
            edits: [setValue(report, table, cell, String(suspect.expected))],
          },
          ...recomputed(report, table, suspect, valueAt),
        ],
      };
    }
  },
});

/** One entry a broken equation, at its total or, where that is the suspect, at its first item. */
function relatedTo(table: Table, suspect: SuspectCell, valueAt: CellLookup): readonly Related[] {
  return suspect.broken.flatMap((broken): readonly Related[] => {
    const { left, right } = broken.equation;
    const at = [...right, ...left].find((index) => index !== suspect.cell);
    const cell = at === undefined ? undefined : table.cells[at];
    return cell ? [{ range: cell.range, facts: sumFacts(table.spec, broken, valueAt) }] : [];
  });
}

/**
 * The other mend: the figure is right and the totals were forgotten. Totals follow from their items one after the
 * other; offered only where that leaves every row total and column total right.
 */
function recomputed(report: Report, table: Table, suspect: SuspectCell, valueAt: CellLookup): readonly Fix[] {
  const totals = table.spec.equations.filter(({ kind }) => kind !== 'balance');
  if (totals.some(({ right }) => right.includes(suspect.cell))) return [];
  const changed = new Map<number, number>();
  const current: CellLookup = (index) => changed.get(index) ?? valueAt(index);
  // A total may be an item of another one: once through each kind is enough, twice finds what was out of order.
  for (const equation of [...totals, ...totals]) recompute(equation, current, changed);
  if (totals.some((equation) => evaluate(equation, current).state === 'broken')) return [];
  const edits = [...changed].flatMap(([index, value]) => {
    const cell = table.cells[index];
    return cell && valueAt(index) !== value ? [setValue(report, table, cell, String(value))] : [];
  });
  return edits.length === 0 ? [] : [{ title: { key: 'recompute-totals' }, safe: false, edits }];
}

function recompute(equation: Equation, current: CellLookup, changed: Map<number, number>): void {
  const result = evaluate(equation, current);
  const [total] = equation.right;
  if (result.state === 'broken' && total !== undefined) changed.set(total, result.left);
}
