/** Header rows that a table lost as a whole, put back in front of what stands below them in the form. */
import { insert, replace, type TextEdit } from '../base/edits';
import { range, textOf } from '../base/text';
import type { BlockSpec } from '../form/types';
import type { Header, PhysicalRow, Report, Table } from '../report/model';
import { headerPlaces, type GridRow, type HeaderPlace } from './grid';
import { physicalStart, rowStart } from './rowPattern';
import { rowText, separatorBeside, zerosLike } from './rowText';

/** The headers of one block of the form, each with its place in print. */
interface BlockHeaders {
  readonly block: BlockSpec;
  readonly all: readonly { readonly header: Header; readonly place: HeaderPlace }[];
}

/** Is the header lost with all others of its row in the form? */
export function isRowLost(table: Table, header: Header): boolean {
  const own = blockHeaders(table, header);
  return own !== undefined && lostRows(own).has(rowOf(own, header));
}

/**
 * Inserts the header row of `header` with the lost rows right below it, written as the draft's layout has rows. No
 * edits where the row stands, where its own upper neighbour is lost (whose edits bring this one back as well),
 * and where the block has nothing left to stand in front of.
 */
export function insertHeaderRows(report: Report, table: Table, header: Header): readonly TextEdit[] {
  const own = blockHeaders(table, header);
  if (!own) return [];
  const lost = lostRows(own);
  const first = rowOf(own, header);
  const leads = own.all.find(({ place }) => place.row === first)?.header === header;
  if (!leads || !lost.has(first) || lost.has(first - 1)) return [];
  let behind = first + 1;
  while (lost.has(behind)) behind++;
  const next = nextPlace(report, table, own, behind);
  if (!next) return [];
  const { rows, ...grid } = zerosLike(report, table);
  const from = firstRowOf(rows, own.block);
  const separator = separatorBeside(report, table, next.beside);
  const texts = rows
    .slice(from + first, from + behind)
    .map((row) => rowText(report, table, grid, row, separator));
  const written = texts.map((text) => text + separator);
  return aboveDashes(report, table, next, written) ?? [insert(next.at, written.join(''))];
}

/**
 * The first row of a Markdown table stands above its line of dashes, wherever that stands now. Undefined where the
 * rows don't come first, or there is no such line.
 */
function aboveDashes(
  { text }: Report,
  { physicalRows }: Table,
  { at, beside }: NextPlace,
  [first = '', ...others]: readonly string[],
): readonly TextEdit[] | undefined {
  const place = physicalRows.findIndex(({ role }) => role !== 'delimiter');
  const dashes = physicalRows.find(({ role }) => role === 'delimiter');
  if (!dashes || beside !== physicalRows[place]) return undefined;
  if (place > 0) return [insert(dashes.range.start, first), insert(at, others.join(''))];
  const gap = range(beside.range.end, dashes.range.start);
  return [
    insert(at, [first, textOf(text, dashes.range), textOf(text, gap), ...others].join('')),
    replace(range(gap.start, dashes.range.end), ''),
  ];
}

function blockHeaders({ headers, spec }: Table, { block: index }: Header): BlockHeaders | undefined {
  const block = spec.blocks[index];
  if (!block) return undefined;
  const places = headerPlaces(spec, block);
  const own = headers.filter((header) => header.block === index);
  const all = places.flatMap((place, at) => {
    const header = own[at];
    return header?.expected === place.text ? [{ header, place }] : [];
  });
  return all.length === places.length && own.length === places.length ? { block, all } : undefined;
}

function rowOf({ all }: BlockHeaders, header: Header): number {
  return all.find((one) => one.header === header)?.place.row ?? -1;
}

/** The header rows of which no cell stands. */
function lostRows({ all }: BlockHeaders): ReadonlySet<number> {
  const standing = new Set(all.filter(({ header }) => header.cell).map(({ place }) => place.row));
  return new Set(all.map(({ place }) => place.row).filter((row) => !standing.has(row)));
}

interface NextPlace {
  readonly at: number;
  readonly beside: PhysicalRow;
}

/** Where what stands below header row `behind - 1` begins: a header of the block, else its first row of values. */
function nextPlace(
  { text }: Report,
  table: Table,
  { block, all }: BlockHeaders,
  behind: number,
): NextPlace | undefined {
  const cell = all.find(({ header, place }) => header.cell && place.row >= behind)?.header.cell;
  if (cell) {
    const beside = table.physicalRows.find(({ cells }) =>
      cells.some(({ slot }) => slot.start === cell.slot.start),
    );
    if (!beside) return undefined;
    const leads = beside.cells.every(({ role, slot }) => role === 'padding' || slot.start >= cell.slot.start);
    return { at: leads ? physicalStart(text, table, beside) : cell.slot.start, beside };
  }
  const row = table.rows.find(({ spec }) => spec.block === block.index);
  return row && { at: rowStart(text, table, row), beside: row.physical };
}

/** Index of the first row of a block in the printed table: each block opens with its header rows. */
function firstRowOf(rows: readonly GridRow[], block: BlockSpec): number {
  const opens = rows.flatMap(({ kind }, index) =>
    kind !== 'data' && (index === 0 || rows[index - 1]?.kind === 'data') ? [index] : [],
  );
  return opens[block.index] ?? 0;
}
