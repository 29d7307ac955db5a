/**
 * HTML as Word, WPS, Excel and browsers put it on the clipboard, read into lines and tables: what cannot be seen is
 * dropped, tables that only lay out a page dissolve. By the tokenizer of htmlparser2, linear whatever the nesting.
 */
import { Tokenizer } from 'htmlparser2';
import { joinedText } from '../base/width';

/** A cell of a table as the page has it. */
export interface BlockCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A paragraph, heading or list item in one line; or a table. */
export type Block =
  | { readonly kind: 'line'; readonly text: string; readonly heading: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly BlockCell[])[] };

/** The lines and tables of an HTML text, in order. */
export function blocksOf(html: string): readonly Block[] {
  const reader = new BlockReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.finish();
}

/** Elements whose content nobody reads, or which belong to the page around a text. */
const unseen = new Set([
  ...['head', 'style', 'script', 'noscript', 'template', 'title', 'xml', 'object', 'iframe', 'svg', 'math'],
  ...['nav', 'footer', 'aside', 'form', 'button', 'select', 'textarea', 'audio', 'video', 'canvas'],
]);

/** Elements that begin and end a line. */
const block = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'blockquote', 'pre', 'center', 'address', 'figure'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'hr', 'body', 'caption'],
]);

/** Elements that have no content and no closing tag. */
const single = new Set(['br', 'hr', 'img', 'input', 'col', 'meta', 'link', 'wbr', 'area', 'base', 'embed']);

/** No cell of the form spans more; a page that says otherwise must not make us build millions of cells. */
const widestSpan = 60;

interface OpenCell {
  readonly columns: number;
  readonly rows: number;
  readonly blocks: Block[];
}

interface OpenTable {
  readonly rows: { cells: OpenCell[] }[];
  cell: OpenCell | undefined;
}

class BlockReader {
  readonly #html: string;
  readonly #top: Block[] = [];
  readonly #tables: OpenTable[] = [];
  #line: string[] = [];
  #heading = false;
  /** The element whose content is dropped, and how many of its name are open in it. */
  #unseen: { readonly name: string; depth: number } | undefined;
  #tag = '';
  #attribute = '';
  #attributes = new Map<string, string>();

  constructor(html: string) {
    this.#html = html;
  }

  finish(): readonly Block[] {
    while (this.#tables.length > 0) this.#closeTable();
    this.#endLine();
    return this.#top;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#attributes.set(this.#attribute, '');
  }

  onattribdata(start: number, end: number): void {
    const before = this.#attributes.get(this.#attribute) ?? '';
    this.#attributes.set(this.#attribute, before + this.#html.slice(start, end));
  }

  onattribentity(): void {
    // no attribute that is looked at holds one
  }

  onattribend(): void {
    // taken as it came
  }

  onopentagend(): void {
    this.#open();
  }

  onselfclosingtag(): void {
    const name = this.#tag;
    this.#open();
    // `<div/>` opens an element like `<div>`; an unseen one without content must not hide the rest of the page
    if (this.#unseen?.name === name) this.#closeUnseen(name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase().trim();
    if (this.#unseen) this.#closeUnseen(name);
    else if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'tr') this.#closeCell();
    else if (name === 'table') this.#closeTable();
    else if (block.has(name)) this.#endLine();
  }

  ontext(start: number, end: number): void {
    if (!this.#unseen) this.#line.push(this.#html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    if (!this.#unseen) this.#line.push(String.fromCodePoint(codepoint));
  }

  oncomment(): void {
    // conditional comments hold what other programs are to see
  }

  oncdata(): void {
    // no clipboard has any that is text
  }

  ondeclaration(): void {
    // `<![if !supportLists]>` parts nothing
  }

  onprocessinginstruction(): void {
    // `<?xml:namespace …>`, as Word writes it
  }

  onend(): void {
    // `finish` closes what is open
  }

  #open(): void {
    const name = this.#tag;
    if (this.#unseen) {
      if (this.#unseen.name === name && !single.has(name)) this.#unseen.depth++;
      return;
    }
    if (unseen.has(name) || this.#isHidden()) {
      if (!single.has(name)) this.#unseen = { name, depth: 1 };
      return;
    }
    if (name === 'table') {
      this.#endLine();
      this.#tables.push({ rows: [], cell: undefined });
    } else if (name === 'tr') {
      this.#closeCell();
      this.#tables.at(-1)?.rows.push({ cells: [] });
    } else if (name === 'td' || name === 'th') {
      this.#openCell();
    } else if (name === 'br') {
      // a heading is broken where it looks well, and is one line all the same
      if (this.#heading) this.#line.push('\n');
      else this.#endLine();
    } else if (block.has(name)) {
      this.#endLine();
      this.#heading = /^h[1-6]$/.test(name);
    }
  }

  #closeUnseen(name: string): void {
    if (this.#unseen?.name !== name) return;
    this.#unseen.depth--;
    if (this.#unseen.depth === 0) this.#unseen = undefined;
  }

  #isHidden(): boolean {
    const style = this.#attributes.get('style') ?? '';
    return this.#attributes.has('hidden') || /(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style);
  }

  #openCell(): void {
    // cells without a table around them come from clipboards that cut it off
    if (this.#tables.length === 0) {
      this.#endLine();
      this.#tables.push({ rows: [], cell: undefined });
    }
    const table = this.#tables.at(-1);
    if (!table) return;
    this.#closeCell();
    if (table.rows.length === 0) table.rows.push({ cells: [] });
    const span = (name: string): number => {
      const number = Number.parseInt(this.#attributes.get(name) ?? '', 10);
      return number >= 1 ? Math.min(number, widestSpan) : 1;
    };
    table.cell = { columns: span('colspan'), rows: span('rowspan'), blocks: [] };
    table.rows.at(-1)?.cells.push(table.cell);
  }

  #closeCell(): void {
    this.#endLine();
    const table = this.#tables.at(-1);
    if (table) table.cell = undefined;
  }

  #closeTable(): void {
    this.#closeCell();
    const table = this.#tables.pop();
    if (!table) return;
    const rows = table.rows.filter(({ cells }) => cells.length > 0);
    const cells = rows.flatMap((row) => row.cells);
    // A table that holds a table, or one cell beside nothing, only lays out the page.
    const isPage =
      rows.every((row) => row.cells.length === 1) ||
      cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));
    const target = this.#target();
    if (isPage) for (const { blocks } of cells) for (const one of blocks) target.push(one);
    else target.push({ kind: 'table', rows: rows.map((row) => row.cells.map(asCell)) });
  }

  /** Where a line or a table goes: into the innermost cell that is open. */
  #target(): Block[] {
    const table = this.#tables.at(-1);
    if (!table) return this.#top;
    if (table.cell) return table.cell.blocks;
    // What stands in a table between its cells stands in front of it, as browsers have it.
    const outer = this.#tables.at(-2);
    return outer?.cell?.blocks ?? this.#top;
  }

  #endLine(): void {
    const text = joinedText(this.#line.join('')).trim();
    const heading = this.#heading;
    this.#line = [];
    this.#heading = false;
    if (text !== '') this.#target().push({ kind: 'line', text, heading });
  }
}

function asCell({ columns, rows, blocks }: OpenCell): BlockCell {
  const text = blocks.map((one) => (one.kind === 'line' ? one.text : '')).join('\n');
  return { text: joinedText(text), columns, rows };
}
