/**
 * A report's text as spans, one behind the other, that together are the text again: what semantic highlighting
 * shows, and the proof that reading loses nothing. Made when somebody asks, from the report alone.
 */
import { isBlank, range, type Range } from '../base/text';
import { tableKeys } from '../form/types';
import type { CellRole, PhysicalRow, Report, Table } from './model';

/**
 * - `title`, `heading-number` (with its separator), `heading-title`, `subheading`, `period`: what they say;
 * - `prose`: all other text outside tables, with the line ends inside it;
 * - `label`, `header`, `value`: cells of tables; `text`: a cell that was not recognised;
 * - `separator`: what parts cells (pipes, tabs, tags, a Markdown delimiter row);
 * - `padding`: white space inside a cell, and all of an empty cell; `blank`: other white space.
 */
export type SpanKind =
  | 'title'
  | 'heading-number'
  | 'heading-title'
  | 'subheading'
  | 'period'
  | 'prose'
  | 'label'
  | 'header'
  | 'value'
  | 'text'
  | 'separator'
  | 'padding'
  | 'blank';

/** A stretch of the text of one kind; never empty. */
export interface Span {
  readonly kind: SpanKind;
  readonly range: Range;
}

/** The spans of a report in the order of its text, without gaps. Takes time linear in the text. */
export function spansOf(report: Report): readonly Span[] {
  const { text } = report;
  const tiles = new Tiles(text);
  const tables = tableKeys
    .flatMap((key) => report.tables[key] ?? [])
    .sort((a, b) => a.range.start - b.range.start);
  const marks = proseMarks(report);
  let next = 0;
  for (const table of tables) {
    next = addMarks(tiles, marks, next, table.range.start);
    tiles.fillProse(table.range.start);
    addTable(tiles, table);
    tiles.fillSeparators(table.range.end);
  }
  addMarks(tiles, marks, next, text.length);
  tiles.fillProse(text.length);
  return tiles.spans;
}

/** Title, headings and periods, in the order of the text. */
function proseMarks({ title, sections, periods }: Report): readonly Span[] {
  const marks: Span[] = title ? [{ kind: 'title', range: title.range }] : [];
  for (const { heading, subheadings } of sections) {
    marks.push(
      { kind: 'heading-number', range: heading.prefix },
      { kind: 'heading-title', range: heading.title },
    );
    for (const subheading of subheadings) marks.push({ kind: 'subheading', range: subheading.range });
  }
  for (const period of periods) marks.push({ kind: 'period', range: period.range });
  return marks.sort((a, b) => a.range.start - b.range.start);
}

/** Adds the marks from `next` on that start before `limit`; returns the first that does not. */
function addMarks(tiles: Tiles, marks: readonly Span[], next: number, limit: number): number {
  for (let index = next; ; index++) {
    const mark = marks[index];
    if (!mark || mark.range.start >= limit) return index;
    // what another span or a table holds already is no span of its own
    if (mark.range.start < tiles.at) continue;
    tiles.fillProse(mark.range.start);
    tiles.add(mark.kind, Math.min(mark.range.end, limit));
  }
}

function addTable(tiles: Tiles, { physicalRows }: Table): void {
  for (const row of physicalRows) {
    for (const { range: content, slot, role } of row.cells) {
      tiles.fillSeparators(slot.start);
      tiles.add('padding', content.start);
      tiles.add(cellKind(role, row), content.end);
      tiles.add('padding', slot.end);
    }
  }
}

function cellKind(role: CellRole, row: PhysicalRow): SpanKind {
  return row.role === 'delimiter' ? 'separator' : role;
}

/** Spans as they grow from the start of the text: each begins where the one before ended. */
class Tiles {
  readonly spans: Span[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the next span begins. */
  get at(): number {
    return this.#at;
  }

  /** A span from where the last one ended to `end`; none where that is behind already. */
  add(kind: SpanKind, end: number): void {
    const to = this.#whole(end);
    if (to <= this.#at) return;
    this.spans.push({ kind, range: range(this.#at, to) });
    this.#at = to;
  }

  /** Prose up to `end`, without the white space around it. */
  fillProse(end: number): void {
    this.#fill('prose', end, isBlank);
  }

  /** Separators up to `end`; a tab is one, though it is white space elsewhere. */
  fillSeparators(end: number): void {
    this.#fill('separator', end, isBlankButTab);
  }

  #fill(kind: SpanKind, end: number, blank: (code: number) => boolean): void {
    if (end <= this.#at) return;
    let start = this.#at;
    let last = end;
    while (start < last && blank(this.#text.charCodeAt(start))) start++;
    while (last > start && blank(this.#text.charCodeAt(last - 1))) last--;
    this.add('blank', start);
    this.add(kind, last);
    this.add('blank', end);
  }

  /** `at`, or the place behind it where `at` would cut a surrogate pair in two. */
  #whole(at: number): number {
    const cuts =
      at > 0 &&
      at < this.#text.length &&
      (this.#text.charCodeAt(at - 1) & 0xfc00) === 0xd800 &&
      (this.#text.charCodeAt(at) & 0xfc00) === 0xdc00;
    return cuts ? at + 1 : at;
  }
}

function isBlankButTab(code: number): boolean {
  return code !== 9 && isBlank(code);
}
