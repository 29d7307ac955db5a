/**
 * HTML tables, by the tokenizer of htmlparser2: linear whatever the nesting, and every cell with its place in
 * the source. Merged cells simply are fewer cells; labels decide which row is which.
 */
import { Tokenizer } from 'htmlparser2';
import { isBlank } from '../../base/text';
import { Cell, type CutRow } from './layout';

/** A `<table>` (or rows without one) as cut; nested tables stand beside their outer one. */
export interface HtmlTable {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly CutRow[];
}

/** Is there any table cell in the text? Cheap: two searches. */
export function hasHtmlTable(text: string): boolean {
  return text.includes('<td') || text.includes('<TD') || text.includes('<th');
}

/** All tables of a text that have a row, in the order of their ends. */
export function cutHtmlTables(text: string): readonly HtmlTable[] {
  const reader = new HtmlReader(text);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(text);
  tokenizer.end();
  return reader.finish();
}

interface OpenCell {
  readonly slotStart: number;
  /** Where text would go into an empty cell: behind the innermost opening tag. */
  inside: number;
  textStart: number;
  textEnd: number;
  readonly parts: string[];
}

interface OpenTable {
  readonly start: number;
  end: number;
  readonly rows: CutRow[];
  row: { readonly start: number; readonly cells: Cell[] } | undefined;
  cell: OpenCell | undefined;
}

/** Tags at which the text of a cell goes on in a new line; other tags leave no trace in the text. */
const breaking = new Set(['br', 'p', 'div', 'li']);

class HtmlReader {
  readonly #text: string;
  readonly #tables: HtmlTable[] = [];
  readonly #open: OpenTable[] = [];
  /** Name and start of the opening tag that is being read. */
  #tag = '';
  #tagStart = 0;
  /** End of what was read last: an entity begins there. */
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  finish(): readonly HtmlTable[] {
    while (this.#open.length > 0) this.#closeTable(this.#text.length);
    return this.#tables;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#text.slice(start, end).toLowerCase();
    this.#tagStart = start - 1;
  }

  onopentagend(end: number): void {
    this.#at = end + 1;
    const start = this.#tagStart;
    if (this.#tag === 'table') {
      this.#open.push({ start, end: end + 1, rows: [], row: undefined, cell: undefined });
    } else if (this.#tag === 'tr') {
      this.#startRow(start);
    } else if (this.#tag === 'td' || this.#tag === 'th') {
      const table = this.#open.at(-1) ?? this.#startLooseTable(start);
      this.#endCell(table, start);
      table.row ??= { start, cells: [] };
      table.cell = { slotStart: end + 1, inside: end + 1, textStart: -1, textEnd: -1, parts: [] };
    } else {
      const cell = this.#open.at(-1)?.cell;
      if (!cell) return;
      if (breaking.has(this.#tag)) cell.parts.push('\n');
      if (cell.textStart < 0 && this.#tag !== 'br' && this.#tag !== 'img') cell.inside = end + 1;
    }
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
  }

  onclosetag(start: number, end: number): void {
    this.#at = end + 1;
    const table = this.#open.at(-1);
    if (!table) return;
    const name = this.#text.slice(start, end).toLowerCase().trimEnd();
    const tagStart = start - 2;
    const close = this.#text.indexOf('>', start);
    const tagEnd = close === -1 ? this.#text.length : close + 1;
    this.#at = tagEnd;
    if (name === 'td' || name === 'th') this.#endCell(table, tagStart);
    else if (name === 'tr') this.#endRow(table, tagStart, tagEnd);
    else if (name === 'table') this.#closeTable(tagStart, tagEnd);
    else if (table.cell && (name === 'p' || name === 'div')) table.cell.parts.push('\n');
  }

  ontext(start: number, end: number): void {
    this.#at = end;
    const cell = this.#open.at(-1)?.cell;
    if (!cell) return;
    cell.parts.push(this.#text.slice(start, end));
    let from = start;
    let to = end;
    while (from < to && isBlank(this.#text.charCodeAt(from))) from++;
    while (to > from && isBlank(this.#text.charCodeAt(to - 1))) to--;
    if (from < to) markText(cell, from, to);
  }

  ontextentity(codepoint: number, end: number): void {
    const start = this.#at;
    this.#at = end;
    const cell = this.#open.at(-1)?.cell;
    if (!cell) return;
    cell.parts.push(String.fromCodePoint(codepoint));
    if (!isBlank(codepoint)) markText(cell, start, end);
  }

  oncomment(_start: number, end: number): void {
    this.#at = end + 1;
  }

  oncdata(_start: number, end: number): void {
    this.#at = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.#at = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#at = end + 1;
  }

  onattribname(): void {
    // Attributes say nothing about labels and values.
  }

  onattribdata(): void {
    // As above.
  }

  onattribentity(): void {
    // As above.
  }

  onattribend(): void {
    // As above.
  }

  onend(): void {
    // `finish` closes what is open.
  }

  #startLooseTable(start: number): OpenTable {
    const table: OpenTable = { start, end: start, rows: [], row: undefined, cell: undefined };
    this.#open.push(table);
    return table;
  }

  #startRow(start: number): void {
    const table = this.#open.at(-1) ?? this.#startLooseTable(start);
    this.#endRow(table, start, start);
    table.row = { start, cells: [] };
  }

  #endRow(table: OpenTable, at: number, end: number): void {
    this.#endCell(table, at);
    if (table.row && table.row.cells.length > 0) {
      table.rows.push({ start: table.row.start, end, cells: table.row.cells });
      table.end = Math.max(table.end, end);
    }
    table.row = undefined;
  }

  #endCell(table: OpenTable, slotEnd: number): void {
    const { cell, row } = table;
    table.cell = undefined;
    if (!cell || !row) return;
    const empty = cell.textStart < 0;
    const start = empty ? cell.inside : cell.textStart;
    const end = empty ? cell.inside : cell.textEnd;
    const plain = cell.parts.join('').trim();
    const source = plain === this.#text.slice(start, end);
    row.cells.push(new Cell(start, end, cell.slotStart, slotEnd, source ? undefined : plain));
  }

  #closeTable(at: number, end = at): void {
    const table = this.#open.pop();
    if (!table) return;
    this.#endRow(table, at, at);
    if (table.rows.length > 0)
      this.#tables.push({ start: table.start, end: Math.max(end, table.end), rows: table.rows });
  }
}

function markText(cell: OpenCell, start: number, end: number): void {
  if (cell.textStart < 0) cell.textStart = start;
  cell.textEnd = end;
}
