/**
 * Offsets and ranges of the core: UTF-16 units from the start of a text, as JavaScript strings count.
 * Only `lsp/protocol.ts` and the command line turn them into lines and characters.
 */
declare const offsetBrand: unique symbol;

/** A place in a text, in UTF-16 units from its start. */
export type Offset = number & { readonly [offsetBrand]: true };

/** A half-open stretch `[start, end)` of a text. */
export interface Range {
  readonly start: Offset;
  readonly end: Offset;
}

/** Marks a number as an offset; the caller vouches that it lies inside the text it speaks of. */
export function offset(value: number): Offset {
  return value as Offset;
}

/** The half-open range `[start, end)`. */
export function range(start: number, end: number): Range {
  return { start: start as Offset, end: end as Offset };
}

/** The text that a range covers. */
export function textOf(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

/** Does `outer` contain all of `inner`? */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Do two ranges share a character? Touching ranges do not; an empty range inside another one does. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A line and a character in it, both from 0; characters are UTF-16 units (LSP 3.17, Position). */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Where a character stands in `[start, end)`, or -1. Unlike `indexOf` it does not look beyond `end`: asked of
 * every line or cell, a search to the end of the text would make reading quadratic.
 */
export function indexWithin(text: string, code: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === code) return at;
  return -1;
}

/** White space as drafts have it: ASCII blanks, no-break and ideographic space, zero width marks, BOM. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x3000 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** `[start, end)` without the white space at both ends; empty at `start` where there is nothing else. */
export function trimRange(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return from === to ? range(start, start) : range(from, to);
}

/**
 * The lines of a text. Line ends are `\n`, `\r\n` and `\r`, as in LSP; they belong to no line's content.
 * Built in one pass; look-ups by offset take logarithmic time.
 */
export class LineIndex {
  readonly #text: string;
  /** Start of each line, and behind the last one the end of the text. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    let newline = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    while (newline !== -1 || carriage !== -1) {
      let next: number;
      if (carriage !== -1 && (newline === -1 || carriage < newline)) {
        next = carriage + (newline === carriage + 1 ? 2 : 1);
      } else {
        next = newline + 1;
      }
      starts.push(next);
      if (newline !== -1 && newline < next) newline = text.indexOf('\n', next);
      if (carriage !== -1 && carriage < next) carriage = text.indexOf('\r', next);
    }
    this.#starts = starts;
  }

  /** Number of lines, at least 1. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset where line `line` (from 0) starts; the end of the text for lines behind the last. */
  start(line: number): Offset {
    return (this.#starts[line] ?? this.#text.length) as Offset;
  }

  /** Offset behind the last character of line `line`, before its line end. */
  end(line: number): Offset {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length as Offset;
    const carriageReturn =
      next >= 2 && this.#text.charCodeAt(next - 1) === 10 && this.#text.charCodeAt(next - 2) === 13;
    return (next - (carriageReturn ? 2 : 1)) as Offset;
  }

  /** Content of line `line` without its line end. */
  range(line: number): Range {
    return range(this.start(line), this.end(line));
  }

  /** The line (from 0) that holds `offset`; a line end counts to the line it ends. */
  lineAt(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Line and character of an offset. */
  positionAt(at: number): LinePosition {
    const line = this.lineAt(at);
    return { line, character: at - this.start(line) };
  }

  /** Offset of a line and character; clamps to the line's content and to the text. */
  offsetAt({ line, character }: LinePosition): Offset {
    if (line >= this.count) return this.#text.length as Offset;
    return Math.min(this.start(line) + character, this.end(line)) as Offset;
  }
}

/** The line end that a text uses first, `\n` where it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const newline = text.indexOf('\n');
  return newline > 0 && text.charCodeAt(newline - 1) === 13 ? '\r\n' : '\n';
}
