/** What messages call rows and columns: the form's own words. */
import type { CellSpec, ColumnSpec, RowSpec, TableSpec } from '../form/types';

/** A row by its label; table `review`, whose one row has none, by nothing. */
export function rowName(spec: TableSpec, cell: CellSpec): string {
  if (spec.key === 'review') return groupName(columnOf(spec, cell));
  return spec.rows[cell.rowIndex]?.label ?? cell.row;
}

/**
 * What the cells of a sum are called: a merged label where all rows below it are meant, else each row by its own,
 * with its column where that is none of totals.
 */
export function sumNames(spec: TableSpec, cells: readonly CellSpec[]): readonly string[] {
  const rows = new Set(cells.map(({ rowIndex }) => rowIndex));
  const names = cells.map((cell) => {
    const group = spec.rows[cell.rowIndex]?.groups.at(-1);
    const below = spec.rows.filter(({ groups }) => group !== undefined && groups.at(-1) === group);
    const row = below.length > 0 && below.every(({ index }) => rows.has(index)) ? group : undefined;
    return (row ?? rowName(spec, cell)) + (isOneOfSeveral(spec, cell) ? `·${columnName(spec, cell)}` : '');
  });
  return [...new Set(names)];
}

function isOneOfSeveral(spec: TableSpec, { rowIndex, column }: CellSpec): boolean {
  return column !== 'total' && (spec.rows[rowIndex]?.cells.length ?? 0) > 1;
}

export function columnName(spec: TableSpec, cell: CellSpec): string {
  return columnOf(spec, cell)?.label ?? cell.column;
}

/** A group of table `review`: 行政复议, 行政诉讼·复议后起诉. */
export function groupName(column: ColumnSpec | undefined): string {
  return column?.groups.join('·') ?? '';
}

export function columnOf(spec: TableSpec, cell: CellSpec): ColumnSpec | undefined {
  const row = spec.rows[cell.rowIndex];
  return row && spec.blocks[row.block]?.columns[cell.position];
}

/** The key by which JSON names a row; table `review` has groups in its one row, so the row has no key. */
export function rowPlace(spec: TableSpec, row: RowSpec): { readonly row?: string } {
  return spec.key === 'review' ? {} : { row: row.key };
}
