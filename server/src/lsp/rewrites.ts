/**
 * Code actions that write a table anew: in another layout, with zeros in its gaps, with its totals worked out. They
 * are offered to those who ask, never by the light bulb, which would glow in every cell.
 */
import type { CodeAction } from 'vscode-languageserver';
import { compatibleGroups, type TextEdit } from '../base/edits';
import { contains, type Range } from '../base/text';
import type { Checked } from '../config/check';
import { recomputeTotals } from '../format/complete';
import { insertRows } from '../format/insertRows';
import { tableKeys } from '../form/types';
import type { LayoutId, Table } from '../report/model';
import { formatEdits } from './formatting';
import { CodeActionKind, CodeActionTriggerKind } from './kinds';
import type { ServerState, Snapshot } from './state';
import { titles } from './titles';
import { stringOf } from './validate';

/** Kind of the actions that write a table anew. */
export const rewriteKind = `${CodeActionKind.RefactorRewrite}.ogiReport`;

const targets = ['pipe', 'markdown', 'tsv', 'html'] as const;

export type Rewrite = 'fillZeros' | 'recomputeTotals' | (typeof targets)[number];

/** What an action without edit carries until it is chosen. */
interface RewriteData {
  readonly uri: string;
  readonly version: number;
  readonly rewrite: Rewrite;
  readonly table: Table['key'];
}

/** Was it a person who asked, or did the editor look by itself? An editor that does not say looks by itself. */
export function isInvoked(context: Readonly<Record<string, unknown>>): boolean {
  return context.triggerKind === CodeActionTriggerKind.Invoked;
}

/** The rewrites of the table that holds the start of a range. */
export function rewriteActions(
  state: ServerState,
  snapshot: Snapshot,
  checked: Checked,
  { start }: Range,
): CodeAction[] {
  const table = tableKeys
    .flatMap((key) => checked.report.tables[key] ?? [])
    .find(({ range }) => range.start <= start && start <= range.end);
  if (!table) return [];
  const { uri, version } = snapshot;
  return rewritesOf(checked, table).flatMap((rewrite): CodeAction[] => {
    const action = { title: titles[state.client.locale].rewrites[rewrite], kind: rewriteKind };
    const data: RewriteData = { uri, version, rewrite, table: table.key };
    if (state.client.resolvesEdits) return [{ ...action, data }];
    const edits = editsOf(snapshot, checked, table, rewrite);
    if (edits.length === 0) return [];
    return [{ ...action, edit: state.protocol.workspaceEdit(uri, version, checked.report, edits) }];
  });
}

/** Is this the data of a rewrite? */
export function isRewrite(data: Readonly<Record<string, unknown>>): boolean {
  return 'rewrite' in data;
}

/** The action with its edit, unless the document has moved on. */
export function resolveRewrite(
  state: ServerState,
  action: CodeAction,
  data: Readonly<Record<string, unknown>>,
): CodeAction {
  const snapshot = state.snapshot(stringOf(data.uri, 'data.uri'));
  const key = tableKeys.find((one) => one === data.table);
  const rewrite = rewrites.find((one) => one === data.rewrite);
  if (!snapshot?.checked || snapshot.version !== data.version || !key || !rewrite) return action;
  const { checked, uri, version } = snapshot;
  const table = checked.report.tables[key];
  if (!table) return action;
  const edits = editsOf(snapshot, checked, table, rewrite);
  return { ...action, edit: state.protocol.workspaceEdit(uri, version, checked.report, edits) };
}

const rewrites: readonly Rewrite[] = ['fillZeros', 'recomputeTotals', ...targets];

/** What there is to do to a table, told without working it out. */
function rewritesOf({ report }: Checked, table: Table): readonly Rewrite[] {
  const gaps =
    table.rows.length < table.spec.rows.length || table.cells.some((cell) => cell?.value.kind === 'blank');
  const written: Partial<Record<LayoutId, Rewrite>> = { markdown: 'markdown', tsv: 'tsv', html: 'html' };
  return rewrites.filter((rewrite) => {
    if (rewrite === 'fillZeros') return gaps;
    if (rewrite === 'recomputeTotals') return recomputeTotals(report, table).length > 0;
    return written[table.layout] !== rewrite;
  });
}

function editsOf(snapshot: Snapshot, checked: Checked, table: Table, rewrite: Rewrite): readonly TextEdit[] {
  if (rewrite === 'fillZeros') return filledIn(checked, table);
  if (rewrite === 'recomputeTotals')
    return recomputeTotals(checked.report, table).flatMap(({ edits }) => edits);
  return formatEdits(snapshot, checked, [table], rewrite).edits;
}

/** Zeros for the rows that a table lacks; for its blank values zero, or what the equations ask for. */
function filledIn({ report, findings }: Checked, table: Table): readonly TextEdit[] {
  const blanks = findings.flatMap(({ finding }) =>
    finding.rule === 'blank-cell' && contains(table.range, finding.range)
      ? (finding.fixes?.().slice(0, 1) ?? [])
      : [],
  );
  const rows = { edits: insertRows(report, table, table.spec.rows) };
  return compatibleGroups([rows, ...blanks]).flatMap(({ edits }) => edits);
}
