/** How a document stands, for the client to show. */
import type { Severity } from '../rules/rule';
import type { ReportStatus } from './requests';
import type { Snapshot } from './state';

/** The status of a document at its current version. */
export function statusOf({ uri, version, decision, checked }: Snapshot): ReportStatus {
  const count = (severity: Severity): number =>
    checked?.findings.filter((one) => one.severity === severity).length ?? 0;
  const report = checked?.report;
  return {
    uri,
    version,
    report: decision.report,
    decidedBy: decision.decidedBy,
    reasons: decision.reasons,
    form: report?.form.id ?? null,
    year: report?.year?.value ?? null,
    organ: report?.organ?.value ?? null,
    tables: Object.values(report?.tables ?? {}).flatMap((table) =>
      table ? [{ table: table.key, layout: table.layout }] : [],
    ),
    counts: {
      errors: count('error'),
      warnings: count('warning'),
      information: count('information'),
      hints: count('hint'),
    },
    failedRules: checked?.failures.map(({ rule }) => rule) ?? [],
  };
}
