/**
 * Samples of the ways in which the rows of a table write each kind of cell. From them a cell is put into a row, or a
 * row is put together that no present row has the shape of.
 */
import type { Piece, PieceKind, RowPattern } from './rowPattern';

/** What a row is asked to hold, left to right. */
export interface Content {
  readonly kind: PieceKind;
  readonly text: string;
}

type Spacing = Pick<Piece, 'separator' | 'before' | 'after'>;

/** Kinds whose sample may stand in where a kind has none of its own. */
const standIns: Readonly<Record<PieceKind, readonly PieceKind[]>> = {
  own: ['group', 'other', 'value'],
  group: ['own', 'other', 'value'],
  value: ['own', 'group', 'other'],
  other: ['own', 'group', 'value'],
  lead: ['span', 'tail', 'own', 'value'],
  span: ['lead', 'tail', 'value'],
  tail: ['span', 'lead', 'value'],
};

const blankKinds: ReadonlySet<PieceKind> = new Set(['lead', 'span', 'tail']);

export class PieceSamples {
  readonly #samples = new Map<string, Piece>();
  readonly #base: RowPattern;

  /** `patterns`: nearest row first, at least one. Opening and closing are those of the first. */
  constructor(patterns: readonly [RowPattern, ...RowPattern[]]) {
    this.#base = patterns[0];
    for (const { pieces } of patterns) {
      pieces.forEach((piece, index) => {
        const key = sampleKey(piece.kind, index === 0, ordinalAt(pieces, index));
        const known = this.#samples.get(key);
        // a blank value or a lost label has no blanks of its own around it
        const hollow = known?.content === '' && !blankKinds.has(piece.kind);
        if (!known || (hollow && piece.content !== '')) this.#samples.set(key, piece);
      });
    }
  }

  /** A row of these contents, written as the samples are. */
  compose(contents: readonly Content[]): RowPattern {
    return this.splice({ ...this.#base, pieces: [] }, 0, 0, contents);
  }

  /**
   * A row in which the `remove` cells from `at` on give way to `contents`; the others stay as they are written. A
   * cell that becomes, or ceases to be, the first of its row is written as such.
   */
  splice(pattern: RowPattern, at: number, remove: number, contents: readonly Content[]): RowPattern {
    const kept = pattern.pieces;
    const pieces: Piece[] = kept.slice(0, at);
    for (const content of contents) pieces.push(this.#piece(content, pieces));
    for (const piece of kept.slice(at + remove)) {
      const wasFirst = piece === kept[0];
      const isFirst = pieces.length === 0;
      pieces.push(
        wasFirst === isFirst ? piece : this.#piece({ kind: piece.kind, text: piece.content }, pieces),
      );
    }
    return { ...pattern, pieces };
  }

  #piece({ kind, text }: Content, before: readonly Piece[]): Piece {
    const ordinal = before.filter((piece) => piece.kind === kind).length;
    const spacing = this.#find(kind, before.length === 0, ordinal);
    const separator = before.length === 0 ? '' : spacing.separator;
    if (text === '')
      return { kind, separator, before: spacing.before + spacing.after, content: '', after: '' };
    return { kind, separator, before: spacing.before, content: text, after: spacing.after };
  }

  #find(kind: PieceKind, first: boolean, ordinal: number): Spacing {
    for (const candidate of [kind, ...standIns[kind]]) {
      for (const order of ordinal > 0 ? [1, 0] : [0]) {
        const sample = this.#samples.get(sampleKey(candidate, first, order));
        if (!sample) continue;
        // A blank made after a filled cell keeps only what stands before the content.
        return blankKinds.has(kind) && !blankKinds.has(candidate) ? { ...sample, after: '' } : sample;
      }
    }
    return { separator: '', before: '', after: '' };
  }
}

function ordinalAt(pieces: readonly Piece[], index: number): number {
  const kind = pieces[index]?.kind;
  let count = 0;
  for (let at = 0; at < index && count < 2; at++) if (pieces[at]?.kind === kind) count++;
  return count;
}

/** Only the first of a row and the first of its kind are written differently from those after them. */
function sampleKey(kind: PieceKind, first: boolean, ordinal: number): string {
  return `${kind}${first ? '^' : ''}${first || ordinal === 0 ? 0 : 1}`;
}
