/** Edits that the client's commands ask for. */
import type { TextEdit } from '../base/edits';
import { contains, range } from '../base/text';
import type { Checked } from '../config/check';
import { layouts, type Layout } from '../config/settings';
import { recomputeTotals } from '../format/complete';
import { insertRows } from '../format/insertRows';
import { tableKeys } from '../form/types';
import type { Table } from '../report/model';
import type { RuleId } from '../rules/facts';
import { safeEdits } from './codeActions';
import { cursorAfter } from './cursor';
import { formatEdits } from './formatting';
import type { DocumentEdits, FormattedEdits, TotalChanges } from './requests';
import type { ServerState, Snapshot } from './state';
import { documentUri, invalid, objectOf, optional, positionOf } from './validate';

/** `ogiReport/fillZeroRows`: the missing rows of all tables, or of the table at a position. */
export function fillZeroRows(state: ServerState, params: unknown): DocumentEdits | null {
  const asked = askedFor(state, params);
  if (!asked) return null;
  const { report } = asked.checked;
  return told(
    state,
    asked,
    asked.tables.flatMap((table) => insertRows(report, table, table.spec.rows)),
  );
}

/** `ogiReport/formatTables`: all tables, or the table at a position, in a layout of choice. */
export function tableEdits(state: ServerState, params: unknown): FormattedEdits | null {
  const layout = optional(objectOf(params, 'params').layout, 'layout', layoutOf);
  const asked = askedFor(state, params);
  if (!asked) return null;
  const { edits, refused } = formatEdits(asked.snapshot, asked.checked, asked.tables, layout);
  const at = optional(objectOf(params, 'params').cursor, 'cursor', positionOf);
  const { report } = asked.checked;
  const cursor = at && cursorAfter(state, report, edits, state.protocol.offset(report, at));
  return { ...told(state, asked, edits), refused, ...(cursor && { cursor }) };
}

/** `ogiReport/totalChanges`: what recomputing the totals would change, one by one, for someone to look at. */
export function totalChanges(state: ServerState, params: unknown): TotalChanges | null {
  const asked = askedFor(state, params);
  if (!asked) return null;
  const { report } = asked.checked;
  const changes = asked.tables.flatMap((table) =>
    recomputeTotals(report, table).flatMap(({ cell, before, after, edits }) => {
      const [wire] = state.protocol.edits(report, edits);
      if (!wire) return [];
      const { row, column } = placeNames(table, cell);
      return [{ table: table.key, row, column, before: before ?? null, after, edit: wire }];
    }),
  );
  return { version: asked.snapshot.version, changes };
}

/** Row and column of a cell in the form's own words. */
function placeNames({ spec }: Table, cell: number): { readonly row: string; readonly column: string } {
  const place = spec.cells[cell];
  const row = place && spec.rows[place.rowIndex];
  const column = place && row && spec.blocks[row.block]?.columns[place.position];
  const label = [...(row?.groups.slice(-1) ?? []), row?.label ?? ''].filter((part) => part !== '');
  // without row labels the headers above the columns say what the figure is about
  const above = label.length > 0 ? label : (column?.groups ?? []);
  return { row: above.join(' '), column: column?.label ?? '' };
}

/** `ogiReport/fixAll`: all safe fixes. */
export function fixAllEdits(state: ServerState, params: unknown): DocumentEdits | null {
  const asked = askedFor(state, params);
  return asked ? told(state, asked, safeEdits(asked.snapshot, asked.checked)) : null;
}

/** `ogiReport/insertMissing`: skeletons of the sections and tables that are missing. */
export function insertMissing(state: ServerState, params: unknown): DocumentEdits | null {
  const asked = askedFor(state, params);
  if (!asked) return null;
  const mending = (rule: RuleId): readonly TextEdit[] =>
    asked.checked.findings.flatMap(({ finding }) =>
      finding.rule === rule ? (finding.fixes?.()[0]?.edits ?? []) : [],
    );
  // the table of a section that stands belongs to it: in front of sections that come at the same place
  return told(state, asked, insertedTogether([...mending('missing-table'), ...mending('missing-section')]));
}

/** What belongs at one place, such as two sections that are missing side by side, comes in the order given. */
function insertedTogether(edits: readonly TextEdit[]): readonly TextEdit[] {
  const places = new Map<number, TextEdit>();
  for (const edit of edits) {
    const { start } = edit.range;
    const there = places.get(start);
    places.set(start, there ? { ...edit, newText: there.newText + edit.newText } : edit);
  }
  return [...places.values()];
}

/** A report that a request is about, and the tables it means. */
interface Asked {
  readonly snapshot: Snapshot;
  readonly checked: Checked;
  readonly tables: readonly Table[];
}

function askedFor(state: ServerState, params: unknown): Asked | undefined {
  const uri = documentUri(params);
  const at = optional(objectOf(params, 'params').position, 'position', positionOf);
  const snapshot = state.snapshot(uri);
  if (!snapshot?.checked) return undefined;
  const { checked } = snapshot;
  const { report } = checked;
  const all = tableKeys.flatMap((key) => report.tables[key] ?? []);
  if (!at) return { snapshot, checked, tables: all };
  const offset = state.protocol.offset(report, at);
  return { snapshot, checked, tables: all.filter((table) => contains(table.range, range(offset, offset))) };
}

function told(
  { protocol }: ServerState,
  { snapshot, checked }: Asked,
  edits: readonly TextEdit[],
): DocumentEdits {
  return { version: snapshot.version, edits: protocol.edits(checked.report, edits) };
}

function layoutOf(value: unknown, what: string): Layout {
  return layouts.find((one) => one === value) ?? invalid(`${what} must be one of ${layouts.join(', ')}`);
}
