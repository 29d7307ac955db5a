/** What a layout writes: pieces of text, some of which are cells of the grid, so that their places are known. */
import type { Grid, GridCell } from './grid';

/** A stretch of the written table; `cell` where the text is the content of a grid cell. */
export interface Piece {
  readonly text: string;
  readonly cell?: GridCell;
}

/** How a layout varies from draft to draft. A layout reads only the options that concern it. */
export interface Style {
  /** Single-line and stacked pipes: the last row of the table keeps its empty cells. Seed 001 lost them. */
  readonly padLastRow?: boolean;
  /** Further empty columns at the right end of every row (table 四 of seed 002 has one). */
  readonly extraColumns?: number;
  /** Layouts without row boundaries: empty cells of merged rows leave a line of pipes. */
  readonly padding?: boolean;
  /** `flat-lines`: blank lines between the cells. */
  readonly blankLines?: boolean;
  /** `markdown`, `tsv`, `pipe-row`, `trailing-pipe`, `spaces`: a merged cell is repeated over its places. */
  readonly merged?: 'blank' | 'repeated';
  /** `markdown`: cells padded so that the pipes line up; `spaces`: columns line up. */
  readonly aligned?: boolean;
  /** `html`: how the source came about. */
  readonly html?: HtmlStyle;
}

/** Where an HTML table comes from: written by hand, a web page's source, Word's export, an editor's one line. */
export type HtmlStyle = 'plain' | 'page' | 'word' | 'one-line';

/** A layout: the pieces of the whole table, without a line end behind the last one. */
export type Render = (grid: Grid, style: Style) => readonly Piece[];

/** Text that belongs to no cell. */
export function text(content: string): Piece {
  return { text: content };
}

/** The content of a cell, on one line: a line break inside becomes `lineBreak`. */
export function content(cell: GridCell, lineBreak = ' '): readonly Piece[] {
  const own: Piece = { text: cell.text.replaceAll('\n', lineBreak), cell };
  return cell.prefix === undefined ? [own] : [text(cell.prefix.replaceAll('\n', lineBreak)), own];
}

/** `items` with `separator` between them. */
export function joined(items: readonly (readonly Piece[])[], separator: string): readonly Piece[] {
  return items.flatMap((item, index) => (index === 0 ? item : [text(separator), ...item]));
}

/** Is there nothing to be seen in the cell? */
export function isEmpty(cell: GridCell): boolean {
  return cell.text.trim() === '' && cell.prefix === undefined;
}
