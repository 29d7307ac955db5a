/** What a layout is to the reader: how it shows, and how its cells and rows are cut from the text. */
import { isBlank, range, type LineIndex, type Range } from '../../base/text';
import type { TableKey } from '../../form/types';
import type { CellRole, LayoutId, PhysicalCell } from '../model';
import type { Meaning } from '../vocabulary';

/**
 * A cell on its way from the text to the report: content `[start, end)` in the slot between its separators.
 * One object a cell serves all steps, because a draft has three hundred of them; what the later steps find out
 * is filled in by them. To the report's readers it is an immutable `PhysicalCell`.
 */
export class Cell implements PhysicalCell {
  readonly start: number;
  readonly end: number;
  readonly slotStart: number;
  readonly slotEnd: number;
  plain: string | undefined;
  kind: 'empty' | 'value' | 'text' = 'empty';
  /** Bare text of a text cell. */
  bare = '';
  meaning: Meaning | undefined = undefined;
  role: CellRole = 'padding';

  constructor(start: number, end: number, slotStart: number, slotEnd: number, plain?: string) {
    this.start = start;
    this.end = end;
    this.slotStart = slotStart;
    this.slotEnd = slotEnd;
    this.plain = plain;
  }

  get range(): Range {
    return range(this.start, this.end);
  }

  get slot(): Range {
    return range(this.slotStart, this.slotEnd);
  }
}

export interface CutRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
  /** The delimiter row of a Markdown table. */
  readonly delimiter?: boolean;
}

/** A table's text as rows; `boundaries` is false where the layout does not tell where a row ends. */
export interface Cut {
  readonly rows: readonly CutRow[];
  readonly boundaries: boolean;
}

/** Lines `first` to `last` (inclusive) of a text, which hold table `key`. */
export interface LineSpan {
  readonly key: TableKey;
  readonly text: string;
  readonly lines: LineIndex;
  readonly first: number;
  readonly last: number;
}

/** What the lines of a table look like, counted once for all layouts. */
export interface Profile {
  /** Lines with a pipe, and of those: beginning with one before content, holding content on both sides of one. */
  readonly pipes: number;
  readonly leading: number;
  readonly beside: number;
  /** Lines that are one pipe; lines of two or more pipes; pipe lines that end a cell (`0 |`). */
  readonly lone: number;
  /** The first line that is not blank is one pipe. */
  readonly startsLone: boolean;
  readonly ending: number;
  /** Lines in which a cell is empty: `| |`, `||` behind content. */
  readonly hollow: number;
  readonly delimiters: number;
  /** Lines with a tab; of those without, and with content on both sides of one. */
  readonly tabs: number;
  readonly hollowTabs: number;
  readonly tabbed: number;
  /** Lines with content on both sides of a run of spaces. */
  readonly spaced: number;
  /** Lines that are not blank. */
  readonly filled: number;
}

export interface Layout {
  readonly id: LayoutId;
  readonly matches: (profile: Profile) => boolean;
  readonly cut: (span: LineSpan) => Cut;
}

/** The cell of a slot; line ends at the slot's borders do not belong to it. */
export function cutCell(text: string, slotStart: number, slotEnd: number): Cell {
  let from = slotStart;
  let to = slotEnd;
  while (from < to && isLineEnd(text.charCodeAt(from))) from++;
  while (to > from && isLineEnd(text.charCodeAt(to - 1))) to--;
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  if (start === end) return new Cell(from, from, from, to);
  while (isBlank(text.charCodeAt(end - 1))) end--;
  return new Cell(start, end, from, to);
}

/** A line feed or a carriage return. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Is there nothing but white space in `[start, end)`? */
export function isEmptyText(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
