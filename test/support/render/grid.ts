/**
 * A table of the form as a grid of cells with spans, as it stands printed: what the layouts write and what
 * damage works on. Built from the form's data only; the product's reader and writer have no part in it.
 */
import type { BlockSpec, RowSpec, TableSpec } from '../../../server/src/form/types';

/** A cell as printed; it stands in the row where it begins. */
export interface GridCell {
  readonly text: string;
  readonly role: 'label' | 'header' | 'value';
  /** Columns and rows that it covers. */
  readonly columns: number;
  readonly rows: number;
  /** The value of the form that it holds (index into `TableSpec.cells`), for value cells. */
  readonly spec?: number;
  /** The number that the text stands for (null: none), where the text is not just that number. */
  readonly means?: number | null;
  /** White space around the text, which belongs to no value. */
  readonly around?: readonly [string, string];
  /** In front of the value, in the same cell: a label that ran into it. */
  readonly prefix?: string;
  /** Which official text the cell stood for, for labels and headers; damage keeps it. */
  readonly official?: string;
}

export interface GridRow {
  readonly kind: 'clause' | 'header' | 'data';
  /** The form's row, for data rows. */
  readonly key?: string;
  readonly cells: readonly GridCell[];
}

export interface Grid {
  /** Columns of the printed table. */
  readonly width: number;
  readonly rows: readonly GridRow[];
}

/** Text of the value at an index of `TableSpec.cells`. */
export type ValueText = (index: number) => string;

export interface GridOptions {
  /** Keys of the data rows in the order they are to stand; left out: all rows of the form. */
  readonly rows?: readonly string[];
  /** Text of a label or header cell; left out: the official one. `key` is the data row's. */
  readonly relabel?: (official: string, key: string | undefined) => string;
}

/** The printed grid of a table. */
export function gridOf(table: TableSpec, value: ValueText, options: GridOptions = {}): Grid {
  const width = widthOf(table);
  const wanted = options.rows ?? table.rows.map(({ key }) => key);
  const rows: GridRow[] = [];
  for (const block of table.blocks) {
    const present = wanted.flatMap((key) => block.rows.filter((row) => row.key === key));
    rows.push(...headRows(table, block, width), ...dataRows(table, block, present, width, value));
  }
  const { relabel } = options;
  return { width, rows: relabel ? rows.map((row) => relabelled(row, relabel)) : rows };
}

function relabelled(row: GridRow, relabel: NonNullable<GridOptions['relabel']>): GridRow {
  const cells = row.cells.map((cell) =>
    cell.official === undefined ? cell : { ...cell, text: relabel(cell.official, row.key) },
  );
  return { ...row, cells };
}

function widthOf({ labelColumns, blocks }: TableSpec): number {
  return labelColumns + Math.max(...blocks.map(({ columns }) => columns.length));
}

function headRows(table: TableSpec, block: BlockSpec, width: number): readonly GridRow[] {
  if (table.header.length > 0) {
    return table.header.map((row) => ({
      kind: 'header',
      cells: row.map(({ text, columns, rows }) => header(text, columns, rows)),
    }));
  }
  const heads = [...(block.corner === undefined ? [] : [block.corner]), ...block.columns.map((c) => c.label)];
  return [
    ...(block.clause === undefined
      ? []
      : [{ kind: 'clause' as const, cells: [header(block.clause, width, 1)] }]),
    {
      kind: 'header',
      cells: heads.map((text, index) => header(text, lastSpan(index, heads.length, width), 1)),
    },
  ];
}

/** The last cell of a row reaches to the end of the table. */
function lastSpan(index: number, count: number, width: number): number {
  return index === count - 1 ? width - count + 1 : 1;
}

function header(text: string, columns: number, rows: number): GridCell {
  return { text, role: 'header', columns, rows, official: text };
}

function dataRows(
  table: TableSpec,
  block: BlockSpec,
  present: readonly RowSpec[],
  width: number,
  value: ValueText,
): readonly GridRow[] {
  return present.map((row, index): GridRow => {
    const groups = row.groups.flatMap((label, depth): readonly GridCell[] => {
      if (index > 0 && inGroup(present[index - 1], label, depth)) return [];
      let rows = 1;
      while (inGroup(present[index + rows], label, depth)) rows++;
      return [{ text: label, role: 'label', columns: 1, rows, official: label }];
    });
    const labels: readonly GridCell[] =
      table.labelColumns === 0
        ? []
        : [
            {
              text: row.label,
              role: 'label',
              columns: table.labelColumns - row.groups.length,
              rows: 1,
              official: row.label,
            },
          ];
    const values = row.cells.map((spec, position): GridCell => {
      const columns = lastSpan(
        position + table.labelColumns,
        block.columns.length + table.labelColumns,
        width,
      );
      return { text: value(spec), role: 'value', columns, rows: 1, spec };
    });
    return { kind: 'data', key: row.key, cells: [...groups, ...labels, ...values] };
  });
}

function inGroup(row: RowSpec | undefined, label: string, depth: number): boolean {
  return row?.groups[depth] === label;
}

/** A place of the laid out grid: the cell that covers it, and whether the cell begins here. */
export interface Place {
  readonly cell: GridCell;
  /** First place of the cell in this row. */
  readonly firstColumn: boolean;
  /** The cell begins in this row. */
  readonly firstRow: boolean;
}

/**
 * Every place of the grid, row by row, as an HTML table lays them out: cells that reach down from rows above
 * take their places first. Rows that damage made longer or shorter stay so.
 */
export function places(grid: Grid): readonly (readonly Place[])[] {
  let above: readonly ({ readonly cell: GridCell; readonly left: number } | undefined)[] = [];
  return grid.rows.map((row) => {
    const line: Place[] = [];
    const below: ({ readonly cell: GridCell; readonly left: number } | undefined)[] = [];
    const takeAbove = (): void => {
      for (let held = above[line.length]; held; held = above[line.length]) {
        const firstColumn = line.at(-1)?.cell !== held.cell;
        below[line.length] = held.left > 1 ? { cell: held.cell, left: held.left - 1 } : undefined;
        line.push({ cell: held.cell, firstColumn, firstRow: false });
      }
    };
    for (const cell of row.cells) {
      takeAbove();
      for (let column = 0; column < cell.columns; column++) {
        below[line.length] = cell.rows > 1 ? { cell, left: cell.rows - 1 } : undefined;
        line.push({ cell, firstColumn: column === 0, firstRow: true });
      }
    }
    takeAbove();
    above = below;
    return line;
  });
}
