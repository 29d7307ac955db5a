/** `ogiReport/compareWithLastYear`: two reports as they stand in the editor, or on disk. */
import type { CancellationToken } from 'vscode-languageserver';
import { compareReports } from '../../library/compare';
import { detectReport } from '../../report/detect';
import type { Report } from '../../report/model';
import { parseReport } from '../../report/parse';
import { fileNameOf } from '../uris';
import { documentUri, objectOf, optional, stringOf } from '../validate';
import type { ComparedReport, CompareResult } from '../workspaceRequests';
import { shown } from './answers';
import type { Workspace } from './workspace';

/** Answers it. */
export function compareWithLastYear(
  workspace: Workspace,
  params: unknown,
  token: CancellationToken,
): Promise<CompareResult> {
  const uri = documentUri(params);
  const asked = optional(objectOf(params, 'params').last, 'last', stringOf);
  return shown(workspace, params, token, 'comparing', async () => {
    const now = workspace.state.snapshot(uri)?.checked?.report;
    if (!now) return { kind: 'no-report' };
    return workspace.withReports(async () => {
      const lastUri = asked ?? workspace.lastYearOf(uri);
      if (lastUri === undefined) return { kind: 'unknown', others: othersOf(workspace, uri) };
      const last = await reportAt(workspace, lastUri);
      if (!last) return { kind: 'no-report' };
      const described = (of: string, report: Report): ComparedReport => ({
        uri: of,
        organ: report.organ?.value ?? null,
        year: report.year?.value ?? null,
      });
      return {
        kind: 'compared',
        last: described(lastUri, last),
        now: described(uri, now),
        comparison: compareReports(last, now),
      };
    });
  });
}

/** The report at an address: an open document, or any file that can be read. */
async function reportAt(workspace: Workspace, uri: string): Promise<Report | undefined> {
  const open = workspace.state.snapshot(uri)?.checked?.report;
  if (open) return open;
  const text = await workspace.textOf(uri);
  const fileName = fileNameOf(uri);
  return text !== null && detectReport(text, { fileName }).report
    ? parseReport(text, { fileName })
    : undefined;
}

/** All other reports of the workspace, those of other years of the same name first. */
function othersOf({ neighbourhood, state }: Workspace, uri: string): readonly ComparedReport[] {
  const now = state.snapshot(uri)?.checked?.report;
  const others = [...neighbourhood.extracts()]
    .filter(({ path }) => path !== uri)
    .map(({ path, organ, year }): ComparedReport => ({ uri: path, organ, year }));
  const near = ({ organ, year }: ComparedReport): number =>
    (organ === now?.organ?.value ? 0 : 2) + (year === (now?.year?.value ?? 0) - 1 ? 0 : 1);
  return others.sort((a, b) => near(a) - near(b) || (a.uri < b.uri ? -1 : 1));
}
