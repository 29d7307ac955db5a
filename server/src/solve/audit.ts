/** The state of a report's equations, evaluated once for all rules, and the cells that explain what is broken. */
import { evaluate, type CellLookup } from '../form/equations';
import { tableKeys, type Equation, type TableKey } from '../form/types';
import type { Report, Table } from '../report/model';
import { locate, type BrokenEquation, type Explanation } from './locate';
import { digitSlip } from './slipKinds';
import type { Slip, SlipKind } from './slips';

export type { BrokenEquation } from './locate';
export type { SlipKind } from './slips';

/** A cell whose change to `expected`, alone, mends every broken equation of its group and breaks none. */
export interface SuspectCell extends Explanation {
  readonly table: TableKey;
  readonly actual: number;
  /** The typing mistake that made `actual` of `expected`. */
  readonly slip?: SlipKind;
}

/** A typing mistake over several cells, or a mend that is only offered. */
export interface TableSlip extends Slip {
  readonly table: TableKey;
}

export interface Audit {
  /** Equations whose sides differ, in the form's order. */
  readonly broken: readonly BrokenEquation[];
  readonly suspects: readonly SuspectCell[];
  readonly slips: readonly TableSlip[];
  /** Equations that a suspect cell or a telling slip explains: the rules of totals stay silent about them. */
  readonly explained: ReadonlySet<Equation>;
  /** The values that equations may trust, by table: readable, and in a row with as many as the form asks for. */
  readonly values: Readonly<Record<TableKey, CellLookup>>;
}

const nothing: readonly never[] = Object.freeze([]);
const noEquations: ReadonlySet<Equation> = new Set();

/** Evaluates all equations of a report. Linear in its cells; a correct report costs a few microseconds. */
export function auditReport(report: Report): Audit {
  const values = {
    disclosure: trustedValues(report.tables.disclosure),
    applications: trustedValues(report.tables.applications),
    review: trustedValues(report.tables.review),
  };
  const broken: BrokenEquation[] = [];
  const suspects: SuspectCell[] = [];
  const slips: TableSlip[] = [];
  for (const key of tableKeys) {
    const table = report.tables[key];
    if (!table) continue;
    const brokenHere = brokenEquations(table.spec.equations, values[key]);
    if (brokenHere.length === 0) continue;
    broken.push(...brokenHere);
    const located = locate(table.spec, brokenHere, values[key]);
    for (const found of located.cells) {
      const actual = values[key](found.cell) ?? 0;
      const slip = found.together ? undefined : digitSlip(actual, found.expected);
      suspects.push({ table: key, actual, ...found, ...(slip && { slip }) });
    }
    slips.push(...located.slips.map((slip) => ({ table: key, ...slip })));
  }
  if (broken.length === 0)
    return { broken: nothing, suspects: nothing, slips: nothing, explained: noEquations, values };
  const told = [...suspects, ...slips.filter(({ telling }) => telling)];
  const explained = new Set(told.flatMap((one) => one.broken.map(({ equation }) => equation)));
  return { broken, suspects, slips, explained, values };
}

function brokenEquations(equations: readonly Equation[], valueAt: CellLookup): readonly BrokenEquation[] {
  const broken: BrokenEquation[] = [];
  for (const equation of equations) {
    const result = evaluate(equation, valueAt);
    if (result.state === 'broken') broken.push({ equation, left: result.left, right: result.right });
  }
  return broken;
}

/**
 * Values as equations may use them. A row with too few or too many values may have them in the wrong columns, so
 * none of its values counts; where a row stands twice, the table's first reading counts.
 */
export function trustedValues(table: Table | undefined): CellLookup {
  if (!table) return () => undefined;
  const values = new Array<number | undefined>(table.spec.cells.length).fill(undefined);
  for (const row of table.rows) {
    if (row.count !== 'right') continue;
    for (const cell of row.values) {
      if (cell.spec === undefined || cell.value.kind !== 'number' || table.cells[cell.spec] !== cell)
        continue;
      values[cell.spec] = cell.value.value;
    }
  }
  return (cell) => values[cell];
}
