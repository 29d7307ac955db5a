/** How much was found in a report: by rule, and by severity. */
import type { CheckedFinding, Severity } from './rule';

export interface Tally {
  /** Only rules that have found something. */
  readonly byRule: Readonly<Record<string, number>>;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/** Counts findings. */
export function tallyOf(findings: readonly CheckedFinding[]): Tally {
  const byRule: Record<string, number> = {};
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { finding, severity } of findings) {
    byRule[finding.rule] = (byRule[finding.rule] ?? 0) + 1;
    bySeverity[severity]++;
  }
  return { byRule, bySeverity };
}
