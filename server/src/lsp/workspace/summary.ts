/** A report in one line, for the tree of the workspace's reports. */
import type { Report } from '../../report/model';
import type { CheckedFinding } from '../../rules/rule';
import { tallyOf } from '../../rules/tally';
import type { FileSummary } from '../workspaceRequests';

/** Counts the findings of a report. */
export function summaryOf(uri: string, report: Report, findings: readonly CheckedFinding[]): FileSummary {
  const { byRule, bySeverity } = tallyOf(findings);
  return {
    uri,
    organ: report.organ?.value ?? null,
    year: report.year?.value ?? null,
    counts: {
      errors: bySeverity.error,
      warnings: bySeverity.warning,
      information: bySeverity.information,
      hints: bySeverity.hint,
    },
    rules: byRule,
  };
}
