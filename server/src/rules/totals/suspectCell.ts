/**
 * Equations are broken, and one cell, alone, explains all of them: it must be wrong, or the totals over it were
 * forgotten. Both mends are offered and none is safe, for only a person knows which it was.
 */
import { setValue } from '../../format/write';
import { evaluate, type CellLookup } from '../../form/equations';
import type { Equation } from '../../form/types';
import type { Report, Table } from '../../report/model';
import type { Audit, SuspectCell, TableSlip } from '../../solve/audit';
import { bothForms, defineRule, type Fix, type FixTitle, type Related, type RuleFinding } from '../rule';
import { changedCells, mendSlip, namesOf, sumFacts } from './shared';

export const suspectCell = defineRule({
  id: 'suspect-cell',
  group: 'totals',
  tags: ['equation', 'number'],
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
          ...(suspect.together && {
            together: { ...namesOf(table.spec, suspect.together.cell), expected: suspect.together.expected },
          }),
          ...(suspect.slip && { slip: suspect.slip }),
        },
        place: { table: table.key, row: spec.row, column: spec.column },
        related: brokenSums(table, suspect, suspect.cell, valueAt),
        fixes: () => fixesOf(report, table, suspect, valueAt),
      };
    }
    for (const slip of audit.slips) {
      const found = slip.telling ? slipFinding(report, audit, slip) : undefined;
      if (found) yield found;
    }
  },
});

/** A typing mistake over several cells is one finding, at the first of them. */
function slipFinding(report: Report, audit: Audit, slip: TableSlip): RuleFinding<'suspect-cell'> | undefined {
  const table = report.tables[slip.table];
  const [first, ...others] = slip.changes;
  const cell = first && table?.cells[first.cell];
  const spec = first && table?.spec.cells[first.cell];
  if (!table || !cell || !spec) return undefined;
  const valueAt = audit.values[slip.table];
  const cells = changedCells(table.spec, slip);
  const elsewhere = others.flatMap(({ cell: index }, at): readonly Related[] => {
    const other = table.cells[index];
    const changed = cells[at + 1];
    return other && changed
      ? [{ range: other.range, facts: { kind: 'mistyped', actual: valueAt(index) ?? 0, cell: changed } }]
      : [];
  });
  return {
    range: cell.range,
    facts: {
      actual: valueAt(first.cell) ?? 0,
      expected: first.expected,
      sums: slip.broken.map((broken) => sumFacts(table.spec, broken, valueAt)),
      slip: slip.kind,
      cells,
    },
    place: { table: table.key, row: spec.row, column: spec.column },
    related: [...elsewhere, ...brokenSums(table, slip, first.cell, valueAt)],
    fixes: () => [mendSlip(report, table, slip)],
  };
}

/** Both cells where there are two; else this one, or its totals instead. */
function fixesOf(report: Report, table: Table, suspect: SuspectCell, valueAt: CellLookup): readonly Fix[] {
  const both = suspect.together ? [suspect, suspect.together].sort((a, b) => a.cell - b.cell) : [suspect];
  const edits = both.flatMap(({ cell: index, expected }) => {
    const cell = table.cells[index];
    return cell ? setValue(report, table, cell, String(expected)) : [];
  });
  const [first = '', second] = both.map(({ expected }) => String(expected));
  const title: FixTitle =
    second !== undefined
      ? { key: 'set-both', values: [first, second] }
      : suspect.slip
        ? { key: 'mend-slip', slip: suspect.slip, cells: changedCells(table.spec, { changes: [suspect] }) }
        : { key: 'set-value', value: first };
  const recomputing = suspect.together ? [] : recomputed(report, table, suspect, valueAt);
  return [{ title, safe: false, preferred: true, edits }, ...recomputing];
}

/** One entry a broken equation, at its total or, where that is the suspect, at its first item. */
function brokenSums(
  table: Table,
  { broken: all }: Pick<SuspectCell, 'broken'>,
  suspect: number,
  valueAt: CellLookup,
): readonly Related[] {
  return all.flatMap((broken): readonly Related[] => {
    const { left, right } = broken.equation;
    const at = [...right, ...left].find((index) => index !== suspect);
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
    return cell && valueAt(index) !== value ? setValue(report, table, cell, String(value)) : [];
  });
  return edits.length === 0 ? [] : [{ title: { key: 'recompute-totals' }, safe: false, edits }];
}

function recompute(equation: Equation, current: CellLookup, changed: Map<number, number>): void {
  const result = evaluate(equation, current);
  const [total] = equation.right;
  if (result.state === 'broken' && total !== undefined) changed.set(total, result.left);
}
