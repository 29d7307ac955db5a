/** Formatting of a report's tables: columns that line up, in the draft's own layout or in another one. */
import { applyEdits, type TextEdit } from '../base/edits';
import { bareText } from '../base/normalise';
import { lineEndOf, overlaps, textOf, type Range } from '../base/text';
import { tableKeys, type TableKey } from '../form/types';
import type { LayoutId, Report, Table } from '../report/model';
import { parseReport } from '../report/parse';
import { cellText, contentOf, extentOf, type RefusalReason } from './content';
import { renderGrid, type AlignOptions, type WrittenLayout } from './render';
import { spacingEdits } from './spacing';
import { tidyCells } from './tidy';

export type { RefusalReason } from './content';

export interface FormatOptions extends AlignOptions {
  /** `preserve` keeps each table's own layout. */
  readonly layout: 'preserve' | WrittenLayout;
  /** Only these tables; all where it is left out. */
  readonly tables?: readonly TableKey[];
  /** Only tables that touch this range. */
  readonly within?: Range;
}

export interface Formatted {
  /** The smallest edits found; none for a table that is formatted already. They lie inside the tables. */
  readonly edits: readonly TextEdit[];
  /** Tables that were left exactly as they are, and why. */
  readonly refused: readonly { readonly table: TableKey; readonly reason: RefusalReason }[];
}

/** Layouts whose rows are rewritten; the others keep their cells where they are and are only tidied. */
const rewritten: ReadonlySet<LayoutId> = new Set([
  'pipe-row',
  'trailing-pipe',
  'trimmed-pipe',
  'markdown',
  'spaces',
  'tsv',
]);

/**
 * Formats the tables of a report. Values and labels stay as they are but for white space and the width of
 * punctuation in labels; a table that can't be understood in full is refused.
 */
export function formatTables(report: Report, options: FormatOptions): Formatted {
  const refused: { table: TableKey; reason: RefusalReason }[] = [];
  const changes: Change[] = [];
  for (const table of chosenTables(report, options)) {
    const edits = formatTable(report, table, options);
    if ('refused' in edits) refused.push({ table: table.key, reason: edits.refused });
    else if (edits.length > 0) changes.push({ table, edits });
  }
  // One look at all of them together; only where something is amiss each is looked at alone.
  const safe = readAlike(report, changes) ? changes : changes.filter((change) => readAlike(report, [change]));
  for (const change of changes) {
    if (!safe.includes(change)) refused.push({ table: change.table.key, reason: 'unsafe' });
  }
  return { edits: safe.flatMap(({ edits }) => edits), refused };
}

interface Change {
  readonly table: Table;
  readonly edits: readonly TextEdit[];
}

function chosenTables(report: Report, { tables = tableKeys, within }: FormatOptions): readonly Table[] {
  return tableKeys
    .filter((key) => tables.includes(key))
    .flatMap((key) => report.tables[key] ?? [])
    .filter((table) => !within || overlaps(table.range, within) || touches(table.range, within));
}

function touches(table: Range, { start, end }: Range): boolean {
  return table.start <= end && start <= table.end;
}

function formatTable(
  report: Report,
  table: Table,
  options: FormatOptions,
): readonly TextEdit[] | { readonly refused: RefusalReason } {
  const content = contentOf(report, table);
  if ('refused' in content) return content;
  const layout = options.layout === 'preserve' ? table.layout : options.layout;
  // Without a layout of its own lines, a table keeps every cell in its place.
  if (layout === table.layout && !rewritten.has(table.layout)) return tidyCells(report, table);
  const written = renderGrid(content.grid, layout, options).join(lineEndOf(report.text));
  const extent = extentOf(report, table);
  return spacingEdits(textOf(report.text, extent), written, extent.start);
}

/** Are the formatted tables read as the same ones: the same rows in the same order, values, labels and headers? */
function readAlike(report: Report, changes: readonly Change[]): boolean {
  if (changes.length === 0) return true;
  const text = applyEdits(
    report.text,
    changes.flatMap(({ edits }) => edits),
  );
  const again = parseReport(text);
  return (
    again.sections.length === report.sections.length &&
    changes.every(({ table }) => {
      const found = again.tables[table.key];
      return found !== undefined && signature(text, found) === signature(report.text, table);
    })
  );
}

/** All that formatting must keep, as one text. */
function signature(text: string, table: Table): string {
  const headers = table.headers.map(
    ({ state, cell }) => `${state}:${cell ? bareText(cellText(text, cell)) : ''}`,
  );
  const rows = table.rows.map(({ spec, label, values }) =>
    [
      spec.key,
      ...label.groups.map(({ cell }) => bareText(cellText(text, cell))),
      label.cells.map((cell) => bareText(cellText(text, cell))).join(''),
      ...values.map(({ spec: place, range }) => `${place}=${textOf(text, range)}`),
    ].join('\t'),
  );
  return [...headers, ...rows].join('\n');
}
