/** Commands on all reports of the workspace: check them, show them by folder, organ, year or rule, mend them. */
import * as vscode from 'vscode';
import type { CheckWorkspaceResult, FileEdits } from '../../../server/src/lsp/workspaceRequests';
import { say } from '../editing';
import type { Server } from '../server';
import { countsPhrase, ruleSummary } from '../wording';
import type { WorkspaceFiles } from './files';
import type { Shown } from './longRequest';
import { groupings, type Grouping } from './reportsModel';
import { isReport, type ReportNode, type ReportsView } from './reportsView';

/** So many pairs of files for the same organ and year are named. */
const named = 3;

/** Registers them. */
export function registerWorkspaceCommands(
  server: Server,
  files: WorkspaceFiles,
  view: ReportsView,
): vscode.Disposable {
  const register = (name: string, run: (given?: unknown) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(`ogiReport.${name}`, (given?: unknown) => run(given));
  /** Shows progress that can be cancelled, over all files that are there now. */
  const long = async <T>(
    title: string,
    work: (progress: Shown, token: vscode.CancellationToken) => Promise<T>,
  ): Promise<T | undefined> => {
    if (server.state === 'stopped') {
      await server.askForRestart();
      return undefined;
    }
    await server.ensureStarted();
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      await files.complete();
      return work(progress, token);
    });
  };
  return vscode.Disposable.from(
    register('checkWorkspace', async () => {
      const result = await long(vscode.l10n.t('Checking all reports'), (progress, token) =>
        server.longRequest('ogiReport/checkWorkspace', {}, progress, token),
      );
      if (!result) return null;
      await vscode.commands.executeCommand('ogiReport.reports.focus');
      tell(result);
      return result;
    }),
    register('fixWorkspace', async (given) => {
      const uris = urisOf(given, view);
      const result = await long(vscode.l10n.t('Preparing all safe fixes'), (progress, token) =>
        server.longRequest('ogiReport/fixFiles', { ...(uris && { uris }) }, progress, token),
      );
      if (result) await mend(result.files);
    }),
    register('groupReports', async (given) => {
      const grouping = isGrouping(given) ? given : await askForGrouping(view.grouping);
      if (grouping) view.groupBy(grouping);
    }),
    register('filterReports', async (given) => {
      const rule = typeof given === 'string' ? given : await askForRule(view);
      if (rule !== undefined) view.filterBy(rule);
    }),
    register('clearReportsFilter', () => Promise.resolve(view.filterBy(undefined))),
  );
}

function tell({ reports, doubles, ...counts }: CheckWorkspaceResult): void {
  const { l10n } = vscode;
  if (reports === 0) {
    say(l10n.t('There is no annual report in the workspace.'));
    return;
  }
  const found = l10n.t('{0} reports: {1}', reports, countsPhrase({ ...counts, hints: 0 }));
  if (doubles.length === 0) {
    say(found);
    return;
  }
  const pairs = doubles
    .slice(0, named)
    .map((uris) => uris.map((uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))).join(' = '));
  const more = doubles.length > named ? ' …' : '';
  const said = l10n.t('Several files for the same organ and year: {0}', pairs.join('; ') + more);
  void vscode.window.showWarningMessage(`${found} ${said}`);
}

/** The files of a node of the tree, or those that its filter lets through; undefined: all of the workspace. */
function urisOf(given: unknown, view: ReportsView): readonly string[] | undefined {
  if (typeof given === 'object' && given !== null && ('uri' in given || 'reports' in given)) {
    const node = given as ReportNode;
    return isReport(node) ? [node.uri] : node.reports.map(({ uri }) => uri);
  }
  const shown = view.shown.map(({ uri }) => uri);
  return shown.length > 0 ? shown : undefined;
}

/** Mends the files, or shows first what would change: nothing changes before somebody says so. */
async function mend(files: readonly FileEdits[]): Promise<void> {
  const { l10n } = vscode;
  const count = files.reduce((sum, { edits }) => sum + edits.length, 0);
  if (count === 0) {
    say(l10n.t('There is nothing that can be fixed without your decision.'));
    return;
  }
  const preview = l10n.t('Preview…');
  const all = l10n.t('Fix All');
  const message = l10n.t('{0} safe fixes in {1} reports', count, files.length);
  const detail = l10n.t('The preview shows each of them, to be ticked. Files are changed, and not saved.');
  const answer = await vscode.window.showInformationMessage(message, { modal: true, detail }, preview, all);
  if (answer === undefined) return;
  const change = changeOf(files, { label: l10n.t('Safe fixes'), needsConfirmation: answer === preview });
  await vscode.workspace.applyEdit(change, { isRefactoring: true });
}

function changeOf(
  files: readonly FileEdits[],
  metadata: vscode.WorkspaceEditEntryMetadata,
): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  for (const { uri, edits } of files) {
    change.set(
      vscode.Uri.parse(uri),
      edits.map(
        ({ range: { start, end }, newText }): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => {
          const range = new vscode.Range(start.line, start.character, end.line, end.character);
          return [vscode.TextEdit.replace(range, newText), metadata];
        },
      ),
    );
  }
  return change;
}

function isGrouping(given: unknown): given is Grouping {
  return groupings.some((one) => one === given);
}

async function askForGrouping(current: Grouping): Promise<Grouping | undefined> {
  const { l10n } = vscode;
  const labels = { folder: l10n.t('Folder'), organ: l10n.t('Organ'), year: l10n.t('Year') };
  const items = groupings.map((grouping) => ({
    label: labels[grouping],
    description: grouping === current ? l10n.t('as now') : '',
    grouping,
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: l10n.t('Group reports by…') });
  return chosen?.grouping;
}

async function askForRule(view: ReportsView): Promise<string | undefined> {
  const { l10n } = vscode;
  const items = view.rules.map(({ rule, findings, reports }) => ({
    label: ruleSummary(rule),
    description: l10n.t('{0} in {1} reports', findings, reports),
    detail: rule,
    rule,
  }));
  if (items.length === 0) {
    say(l10n.t('Nothing has been found in the reports that were checked.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: l10n.t('Show only reports with findings of…'),
    matchOnDetail: true,
  });
  return chosen?.rule;
}
