/**
 * HTML from the clipboard or a dropped page → the text of a draft: headings and paragraphs as lines, the three
 * tables as the draft writes them. They are read by the reader's own HTML support, so that what is understood of a
 * pasted table is what is understood of one in a draft.
 */
import { elementText, spanAttributes } from '../base/xml';
import { applyEdits, replace, type TextEdit } from '../base/edits';
import { contains, range, type Range } from '../base/text';
import { tableKeys, type TableKey } from '../form/types';
import type { Report } from '../report/model';
import { parseReport } from '../report/parse';
import { blocksOf, type Block, type BlockCell } from './htmlBlocks';

/** What an HTML text holds, as a draft that still has its tables in HTML. */
export interface HtmlDraft {
  readonly report: Report;
  /** The tables that are none of the form's, or parts that could not be placed, with their rows as plain cells. */
  readonly others: readonly { readonly range: Range; readonly rows: readonly (readonly string[])[] }[];
  readonly tables: readonly TableKey[];
}

interface Written {
  readonly text: string;
  readonly tables: readonly { readonly range: Range; readonly rows: readonly Range[] }[];
}

/** Reads an HTML text; total, like the reader. */
export function readHtml(html: string): HtmlDraft {
  const blocks = blocksOf(html);
  // First to see which rows are of which table, then with each of these standing alone.
  const first = writeBlocks(blocks);
  const parted = partTables(blocks, first, parseReport(first.text));
  const second = writeBlocks(parted);
  const report = parseReport(second.text);
  const tables = tableKeys.filter((key) => report.tables[key]);
  const others: { range: Range; rows: readonly (readonly string[])[] }[] = [];
  let at = 0;
  for (const one of parted) {
    if (one.kind !== 'table') continue;
    const written = second.tables[at++];
    if (!written) continue;
    const known = tables.some((key) => overlaps(report.tables[key]?.range, written.range));
    if (!known) others.push({ range: written.range, rows: plainRows(one.rows) });
  }
  return { report, others, tables };
}

function overlaps(a: Range | undefined, b: Range): boolean {
  return a !== undefined && a.start < b.end && b.start < a.end;
}

/**
 * The draft's text, its tables written by `edits` (those of the formatter); tables that the formatter left alone
 * become rows of plain cells, since a text with tags in it is no draft.
 */
export function draftText(
  { report, others, tables }: HtmlDraft,
  edits: readonly TextEdit[],
  refused: readonly TableKey[],
): string {
  const left = tables
    .filter((key) => refused.includes(key))
    .flatMap((key) => {
      const table = report.tables[key];
      return table ? [replace(table.range, rowsText(rowsOf(report, table)))] : [];
    });
  const plain = others.map(({ range: where, rows }) => replace(where, rowsText(rows)));
  return applyEdits(report.text, [...edits, ...left, ...plain]);
}

function rowsOf(
  report: Report,
  table: NonNullable<Report['tables'][TableKey]>,
): readonly (readonly string[])[] {
  return table.physicalRows.map(({ cells }) =>
    cells.map(({ plain, range: where }) =>
      (plain ?? report.text.slice(where.start, where.end)).replaceAll('\n', ''),
    ),
  );
}

function rowsText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The blocks as text: a line each, tables in HTML with a row in each line. */
function writeBlocks(blocks: readonly Block[]): Written {
  const lines: string[] = [];
  const tables: { range: Range; rows: Range[] }[] = [];
  let at = 0;
  const add = (line: string): Range => {
    const where = range(at, at + line.length);
    lines.push(line);
    at += line.length + 1;
    return where;
  };
  for (const one of blocks) {
    if (one.kind === 'line') {
      add(one.text);
      continue;
    }
    const start = add('<table>').start;
    const rows = one.rows.map((cells) => add(`<tr>${cells.map(cellHtml).join('')}</tr>`));
    tables.push({ range: range(start, add('</table>').end), rows });
  }
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, tables };
}

function cellHtml({ text, columns, rows }: BlockCell): string {
  return `<td${spanAttributes(columns, rows)}>${elementText(text)}</td>`;
}

/** Rows of one table of the form, or of none; `joined` where they are a half that a page break parted. */
interface PartOfTable {
  readonly key: TableKey | undefined;
  readonly rows: (readonly BlockCell[])[];
  readonly joined: boolean;
}

/** Tables of the page cut where one table of the form ends and another begins, and joined where a page did. */
function partTables(blocks: readonly Block[], written: Written, report: Report): readonly Block[] {
  const parted: Block[] = [];
  /** Where the tables of the form that have begun stand among the blocks. */
  const begun = new Map<TableKey, { readonly rows: PartOfTable['rows']; readonly at: number }>();
  const rowLines = linesOfRows(report);
  let at = 0;
  for (const one of blocks) {
    if (one.kind === 'line') {
      parted.push(one);
      continue;
    }
    const places = written.tables[at++]?.rows ?? [];
    let last: PartOfTable | undefined;
    one.rows.forEach((row, index) => {
      const place = places[index];
      const key = place && keyAt(report, place);
      if (!last || last.key !== key) {
        const upper = key && begun.get(key);
        last = { key, rows: upper?.rows ?? [], joined: upper !== undefined };
        // what stands between two halves is the page's: its number, 续表
        if (upper) parted.splice(upper.at + 1);
        else if (key) begun.set(key, { rows: last.rows, at: parted.length });
        if (!upper) parted.push({ kind: 'table', rows: last.rows });
      }
      // headers that the next page repeats are no rows
      if (!last.joined || !place || rowLines.has(report.lines.lineAt(place.start))) last.rows.push(row);
    });
  }
  return parted;
}

/** The lines on which rows of the three tables stand. */
function linesOfRows({ tables, lines }: Report): ReadonlySet<number> {
  return new Set(
    tableKeys.flatMap((key) => tables[key]?.physicalRows ?? []).map((row) => lines.lineAt(row.range.start)),
  );
}

function keyAt({ tables }: Report, place: Range): TableKey | undefined {
  return tableKeys.find((key) => {
    const table = tables[key];
    return table !== undefined && contains(table.range, place);
  });
}

/** Rows with an empty text for every place that a merged cell covers. */
function plainRows(rows: readonly (readonly BlockCell[])[]): readonly (readonly string[])[] {
  const pending: number[] = [];
  return rows.map((cells) => {
    const texts: string[] = [];
    const covered = (): void => {
      while ((pending[texts.length] ?? 0) > 0) {
        pending[texts.length] = (pending[texts.length] ?? 1) - 1;
        texts.push('');
      }
    };
    for (const { text, columns, rows: height } of cells) {
      covered();
      for (let column = 0; column < columns; column++) {
        pending[texts.length] = height - 1;
        texts.push(column === 0 ? text : '');
      }
    }
    covered();
    return texts;
  });
}
