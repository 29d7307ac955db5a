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
  /** `flat-lines`, `spaces`: a page ends behind every so many rows, with this line. */
  readonly pageBreak?: { readonly every: number; readonly line: string };
  /** `markdown`: the cells of the delimiter row; left out: as wide as the column. */
  readonly delimiter?: string;
  /** `markdown`: no pipes at the ends of a line. */
  readonly openEnds?: boolean;
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
  const [before, after] = cell.around ?? ['', ''];
  const inside = [...(before === '' ? [] : [text(before)]), own, ...(after === '' ? [] : [text(after)])];
  return cell.prefix === undefined ? inside : [text(cell.prefix.replaceAll('\n', lineBreak)), ...inside];
}

/** `items` with `separator` between them. */
export function joined(items: readonly (readonly Piece[])[], separator: string): readonly Piece[] {
  return items.flatMap((item, index) => (index === 0 ? item : [text(separator), ...item]));
}

/** Is there nothing to be seen in the cell? */
export function isEmpty(cell: GridCell): boolean {
  return cell.text.trim() === '' && cell.prefix === undefined;
}

/** Rows (or other items) on lines of their own, with the ends of pages between them. */
export function paged(
  rows: readonly (readonly Piece[])[],
  separator: string,
  style: Style,
): readonly Piece[] {
  const { pageBreak } = style;
  if (!pageBreak) return joined(rows, separator);
  return rows.flatMap((row, index) => {
    if (index === 0) return row;
    const end = index % pageBreak.every === 0 ? `${separator}${pageBreak.line}${separator}` : separator;
    return [text(end), ...row];
  });
}
