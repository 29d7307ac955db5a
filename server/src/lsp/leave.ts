/** Quick fixes for findings that are to be left as they are: noted in the configuration, or in a comment. */
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { LineIndex } from '../base/text';
import { isMarkdown, type Checked } from '../config/check';
import { commentEdits, exactGlob, ignoreEdits } from '../config/ignoreEntry';
import { configFileName } from '../config/product';
import type { CheckedFinding, Finding } from '../rules/rule';
import { CodeActionKind } from './kinds';
import type { ServerState, Snapshot } from './state';
import { titles } from './titles';
import { folderOf, foldersAbove, readable, rootAbove } from './uris';

/** The quick fixes that leave the findings `near` alone: one a rule for the configuration, one a rule for a comment. */
export function leaveActions(
  state: ServerState,
  snapshot: Snapshot,
  checked: Checked,
  near: readonly CheckedFinding[],
): CodeAction[] {
  const rules = new Map<string, CheckedFinding[]>();
  for (const one of near) rules.set(one.finding.rule, [...(rules.get(one.finding.rule) ?? []), one]);
  const say = titles[state.client.locale];
  return [...rules].flatMap(([rule, found]) => {
    const diagnostics = found.map((one) => state.protocol.diagnostic(checked.report, snapshot.uri, one));
    const action = (title: string, edit: WorkspaceEdit | undefined): CodeAction[] =>
      edit
        ? [
            {
              title,
              kind: CodeActionKind.QuickFix,
              diagnostics: [...diagnostics] satisfies Diagnostic[],
              edit,
            },
          ]
        : [];
    return [
      ...action(say.ignoreInConfig(rule), configEdit(state, snapshot.uri, rule)),
      ...action(say.ignoreByComment(rule), commentEdit(state, snapshot, checked, found[0]?.finding)),
    ];
  });
}

function commentEdit(
  { protocol }: ServerState,
  { uri, version, draft }: Snapshot,
  { report }: Checked,
  finding: Finding | undefined,
): WorkspaceEdit | undefined {
  if (!finding || !isMarkdown(draft)) return undefined;
  return protocol.workspaceEdit(uri, version, report, commentEdits(report, finding));
}

/** The edit that notes `rule` for a document; undefined where its configuration is unknown or broken. */
function configEdit(state: ServerState, uri: string, rule: string): WorkspaceEdit | undefined {
  const { client, protocol, roots } = state;
  const config = state.entry(uri)?.config;
  if (config === undefined || foldersAbove(uri).length === 0) return undefined;
  const file = config?.uri ?? `${rootAbove(roots, uri) ?? folderOf(uri)}${configFileName}`;
  const open = state.entry(file)?.document;
  // what is being edited counts, as the edit is made there
  const text = open?.text ?? config?.text ?? '';
  const glob = exactGlob(readable(uri).slice(readable(folderOf(file)).length));
  const edits = ignoreEdits(text, glob, rule);
  if (!edits) return undefined;
  const on = { text, lines: new LineIndex(text) };
  if (config || open) return protocol.workspaceEdit(file, open?.version ?? null, on, edits);
  return client.createsFiles ? protocol.newFileEdit(file, on, edits) : undefined;
}
