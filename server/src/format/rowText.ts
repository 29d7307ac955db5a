/** Rows of the printed form as a table's layout writes them, where the table has no such row to go by. */
import { lineEndOf } from '../base/text';
import type { LayoutId, PhysicalRow, Report, Table } from '../report/model';
import { zeroGrid, type Grid, type GridRow } from './grid';
import { inStyle, labelStyleOf } from './labelStyle';
import { renderGrid, type AlignOptions } from './render';
import { renderLoose } from './renderLoose';
import { tableStyleOf } from './tableStyle';

const defaults: AlignOptions = { ambiguousWidth: 'wide', alignNumbers: true };

/** The table of zeros with its labels punctuated as the draft's are. */
export function zerosLike({ text }: Report, table: Table): Grid {
  const style = labelStyleOf(table, text);
  return zeroGrid(table.spec, (official) => inStyle(official, style));
}

const flowing: ReadonlySet<LayoutId> = new Set(['flat-lines', 'flat-pipe', 'stacked-trailing']);

/** Has the layout no row boundaries, so that rows are parted as their cells are? */
export function isFlowing({ layout }: Table): boolean {
  return flowing.has(layout);
}

/** What parts a new row from the one beside it. */
export function separatorBeside(report: Report, table: Table, beside: PhysicalRow): string {
  const [first, second] = beside.cells;
  return isFlowing(table) && first && second
    ? report.text.slice(first.range.end, second.range.start)
    : tableStyleOf(table, report).rowSeparator(beside);
}

/** How formatting aligns numbers in HTML; a draft that does without need not begin with it. */
const aligned = ' align="right"';

/** One row of a grid as the layout writes rows, without what it puts around a table. */
export function rowText(
  { text }: Report,
  table: Table,
  grid: Omit<Grid, 'rows'>,
  row: GridRow,
  separator: string,
): string {
  const { layout } = table;
  const only: Grid = { ...grid, rows: [row] };
  if (isFlowing(table)) return renderGrid(only, 'flat-lines', defaults).join(separator);
  const lines = renderLoose(only, layout) ?? renderGrid(only, layout, defaults);
  if (layout === 'markdown') return lines[0] ?? '';
  if (layout === 'html') {
    const written = lines.find((line) => line.includes('<tr>'))?.trim() ?? '';
    return text.includes(aligned) ? written : written.replaceAll(aligned, '');
  }
  return lines.join(lineEndOf(text));
}
