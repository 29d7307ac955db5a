/** The layouts of one line a row as a paste leaves them, without columns that line up. */
import type { LayoutId } from '../report/model';
import type { Grid, GridRow } from './grid';

/** `| a | b | ||`, `a | b | ||`, `a | b |` and the like; undefined for layouts that have no loose form. */
export function renderLoose(grid: Grid, layout: LayoutId): readonly string[] | undefined {
  switch (layout) {
    case 'pipe-row':
      return grid.rows.map((row) => `| ${cells(row).join(' | ')} |${tail(row, grid)}`);
    case 'trailing-pipe':
      return grid.rows.map((row) => `${cells(row).join(' | ')} |${tail(row, grid)}`);
    case 'trimmed-pipe':
      return grid.rows.map((row) => `${cells(row).join(' | ')} |`);
    case 'spaces':
      return grid.rows.map((row) => cells(row).join('   '));
    case 'markdown': {
      const lines = grid.rows.map((row) => `| ${everyCell(row).join(' | ')} |`);
      const dashes = `| ${Array.from({ length: grid.columns }, () => '---').join(' | ')} |`;
      return [...lines.slice(0, 1), dashes, ...lines.slice(1)];
    }
    default:
      return undefined;
  }
}

function cells({ cells: all }: GridRow): readonly string[] {
  return all
    .filter(({ covered, kind, text }) => !covered && (text !== '' || kind === 'value'))
    .map(({ text }) => text);
}

/** The pipes that merged cells leave behind the last one. */
function tail(row: GridRow, grid: Grid): string {
  const missing = grid.columns - cells(row).length;
  return missing > 0 ? ` ${'|'.repeat(missing)}` : '';
}

function everyCell({ cells: all }: GridRow): readonly string[] {
  return all.flatMap(({ text, columns }) => [text, ...Array.from({ length: columns - 1 }, () => '')]);
}
