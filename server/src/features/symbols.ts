/** The outline: title, sections with their sub-headings, tables with their rows. */
import { contains, range, textOf, trimRange, type Range } from '../base/text';
import type { FeatureWords } from '../messages/features';
import { valueOf, type Report, type Row, type Section, type Table } from '../report/model';
import { groupName } from '../rules/names';
import { rowRange } from '../rules/places';
import { partsOf, type Part } from './shared/outline';
import type { Reading } from './shared/reading';

export type SymbolKind = 'title' | 'section' | 'subheading' | 'table' | 'part' | 'row';

export interface OutlineSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly detail: string | undefined;
  /** All of it, and the words that name it. */
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

/** The symbols of a report in the order of its text. */
export function outline({ report, tables }: Reading, words: FeatureWords): readonly OutlineSymbol[] {
  const { title, sections } = report;
  const bodies = sections.map(({ body }) => body);
  const free = tables.filter((table) => !bodies.some((body) => contains(body, table.range)));
  return [
    ...(title ? [symbol('title', title.value || words.untitled, title.range, title.range)] : []),
    ...sections.map((section) => sectionSymbol(report, section, tables, words)),
    ...free.map((table) => tableSymbol(report, table, words)),
  ].sort((a, b) => a.range.start - b.range.start);
}

function sectionSymbol(
  report: Report,
  section: Section,
  tables: readonly Table[],
  words: FeatureWords,
): OutlineSymbol {
  const { heading, body, subheadings, spec } = section;
  const end = trimRange(report.text, heading.range.start, body.end).end;
  const inside = tables.filter((table) => contains(body, table.range));
  const children = [
    ...subheadings.map(({ range: own, extent }) =>
      symbol('subheading', textOf(report.text, own), trimRange(report.text, extent.start, extent.end), own),
    ),
    ...inside.map((table) => tableSymbol(report, table, words)),
  ].sort((a, b) => a.range.start - b.range.start);
  const name = textOf(report.text, heading.range);
  // a table may end in blank cells
  const ends = [end, heading.range.end, ...inside.map((table) => table.range.end)];
  const all = range(heading.range.start, Math.max(...ends));
  return symbol('section', name === '' ? spec.title : name, all, heading.range, children);
}

function tableSymbol(report: Report, table: Table, words: FeatureWords): OutlineSymbol {
  const inside = table.key === 'review' ? groupSymbols(table) : rowSymbols(table, table.rows, partsOf(table));
  const head = table.headers.find(({ cell }) => cell && cell.range.end > cell.range.start)?.cell?.range;
  return symbol('table', words.tables[table.key], table.range, head ?? table.range, inside);
}

/** Rows and parts in the order of the text; a row of a part stands in the part only. */
function rowSymbols(table: Table, rows: readonly Row[], parts: readonly Part[]): readonly OutlineSymbol[] {
  const inParts = new Set(parts.flatMap((part) => part.rows));
  const free = rows.filter((row) => !inParts.has(row)).map((row) => rowSymbol(table, row));
  const grouped = parts.map((part) =>
    symbol('part', part.name, part.range, part.range, rowSymbols(table, part.rows, part.parts)),
  );
  return [...free, ...grouped].sort((a, b) => a.range.start - b.range.start);
}

function rowSymbol(table: Table, row: Row): OutlineSymbol {
  const total = row.spec.cells.at(-1);
  const value = table.key === 'applications' && total !== undefined ? valueOf(table, total) : undefined;
  const detail = value === undefined ? undefined : String(value);
  return { ...symbol('row', row.spec.label, row.physical.range, rowRange(row)), detail };
}

/** The groups of table `review`, which stand side by side in its one row. */
function groupSymbols(table: Table): readonly OutlineSymbol[] {
  const groups = new Map<string, Range[]>();
  table.cells.forEach((cell, index) => {
    const spec = table.spec.cells[index];
    if (!cell || !spec) return;
    const name = groupName(table.spec.blocks[0]?.columns[spec.position]);
    groups.set(name, [...(groups.get(name) ?? []), cell.range]);
  });
  return [...groups].map(([name, cells]) => {
    const start = Math.min(...cells.map((cell) => cell.start));
    const all = range(start, Math.max(...cells.map((cell) => cell.end)));
    return symbol('row', name, all, all);
  });
}

/** A symbol whose selection lies inside it, as clients insist. */
function symbol(
  kind: SymbolKind,
  name: string,
  all: Range,
  words: Range,
  children: readonly OutlineSymbol[] = [],
): OutlineSymbol {
  const selection = contains(all, words) ? words : range(all.start, all.start);
  return { kind, name, detail: undefined, range: all, selection, children };
}
