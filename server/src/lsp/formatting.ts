/** Formatting of the tables: of a document, or of those in a range. What is no table is never touched. */
import { overlaps } from '../base/text';
import type { Checked } from '../config/check';
import type { Layout } from '../config/settings';
import { tableKeys } from '../form/types';
import { formatTables, type Formatted } from '../format/format';
import type { Table } from '../report/model';
import type { WireEdit } from './requests';
import type { ServerState, Snapshot } from './state';
import { documentUri, objectOf, positionOf, rangeOf } from './validate';

/** Answers `textDocument/formatting`. */
export function formatDocument(state: ServerState, params: unknown): WireEdit[] {
  const snapshot = state.snapshot(documentUri(params));
  if (!snapshot?.checked) return [];
  const { checked } = snapshot;
  const { report } = checked;
  return state.protocol.edits(report, formatEdits(snapshot, checked, tablesOf(checked)).edits);
}

/** Answers `textDocument/rangeFormatting`: a table is formatted as a whole when the range touches it. */
export function formatRange(state: ServerState, params: unknown): WireEdit[] {
  const asked = rangeOf(objectOf(params, 'params').range, 'range');
  const snapshot = state.snapshot(documentUri(params));
  if (!snapshot?.checked) return [];
  const { checked } = snapshot;
  const range = state.protocol.ownRange(checked.report, asked);
  const tables = tablesOf(checked).filter(
    (table) =>
      overlaps(table.range, range) || (table.range.start <= range.start && range.start <= table.range.end),
  );
  return state.protocol.edits(checked.report, formatEdits(snapshot, checked, tables).edits);
}

/**
 * Answers `textDocument/onTypeFormatting`: lines up the table that was typed in, provided all of it can be read. It
 * keeps its layout, and the line with the cursor keeps its place: someone is about to write a row there.
 */
export function formatTyped(state: ServerState, params: unknown): WireEdit[] {
  const at = positionOf(objectOf(params, 'params').position, 'position');
  const snapshot = state.snapshot(documentUri(params));
  if (!snapshot?.checked) return [];
  const { checked } = snapshot;
  const { report } = checked;
  if (at.line >= report.lines.count) return [];
  const offset = state.protocol.offset(report, at);
  const table = tablesOf(checked).find(({ range }) => range.start <= offset && offset <= range.end + 1);
  if (!table) return [];
  const { edits } = formatEdits(snapshot, checked, [table], 'preserve');
  const { start, end } = report.lines.range(at.line);
  const keepsLine = edits.every(
    ({ range, newText }) =>
      range.end < start ||
      range.start > end ||
      (range.start >= start && range.end <= end && !/\n/.test(newText)),
  );
  return keepsLine ? state.protocol.edits(report, edits) : [];
}

/** The edits that format some tables as the settings, or the layout given, want them. */
export function formatEdits(
  { settings }: Snapshot,
  { report }: Checked,
  tables: readonly Table[],
  layout: Layout = settings.format.layout,
): Formatted {
  return formatTables(report, { ...settings.format, layout, tables: tables.map(({ key }) => key) });
}

function tablesOf({ report }: Checked): readonly Table[] {
  return tableKeys.flatMap((key) => report.tables[key] ?? []);
}
