/**
 * Waiting for the server without sleeping, for the suites of both extension hosts; nothing of Node.js here.
 */
import * as vscode from 'vscode';
import type { OgiReportApi } from '../../client/src/extension';
import type { ReportStatus } from '../../server/src/lsp/requests';

/** How long a test waits for what must come, in milliseconds. */
const bound = 15_000;

/** The extension's interface; activates it. */
export async function extension(): Promise<OgiReportApi> {
  const found = vscode.extensions.getExtension<OgiReportApi>('ogi-report.ogi-report');
  if (!found) throw new Error('ogi-report.ogi-report is not installed');
  return found.activate();
}

/** Waits until `test` holds, looking again at each event. */
export function until<T>(
  event: vscode.Event<T>,
  test: () => boolean,
  what: string,
  limit = bound,
): Promise<void> {
  if (test()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const done = (): void => {
      listener.dispose();
      clearTimeout(timer);
    };
    const timer = setTimeout(() => {
      done();
      reject(new Error(`waited ${limit} ms for ${what}`));
    }, limit);
    const listener = event(() => {
      if (!test()) return;
      done();
      resolve();
    });
  });
}

/** The server's word on the document as it is now. */
export async function checked(document: vscode.TextDocument): Promise<ReportStatus> {
  const api = await extension();
  const status = (): ReportStatus | undefined => api.status(document.uri);
  await until(
    api.onDidChangeStatus,
    () => status()?.version === document.version,
    `the status of version ${document.version} from a server that is ${api.serverState}`,
  );
  // what VS Code shows arrives by another way, and what other reports say about this one later
  const wanted = (): number => {
    const { errors = 0, warnings = 0, information = 0, hints = 0 } = status()?.counts ?? {};
    return errors + warnings + information + hints;
  };
  const either: vscode.Event<unknown> = (listener) =>
    vscode.Disposable.from(
      vscode.languages.onDidChangeDiagnostics(listener),
      api.onDidChangeStatus(listener),
    );
  await until(
    either,
    () => findings(document).length === wanted(),
    `${wanted()} diagnostics, there are ${findings(document).length}`,
  );
  const last = status();
  if (!last) throw new Error('the document has been closed');
  return last;
}

/** Our diagnostics of a document. */
export function findings({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'ogi-report');
}

/** The rule of a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** How often each rule speaks, for one severity or for all. */
export function rules(
  document: vscode.TextDocument,
  severity?: vscode.DiagnosticSeverity,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const finding of findings(document)) {
    if (severity !== undefined && finding.severity !== severity) continue;
    const rule = ruleOf(finding);
    counts[rule] = (counts[rule] ?? 0) + 1;
  }
  return counts;
}
