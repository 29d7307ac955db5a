/** The requests about all reports of the workspace. */
import { ResponseError } from 'vscode-jsonrpc';
import type {
  CancellationToken,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { mendDraft } from '../../config/check';
import { LSPErrorCodes } from '../kinds';
import type { CheckWorkspaceResult, FileEdits, FixFilesResult } from '../workspaceRequests';
import { titles } from '../titles';
import { isObject, objectOf, optional, stringsOf } from '../validate';
import type { Progress } from './progress';
import type { Workspace } from './workspace';

/** Runs `work` with the progress that the request asks for. */
export async function shown<T>(
  { state, progress: teller }: Workspace,
  params: unknown,
  token: CancellationToken,
  title: 'checking' | 'fixing' | 'comparing',
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const workDoneToken = isObject(params) ? params.workDoneToken : undefined;
  const progress = teller.asked(workDoneToken, token, titles[state.client.locale][title]);
  const cancelled = new Promise<never>((_, reject) => {
    const refuse = (): void => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
    if (token.isCancellationRequested) refuse();
    else token.onCancellationRequested(refuse);
  });
  try {
    return await Promise.race([work(progress), cancelled]);
  } finally {
    progress.done();
  }
}

/** Answers `ogiReport/checkWorkspace`: checks all reports, open or not, and keeps the results up from then on. */
export function checkWorkspace(
  workspace: Workspace,
  params: unknown,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  return shown(workspace, params, token, 'checking', (progress) =>
    workspace.withReports(async (uris) => {
      const { survey, results, neighbourhood } = workspace;
      await survey.run(uris, progress);
      const all = [...results.summaries];
      const sum = (of: (counts: (typeof all)[number]['counts']) => number): number =>
        all.reduce((total, { counts }) => total + of(counts), 0);
      return {
        reports: all.length,
        errors: sum(({ errors }) => errors),
        warnings: sum(({ warnings }) => warnings),
        information: sum(({ information }) => information),
        doubles: neighbourhood.doubles(),
      };
    }),
  );
}

/** Answers `ogiReport/fixFiles`: all safe fixes of these files, or of all reports of the workspace. */
export function fixFiles(
  workspace: Workspace,
  params: unknown,
  token: CancellationToken,
): Promise<FixFilesResult> {
  const asked = optional(isObject(params) ? params.uris : undefined, 'uris', stringsOf);
  return shown(workspace, params, token, 'fixing', (progress) =>
    workspace.withReports(async (all) => {
      const uris = asked ?? all;
      const files: FileEdits[] = [];
      for (const [done, uri] of uris.entries()) {
        if (progress.cancelled) break;
        progress.report(done, uris.length);
        const edits = await safeEdits(workspace, uri);
        if (edits) files.push(edits);
      }
      return { files };
    }),
  );
}

async function safeEdits({ survey, state }: Workspace, uri: string): Promise<FileEdits | undefined> {
  const surveyed = await survey.look(uri);
  if (!surveyed) return undefined;
  const { version, draft, checked, settings } = surveyed;
  const { edits } = mendDraft(draft, checked, settings);
  if (edits.length === 0) return undefined;
  return { uri: surveyed.uri, version, edits: state.protocol.edits(checked.report, edits) };
}

/** Answers `textDocument/diagnostic`. */
export function documentDiagnostic({ pull }: Workspace, params: unknown): Promise<DocumentDiagnosticReport> {
  return pull.document(params);
}

/** Answers `workspace/diagnostic`; the first one checks everything, later ones only what has changed. */
export function workspaceDiagnostic(
  workspace: Workspace,
  params: unknown,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { partialResultToken } = objectOf(params, 'params');
  const { connection, survey, pull } = workspace;
  return shown(workspace, params, token, 'checking', (progress) =>
    workspace.withReports(async (uris) => {
      if (survey.on) await survey.rest();
      else await survey.run(uris, progress);
      const send =
        typeof partialResultToken === 'string' || typeof partialResultToken === 'number'
          ? pull.partsTo(connection, partialResultToken)
          : undefined;
      return pull.workspace(params, send);
    }),
  );
}
