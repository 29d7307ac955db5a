/** Zero rows for rows that a table lacks, each at its place, written as the neighbouring rows are. */
import { insert, minimalEdit, type TextEdit } from '../base/edits';
import { oncePer } from '../base/memo';
import { textOf } from '../base/text';
import type { RowSpec } from '../form/types';
import type { PhysicalRow, Report, Row, Table } from '../report/model';
import { spansOf, withSpans } from './htmlSpans';
import { inStyle } from './labelStyle';
import { rowEnd, rowStart, writePattern, type RowPattern } from './rowPattern';
import { isFlowing, rowText, separatorBeside, zerosLike } from './rowText';
import { tableStyleOf, type TableStyle } from './tableStyle';

/**
 * Inserts a zero row for each of `specs` (rows of the table's form; those that stand already are left out). Rows
 * that belong at one place come in one edit. A merged label that moved to a later row of its group, because its own
 * row was lost, moves back. Of tables that hold headers only, just `review` is filled: its row has no labels.
 */
export function insertRows(report: Report, table: Table, specs: readonly RowSpec[]): readonly TextEdit[] {
  if (table.rows.length === 0) return insertOnlyRow(report, table);
  const style = tableStyleOf(table, report);
  const present = new Set(table.rows.map(({ spec }) => spec.key));
  const missing = [...new Map(specs.map((spec) => [spec.key, spec])).values()]
    .filter(({ key }) => !present.has(key))
    .sort((a, b) => a.index - b.index);
  const labels = new MergedLabels(style, missing);
  const places = new Map<number, { readonly place: Place; readonly texts: string[] }>();
  for (const spec of missing) {
    const pattern = zeroRow(style, spec, labels);
    const place = pattern && placeOf(style, spec);
    if (!place) continue;
    const spanned = table.layout === 'html' ? withSpans(pattern, spec, labels.spansOf(spec), table) : pattern;
    const text = writePattern(spanned);
    const group = places.get(place.at);
    if (group) group.texts.push(text);
    else places.set(place.at, { place, texts: [text] });
  }
  return [
    ...[...places.values()].map(({ place, texts }) => insertAt(style, place, texts)),
    ...labels.left().flatMap((row) => withoutGroups(style, row, labels)),
    ...spansOf(style, missing),
  ];
}

/** The one row of table `review` behind its headers, where no row of values shows how rows are written. */
function insertOnlyRow(report: Report, table: Table): readonly TextEdit[] {
  const { rows, ...grid } = zerosLike(report, table);
  const place = headerPlace(tableStyleOf(table, report), 0);
  const zeros = rows.filter(({ kind }) => kind === 'data');
  const [only] = zeros;
  if (!place || !only || zeros.length > 1) return [];
  const separator = separatorBeside(report, table, place.beside);
  const row = rowText(report, table, grid, only, separator);
  return [insert(isFlowing(table) ? place.content : place.at, separator + row)];
}

/** Which row carries each merged label once the missing rows are in. */
class MergedLabels {
  readonly #style: TableStyle;
  /** By path of the label: the row that should carry it, and the one that does. */
  readonly #first = new Map<string, RowSpec>();
  readonly #standing = new Map<string, Row>();
  readonly #last: readonly RowSpec[];

  constructor(style: TableStyle, missing: readonly RowSpec[]) {
    this.#style = style;
    const { rows } = style.table;
    this.#last = [...rows.map(({ spec }) => spec), ...missing].sort((a, b) => a.index - b.index);
    for (const spec of this.#last) {
      for (const path of pathsOf(spec)) if (!this.#first.has(path)) this.#first.set(path, spec);
    }
    for (const row of rows) {
      for (const { label } of row.label.groups) {
        const path = pathsOf(row.spec)[row.spec.groups.indexOf(label)];
        if (path !== undefined && !this.#standing.has(path)) this.#standing.set(path, row);
      }
    }
  }

  /** The merged labels that a new row carries, by level: as they stood in a later row, else as the form has them. */
  carriedBy(spec: RowSpec): readonly (string | undefined)[] {
    return pathsOf(spec).map((path, level) => {
      const official = spec.groups[level];
      if (this.#first.get(path) !== spec || official === undefined) return undefined;
      const cell = this.#standing.get(path)?.label.groups.find(({ label }) => label === official)?.cell;
      return cell ? textOf(this.#style.text, cell.range) : inStyle(official, this.#style.labels);
    });
  }

  /** Does a row that stands keep the label at this level? */
  keeps(row: Row, level: number): boolean {
    const path = pathsOf(row.spec)[level];
    return path === undefined || this.#first.get(path)?.index === row.spec.index || !this.#moves(path);
  }

  /** A label moves only to a row that is new. */
  #moves(path: string): boolean {
    const first = this.#first.get(path);
    return first !== undefined && !this.#style.table.rows.some(({ spec }) => spec.index === first.index);
  }

  /** Rows that a label leaves. */
  left(): readonly Row[] {
    return [...new Set(this.#standing.values())].filter((row) =>
      row.label.groups.some(({ label }) => !this.keeps(row, row.spec.groups.indexOf(label))),
    );
  }

  /** Rows that each merged label of a row spans, by level. */
  spansOf(spec: RowSpec): readonly number[] {
    return pathsOf(spec).map((path) => this.#last.filter((other) => pathsOf(other).includes(path)).length);
  }
}

/** A merged label with those left of it, for each level: `三、…` may stand once, and each `（三）` under it once. */
const pathsOf = oncePer(({ groups }: RowSpec): readonly string[] =>
  groups.map((_, level) => groups.slice(0, level + 1).join('\n')),
);

function zeroRow(style: TableStyle, spec: RowSpec, labels: MergedLabels): RowPattern | undefined {
  const zeros = spec.cells.map(() => '0');
  return style.write(
    style.contents(spec, labels.carriedBy(spec), inStyle(spec.label, style.labels), zeros),
    spec,
  );
}

/** The edits that take merged labels out of a row which a new row before it carries now. */
function withoutGroups(style: TableStyle, row: Row, labels: MergedLabels): readonly TextEdit[] {
  const { text } = style;
  const carried = row.spec.groups.map((label, level) => {
    const cell = row.label.groups.find((group) => group.label === label)?.cell;
    return cell && labels.keeps(row, level) ? textOf(text, cell.range) : undefined;
  });
  const own = row.label.cells.map(({ range }) => textOf(text, range)).join('');
  const values = row.values.map(({ range }) => textOf(text, range));
  const extent = style.extentOf(row);
  const written = style.write(style.contents(row.spec, carried, own, values), row.spec);
  if (!written) return [];
  const spans = labels.spansOf(row.spec);
  return minimalEdit(
    textOf(text, extent),
    writePattern(withSpans(written, row.spec, spans, style.table)),
    extent.start,
  );
}

/** Where rows are put: behind what stands before `at` (`after`), or in front of what follows it. */
interface Place {
  readonly at: number;
  readonly after: boolean;
  /** A row beside the place, by which rows are parted. */
  readonly beside: PhysicalRow;
}

interface HeaderPlace extends Place {
  /** Where the content of the last header ends. */
  readonly content: number;
}

function insertAt(style: TableStyle, { at, after, beside }: Place, texts: readonly string[]): TextEdit {
  const separator = style.rowSeparator(beside);
  return insert(at, texts.map((text) => (after ? separator + text : text + separator)).join(''));
}

/** Behind the nearest row before it in the form; else behind the header of its block; else before the next row. */
function placeOf(style: TableStyle, spec: RowSpec): Place | undefined {
  const { text, table } = style;
  let previous: Row | undefined;
  let next: Row | undefined;
  for (const row of table.rows) {
    const { index } = row.spec;
    if (index < spec.index && (!previous || index >= previous.spec.index)) previous = row;
    if (index > spec.index && (!next || index < next.spec.index)) next = row;
  }
  const behind = (row: Row): Place => ({
    at: rowEnd(text, table, row.physical),
    after: true,
    beside: row.physical,
  });
  if (previous?.spec.block === spec.block) return behind(previous);
  const nextInBlock = next?.spec.block === spec.block ? next : undefined;
  // In HTML the body's first row stands behind more than the header's row end.
  if (nextInBlock && table.layout === 'html') return before(style, nextInBlock);
  const header = headerPlace(style, spec.block);
  if (header) return header;
  if (nextInBlock) return before(style, nextInBlock);
  return previous ? behind(previous) : next && before(style, next);
}

function before({ text, table }: TableStyle, row: Row): Place {
  return { at: rowStart(text, table, row), after: false, beside: row.physical };
}

/** Behind the header of a block, which in a layout without row boundaries stands in the middle of a row. */
function headerPlace({ text, table }: TableStyle, block: number): HeaderPlace | undefined {
  const starts = new Set(
    table.headers
      .filter((header) => header.block === block && header.cell)
      .map(({ cell }) => cell?.slot.start),
  );
  let found: HeaderPlace | undefined;
  for (const row of table.physicalRows) {
    const last = row.cells.findIndex((cell, index) => {
      const later = row.cells.slice(index + 1).some(({ slot }) => starts.has(slot.start));
      return starts.has(cell.slot.start) && !later;
    });
    if (last === -1) continue;
    let end = last;
    while (row.cells[end + 1]?.role === 'padding') end++;
    const isWhole = end === row.cells.length - 1;
    found = {
      at: isWhole ? rowEnd(text, table, row) : (row.cells[end]?.slot.end ?? 0),
      after: true,
      beside: row,
      content: row.cells[end]?.range.end ?? 0,
    };
  }
  return found;
}
