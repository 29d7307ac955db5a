/** The three tables of a report: regions, layouts, cells, rows and headers, put together. */
import { bareText } from '../base/normalise';
import { range, type LineIndex, type Range } from '../base/text';
import { forms } from '../form/forms';
import { tableKeys, type Form, type FormId, type TableKey, type TableSpec } from '../form/types';
import { chunksOf, type Chunk } from './chunks';
import { draftRows } from './drafts';
import { holdsFirstHeader, matchHeaders, resemblesFirstHeader } from './headers';
import { inferRows } from './inference';
import { findHtmlRegions } from './htmlTables';
import { layoutOf, type Cell, type Cut } from './layouts';
import type {
  CellValue,
  LayoutId,
  PhysicalRow,
  Row,
  RowLabel,
  Section,
  Table,
  UnknownRow,
  ValueCell,
} from './model';
import { findRegions, type Region } from './regions';
import type { RowDraft } from './rowDraft';
import { readValue } from './values';
import type { Meaning } from './vocabulary';
import { shapeOf, windowOf, type Window } from './windows';

export type Tables = Readonly<Record<TableKey, Table | undefined>>;

/** A table cut into chunks, before the form is known. */
export interface CutTable {
  readonly key: TableKey;
  readonly range: Range;
  readonly layout: LayoutId;
  readonly boundaries: boolean;
  readonly chunks: readonly Chunk[];
}

/** Finds the tables and cuts them into chunks of labels and values; which form they are of comes after. */
export function cutTables(text: string, lines: LineIndex, sections: readonly Section[]): readonly CutTable[] {
  const html = findHtmlRegions(text).map(({ key, start, end, rows }): CutTable => {
    const cut = { rows, boundaries: true };
    return { key, range: range(start, end), layout: 'html', ...chunked(text, cut, key) };
  });
  const open = tableKeys.filter((key) => !html.some((table) => table.key === key));
  const plain = findRegions(text, lines, sections, open).map((region): CutTable => {
    const first = below(html, lines, { ...region, first: headOf(text, lines, sections, region) });
    const span = { ...region, first, text, lines };
    const layout = layoutOf(span);
    const where = range(lines.start(span.first), lines.end(span.last));
    return {
      key: region.key,
      range: where,
      layout: layout.id,
      ...chunked(text, layout.cut(span), region.key),
    };
  });
  return [...html, ...plain];
}

/** The first line of a table, or the one below where one in HTML ends in it: no text belongs to two tables. */
function below(html: readonly CutTable[], lines: LineIndex, { first, last }: Region): number {
  const isEnd = html.some(({ range: { end } }) => lines.lineAt(end) === first);
  return isEnd && first < last ? first + 1 : first;
}

/** Blank lines, pipes and dashes, of which no more than these part two rows. */
const frame = /^[\s|:-]*$/;
const mostFrames = 3;
/** More than the longest line of one header. */
const longestHeader = 200;

/**
 * The first line of a table: the one above its region where that is what is left of the table's first header, for
 * a region begins with a label that is whole.
 */
function headOf(text: string, lines: LineIndex, sections: readonly Section[], region: Region): number {
  const { key, first } = region;
  const lineOf = (line: number): string =>
    text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + longestHeader));
  const bareOf = (line: number): string => bareText(lineOf(line));
  let standing = first;
  while (standing < region.last && frame.test(lineOf(standing))) standing++;
  if (holdsFirstHeader(bareOf(standing), key)) return first;
  let above = first - 1;
  while (above > 0 && first - above <= mostFrames && frame.test(lineOf(above))) above--;
  if (above < 0 || !resemblesFirstHeader(bareOf(above), key)) return first;
  if (sections.some(({ heading }) => lines.lineAt(heading.range.start) === above)) return first;
  return above > 0 && lineOf(above - 1).trim() === '|' ? above - 1 : above;
}

function chunked(text: string, cut: Cut, key: TableKey): Pick<CutTable, 'boundaries' | 'chunks'> {
  return { boundaries: cut.boundaries, chunks: chunksOf(text, cut, key, expectedValues) };
}

/** Reads tables by the labels of `form`. */
export function readTables(text: string, cuts: readonly CutTable[], form: Form): Tables {
  const tables: Record<TableKey, Table | undefined> = {
    disclosure: undefined,
    applications: undefined,
    review: undefined,
  };
  for (const cut of cuts) tables[cut.key] ??= assemble(text, cut, form);
  return tables;
}

/** How many values the row of a label has, in whichever form has the label. */
function expectedValues({ rows }: Meaning): number | undefined {
  return (rows?.['2021'] ?? rows?.['2019'])?.cells.length;
}

/** The form whose own labels the tables carry; undefined where none or as many of both. */
export function formOf(cuts: readonly CutTable[]): FormId | undefined {
  const labels = { '2019': new Set<string>(), '2021': new Set<string>() };
  for (const { key, chunks } of cuts) {
    for (const chunk of chunks) {
      for (const { meaning, bare } of chunk.labels) {
        const own = meaning && ownForm(meaning, key);
        if (own) labels[own].add(bare);
      }
    }
  }
  const balance = labels['2021'].size - labels['2019'].size;
  if (balance === 0) return undefined;
  return balance > 0 ? '2021' : '2019';
}

/** The one form that has this label, if only one has it. */
function ownForm(meaning: Meaning, key: TableKey): FormId | undefined {
  if (meaning.rows && meaning.rowExact) {
    if (meaning.group !== undefined) return undefined;
    const { '2019': old, '2021': current } = meaning.rows;
    if (old && current) return undefined;
    return old ? '2019' : '2021';
  }
  const { header } = meaning;
  if (header === undefined) return undefined;
  const old = headerSets['2019'][key].has(header);
  const current = headerSets['2021'][key].has(header);
  if (old === current) return undefined;
  return old ? '2019' : '2021';
}

function ownHeaders(form: Form): Readonly<Record<TableKey, ReadonlySet<string>>> {
  const headers = (key: TableKey): ReadonlySet<string> =>
    new Set(
      form.tables[key].blocks.flatMap(({ clause, columns }) => [
        ...columns.map(({ label }) => label),
        ...(clause === undefined ? [] : [clause]),
      ]),
    );
  return {
    disclosure: headers('disclosure'),
    applications: headers('applications'),
    review: headers('review'),
  };
}

const headerSets: Readonly<Record<FormId, Readonly<Record<TableKey, ReadonlySet<string>>>>> = {
  '2019': ownHeaders(forms['2019']),
  '2021': ownHeaders(forms['2021']),
};

function assemble(text: string, cut: CutTable, form: Form): Table {
  const spec = form.tables[cut.key];
  const drafts = draftRows(text, cut.chunks, form, cut.key, cut.boundaries);
  inferRows(drafts, spec);
  const shape = shapeOf(drafts);
  const physicalRows: PhysicalRow[] = [];
  const rows: Row[] = [];
  const unknownRows: UnknownRow[] = [];
  const headerCells: Cell[] = [];
  const cells = new Array<ValueCell | undefined>(spec.cells.length).fill(undefined);
  for (const draft of drafts) {
    for (const cell of draft.headers) headerCells.push(cell);
    const { row } = draft;
    const window = draft.kind === 'data' && row ? windowOf(text, draft, row.cells.length, shape) : undefined;
    const physical = physicalRow(draft, window);
    physicalRows.push(physical);
    if (row && window) {
      const values = window.values.map((cell, position) => valueCell(text, cell, spec, row.cells[position]));
      for (const value of values) if (value.spec !== undefined) cells[value.spec] ??= value;
      rows.push({ spec: row, label: labelOf(draft, window), values, count: window.count, physical });
    } else if (draft.kind === 'data' || draft.kind === 'unknown') {
      unknownRows.push({ physical });
    }
  }
  const headers = matchHeaders(headerCells, form, cut.key);
  const { key, layout, range: where } = cut;
  return { key, spec, layout, range: where, physicalRows, headers, rows, unknownRows, cells };
}

/** A value in its place; ranges are made when asked for, as few of three hundred cells ever are. */
class ReadValue implements ValueCell {
  readonly spec: number | undefined;
  readonly value: CellValue;
  readonly #cell: Cell;

  constructor(spec: number | undefined, value: CellValue, cell: Cell) {
    this.spec = spec;
    this.value = value;
    this.#cell = cell;
  }

  get range(): Range {
    return this.#cell.range;
  }

  get slot(): Range {
    return this.#cell.slot;
  }
}

function valueCell(text: string, cell: Cell, spec: TableSpec, index: number | undefined): ValueCell {
  const kind = (index === undefined ? undefined : spec.cells[index]?.kind) ?? 'count';
  const { plain } = cell;
  const value =
    plain === undefined
      ? readValue(text, cell.start, cell.end, kind)
      : readValue(plain, 0, plain.length, kind);
  return new ReadValue(index, value, cell);
}

/** Gives every cell of a row its role and puts them in the order of the text. */
function physicalRow({ chunk, headers, kind }: RowDraft, window: Window | undefined): PhysicalRow {
  const data = kind === 'data';
  for (const cell of chunk.labels) cell.role = data ? 'label' : 'text';
  for (const cell of chunk.values) if (cell.kind !== 'empty') cell.role = window ? 'padding' : 'text';
  for (const cell of headers) cell.role = 'header';
  if (window) {
    for (const cell of window.values) cell.role = 'value';
    if (window.standIn) window.standIn.role = 'label';
  }
  const cells = isInOrder(chunk) ? [...chunk.labels, ...chunk.values] : inOrder(chunk);
  return { range: range(chunk.start, chunk.end), cells, role: physicalRole(kind, headers) };
}

function isInOrder({ before, labels, values }: Chunk): boolean {
  return before.length === 0 && (labels.at(-1)?.start ?? 0) <= (values[0]?.start ?? Infinity);
}

function inOrder({ before, labels, values }: Chunk): readonly Cell[] {
  return [...before, ...labels, ...values].sort((a, b) => a.slotStart - b.slotStart);
}

function physicalRole(kind: RowDraft['kind'], headers: readonly Cell[]): PhysicalRow['role'] {
  if (kind !== 'header') return kind;
  return headers.length === 1 && headers[0]?.meaning?.header?.startsWith('第二十条') ? 'clause' : 'header';
}

function labelOf({ match, state }: RowDraft, { standIn }: Window): RowLabel {
  const inferred = state === 'inferred';
  const cells = inferred ? [...(standIn ? [standIn] : []), ...(match?.rest ?? [])] : (match?.cells ?? []);
  return { state, cells, groups: match?.groups ?? [] };
}
