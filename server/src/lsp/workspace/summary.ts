/** A report in one line, for the tree of the workspace's reports. */
import type { Report } from '../../report/model';
import type { CheckedFinding, Severity } from '../../rules/rule';
import type { FileSummary } from '../workspaceRequests';

/** Counts the findings of a report. */
export function summaryOf(uri: string, report: Report, findings: readonly CheckedFinding[]): FileSummary {
  const rules: Record<string, number> = {};
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { finding, severity } of findings) {
    rules[finding.rule] = (rules[finding.rule] ?? 0) + 1;
    bySeverity[severity]++;
  }
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
    rules,
  };
}
