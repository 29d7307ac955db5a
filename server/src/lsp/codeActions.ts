/**
 * Code actions: quick fixes for the findings in a range, rewrites of a table, and all safe fixes at once. Fixes are computed when
 * someone asks, from the report at its current version; what a client remembers of an older one is not used.
 */
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { TextEdit } from '../base/edits';
import { mendDraft, type Checked } from '../config/check';
import type { CheckedFinding, Fix } from '../rules/rule';
import { CodeActionKind } from './kinds';
import { leaveActions } from './leave';
import { isInvoked, isRewrite, resolveRewrite, rewriteActions, rewriteKind } from './rewrites';
import type { ServerState, Snapshot } from './state';
import { titles } from './titles';
import { documentUri, integerOf, isObject, objectOf, rangeOf, stringOf } from './validate';

/** Kind of the action that applies all safe fixes. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.ogiReport`;

/** What a quick fix without edit carries until it is chosen. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly rule: string;
  /** Where the finding stands, and which of its fixes this is. */
  readonly start: number;
  readonly end: number;
  readonly fix: number;
}

/** Answers `textDocument/codeAction`. */
export function codeActions(state: ServerState, params: unknown): CodeAction[] {
  const uri = documentUri(params);
  const fields = objectOf(params, 'params');
  const range = rangeOf(fields.range, 'range');
  const context = objectOf(fields.context, 'context');
  const snapshot = state.snapshot(uri);
  if (!snapshot?.checked) return [];
  const { checked } = snapshot;
  const only = Array.isArray(context.only) ? context.only : undefined;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const { start, end } = state.protocol.ownRange(checked.report, range);
    const near = checked.findings.filter(
      ({ finding }) => finding.range.start <= end && start <= finding.range.end,
    );
    actions.push(
      ...quickFixes(state, snapshot, checked, near),
      ...leaveActions(state, snapshot, checked, near),
    );
  }
  if (only ? wants(only, rewriteKind) : isInvoked(context)) {
    actions.push(...rewriteActions(state, snapshot, checked, state.protocol.ownRange(checked.report, range)));
  }
  // computed only when named: the light bulb must not pay for it at every move of the cursor
  if (only && wants(only, fixAllKind)) actions.push(...fixAllAction(state, snapshot, checked));
  return actions;
}

/** Answers `codeAction/resolve`: adds the edit, unless the document has moved on. */
export function resolveCodeAction(state: ServerState, params: unknown): CodeAction {
  const fields = objectOf(params, 'params');
  const action = { ...fields, title: stringOf(fields.title, 'title') } as CodeAction;
  if (!isObject(fields.data)) return action;
  if (isRewrite(fields.data)) return resolveRewrite(state, action, fields.data);
  const data = readData(fields.data);
  const snapshot = state.snapshot(data.uri);
  if (!snapshot?.checked || snapshot.version !== data.version) return action;
  const { checked } = snapshot;
  for (const { finding } of checked.findings) {
    const { start, end } = finding.range;
    if (finding.rule !== data.rule || start !== data.start || end !== data.end) continue;
    const fix = finding.fixes?.()[data.fix];
    if (fix) return { ...action, edit: workspaceEdit(state, snapshot, checked, fix.edits) };
  }
  return action;
}

/** All safe fixes of a document, as edits of its current text; none where there is nothing to mend. */
export function safeEdits({ draft, settings }: Snapshot, checked: Checked): readonly TextEdit[] {
  return mendDraft(draft, checked, settings).edits;
}

/** Is `kind` among the kinds asked for, or below one of them? Without a list, everything is wanted. */
function wants(only: readonly unknown[] | undefined, kind: string): boolean {
  return (
    !only || only.some((one) => typeof one === 'string' && (one === '' || `${kind}.`.startsWith(`${one}.`)))
  );
}

interface Offer {
  readonly fix: Fix;
  readonly action: CodeAction;
}

function quickFixes(
  state: ServerState,
  snapshot: Snapshot,
  checked: Checked,
  near: readonly CheckedFinding[],
): CodeAction[] {
  const offers = new Map<string, Offer>();
  for (const judged of near) {
    const { finding } = judged;
    const fixes = finding.fixes?.() ?? [];
    if (fixes.length === 0) continue;
    const diagnostic = state.protocol.diagnostic(checked.report, snapshot.uri, judged);
    fixes.forEach((fix, index) => {
      const key = sameFix(fix);
      const known = offers.get(key);
      if (known) {
        known.action.diagnostics?.push(diagnostic); // one mend for several findings is offered once
        return;
      }
      const { start, end } = finding.range;
      const data = {
        uri: snapshot.uri,
        version: snapshot.version,
        rule: finding.rule,
        start,
        end,
        fix: index,
      };
      offers.set(key, { fix, action: offer(state, snapshot, checked, fix, diagnostic, data) });
    });
  }
  return [...offers.values()].map(({ action }) => action);
}

function offer(
  state: ServerState,
  snapshot: Snapshot,
  checked: Checked,
  fix: Fix,
  diagnostic: Diagnostic,
  data: ActionData,
): CodeAction {
  const action = state.protocol.quickFix(fix, [diagnostic]);
  if (state.client.resolvesEdits) action.data = data;
  else action.edit = workspaceEdit(state, snapshot, checked, fix.edits);
  return action;
}

/** Fixes with equal edits are one fix; the facts of their titles say the rest. */
function sameFix({ title, edits }: Fix): string {
  const parts = edits.map(({ range, newText }) => `${range.start}-${range.end}=${newText}`);
  return `${title.key} ${parts.join('\n')}`;
}

function fixAllAction(state: ServerState, snapshot: Snapshot, checked: Checked): CodeAction[] {
  const edits = safeEdits(snapshot, checked);
  if (edits.length === 0) return [];
  const title = titles[state.client.locale].fixAll;
  return [{ title, kind: fixAllKind, edit: workspaceEdit(state, snapshot, checked, edits) }];
}

function workspaceEdit(
  { protocol }: ServerState,
  { uri, version }: Snapshot,
  { report }: Checked,
  edits: readonly TextEdit[],
): ReturnType<typeof protocol.workspaceEdit> {
  return protocol.workspaceEdit(uri, version, report, edits);
}

function readData(data: Readonly<Record<string, unknown>>): ActionData {
  return {
    uri: stringOf(data.uri, 'data.uri'),
    version: integerOf(data.version, 'data.version'),
    rule: stringOf(data.rule, 'data.rule'),
    start: integerOf(data.start, 'data.start'),
    end: integerOf(data.end, 'data.end'),
    fix: integerOf(data.fix, 'data.fix'),
  };
}
