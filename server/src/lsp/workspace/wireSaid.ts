/**
 * Places in other reports as the client counts them. The library counts UTF-16 units; for a client that counts bytes
 * the lines themselves are needed, from the open document or from disk.
 */
import { LineIndex, type LinePosition } from '../../base/text';
import type { Figures, KeptRow, PlacedRange } from '../../library/extract';
import type { Said } from '../../library/neighbours';
import { utf8Column } from '../encoding';

/** The text of a file as it stands in the editor, or on disk; null where there is none. */
type TextOf = (uri: string) => Promise<string | null>;

export class WireSaid {
  readonly #textOf: TextOf | undefined;

  /** @param textOf left out where the client counts as the library does. */
  constructor(textOf: TextOf | undefined) {
    this.#textOf = textOf;
  }

  /** Does the client count as the library does? */
  get asIs(): boolean {
    return this.#textOf === undefined;
  }

  /** The same with places that the client understands. */
  async said({ lastYear, twins }: Said): Promise<Said> {
    const textOf = this.#textOf;
    if (!textOf) return { ...(lastYear && { lastYear }), ...(twins && { twins }) };
    const ranges = async (path: string): Promise<(range: PlacedRange) => PlacedRange> => {
      const text = (await textOf(path)) ?? '';
      const lines = new LineIndex(text);
      return ({ start, end }) => ({ start: inBytes(text, lines, start), end: inBytes(text, lines, end) });
    };
    return {
      ...(lastYear && {
        lastYear: { ...lastYear, rows: placedAnew(lastYear.rows, await ranges(lastYear.path)) },
      }),
      ...(twins && {
        twins: await Promise.all(
          twins.map(async (twin) => ({ ...twin, range: (await ranges(twin.path))(twin.range) })),
        ),
      }),
    };
  }
}

function inBytes(text: string, lines: LineIndex, { line, character }: LinePosition): LinePosition {
  if (line >= lines.count) return { line, character };
  const { start, end } = lines.range(line);
  return { line, character: utf8Column(text.slice(start, end), character) };
}

function placedAnew(
  rows: Readonly<Record<KeptRow, Figures>>,
  place: (range: PlacedRange) => PlacedRange,
): Readonly<Record<KeptRow, Figures>> {
  const anew = (figures: Figures): Figures =>
    figures.map((figure) => figure && { ...figure, range: place(figure.range) });
  const { carriedForward, carriedIn, regulations, normativeDocuments } = rows;
  return {
    carriedForward: anew(carriedForward),
    carriedIn: anew(carriedIn),
    regulations: anew(regulations),
    normativeDocuments: anew(normativeDocuments),
  };
}
