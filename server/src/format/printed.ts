/**
 * A report as it is printed: headings, prose and the three tables in the form's own layout, with the draft's values.
 * What has no place in the form is not lost: it stands by its table, as text.
 */
import { textOf } from '../base/text';
import type { TableKey } from '../form/types';
import type { PhysicalRow, Report, Table } from '../report/model';
import { cellText } from './content';
import { formGrid, type Grid } from './grid';

/** A piece of a printed report, top to bottom; texts are plain and in one line. */
export type PrintedBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  /** `heading` with what parts it from the `text` that follows in its line, which may be empty. */
  | { readonly kind: 'subheading'; readonly heading: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly table: TableKey;
      readonly grid: Grid;
      /** Rows that the form does not have, twice over, or with too many values: their cells, bars between them. */
      readonly left: readonly string[];
    };

/** Longer lines in front of the title are prose; shorter ones belong to it (the organ's name, on a line of its own). */
const longestTitlePart = 40;
/** Sentences, and what web pages have above a title: the way to it, its date, their buttons. */
const noTitle = /[。：:>＞»|【】]|\d-\d/;

export interface PrintOptions {
  /** The draft is Markdown: its comments and marks are not printed. */
  readonly markdown?: boolean;
}

/** The blocks of a report in the order of its text. */
export function printedReport(
  report: Report,
  { markdown = false }: PrintOptions = {},
): readonly PrintedBlock[] {
  const { text, lines } = report;
  const starts = startsByLine(report);
  const comments = markdown ? new Comments() : undefined;
  const blocks: PrintedBlock[] = [];
  for (let line = 0; line < lines.count;) {
    const start = starts.get(line);
    if (start?.kind === 'table') {
      blocks.push(tableBlock(text, start.table));
      line = Math.max(lines.lineAt(start.table.range.end), line) + 1;
      continue;
    }
    const raw = textOf(text, lines.range(line));
    const shown = comments ? withoutMarks(comments.strip(raw)) : raw;
    blocks.push(...lineBlocks(report, line, tidy(shown), start));
    line++;
  }
  return blocks;
}

type Start =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'title' | 'heading' | 'subheading'; readonly text: string };

/** What begins on which line. */
function startsByLine({ text, lines, title, sections, tables }: Report): ReadonlyMap<number, Start> {
  const starts = new Map<number, Start>();
  if (title) starts.set(lines.lineAt(title.range.start), { kind: 'title', text: textOf(text, title.range) });
  for (const { heading, subheadings } of sections) {
    for (const { range } of subheadings) {
      starts.set(lines.lineAt(range.start), { kind: 'subheading', text: tidy(textOf(text, range)) });
    }
    const line = lines.lineAt(heading.range.start);
    starts.set(line, { kind: 'heading', text: tidy(textOf(text, heading.range)) });
  }
  for (const table of Object.values(tables)) {
    if (table) starts.set(lines.lineAt(table.range.start), { kind: 'table', table });
  }
  return starts;
}

function lineBlocks(
  { lines, title }: Report,
  line: number,
  shown: string,
  start: Exclude<Start, { kind: 'table' }> | undefined,
): readonly PrintedBlock[] {
  if (start?.kind === 'title') return [{ kind: 'title', text: shown }];
  if (start) {
    const end = shown.indexOf(start.text) + start.text.length;
    const stop = /^[：:。.]?\s*/.exec(shown.slice(end))?.[0] ?? '';
    const text = shown.slice(end + stop.length);
    if (start.kind === 'heading') {
      const own: PrintedBlock = { kind: 'heading', text: start.text };
      return text === '' ? [own] : [own, { kind: 'paragraph', text }];
    }
    // one that ends in a full stop is a sentence with a number
    if (text === '' && stop.startsWith('。')) return [{ kind: 'paragraph', text: shown }];
    return [{ kind: 'subheading', heading: start.text + stop, text }];
  }
  if (shown === '') return [];
  const inTitle =
    title !== undefined &&
    line <= lines.lineAt(title.range.end) &&
    shown.length <= longestTitlePart &&
    !noTitle.test(shown);
  return [{ kind: inTitle ? 'title' : 'paragraph', text: shown }];
}

function tidy(line: string): string {
  return line.replace(/^\uFEFF/, '').trim();
}

function tableBlock(text: string, table: Table): PrintedBlock {
  const grid = formGrid(table.spec, (index) => {
    const cell = table.cells[index];
    if (!cell) return '';
    const raw = textOf(text, cell.range);
    // marks inside a value of an HTML table are no part of it
    return raw.includes('<') && cell.value.kind === 'number' ? String(cell.value.value) : tidy(raw);
  });
  return { kind: 'table', table: table.key, grid, left: leftOf(text, table) };
}

/** The rows whose texts, or some of them, the form has no place for. */
function leftOf(text: string, table: Table): readonly string[] {
  const placed = new Set(table.cells.flatMap((cell) => cell?.range.start ?? []));
  const unknown = new Set(table.unknownRows.map(({ physical }) => physical));
  const isLeft = (row: PhysicalRow): boolean =>
    row.cells.some(
      ({ role, range }) =>
        range.start < range.end &&
        (unknown.has(row) || role === 'text' || (role === 'value' && !placed.has(range.start))),
    );
  return table.physicalRows
    .filter((row) => row.role !== 'delimiter' && isLeft(row))
    .map(({ cells }) =>
      cells
        .map((cell) => tidy(cellText(text, cell)))
        .filter((cell) => cell !== '')
        .join(' | '),
    );
}

/** Takes HTML comments out of Markdown, line by line: one may reach over several. */
class Comments {
  #open = false;

  strip(line: string): string {
    let kept = '';
    for (let at = 0; at < line.length;) {
      const next = line.indexOf(this.#open ? '-->' : '<!--', at);
      if (!this.#open) kept += line.slice(at, next === -1 ? line.length : next);
      if (next === -1) break;
      at = next + (this.#open ? 3 : 4);
      this.#open = !this.#open;
    }
    return kept;
  }
}

/** A line of Markdown without the marks of headings, quotations and emphasis. */
function withoutMarks(line: string): string {
  return line.replace(/^\s*(?:#{1,6}\s+|>\s?)/, '').replaceAll('**', '');
}
