/** What the extension does wherever it runs; the entries for Node.js and the browser only start the server. */
import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { Comparisons } from './compare/compare';
import { registerDocumentCommands } from './documentCommands';
import { EncodingOffer } from './encodingOffer';
import { ReportGate } from './gate';
import { registerNewReport } from './newReport';
import { Overrides } from './overrides';
import { registerPaste } from './paste';
import { Preview } from './preview/preview';
import { Server, type CreateClient, type ServerState } from './server';
import { Standing } from './standing';
import { StatusBar } from './statusBar';
import { registerTableCommands } from './tableCommands';
import type { LoadWord } from './word/tool';
import { registerWordCommands } from './wordCommands';
import { registerWorkspaceCommands } from './workspace/commands';
import { WorkspaceFiles } from './workspace/files';
import type { ReportLine } from './workspace/reportsModel';
import { ReportsView } from './workspace/reportsView';
import type { ReportStatus } from '../../server/src/lsp/requests';

/** What `activate` hands to other extensions: how documents stand. Read-only. */
export interface OgiReportApi {
  readonly serverState: ServerState;
  /** Is the document checked as a report? */
  isReport(document: vscode.TextDocument): boolean;
  /** What the server said last of a document. */
  status(uri: vscode.Uri): ReportStatus | undefined;
  /** What stands in the status bar, as VS Code is given it; empty where nothing does. */
  readonly statusBar: { readonly report: string; readonly cell: string };
  readonly onDidChangeStatusBar: vscode.Event<void>;
  readonly onDidChangeStatus: vscode.Event<ReportStatus>;
  /** The reports of the workspace as the tree lists them, once they have been checked. */
  readonly reports: readonly ReportLine[];
  readonly onDidChangeReports: vscode.Event<unknown>;
  readonly onDidChangeServerState: vscode.Event<ServerState>;
}

/** Registers everything; cheap, since nothing is started before the first report is seen. */
export function activateWith(
  context: vscode.ExtensionContext,
  create: CreateClient,
  loadWord: LoadWord,
): OgiReportApi {
  const channel = vscode.window.createOutputChannel('OGI Report', { log: true });
  const overrides = new Overrides(context.globalState);
  const gate = new ReportGate(overrides);
  const server = new Server(create, gate, overrides, channel);
  const standing = new Standing(gate, server, overrides);
  const statusBar = new StatusBar(server, standing);
  const encodings = new EncodingOffer(gate, context.globalState, (failure) => channel.debug(String(failure)));
  const files = new WorkspaceFiles(server);
  const reports = new ReportsView(server);
  context.subscriptions.push(
    channel,
    overrides,
    gate,
    standing,
    statusBar,
    encodings,
    registerCommands(server, channel),
    registerTableCommands(server),
    registerDocumentCommands(overrides, standing),
    registerNewReport(server, gate),
    registerPaste(server, gate),
    registerWordCommands(server, standing, loadWord),
    new Preview(server, standing),
    files,
    reports,
    new Comparisons(server, files),
    registerWorkspaceCommands(server, files, reports),
    server,
  );
  gate.lookAround();
  encodings.lookAround();
  standing.show();
  return {
    get serverState() {
      return server.state;
    },
    isReport: (document) => standing.isReport(document),
    status: (uri) => standing.status(uri),
    get statusBar() {
      return statusBar.texts;
    },
    onDidChangeStatusBar: statusBar.onDidChange,
    onDidChangeStatus: standing.onDidChange,
    get reports() {
      return reports.shown;
    },
    onDidChangeReports: reports.onDidChangeTreeData,
    onDidChangeServerState: server.onDidChangeState,
  };
}
