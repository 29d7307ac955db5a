/** The tree “年报”: the reports of the workspace once they have been checked, with counts and states. */
import * as vscode from 'vscode';
import type { FileSummaries } from '../../../server/src/lsp/workspaceRequests';
import type { Server } from '../server';
import { countsPhrase, ruleSummary } from '../wording';
import {
  filtered,
  groupsOf,
  ruleCounts,
  stateOf,
  total,
  type Grouping,
  type ReportGroup,
  type ReportLine,
} from './reportsModel';

const viewId = 'ogiReport.reports';
const filteredKey = 'ogiReport.reportsFiltered';

/** Many summaries come one after the other: the tree is drawn again so often, in milliseconds. */
const pause = 200;

export type ReportNode = ReportGroup | ReportLine;

/** Is it a report, and not a group of them? */
export function isReport(node: ReportNode): node is ReportLine {
  return 'uri' in node;
}

export class ReportsView implements vscode.TreeDataProvider<ReportNode>, vscode.Disposable {
  readonly #lines = new Map<string, ReportLine>();
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<ReportNode>;
  readonly #disposables: vscode.Disposable[];
  #grouping: Grouping = 'folder';
  #rule: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server) {
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#view,
      this.#changed,
      server.onDidReceiveSummaries((told) => this.#take(told)),
      server.onDidChangeState((state) => {
        // a new server knows nothing of what the last one has found
        if (state === 'starting') this.#clear();
      }),
    ];
  }

  /** All reports, or those that the filter lets through. */
  get shown(): readonly ReportLine[] {
    return filtered(this.#lines.values(), this.#rule);
  }

  /** What can be filtered by. */
  get rules(): ReturnType<typeof ruleCounts> {
    return ruleCounts(this.#lines.values());
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    this.#draw();
  }

  /** Shows only reports in which this rule has found something; undefined: all. */
  filterBy(rule: string | undefined): void {
    this.#rule = rule;
    void vscode.commands.executeCommand('setContext', filteredKey, rule !== undefined);
    this.#draw();
  }

  getChildren(node?: ReportNode): ReportNode[] {
    if (!node) return [...groupsOf(this.shown, this.#grouping)];
    return isReport(node) ? [] : [...node.reports];
  }

  getParent(node: ReportNode): ReportNode | undefined {
    if (!isReport(node)) return undefined;
    return groupsOf(this.shown, this.#grouping).find(({ reports }) => reports.includes(node));
  }

  getTreeItem(node: ReportNode): vscode.TreeItem {
    return isReport(node) ? this.#reportItem(node) : this.#groupItem(node);
  }

  #groupItem({ key, name, reports, counts }: ReportGroup): vscode.TreeItem {
    const item = new vscode.TreeItem(name ?? this.#unknown(), vscode.TreeItemCollapsibleState.Expanded);
    item.id = `${this.#grouping} ${key}`;
    item.description = `${reports.length} · ${countsPhrase(counts)}`;
    item.contextValue = 'group';
    item.iconPath = iconOf(counts);
    return item;
  }

  #reportItem(line: ReportLine): vscode.TreeItem {
    const { uri, organ, year, fileName, counts, rules } = line;
    const label =
      this.#grouping === 'folder' ? fileName : this.#grouping === 'year' ? organ : year?.toString();
    const item = new vscode.TreeItem(label ?? fileName);
    item.id = `${this.#grouping} ${uri}`;
    item.description = countsPhrase(counts);
    item.tooltip = [
      [organ, year].filter((part) => part !== null).join(' · '),
      vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
      ...Object.entries(rules).map(([rule, count]) => `${rule}: ${count}`),
    ].join('\n');
    item.contextValue = 'report';
    item.iconPath = iconOf(counts);
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [vscode.Uri.parse(uri)],
    };
    return item;
  }

  #unknown(): string {
    const { l10n } = vscode;
    if (this.#grouping === 'folder') return vscode.workspace.name ?? l10n.t('Workspace');
    return this.#grouping === 'organ' ? l10n.t('organ unknown') : l10n.t('year unknown');
  }

  #take({ files, removed }: FileSummaries): void {
    for (const uri of removed) this.#lines.delete(uri);
    for (const summary of files) {
      const path = vscode.workspace.asRelativePath(vscode.Uri.parse(summary.uri));
      const at = path.lastIndexOf('/');
      const place = { folder: path.slice(0, Math.max(0, at)), fileName: path.slice(at + 1) };
      this.#lines.set(summary.uri, { ...summary, ...place });
    }
    this.#timer ??= setTimeout(() => this.#draw(), pause);
  }

  #clear(): void {
    this.#lines.clear();
    this.#draw();
  }

  #draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { l10n } = vscode;
    const { shown } = this;
    const counts = total(shown);
    this.#view.description = this.#rule === undefined ? '' : ruleSummary(this.#rule);
    this.#view.message =
      this.#lines.size === 0 ? '' : l10n.t('{0} reports: {1}', shown.length, countsPhrase(counts));
    this.#changed.fire(undefined);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

function iconOf(counts: ReportGroup['counts']): vscode.ThemeIcon {
  const state = stateOf(counts);
  const colours = {
    error: 'problemsErrorIcon.foreground',
    warning: 'problemsWarningIcon.foreground',
    info: 'problemsInfoIcon.foreground',
    pass: 'testing.iconPassed',
  };
  return new vscode.ThemeIcon(state, new vscode.ThemeColor(colours[state]));
}
