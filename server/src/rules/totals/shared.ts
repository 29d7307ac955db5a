/** What the rules of totals share: broken equations by kind, their words, the cells they point at. */
import { setValue } from '../../format/write';
import { evaluate, involves, type CellLookup } from '../../form/equations';
import type { EquationKind, TableSpec } from '../../form/types';
import type { Report, Table } from '../../report/model';
import type { BrokenEquation } from '../../solve/audit';
import type { BrokenBalance, BrokenSum, SumFacts } from '../facts';
import { columnName, rowName } from '../names';
import type { Fix, Related, RuleContext } from '../rule';

export interface BrokenHere extends BrokenEquation {
  readonly report: Report;
  readonly table: Table;
  readonly valueAt: CellLookup;
}

/** Broken equations of a kind for which no suspect cell speaks. */
export function* brokenOf(context: RuleContext, kind: EquationKind): Generator<BrokenHere> {
  const { report, audit, explained } = context;
  for (const broken of audit.broken) {
    const { equation } = broken;
    if (equation.kind !== kind || explained.has(equation)) continue;
    const table = report.tables[equation.table];
    if (table) yield { ...broken, report, table, valueAt: audit.values[equation.table] };
  }
}

export function brokenSum({ equation, left, right }: BrokenEquation, valueAt: CellLookup): BrokenSum {
  return { terms: equation.left.map((cell) => valueAt(cell) ?? 0), expected: left, actual: right };
}

export function brokenBalance(
  spec: TableSpec,
  { equation }: BrokenEquation,
  valueAt: CellLookup,
): BrokenBalance {
  const [newRequests, carriedIn] = equation.left.map((cell) => valueAt(cell) ?? 0);
  const [resultTotal, carriedForward] = equation.right.map((cell) => valueAt(cell) ?? 0);
  return {
    column: namesOf(spec, equation.left[0]).column,
    newRequests: newRequests ?? 0,
    carriedIn: carriedIn ?? 0,
    resultTotal: resultTotal ?? 0,
    carriedForward: carriedForward ?? 0,
  };
}

/** A broken equation in the words of the form. */
export function sumFacts(spec: TableSpec, broken: BrokenEquation, valueAt: CellLookup): SumFacts {
  const { kind, right } = broken.equation;
  if (kind === 'balance') return { kind, ...brokenBalance(spec, broken, valueAt) };
  const sum = brokenSum(broken, valueAt);
  const { row, column } = namesOf(spec, right[0]);
  switch (kind) {
    case 'row-total':
      return { kind, label: row, ...sum };
    case 'result-total':
      return { kind, column, ...sum };
    case 'review-total':
      return { kind, group: row, ...sum };
  }
}

/** Row and column of a cell, as messages call them. */
export function namesOf(
  spec: TableSpec,
  index: number | undefined,
): { readonly row: string; readonly column: string } {
  const cell = index === undefined ? undefined : spec.cells[index];
  return cell ? { row: rowName(spec, cell), column: columnName(spec, cell) } : { row: '', column: '' };
}

/** Related information for every cell of the equation. */
export function termsOf({ equation, table, valueAt }: BrokenHere): readonly Related[] {
  return [...equation.left, ...equation.right].flatMap((index): readonly Related[] => {
    const cell = table.cells[index];
    const value = valueAt(index);
    if (!cell || value === undefined) return [];
    return [{ range: cell.range, facts: { kind: 'term', ...namesOf(table.spec, index), value } }];
  });
}

/** The fix that makes the total what its items add up to; preferred unless it breaks an equation that holds. */
export function setTotal({ equation, left, report, table, valueAt }: BrokenHere): readonly Fix[] {
  const index = equation.right[0];
  const cell = index === undefined ? undefined : table.cells[index];
  if (index === undefined || !cell) return [];
  const breaks = table.spec.equations.some(
    (other) => involves(other, index) && evaluate(other, valueAt).state === 'holds',
  );
  return [
    {
      title: { key: 'set-value', value: String(left) },
      safe: false,
      preferred: !breaks,
      edits: [setValue(report, table, cell, String(left))],
    },
  ];
}

/**
 * The row or column that is off by as much the other way, where there is just one: probably something was entered
 * in the wrong row or column. The column 总计 is no place to enter anything.
 */
export function oppositeOf(context: RuleContext, broken: BrokenHere): string | undefined {
  const { kind, column } = broken.equation;
  if (column === 'total') return undefined;
  const off = broken.right - broken.left;
  let partner: BrokenHere | undefined;
  for (const other of brokenOf(context, kind)) {
    if (other.equation === broken.equation || other.equation.column === 'total') continue;
    const difference = other.right - other.left;
    // A second one that is off like this one, or a second partner: nothing can be told.
    if (difference === off || (difference === -off && partner)) return undefined;
    if (difference === -off) partner = other;
  }
  if (!partner) return undefined;
  const names = namesOf(partner.table.spec, partner.equation.right[0]);
  return kind === 'row-total' ? names.row : names.column;
}
