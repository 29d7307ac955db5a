/** What the rules of totals share: broken equations by kind, their words, the cells they point at. */
import { setValue } from '../../format/write';
import { evaluate, type CellLookup } from '../../form/equations';
import type { EquationKind, TableSpec } from '../../form/types';
import type { Report, Table } from '../../report/model';
import type { BrokenEquation, TableSlip } from '../../solve/audit';
import type { BrokenBalance, BrokenSum, ChangedCell, SumFacts } from '../facts';
import { columnName, rowName } from '../names';
import type { Fix, Related, RuleContext } from '../rule';

export interface BrokenHere extends BrokenEquation {
  readonly report: Report;
  readonly table: Table;
  readonly valueAt: CellLookup;
  /** A typing mistake that would explain the equation, though it need not be the one. */
  readonly slip: TableSlip | undefined;
}

/** Broken equations of a kind for which no suspect cell speaks. */
export function* brokenOf(context: RuleContext, kind: EquationKind): Generator<BrokenHere> {
  const { report, audit, explained } = context;
  for (const broken of audit.broken) {
    const { equation } = broken;
    if (equation.kind !== kind || explained.has(equation)) continue;
    const table = report.tables[equation.table];
    if (!table) continue;
    const slip = audit.slips.find((one) => one.broken.some((mended) => mended.equation === equation));
    yield { ...broken, report, table, valueAt: audit.values[equation.table], slip };
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

/**
 * What mends a broken sum: the typing mistake that would explain it, by name, and the total as its items add up to.
 * Preferred is the first, or the second where it breaks no equation that holds.
 */
export function setTotal(broken: BrokenHere): readonly Fix[] {
  const { equation, left, report, table, valueAt } = broken;
  const index = equation.right[0];
  const cell = index === undefined ? undefined : table.cells[index];
  if (index === undefined || !cell) return [];
  const breaks = table.spec.equationsOf[index]?.some((other) => evaluate(other, valueAt).state === 'holds');
  const named = broken.slip ? [mendSlip(report, table, broken.slip)] : [];
  // The mistake may have been made in the total itself.
  if (named.length > 0 && broken.slip?.changes.every((change) => change.cell === index)) return named;
  return [
    ...named,
    {
      title: { key: 'set-value', value: String(left) },
      safe: false,
      preferred: !breaks && named.length === 0,
      edits: setValue(report, table, cell, String(left)),
    },
  ];
}

/** All cells of a typing mistake as they should be. */
export function mendSlip(report: Report, table: Table, slip: TableSlip): Fix {
  return {
    title: { key: 'mend-slip', slip: slip.kind, cells: changedCells(table.spec, slip) },
    safe: false,
    preferred: true,
    edits: slip.changes.flatMap(({ cell: index, expected }) => {
      const cell = table.cells[index];
      return cell ? setValue(report, table, cell, String(expected)) : [];
    }),
  };
}

/** The cells of a typing mistake in the words of the form. */
export function changedCells(
  spec: TableSpec,
  { changes }: Pick<TableSlip, 'changes'>,
): readonly ChangedCell[] {
  return changes.map(({ cell, expected }) => ({ ...namesOf(spec, cell), expected }));
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
