/**
 * The content of a parsed table as a grid: every label, header and value where the form has it, in the order of the
 * text. A table with text that has no place in the form is refused as a whole, so that none is ever lost.
 */
import { bareText } from '../base/normalise';
import { contains, isBlank, overlaps, range, textOf, type Range } from '../base/text';
import { joinedText } from '../base/width';
import type { PhysicalCell, Report, Row, Table } from '../report/model';
import {
  columnCount,
  dataRow,
  headerPlaces,
  headerRows,
  withRowSpans,
  type Grid,
  type GridRow,
} from './grid';

/**
 * Why a table is left as it is: `unknown-row` a row that is none of the form's; `cell-count` a row with too few or
 * too many values; `extra-text` text that is neither label nor header nor value; `unsafe` the formatted table would
 * not be read as the same one.
 */
export type RefusalReason = 'unknown-row' | 'cell-count' | 'extra-text' | 'unsafe';

export type TableContent = { readonly grid: Grid } | { readonly refused: RefusalReason };

/** The grid of a table, or why there is none. */
export function contentOf(report: Report, table: Table): TableContent {
  const { text } = report;
  if (table.unknownRows.some(({ physical }) => physical.cells.some(isFilled)))
    return { refused: 'unknown-row' };
  if (table.rows.some(({ count }) => count !== 'right')) return { refused: 'cell-count' };
  if (!standsAlone(report, table) || !isAccountedFor(text, table)) return { refused: 'extra-text' };
  return { grid: gridOf(text, table) };
}

function isFilled({ range }: PhysicalCell): boolean {
  return range.start < range.end;
}

/**
 * Is there no line beside the table that looks like a part of it, yet is of no table? What was read would be half a
 * table then.
 */
function standsAlone(report: Report, table: Table): boolean {
  const { layout } = table;
  if (layout === 'html') return true;
  const { text, lines, tables } = report;
  const extent = extentOf(report, table);
  const first = lines.lineAt(extent.start);
  if (lines.start(first) !== extent.start) return false;
  const sign = layout === 'tsv' || layout === 'tab-stacked' ? '\t' : '|';
  return [first - 1, lines.lineAt(extent.end) + 1].every((line) => {
    if (line < 0 || line >= lines.count) return true;
    const beside = lines.range(line);
    const isOthers = Object.values(tables).some((other) => other && contains(other.range, beside));
    return isOthers || !textOf(text, beside).includes(sign);
  });
}

/** The lines of a table without blank ones at its ends: what formatting rewrites. */
export function extentOf({ text, lines }: Report, { range: whole }: Table): Range {
  const isEmpty = (line: number): boolean => /^[^\S\t]*$/.test(textOf(text, lines.range(line)));
  let first = lines.lineAt(whole.start);
  let last = lines.lineAt(whole.end);
  if (isEmpty(first)) while (first < last && isEmpty(first)) first++;
  else if (!isEmpty(last)) return whole;
  while (last > first && isEmpty(last)) last--;
  return range(Math.max(whole.start, lines.start(first)), Math.min(whole.end, lines.end(last)));
}

/** The content of a cell as plain text. */
export function cellText(text: string, { range, plain }: PhysicalCell): string {
  return plain ?? textOf(text, range);
}

/** Does every piece of text in the table stand in a label, header or value, or repeat one of its own row? */
function isAccountedFor(text: string, table: Table): boolean {
  const known = knownRanges(table);
  let at: number = table.range.start;
  const spoken = new Set<string>();
  for (const { label } of table.rows) {
    for (const { cell } of label.groups) spoken.add(bareText(cellText(text, cell)));
  }
  for (const { cell } of table.headers) if (cell) spoken.add(bareText(cellText(text, cell)));
  for (const row of table.physicalRows) {
    const own = new Set(
      row.cells.filter(({ range }) => known.has(range)).map((cell) => bareText(cellText(text, cell))),
    );
    for (const cell of row.cells) {
      if (!isSeparator(text, at, cell.slot.start, table.layout === 'html')) return false;
      at = Math.max(at, cell.slot.end);
      if (!isFilled(cell) || row.role === 'delimiter' || known.has(cell.range)) continue;
      const bare = bareText(cellText(text, cell));
      // A converter repeats a merged cell in each of its places; only such a repeat may go.
      if (cell.role === 'text' || cell.role === 'value') return false;
      if (!own.has(bare) && !spoken.has(bare)) return false;
    }
  }
  return isSeparator(text, at, table.range.end, table.layout === 'html');
}

interface KnownRanges {
  has(range: Range): boolean;
}

/** The stretches of text that have their place in the form. */
function knownRanges(table: Table): KnownRanges {
  const ranges = [
    ...table.headers.flatMap(({ cell }) => cell ?? []),
    ...table.rows.flatMap(({ label, values }) => [
      ...label.groups.map(({ cell }) => cell),
      ...label.cells,
      ...values,
    ]),
  ]
    .map(({ range }) => range)
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const starts = ranges.map(({ start }) => start as number);
  return {
    has({ start, end }) {
      const found = ranges[lastAtMost(starts, start)];
      return found !== undefined && found.start <= start && end <= found.end;
    },
  };
}

/** Index of the last entry that is not above `limit`, or -1. */
function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Only blanks and pipes (in HTML: tags)? */
function isSeparator(text: string, start: number, end: number, html: boolean): boolean {
  let inTag = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (html && code === 0x3c) inTag = true;
    else if (inTag) inTag = code !== 0x3e;
    else if (!isBlank(code) && code !== 0x7c) return false;
  }
  return true;
}

function gridOf(text: string, table: Table): Grid {
  const width = columnCount(table.spec);
  const parts: { readonly at: number; readonly rows: readonly GridRow[] }[] = [];
  let passed = 0;
  for (const block of table.spec.blocks) {
    const places = headerPlaces(table.spec, block);
    const headers = table.headers.slice(passed, passed + places.length);
    passed += places.length;
    const starts = headers.flatMap(({ cell }) => cell?.range.start ?? []);
    if (starts.length === 0) continue;
    const texts = headers.map(({ cell, expected }) => (cell ? tidied(cellText(text, cell), expected) : ''));
    // A clause that is lost leaves no row; formatting writes nothing that was not there.
    const rows = headerRows(places, texts, width).filter(
      ({ kind, cells }) => kind !== 'clause' || cells.some((cell) => cell.text !== ''),
    );
    parts.push({ at: Math.min(...starts), rows });
  }
  for (const row of table.rows) {
    parts.push({ at: row.physical.range.start, rows: [dataRow(table.spec, rowContent(text, row))] });
  }
  const rows = parts.sort((a, b) => a.at - b.at).flatMap((part) => part.rows);
  return { key: table.key, columns: width, labelColumns: table.spec.labelColumns, rows: withRowSpans(rows) };
}

function rowContent(text: string, { spec, label, values }: Row) {
  const own = label.cells.map((cell) => cellText(text, cell)).join('');
  return {
    spec,
    label: tidied(own, spec.label),
    groups: spec.groups.map((group) => {
      const found = label.groups.find((candidate) => candidate.label === group);
      // damage ran it together with the row's own label, which says it already
      if (found && label.cells.some((own) => overlaps(own.range, found.cell.range))) return '';
      return found && tidied(cellText(text, found.cell), group);
    }),
    values: values.map(({ range }) => textOf(text, range)),
  };
}

/**
 * A label or header as it should stand: in one line; as the form prints it where only white space, width and
 * punctuation differ; else with its own words, and the form's punctuation.
 */
export function tidied(raw: string, official: string): string {
  const joined = joinedText(raw);
  if (joined === '' || bareText(joined) === bareText(official)) return joined && official;
  return joined
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(',', '，')
    .replaceAll(':', '：')
    .replace(/^([0-9])[．、](?=.)/, '$1.');
}
