/** A generated report before it is written: options of the builder, and what damage does to its tables. */
import type { Form, TableKey } from '../../server/src/form/types';
import type { DraftOptions, LayoutId } from '../support/builders';
import type { Random } from '../support/random';
import type { Grid, GridCell, GridRow } from '../support/render/grid';

/** Changes a table as printed. */
export type Reshape = (grid: Grid, table: TableKey, layout: LayoutId) => Grid;

export interface Plan {
  readonly form: Form;
  readonly year: number;
  readonly organ: string;
  readonly layouts: Readonly<Record<TableKey, LayoutId>>;
  readonly options: DraftOptions;
  readonly reshapes: readonly Reshape[];
  /** Facts that damage made unreadable, so that no reader can be asked for them. */
  readonly unasked: readonly ('period' | 'organ')[];
  /** The text states no period at all. */
  readonly noPeriod: boolean;
}

export interface Damage {
  readonly id: string;
  readonly apply: (plan: Plan, random: Random) => Plan;
  /** Layouts in which the damage can be told from an undamaged report; left out: all. */
  readonly layouts?: readonly LayoutId[];
  /** Damage that would make the truth undecidable when both hit one report. */
  readonly excludes?: readonly string[];
}

/** The plan with one more change of its tables. */
export function reshaped(plan: Plan, reshape: Reshape): Plan {
  return { ...plan, reshapes: [...plan.reshapes, reshape] };
}

/** The plan with other options of the builder. */
export function withOptions(plan: Plan, options: Partial<DraftOptions>): Plan {
  return { ...plan, options: { ...plan.options, ...options } };
}

/** A grid with every cell (or those that `which` picks) changed. */
export function mapCells(grid: Grid, change: (cell: GridCell, row: GridRow) => GridCell): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => change(cell, row)) })),
  };
}

/** The number that a value cell stands for. */
export function meaning(cell: GridCell): number | null {
  return cell.means === undefined ? Number(cell.text) : cell.means;
}
