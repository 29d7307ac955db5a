/** What messages call rows and columns: the form's own words. */
import type { CellSpec, ColumnSpec, RowSpec, TableSpec } from '../form/types';

/** A row by its label; table `review`, whose one row has none, by nothing. */
export function rowName(spec: TableSpec, cell: CellSpec): string {
  if (spec.key === 'review') return groupName(columnOf(spec, cell));
  return spec.rows[cell.rowIndex]?.label ?? cell.row;
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
