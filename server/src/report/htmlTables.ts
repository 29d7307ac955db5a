/** Which of the three tables the HTML tables of a text are: one may hold all three, or a part of one. */
import { bareText } from '../base/normalise';
import { form2021 } from '../form/form2021';
import { tableKeys, type TableKey } from '../form/types';
import { holdsFirstHeader, resemblesFirstHeader } from './headers';
import type { CutRow } from './layouts';
import { cutHtmlTables, hasHtmlTable } from './layouts/html';
import { longestTable } from './regions';
import { looksLikeValue } from './values';
import { vocabulary } from './vocabulary';

/** Rows of an HTML table that belong to one table of the form. */
export interface HtmlRegion {
  readonly key: TableKey;
  readonly start: number;
  readonly end: number;
  readonly rows: readonly CutRow[];
}

/** Fewer labels than this, and it is another table. */
const fewestHits = 3;

/**
 * The regions of the three tables; of two candidates for one table the one with more labels wins, with what a page
 * break parted from it.
 */
export function findHtmlRegions(text: string): readonly HtmlRegion[] {
  if (!hasHtmlTable(text)) return [];
  const parts = cutHtmlTables(text).flatMap((table): readonly Part[] => {
    const found = runs(text, table.rows);
    return found.length > 0 ? found.map((run) => partOf(text, table, run)) : partOfValues(text, table.rows);
  });
  return tableKeys
    .flatMap((key): readonly HtmlRegion[] => {
      const own = parts.filter((part) => part.key === key);
      const best = own.reduce<Part | undefined>((a, b) => (a && a.hits >= b.hits ? a : b), undefined);
      if (!best || best.hits < fewestHits) return [];
      const whole = own.reduce((joined, part) => withPart(text, joined, part), best);
      const rows = bounded(whole.rows);
      const [first, last] = [rows[0], rows.at(-1)];
      if (rows.length === whole.rows.length || !first || !last) return [whole];
      return [{ key, rows, start: first.start, end: last.end }];
    })
    .sort((a, b) => a.start - b.start);
}

interface Part extends HtmlRegion {
  readonly hits: number;
  /** The row labels in it, bare. */
  readonly labels: ReadonlySet<string>;
  /** Cells with a value, counted for table `review`, which has no row labels. */
  readonly values: number;
}

function partOf(
  text: string,
  table: { readonly start: number; readonly end: number; readonly rows: readonly CutRow[] },
  { key, first, last, hits, labels }: Run,
): Part {
  const rows = table.rows.slice(first, last + 1);
  const whole = rows.length === table.rows.length;
  const start = whole ? table.start : (rows[0]?.start ?? table.start);
  const end = whole ? table.end : (rows.at(-1)?.end ?? table.end);
  return { key, start, end, rows, hits, labels, values: key === 'review' ? valuesIn(text, rows) : 0 };
}

/** A table without any label may be the row of table `review` that a page break parted from its headers. */
function partOfValues(text: string, rows: readonly CutRow[]): readonly Part[] {
  const [row, ...more] = rows;
  if (!row || more.length > 0) return [];
  const values = valuesIn(text, rows);
  const { start, end } = row;
  return values < groupSize ? [] : [{ key: 'review', start, end, rows, hits: 0, labels: new Set(), values }];
}

function valuesIn(text: string, rows: readonly CutRow[]): number {
  let count = 0;
  for (const { cells } of rows) {
    for (const { plain = text, start, end } of cells) {
      const whole = plain !== text;
      if (looksLikeValue(plain, whole ? 0 : start, whole ? plain.length : end)) count++;
    }
  }
  return count;
}

/** The values of one of the three groups of table `review`, and of its whole row. */
const groupSize = 5;
const rowSize = form2021.tables.review.cells.length;

/** Do two parts of table `review` make up one row of values? */
function completes(upper: Part, lower: Part): boolean {
  return lower.values >= groupSize && upper.values + lower.values <= rowSize;
}

/** What may stand between the halves of a table: 续表, a page number. */
const betweenHalves = /^\s*(?:续表|[（(]?续[）)]?|[-—–\s]*\d{0,3}[-—–\s]*|第\d{1,3}页)\s*$/;
const longestBetween = 400;

/** `region` with the half that a page break parted from it, right before or behind it and of other rows. */
function withPart(text: string, region: Part, part: Part): Part {
  if ([...part.labels].some((label) => region.labels.has(label))) return region;
  const [upper, lower] = part.start < region.start ? [part, region] : [region, part];
  if (lower.start < upper.end || lower.start - upper.end > longestBetween) return region;
  if (region.key === 'review' ? !completes(upper, lower) : lower.labels.size === 0) return region;
  const between = text.slice(upper.end, lower.start).replace(/<[^<>]*>|&nbsp;/g, ' ');
  if (!betweenHalves.test(between)) return region;
  return {
    key: region.key,
    start: upper.start,
    end: lower.end,
    rows: [...upper.rows, ...lower.rows.slice(repeatedHeaders(text, upper, lower))],
    hits: region.hits + part.hits,
    values: region.values + part.values,
    labels: new Set([...region.labels, ...part.labels]),
  };
}

/**
 * How many rows at the top of a lower half only repeat the headers; table `disclosure` has some of its own there, and
 * so has table `review` if it was parted between its columns.
 */
function repeatedHeaders(text: string, upper: Part, { key, rows }: Part): number {
  if (key === 'disclosure') return 0;
  if (key === 'review' ? !startsAlike(text, upper.rows[0], rows[0]) : upper.labels.size === 0) return 0;
  let count = 0;
  while (count < rows.length && rows[count]?.cells.every((cell) => isHeaderCell(text, cell, key))) count++;
  return count;
}

function startsAlike(text: string, one: CutRow | undefined, other: CutRow | undefined): boolean {
  const bare = (row: CutRow | undefined): string => row?.cells.map((cell) => bareOf(text, cell)).join() ?? '';
  return bare(one) === bare(other);
}

function isHeaderCell(text: string, cell: CutRow['cells'][number], key: TableKey): boolean {
  const bare = bareOf(text, cell);
  return bare === '' || vocabulary.get(bare)?.[key]?.header !== undefined;
}

/** As many rows as a table may take. */
function bounded(rows: readonly CutRow[]): readonly CutRow[] {
  const limit = (rows[0]?.start ?? 0) + longestTable;
  return (rows.at(-1)?.end ?? 0) <= limit ? rows : rows.filter(({ end }) => end <= limit);
}

interface Run {
  readonly key: TableKey;
  readonly first: number;
  last: number;
  hits: number;
  readonly labels: Set<string>;
}

/** Rows in a row that carry labels of one table; rows without labels of their own go on with it. */
function runs(text: string, rows: readonly CutRow[]): readonly Run[] {
  const found: Run[] = [];
  rows.forEach((row, index) => {
    const hits = { disclosure: 0, applications: 0, review: 0 };
    const labels: string[] = [];
    for (const cell of row.cells) {
      const bare = bareOf(text, cell);
      const entry = vocabulary.get(bare);
      for (const key of tableKeys) {
        if (entry?.[key]) hits[key]++;
        if (entry?.[key]?.rowExact) labels.push(bare);
      }
    }
    const open = found.at(-1);
    const most = tableKeys.reduce((a, b) => (hits[b] > hits[a] ? b : a));
    if (open && hits[open.key] >= hits[most]) {
      open.last = index;
      open.hits += hits[open.key];
      for (const label of labels) open.labels.add(label);
    } else if (hits[most] > 0) {
      const first = isDamagedHead(text, rows, index, most) ? index - 1 : index;
      if (open) open.last = Math.min(open.last, first - 1);
      found.push({ key: most, first, last: index, hits: hits[most], labels: new Set(labels) });
    }
  });
  return found;
}

/** Is the row above row `index`, with which a table begins, what is left of the table's first header? */
function isDamagedHead(text: string, rows: readonly CutRow[], index: number, key: TableKey): boolean {
  const filled = (row: CutRow | undefined): readonly string[] =>
    row?.cells.map((cell) => bareOf(text, cell)).filter((bare) => bare !== '') ?? [];
  const [above, ...others] = filled(rows[index - 1]);
  if (above === undefined || others.length > 0) return false;
  return !filled(rows[index]).some((bare) => holdsFirstHeader(bare, key)) && resemblesFirstHeader(above, key);
}

function bareOf(text: string, { plain, start, end }: CutRow['cells'][number]): string {
  return plain === undefined ? bareText(text, start, end) : bareText(plain);
}
