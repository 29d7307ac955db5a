/** Requests that take a while: they show how far they have come, and can be cancelled. */
import type * as vscode from 'vscode';
import { WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient';
import type { WorkspaceRequests } from '../../../server/src/lsp/workspaceRequests';

/** What `vscode.window.withProgress` hands out. */
export type Shown = vscode.Progress<{ message?: string; increment?: number }>;

/** Null where `token` was cancelled. */
export async function longRequest<Method extends keyof WorkspaceRequests>(
  client: BaseLanguageClient,
  method: Method,
  params: WorkspaceRequests[Method]['params'],
  progress: Shown,
  token: vscode.CancellationToken,
): Promise<WorkspaceRequests[Method]['result'] | null> {
  const workDoneToken = crypto.randomUUID();
  let reached = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    const { percentage = reached, message = '' } = value.kind === 'end' ? {} : value;
    progress.report({ message, increment: percentage - reached });
    reached = percentage;
  });
  try {
    return await client.sendRequest<WorkspaceRequests[Method]['result']>(
      method,
      { ...params, workDoneToken },
      token,
    );
  } catch (error) {
    if (token.isCancellationRequested) return null;
    throw error;
  } finally {
    listener.dispose();
  }
}
