/** Commands on tables that ask first: which layout, which totals. What they change is one step to undo. */
import * as vscode from 'vscode';
import type { PlaceParams, TargetLayout, TotalChange } from '../../server/src/lsp/requests';
import { applyEdits, atCursor, cursorOf, edit, placeIn, say, whole } from './editing';
import type { Server } from './server';
import { refusalText } from './wording';

/** Registers them. */
export function registerTableCommands(server: Server): vscode.Disposable {
  const register = (name: string, run: (given?: unknown) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`ogiReport.${name}`, async (given?: unknown) =>
      server.state === 'stopped' ? server.askForRestart() : run(given),
    );
  return vscode.Disposable.from(
    register('convertTables', async (given) => {
      const layout = isLayout(given) ? given : await askForLayout();
      if (!layout) return;
      const done = await edit((editor) =>
        server.request('ogiReport/formatTables', { ...whole(editor), ...cursorOf(editor), layout }),
      );
      if (!done) return;
      if (done.refused && done.refused.length > 0) {
        void vscode.window.showWarningMessage(refusalText(done.refused));
      } else if (done.edits.length === 0) {
        say(vscode.l10n.t('The tables are written so already; nothing to convert.'));
      }
    }),
    register('insertMissing', async () => {
      const done = await edit((editor) => server.request('ogiReport/insertMissing', whole(editor)));
      if (done?.edits.length === 0) say(vscode.l10n.t('No section and no table is missing.'));
    }),
    register('recomputeTotals', (given) => recomputeTotals(server, given)),
  );
}

const targets = ['pipe', 'markdown', 'tsv', 'html'] as const;

function isLayout(given: unknown): given is TargetLayout {
  return targets.some((one) => one === given);
}

async function askForLayout(): Promise<TargetLayout | undefined> {
  const { l10n } = vscode;
  const labels: Readonly<Record<(typeof targets)[number], readonly [string, string]>> = {
    pipe: [l10n.t('Bars'), l10n.t('Columns between vertical bars, lined up on screen')],
    markdown: [l10n.t('Markdown'), l10n.t('A Markdown table, as the preview shows it')],
    tsv: [l10n.t('Tabs'), l10n.t('Columns between tabs, for pasting into a spreadsheet')],
    html: [l10n.t('HTML'), l10n.t('An HTML table with merged cells, for the web')],
  };
  const items = targets.map((layout) => {
    const [label, detail] = labels[layout];
    return { label, detail, layout };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: l10n.t('Write all tables of this report as…'),
    matchOnDetail: true,
  });
  return chosen?.layout;
}

/** Shows which totals would change, and changes those that stay ticked. */
async function recomputeTotals(server: Server, given: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const place = placeIn(editor, given as PlaceParams | undefined) ?? atCursor(editor);
  const found = await server.request('ogiReport/totalChanges', place);
  if (!found) {
    say(vscode.l10n.t('This document is not checked as a report.'));
    return;
  }
  if (found.changes.length === 0) {
    say(vscode.l10n.t('The totals of the table at the cursor are what their items add up to.'));
    return;
  }
  const items = found.changes.map((change) => ({
    label: `${change.before ?? vscode.l10n.t('blank')} → ${change.after}`,
    description: describe(change),
    picked: true,
    change,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    placeHolder: vscode.l10n.t('These totals are not the sums of their items. Which are to be changed?'),
  });
  if (!chosen || chosen.length === 0) return;
  const edits = chosen.map(({ change }) => change.edit);
  if (found.version === document.version && (await applyEdits(document, edits))) return;
  say(vscode.l10n.t('The text changed while it was being edited; nothing was done. Try again.'));
}

function describe({ row, column }: TotalChange): string {
  return [row, column].filter((part) => part !== '').join(' · ');
}
