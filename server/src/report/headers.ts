/** Column headers: which of the form's headers each header cell is, and how much of it is left. */
import { distance } from 'fastest-levenshtein';
import { bareText } from '../base/normalise';
import type { ColumnSpec, Form, FormId, TableKey, TableSpec } from '../form/types';
import { forms } from '../form/forms';
import { Cell } from './layouts';

/** A header in the form's reading order. */
interface ExpectedHeader {
  readonly text: string;
  readonly accepted: readonly string[];
  readonly column: ColumnSpec | undefined;
  readonly block: number;
}

export interface HeaderMatch {
  readonly expected: string;
  readonly state: 'exact' | 'repaired' | 'lost';
  readonly cell: Cell | undefined;
  readonly column: ColumnSpec | undefined;
  readonly block: number;
}

type FormHeaders = Readonly<Record<TableKey, readonly ExpectedHeader[]>>;

const headersByForm: Readonly<Record<FormId, FormHeaders>> = {
  '2019': formHeaders(forms['2019']),
  '2021': formHeaders(forms['2021']),
};

function formHeaders({ tables }: Form): FormHeaders {
  return {
    disclosure: expectedHeaders(tables.disclosure),
    applications: expectedHeaders(tables.applications),
    review: expectedHeaders(tables.review),
  };
}

/** Is a bare text what is left of the first header of a table, in either form: 二十条第（一）项, 行复议? */
export function resemblesFirstHeader(bare: string, key: TableKey): boolean {
  return firstHeaders[key].some((official) => {
    const limit = Math.floor(official.length / 3);
    return Math.abs(bare.length - official.length) <= limit && distance(bare, official) <= limit;
  });
}

/** Does a bare text hold the first header of a table as it should be? */
export function holdsFirstHeader(bare: string, key: TableKey): boolean {
  return firstHeaders[key].some((official) => bare.includes(official));
}

/** The first header of each table as either form accepts it. */
const firstHeaders: Readonly<Record<TableKey, readonly string[]>> = {
  disclosure: firstHeadersOf('disclosure'),
  applications: firstHeadersOf('applications'),
  review: firstHeadersOf('review'),
};

function firstHeadersOf(key: TableKey): readonly string[] {
  return [...new Set(Object.values(headersByForm).flatMap((form) => form[key][0]?.accepted ?? []))];
}

function expectedHeaders(table: TableSpec): readonly ExpectedHeader[] {
  const header = (text: string, column: ColumnSpec | undefined, block: number): ExpectedHeader => ({
    text,
    accepted: [text, ...(column?.variants ?? [])].map((wording) => bareText(wording)),
    column,
    block,
  });
  if (table.header.length > 0) {
    const columns = table.blocks[0]?.columns ?? [];
    const taken = new Set<ColumnSpec>();
    return table.header.flat().map(({ text, columns: span }) => {
      const column =
        span === 1 ? columns.find(({ label, key }) => label === text && !has(taken, key)) : undefined;
      if (column) taken.add(column);
      return header(text, column, 0);
    });
  }
  return table.blocks.flatMap((block) => [
    ...(block.clause === undefined ? [] : [header(block.clause, undefined, block.index)]),
    ...(block.corner === undefined ? [] : [header(block.corner, undefined, block.index)]),
    ...block.columns.map((column) => header(column.label, column, block.index)),
  ]);
}

function has(taken: ReadonlySet<ColumnSpec>, key: string): boolean {
  for (const column of taken) if (column.key === key) return true;
  return false;
}

/** More header cells than this are a broken table; they are not compared with the form. */
const mostHeaders = 120;

/** Compares the header cells of a table, in reading order, with the form's. */
export function matchHeaders(cells: readonly Cell[], form: Form, table: TableKey): readonly HeaderMatch[] {
  const expected = headersByForm[form.id][table];
  const found = withoutRepeats(
    cells.filter(({ bare }) => bare !== ''),
    expected.length,
  );
  if (found.length === expected.length) {
    const matches = expected.map((header, index) => exactMatch(header, found[index]));
    if (matches.every((match) => match !== undefined)) return matches;
  }
  if (found.length > mostHeaders) return [];
  const whole = joinParts(found, expected);
  const matches = align(whole, expected);
  return table === 'review' ? withMovedGroups(matches, whole, expected) : matches;
}

/** A table parted between its columns has 行政诉讼 behind the columns of 行政复议: it is not lost. */
function withMovedGroups(
  matches: readonly HeaderMatch[],
  found: readonly Cell[],
  expected: readonly ExpectedHeader[],
): readonly HeaderMatch[] {
  return matches.map((match, index) => {
    const header = expected[index];
    if (match.state !== 'lost' || !header || header.column) return match;
    const cell = found.find(({ bare }) => header.accepted.includes(bare));
    return cell ? matched(header, cell, 'exact') : match;
  });
}

/** A converter repeats a merged header over its columns; where there are too many cells, repeats count once. */
function withoutRepeats(cells: readonly Cell[], expected: number): readonly Cell[] {
  if (cells.length <= expected) return cells;
  return cells.filter(({ bare }, index) => bare !== cells[index - 1]?.bare);
}

function exactMatch(header: ExpectedHeader, cell: Cell | undefined): HeaderMatch | undefined {
  return cell && header.accepted.includes(cell.bare) ? matched(header, cell, 'exact') : undefined;
}

function matched(header: ExpectedHeader, cell: Cell | undefined, state: HeaderMatch['state']): HeaderMatch {
  return { expected: header.text, state, cell, column: header.column, block: header.block };
}

/** Joins neighbouring cells that only together are a header (`商业` and `企业` on lines of their own). */
function joinParts(found: readonly Cell[], expected: readonly ExpectedHeader[]): readonly Cell[] {
  const accepted = new Set(expected.flatMap((header) => header.accepted));
  const joined: Cell[] = [];
  let index = 0;
  while (index < found.length) {
    const cell = found[index];
    if (!cell) break;
    const parts = accepted.has(cell.bare) ? 1 : partsOfHeader(found, index, accepted);
    const last = found[index + parts - 1] ?? cell;
    const bare = found.slice(index, index + parts).reduce((text, part) => text + part.bare, '');
    joined.push(parts === 1 ? cell : joinedCell(cell, last, bare));
    index += parts;
  }
  return joined;
}

function joinedCell(first: Cell, last: Cell, bare: string): Cell {
  const cell = new Cell(first.start, last.end, first.slotStart, last.slotEnd);
  cell.kind = 'text';
  cell.role = 'header';
  cell.bare = bare;
  return cell;
}

/** How many cells from `index` on make up one header; 1 where they don't. */
function partsOfHeader(found: readonly Cell[], index: number, accepted: ReadonlySet<string>): number {
  let text = '';
  for (let parts = 1; parts <= 4; parts++) {
    text += found[index + parts - 1]?.bare ?? '';
    if (parts > 1 && accepted.has(text)) return parts;
  }
  return 1;
}

/** Cost of leaving a header or a cell without a partner. */
const gap = 0.6;

/** Aligns cells and headers in order, at the least cost (Needleman and Wunsch). */
function align(found: readonly Cell[], expected: readonly ExpectedHeader[]): readonly HeaderMatch[] {
  const rows = found.length + 1;
  const columns = expected.length + 1;
  const cost = new Float64Array(rows * columns);
  for (let i = 1; i < rows; i++) cost[i * columns] = i * gap;
  for (let j = 1; j < columns; j++) cost[j] = j * gap;
  const at = (i: number, j: number): number => cost[i * columns + j] ?? 0;
  const pair = (i: number, j: number): number => {
    const cell = found[i - 1];
    const header = expected[j - 1];
    return cell && header ? difference(cell.bare, header) : Infinity;
  };
  for (let i = 1; i < rows; i++) {
    for (let j = 1; j < columns; j++) {
      cost[i * columns + j] = Math.min(at(i - 1, j - 1) + pair(i, j), at(i - 1, j) + gap, at(i, j - 1) + gap);
    }
  }
  const matches: HeaderMatch[] = [];
  let i = found.length;
  let j = expected.length;
  while (j > 0) {
    const header = expected[j - 1];
    if (!header) break;
    if (i > 0 && at(i, j) === at(i - 1, j - 1) + pair(i, j)) {
      const cell = found[i - 1];
      const exact = cell !== undefined && header.accepted.includes(cell.bare);
      matches.push(matched(header, cell, exact ? 'exact' : 'repaired'));
      i--;
      j--;
    } else if (i > 0 && at(i, j) === at(i - 1, j) + gap) {
      i--;
    } else {
      matches.push(matched(header, undefined, 'lost'));
      j--;
    }
  }
  return matches.reverse();
}

/** A text that shares less than this with a header is none: 单位：件 is no 现行有效件数. */
const mostDifference = 0.7;

/** 0 for the header itself, else more the less a text has of it. */
function difference(bare: string, { accepted }: ExpectedHeader): number {
  const official = accepted[0] ?? '';
  if (accepted.includes(bare)) return 0;
  const steps = distance(bare, official);
  const share = steps / Math.max(bare.length, official.length, 1);
  return share > mostDifference ? Infinity : 0.1 + share;
}
