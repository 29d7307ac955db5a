/** The state of a report's equations, evaluated once for all rules, and the cells that explain what is broken. */
import { evaluate, type CellLookup } from '../form/equations';
import { tableKeys, type Equation, type TableKey } from '../form/types';
import type { Report, Table } from '../report/model';
import { locate, type BrokenEquation, type Explanation } from './locate';

export type { BrokenEquation } from './locate';

/** A cell whose change to `expected`, alone, mends every broken equation of its group and breaks none. */
export interface SuspectCell extends Explanation {
  readonly table: TableKey;
  readonly actual: number;
}

export interface Audit {
  /** Equations whose sides differ, in the form's order. */
  readonly broken: readonly BrokenEquation[];
  readonly suspects: readonly SuspectCell[];
  /** Equations that a suspect cell explains: the rules of totals stay silent about them. */
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
  for (const key of tableKeys) {
    const table = report.tables[key];
    if (!table) continue;
    const brokenHere = brokenEquations(table.spec.equations, values[key]);
    if (brokenHere.length === 0) continue;
    broken.push(...brokenHere);
    for (const found of locate(table.spec.equations, brokenHere, values[key])) {
      suspects.push({ table: key, actual: values[key](found.cell) ?? 0, ...found });
    }
  }
  if (broken.length === 0) return { broken: nothing, suspects: nothing, explained: noEquations, values };
  const explained = new Set(suspects.flatMap((suspect) => suspect.broken.map(({ equation }) => equation)));
  return { broken, suspects, explained, values };
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
