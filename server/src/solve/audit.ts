/** The state of a report's equations, evaluated once for all rules. */
import type { Equation, TableKey } from '../form/types';

/** An equation against a report: `unknown` where a cell of it is absent, blank or unreadable. */
export type EquationState =
  | { readonly state: 'holds' }
  | { readonly state: 'unknown' }
  | { readonly state: 'broken'; readonly left: number; readonly right: number };

export interface EvaluatedEquation {
  readonly equation: Equation;
  readonly result: EquationState;
}

/** A cell whose change to `expected`, alone, mends every broken equation of its group and breaks none. */
export interface SuspectCell {
  readonly table: TableKey;
  /** Index into `TableSpec.cells`. */
  readonly cell: number;
  readonly actual: number;
  readonly expected: number;
  /** The broken equations that it explains. */
  readonly broken: readonly EvaluatedEquation[];
}

export interface Audit {
  readonly equations: readonly EvaluatedEquation[];
  readonly suspects: readonly SuspectCell[];
  /** Equations that a suspect cell explains: the rules of totals stay silent about them. */
  readonly explained: ReadonlySet<Equation>;
}
