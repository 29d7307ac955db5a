/** The layouts whose columns cannot line up: one cell a line, tabs, and HTML. Each as the drafts have it. */
import { elementText, spanAttributes } from '../base/xml';
import type { Grid, GridCell, GridRow } from './grid';

/** Cells that are written where a layout leaves out what merged cells cover. */
function written({ cells }: GridRow): readonly GridCell[] {
  return cells.filter(({ covered, kind, text }) => !covered && (text !== '' || kind === 'value'));
}

/** The pipes that merged cells leave at the end of a row, as a line of their own. */
function tailOf(row: GridRow, grid: Grid): readonly string[] {
  const missing = grid.columns - written(row).length;
  return missing > 0 ? ['|'.repeat(missing)] : [];
}

/** A row begins with `| `; every cell on its own line, ending with ` |`. */
export function renderStackedPipe(grid: Grid): readonly string[] {
  return grid.rows.flatMap((row) => [
    ...written(row).map(({ text }, index) => `${index === 0 ? '| ' : ''}${text} |`),
    ...tailOf(row, grid),
  ]);
}

/** A line of one pipe starts a row; then as `stacked-pipe`. */
export function renderLonePipe(grid: Grid): readonly string[] {
  return grid.rows.flatMap((row) => [
    '|',
    ...written(row).map(({ text }) => `${text} |`),
    ...tailOf(row, grid),
  ]);
}

/** One cell a line, each ending with ` |`. */
export function renderStackedTrailing(grid: Grid): readonly string[] {
  return grid.rows.flatMap((row) => written(row).map(({ text }) => `${text} |`));
}

/** One cell a line, a line of one pipe between two. */
export function renderFlatPipe(grid: Grid): readonly string[] {
  return grid.rows.flatMap(written).flatMap(({ text }, index) => (index === 0 ? [text] : ['|', text]));
}

/** One cell a line. */
export function renderFlatLines(grid: Grid): readonly string[] {
  return grid.rows.flatMap(written).map(({ text }) => text);
}

/** Word's text: every cell on its own line behind a tab, a covered one blank; rows parted by an empty line. */
export function renderTabStacked(grid: Grid): readonly string[] {
  return grid.rows.flatMap(({ cells }, index) => [
    ...(index === 0 ? [] : ['']),
    ...cells.map(({ text }) => `\t${text}`),
  ]);
}

/** Excel's text: cells parted by tabs, merged ones blank. */
export function renderTsv(grid: Grid): readonly string[] {
  return grid.rows.map(({ cells }) =>
    cells
      .map(({ text, columns }) => (text.startsWith('"') ? quoted(text) : text) + '\t'.repeat(columns - 1))
      .join('\t'),
  );
}

/** Excel reads a cell that opens with a quotation mark as quoted. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A table of the official form: spans as `colspan` and `rowspan`, clause, header and label cells as `th`. */
export function renderHtml(grid: Grid): readonly string[] {
  const head = grid.rows.findIndex(({ kind }) => kind === 'data');
  const rows = grid.rows.map(htmlRow);
  const body = head === -1 ? rows.length : head;
  return [
    '<table>',
    ...section('thead', rows.slice(0, body)),
    ...section('tbody', rows.slice(body)),
    '</table>',
  ];
}

function section(name: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [`  <${name}>`, ...rows.map((row) => `    ${row}`), `  </${name}>`];
}

function htmlRow({ kind, cells }: GridRow): string {
  const shown = cells
    .filter(({ covered }) => !covered)
    .map((cell) => {
      const tag = cell.kind === 'value' ? 'td' : 'th';
      const scope = cell.kind === 'label' ? (cell.rows > 1 ? ' scope="rowgroup"' : ' scope="row"') : '';
      const align = cell.kind === 'value' && kind === 'data' ? ' align="right"' : '';
      return `<${tag}${spanAttributes(cell.columns, cell.rows)}${scope}${align}>${elementText(cell.text)}</${tag}>`;
    });
  return `<tr>${shown.join('')}</tr>`;
}
