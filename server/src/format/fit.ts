/** Fits a new row of a one-line layout into columns that line up already; where they don't, nothing is changed. */
import { displayWidth } from '../base/width';
import type { LayoutId, Table } from '../report/model';
import type { Piece, RowPattern } from './rowPattern';

const lineLayouts: ReadonlySet<LayoutId> = new Set([
  'pipe-row',
  'trailing-pipe',
  'trimmed-pipe',
  'markdown',
  'spaces',
]);

interface Neighbours {
  readonly table: Table;
  readonly known: readonly { readonly pattern: RowPattern }[];
}

/** The row with blanks that bring its values under those of the table's other rows. */
export function fitted(pattern: RowPattern, { table, known }: Neighbours): RowPattern {
  if (!lineLayouts.has(table.layout) || known.length < 2) return pattern;
  const rows = known.map((row) => row.pattern);
  return fitValues(fitLabel(pattern, rows, table.layout), rows);
}

function fitLabel(pattern: RowPattern, rows: readonly RowPattern[], layout: LayoutId): RowPattern {
  const widths = new Set(rows.map(widthOfLabels));
  const [width] = widths;
  // One width for all, though their labels differ: the values line up.
  if (width === undefined || widths.size > 1 || sameLabels(rows)) return pattern;
  const missing = width - widthOfLabels(pattern);
  const first = pattern.pieces.findIndex(({ kind }) => kind === 'value');
  const own = pattern.pieces.findIndex(({ kind }) => kind === 'own');
  if (missing === 0 || first < 1 || own === -1) return pattern;
  return {
    ...pattern,
    pieces: pattern.pieces.map((piece, index) => {
      if (layout === 'spaces')
        return index === first ? { ...piece, separator: padded(piece.separator, missing) } : piece;
      return index === own ? { ...piece, after: padded(piece.after, missing) } : piece;
    }),
  };
}

function padded(blanks: string, missing: number): string {
  return missing > 0 ? blanks + ' '.repeat(missing) : blanks.slice(0, Math.max(1, blanks.length + missing));
}

/** Width of a row in front of its first value's slot. */
function widthOfLabels({ opening, pieces }: RowPattern): number {
  let text = opening;
  for (const piece of pieces) {
    text += piece.separator;
    if (piece.kind === 'value') break;
    text += piece.before + piece.content + piece.after;
  }
  return displayWidth(text, 'wide');
}

function sameLabels(rows: readonly RowPattern[]): boolean {
  const labels = new Set(rows.map(({ pieces }) => pieces.find(({ kind }) => kind === 'own')?.content));
  return labels.size < 2;
}

function fitValues(pattern: RowPattern, rows: readonly RowPattern[]): RowPattern {
  const columns = rows.map(({ pieces }) => pieces.filter(({ kind }) => kind === 'value'));
  let position = -1;
  return {
    ...pattern,
    pieces: pattern.pieces.map((piece) => {
      if (piece.kind !== 'value') return piece;
      position++;
      return fitValue(
        piece,
        columns.flatMap((column) => column[position] ?? []),
      );
    }),
  };
}

function fitValue(piece: Piece, others: readonly Piece[]): Piece {
  const [width, ...more] = new Set(others.map(slotWidth));
  const missing = (width ?? 0) - slotWidth(piece);
  if (width === undefined || more.length > 0 || missing === 0) return piece;
  const atRight = others.every(({ after }) => after === others[0]?.after);
  return atRight
    ? { ...piece, before: padded(piece.before, missing) }
    : { ...piece, after: padded(piece.after, missing) };
}

function slotWidth({ before, content, after }: Piece): number {
  return displayWidth(before + content + after, 'wide');
}
