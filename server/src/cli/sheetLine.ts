/** A line of the reviewer's sheet: whose report it is, what was found in it, and its key figures. */
import { cellSpec, type TableKey } from '../form/types';
import { valueOf, type Report } from '../report/model';
import type { CheckedFinding } from '../rules/rule';
import { tallyOf } from '../rules/tally';

/** The key figures: each the sum of cells that stand on both forms, but where it says otherwise. */
export const keyFigures = {
  newRequests: ['applications.newRequests.total'],
  carriedIn: ['applications.carriedIn.total'],
  granted: ['applications.granted.total'],
  resultTotal: ['applications.resultTotal.total'],
  carriedForward: ['applications.carriedForward.total'],
  reconsideration: ['review.reconsideration.total'],
  litigation: ['review.directLitigation.total', 'review.litigationAfterReconsideration.total'],
  /** On the form of 2021. */
  inForce: ['disclosure.normativeDocuments.inForce'],
} as const;

export type KeyFigure = keyof typeof keyFigures;

export const keyFigureNames = Object.keys(keyFigures) as readonly KeyFigure[];

export interface SheetLine {
  readonly path: string;
  readonly organ: string | null;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** Findings by rule. */
  readonly rules: Readonly<Record<string, number>>;
  /** Null where a figure is absent, blank or unreadable. */
  readonly figures: Readonly<Record<KeyFigure, number | null>>;
}

/** The line of a report. */
export function sheetLine(path: string, report: Report, findings: readonly CheckedFinding[]): SheetLine {
  const { byRule, bySeverity } = tallyOf(findings);
  return {
    path,
    organ: report.organ?.value ?? null,
    year: report.year?.value ?? null,
    errors: bySeverity.error,
    warnings: bySeverity.warning,
    information: bySeverity.information,
    rules: byRule,
    figures: Object.fromEntries(
      keyFigureNames.map((name) => [name, sumOf(report, keyFigures[name])]),
    ) as SheetLine['figures'],
  };
}

function sumOf(report: Report, cells: readonly string[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    const [table, row = '', column = ''] = cell.split('.');
    const found = report.tables[table as TableKey];
    const index = found && cellSpec(found.spec, row, column)?.index;
    const value = index === undefined ? undefined : valueOf(found, index);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}
