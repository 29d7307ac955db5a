/** The equations that cells are in, with today's figures. */
import { evaluate } from '../../form/equations';
import type { Equation, TableSpec } from '../../form/types';
import type { EquationLine } from '../../messages/features';
import { namesOf, sumFacts } from '../../rules/totals/shared';
import type { Table } from '../../report/model';
import type { Reading } from './reading';

/** An equation as it stands now, in the words of the form. */
export function equationLine(reading: Reading, { spec, key }: Table, equation: Equation): EquationLine {
  const valueAt = reading.audit.values[key];
  const result = evaluate(equation, valueAt);
  if (result.state === 'unknown') return { state: 'unknown', ...nameOf(spec, equation) };
  const sides =
    result.state === 'broken'
      ? result
      : // both sides are known, or the state would be unknown
        { left: sum(equation.left, valueAt), right: sum(equation.right, valueAt) };
  return {
    state: result.state,
    ...sumFacts(spec, { equation, left: sides.left, right: sides.right }, valueAt),
  };
}

/** The equations that a cell is in, in the form's order. */
export function equationsOf(table: Table, cell: number): readonly Equation[] {
  return table.spec.equationsOf[cell] ?? [];
}

/** How many equations of a table hold, are broken, cannot be told. */
export function tally(reading: Reading, table: Table): { holds: number; broken: number; unknown: number } {
  const counts = { holds: 0, broken: 0, unknown: 0 };
  const valueAt = reading.audit.values[table.key];
  for (const equation of table.spec.equations) counts[evaluate(equation, valueAt).state]++;
  return counts;
}

function sum(cells: readonly number[], valueAt: (cell: number) => number | undefined): number {
  return cells.reduce((total, cell) => total + (valueAt(cell) ?? 0), 0);
}

function nameOf(spec: TableSpec, equation: Equation): { kind: Equation['kind']; name: string } {
  const names = namesOf(spec, equation.right[0]);
  const byRow = equation.kind === 'row-total' || equation.kind === 'review-total';
  return { kind: equation.kind, name: byRow ? names.row : names.column };
}
