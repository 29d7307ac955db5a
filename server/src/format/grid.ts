/**
 * A table as printed: rows of cells that cover every column, merged cells with their spans. It is made from a
 * parsed table, or empty from the form, and written by the layouts.
 */
import type { BlockSpec, ColumnSpec, HeaderRow, RowSpec, TableKey, TableSpec } from '../form/types';

export interface GridCell {
  readonly kind: 'header' | 'label' | 'value';
  /** One line; empty in a covered or blank cell. */
  readonly text: string;
  readonly column: number;
  /** Columns that it spans. */
  readonly columns: number;
  /** Rows that it spans; 1 for a covered cell. */
  readonly rows: number;
  /** It belongs to a merged cell of a row above and is not written where a layout leaves such cells out. */
  readonly covered: boolean;
}

export interface GridRow {
  readonly kind: 'clause' | 'header' | 'data';
  /** Left to right, without gaps from column 0 to the last. */
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly key: TableKey;
  /** Columns of the printed table: applications 10, disclosure 4, review 15. */
  readonly columns: number;
  readonly labelColumns: number;
  readonly rows: readonly GridRow[];
}

/** Printed columns of a table: its labels and the widest of its blocks. */
export function columnCount({ labelColumns, blocks }: TableSpec): number {
  return labelColumns + Math.max(...blocks.map(({ columns }) => columns.length));
}

/** A header cell of a block with its place in the block's header rows. */
export interface HeaderPlace {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly clause: boolean;
}

/** The header cells of a block in the order in which they are read. */
export function headerPlaces(spec: TableSpec, block: BlockSpec): readonly HeaderPlace[] {
  const printed: HeaderRow[] = block.index === 0 && spec.header.length > 0 ? [...spec.header] : [];
  if (printed.length > 0) return placesOf(printed, columnCount(spec), false);
  const clause: HeaderRow[] =
    block.clause === undefined ? [] : [[{ text: block.clause, columns: 0, rows: 1 }]];
  const corner =
    block.corner === undefined ? [] : [{ text: block.corner, columns: spec.labelColumns, rows: 1 }];
  const columns = block.columns.map(({ label }: ColumnSpec, index) => ({
    text: label,
    columns: valueSpan(spec, block.columns.length, index),
    rows: 1,
  }));
  return placesOf([...clause, [...corner, ...columns]], columnCount(spec), clause.length > 0);
}

/** Columns that the value at `index` of a row of `count` values spans: the last one reaches to the edge. */
export function valueSpan(spec: TableSpec, count: number, index: number): number {
  return index < count - 1 ? 1 : columnCount(spec) - spec.labelColumns - count + 1;
}

function placesOf(rows: readonly HeaderRow[], width: number, clause: boolean): readonly HeaderPlace[] {
  /** Rows from the top that each column is taken in. */
  const taken = Array.from({ length: width }, () => 0);
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell): HeaderPlace => {
      while ((taken[column] ?? 0) > row && column < width) column++;
      const columns = cell.columns === 0 ? width : cell.columns;
      const place = { text: cell.text, row, column, columns, rows: cell.rows, clause: clause && row === 0 };
      for (let at = column; at < column + columns; at++) taken[at] = row + cell.rows;
      column += columns;
      return place;
    });
  });
}

/** What stands in the header cells of a block, one for each of `headerPlaces`. */
export function headerRows(
  places: readonly HeaderPlace[],
  texts: readonly string[],
  width: number,
): readonly GridRow[] {
  const count = Math.max(0, ...places.map(({ row, rows }) => row + rows));
  const rows = Array.from({ length: count }, (): GridCell[] => []);
  places.forEach((place, index) => {
    const { column, columns } = place;
    for (let down = 0; down < place.rows; down++) {
      const own = down === 0;
      rows[place.row + down]?.push({
        kind: 'header',
        text: own ? (texts[index] ?? '') : '',
        column,
        columns,
        rows: own ? place.rows : 1,
        covered: !own,
      });
    }
  });
  return rows.map((cells, row) => ({
    kind: places.some((place) => place.clause && place.row === row) ? 'clause' : 'header',
    cells: filledUp(
      cells.sort((a, b) => a.column - b.column),
      width,
    ),
  }));
}

/** Blank cells at the right edge, where a row of the form is narrower than the table. */
function filledUp(cells: readonly GridCell[], width: number): readonly GridCell[] {
  const last = cells[cells.length - 1];
  const end = last ? last.column + last.columns : 0;
  if (!last || end >= width) return cells;
  return [...cells.slice(0, -1), { ...last, columns: last.columns + width - end }];
}

/** A data row and what stands in it. */
export interface RowContent {
  readonly spec: RowSpec;
  readonly label: string;
  /** The merged labels that stand in the row, by their level; undefined where a row above carries it. */
  readonly groups: readonly (string | undefined)[];
  readonly values: readonly string[];
}

/** The cells of a data row; spans over rows are set by `withRowSpans`. */
export function dataRow(spec: TableSpec, row: RowContent): GridRow {
  const cells: GridCell[] = [];
  const { labelColumns } = spec;
  const depth = Math.min(row.spec.groups.length, labelColumns);
  for (let level = 0; level < depth; level++) {
    const text = row.groups[level];
    cells.push(cell('label', text ?? '', level, 1, text === undefined));
  }
  if (depth < labelColumns) cells.push(cell('label', row.label, depth, labelColumns - depth));
  let column = labelColumns;
  row.values.forEach((text, index) => {
    const columns = valueSpan(spec, row.values.length, index);
    cells.push(cell('value', text, column, columns));
    column += columns;
  });
  return { kind: 'data', cells };
}

function cell(
  kind: GridCell['kind'],
  text: string,
  column: number,
  columns: number,
  covered = false,
): GridCell {
  return { kind, text, column, columns, rows: 1, covered };
}

/**
 * Rows in which each merged label spans the covered cells below it. A covered cell without a label above it (its
 * label was lost) is a blank cell of its own.
 */
export function withRowSpans(rows: readonly GridRow[]): readonly GridRow[] {
  const spans = rows.map(({ cells }) => cells.map((own) => own.rows));
  const open = new Map<number, { readonly row: number; readonly index: number; end: number }>();
  const orphans = new Set<GridCell>();
  rows.forEach(({ kind, cells }, row) => {
    cells.forEach((own, index) => {
      if (own.kind !== 'label') return;
      if (!own.covered) {
        open.set(own.column, { row, index, end: row + 1 });
        return;
      }
      const above = open.get(own.column);
      const list = above && spans[above.row];
      if (
        !above ||
        !list ||
        above.end !== row ||
        rows[above.row]?.cells[above.index]?.columns !== own.columns
      ) {
        orphans.add(own);
        open.set(own.column, { row, index, end: row + 1 });
        return;
      }
      above.end = row + 1;
      list[above.index] = row + 1 - above.row;
    });
    if (kind !== 'data') open.clear();
  });
  return rows.map(({ kind, cells }, row) => ({
    kind,
    cells: cells.map((own, index) => {
      const span = spans[row]?.[index] ?? own.rows;
      return span === own.rows && !orphans.has(own)
        ? own
        : { ...own, rows: span, covered: own.covered && !orphans.has(own) };
    }),
  }));
}

/** The table of the form with zeros, its texts written by `write` (the draft's punctuation). */
export function zeroGrid(spec: TableSpec, write?: (official: string) => string): Grid {
  return formGrid(spec, () => '0', write);
}

/** The table of the form; `valueAt` is asked for each value by its index in `TableSpec.cells`. */
export function formGrid(
  spec: TableSpec,
  valueAt: (cell: number) => string,
  write: (official: string) => string = (text) => text,
): Grid {
  const width = columnCount(spec);
  const carried = new Set<string>();
  const rows = spec.blocks.flatMap((block) => {
    const places = headerPlaces(spec, block);
    const texts = places.map(({ text }) => write(text));
    const data = block.rows.map((row) =>
      dataRow(spec, {
        spec: row,
        label: write(row.label),
        groups: row.groups.map((group, level) => {
          const path = row.groups.slice(0, level + 1).join('\n');
          if (carried.has(path)) return undefined;
          carried.add(path);
          return write(group);
        }),
        values: row.cells.map(valueAt),
      }),
    );
    return [...headerRows(places, texts, width), ...data];
  });
  return { key: spec.key, columns: width, labelColumns: spec.labelColumns, rows: withRowSpans(rows) };
}
