/**
 * How a row is written in its draft, byte by byte: what opens and closes it, what parts its cells, and the blanks
 * around each content. A pattern with other contents is a new row that looks like its neighbours.
 */
import { textOf } from '../base/text';
import type { PhysicalCell, PhysicalRow, Row, Table } from '../report/model';

/**
 * What a cell is for the writing of a row: `lead` is the blank that a merged label leaves left of the row's own
 * label, `span` the blank right of a label over several columns, `tail` a blank behind the last value; `other` is
 * a clause or a header.
 */
export type PieceKind = 'group' | 'own' | 'value' | 'lead' | 'span' | 'tail' | 'other';

/** A cell with its slot's blanks and the separator in front of it (empty for the first). */
export interface Piece {
  readonly kind: PieceKind;
  readonly separator: string;
  readonly before: string;
  readonly content: string;
  readonly after: string;
}

export interface RowPattern {
  readonly opening: string;
  readonly pieces: readonly Piece[];
  readonly closing: string;
}

/** The kinds of the cells of a recognised row, left to right; one for each physical cell. */
export function kindsOf(row: Row): readonly PieceKind[] {
  const groups = new Set(row.label.groups.map(({ cell }) => cell.slot.start));
  const own = new Set(row.label.cells.map(({ slot }) => slot.start));
  const values = new Set(row.values.map(({ slot }) => slot.start));
  const cells = row.physical.cells;
  const firstValue = cells.findIndex(({ slot }) => values.has(slot.start));
  const ownAt = cells.findIndex(({ slot }) => own.has(slot.start));
  return cells.map(({ slot }, index): PieceKind => {
    if (groups.has(slot.start)) return 'group';
    if (own.has(slot.start)) return 'own';
    if (values.has(slot.start)) return 'value';
    if (firstValue !== -1 && index > firstValue) return 'tail';
    return ownAt !== -1 && index > ownAt ? 'span' : 'lead';
  });
}

/** The kinds of a clause or header row: headers, and blanks before, between or behind them. */
export function headerKinds(physical: PhysicalRow): readonly PieceKind[] {
  const last = physical.cells.reduce((found, { role }, index) => (role === 'padding' ? found : index), -1);
  return physical.cells.map(({ role }, index): PieceKind => {
    if (role !== 'padding') return 'other';
    return index > last ? 'tail' : 'lead';
  });
}

/**
 * Where a row ends: behind the pipes that its merged cells leave on lines of their own, which a reader of
 * `lone-pipe` can't tell from the beginning of a row.
 */
export function rowEnd(text: string, table: Table, physical: PhysicalRow): number {
  if (table.layout !== 'lone-pipe') return physical.range.end;
  const at = table.physicalRows.findIndex(({ range }) => range.start === physical.range.start);
  const next = table.physicalRows[at + 1]?.range.start;
  const behind = text.slice(physical.range.end, next ?? table.range.end);
  const pipes = next === undefined ? /^(?:\s*\|)*/.exec(behind)?.[0] : behind.trimEnd();
  return physical.range.end + (pipes?.length ?? 0);
}

/** The pattern of a row as it stands in `text`, with its contents. */
export function patternOf(
  text: string,
  table: Table,
  physical: PhysicalRow,
  kinds: readonly PieceKind[],
): RowPattern {
  const { range: whole, cells } = physical;
  let end: number = whole.start;
  const pieces = cells.map(({ slot, range: content }, index): Piece => {
    const piece: Piece = {
      kind: kinds[index] ?? 'other',
      separator: index === 0 ? '' : text.slice(end, slot.start),
      before: text.slice(slot.start, content.start),
      content: textOf(text, content),
      after: text.slice(content.end, slot.end),
    };
    end = slot.end;
    return piece;
  });
  let closing = cells.length === 0 ? '' : text.slice(end, Math.max(end, rowEnd(text, table, physical)));
  for (let tail = loneTail.exec(closing); tail?.[1]; tail = loneTail.exec(closing)) {
    pieces.push({ kind: 'tail', separator: tail[1], before: '', content: '', after: '' });
    closing = closing.slice(tail[1].length);
  }
  return { opening: text.slice(whole.start, cells[0]?.slot.start ?? whole.end), pieces, closing };
}

/** A pipe that ends a cell, in front of the next line's pipe. */
const loneTail = /^(\|\r?\n)(?=\|)/;

/** The pattern of a data row of a table. */
export function rowPattern(text: string, table: Table, row: Row): RowPattern {
  return patternOf(text, table, row.physical, kindsOf(row));
}

/** The text of a row. */
export function writePattern({ opening, pieces, closing }: RowPattern): string {
  return opening + pieces.map((p) => p.separator + p.before + p.content + p.after).join('') + closing;
}

/** The physical cell's index in its row, or -1. */
export function cellIndex(physical: PhysicalRow, cell: PhysicalCell): number {
  return physical.cells.findIndex(({ slot }) => slot.start === cell.slot.start);
}

/** What a row is asked to hold, left to right. */
export interface Content {
  readonly kind: PieceKind;
  readonly text: string;
}

/**
 * Samples of the ways in which the rows of a table write each kind of cell, those of the nearest rows first; from
 * them a row is put together that no present row has the shape of.
 */
export class PieceSamples {
  readonly #samples = new Map<string, Piece>();
  readonly #base: RowPattern;

  /** `patterns`: nearest row first, at least one. Opening and closing are those of the first. */
  constructor(patterns: readonly [RowPattern, ...RowPattern[]]) {
    this.#base = patterns[0];
    for (const { pieces } of patterns) {
      const seen = new Map<PieceKind, number>();
      pieces.forEach((piece, index) => {
        const ordinal = next(seen, piece.kind);
        const key = sampleKey(piece.kind, index === 0, ordinal);
        if (!this.#samples.has(key)) this.#samples.set(key, piece);
      });
    }
  }

  /** A row of these contents, written as the samples are. */
  compose(contents: readonly Content[]): RowPattern {
    const seen = new Map<PieceKind, number>();
    const pieces = contents.map(({ kind, text }, index): Piece => {
      const { separator, before, after } = this.#find(kind, index === 0, next(seen, kind));
      if (text === '') return { kind, separator, before: before + after, content: '', after: '' };
      return { kind, separator, before, content: text, after };
    });
    return { opening: this.#base.opening, pieces, closing: this.#base.closing };
  }

  #find(kind: PieceKind, first: boolean, ordinal: number): Pick<Piece, 'separator' | 'before' | 'after'> {
    for (const candidate of [kind, ...stand[kind]]) {
      for (const order of ordinal > 0 ? [1, 0] : [0]) {
        const sample = this.#samples.get(sampleKey(candidate, first, order));
        // A blank made after a filled cell keeps only what stands before the content.
        if (sample)
          return blankKinds.has(kind) && !blankKinds.has(candidate) ? { ...sample, after: '' } : sample;
      }
    }
    return { separator: '', before: '', after: '' };
  }
}

function next(seen: Map<PieceKind, number>, kind: PieceKind): number {
  const ordinal = seen.get(kind) ?? 0;
  seen.set(kind, ordinal + 1);
  return ordinal;
}

/** Kinds whose sample may stand in where a kind has none of its own. */
const stand: Readonly<Record<PieceKind, readonly PieceKind[]>> = {
  own: ['group', 'other', 'value'],
  group: ['own', 'other', 'value'],
  value: ['own', 'group', 'other'],
  other: ['own', 'group', 'value'],
  lead: ['span', 'tail', 'own', 'value'],
  span: ['lead', 'tail', 'value'],
  tail: ['span', 'lead', 'value'],
};

const blankKinds: ReadonlySet<PieceKind> = new Set(['lead', 'span', 'tail']);

function sampleKey(kind: PieceKind, first: boolean, ordinal: number): string {
  return `${kind}${first ? '^' : ''}${first || ordinal === 0 ? 0 : 1}`;
}
