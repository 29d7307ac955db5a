/**
 * A text under its settings: is it a report, and what is wrong with it. Editor and command line both ask here,
 * so that they never disagree.
 */
import { range } from '../base/text';
import { detectReport, type DetectionReason } from '../report/detect';
import type { Report } from '../report/model';
import { parseReport } from '../report/parse';
import type { CheckedFinding } from '../rules/rule';
import { fixAll, type FixedReport } from '../rules/fixAll';
import { checkReport, type CheckOptions, type RuleFailure } from '../rules/run';
import { withoutAccepted } from './baseline';
import type { Settings } from './settings';
import { withoutSuppressed } from './suppressions';

/** Who decided whether a text is a report. */
export type DecidedBy = 'override' | 'config' | 'language' | 'content' | 'disabled';

export interface Decision {
  readonly report: boolean;
  readonly decidedBy: DecidedBy;
  readonly reasons: readonly DetectionReason[];
}

/** A text and what is known about it besides. */
export interface Draft {
  readonly text: string;
  readonly fileName?: string | undefined;
  /** The editor's language id; undefined on the command line. */
  readonly languageId?: string;
  /** The report year, where someone vouches for it. */
  readonly year?: number | undefined;
  /** Was it taken for a report before? Then it stays one through rough handling. */
  readonly was?: boolean;
  /** The user's word on whether it is a report. */
  readonly override?: boolean | undefined;
}

/** What a check brought to light. `findings` are complete only where `failures` is empty. */
export interface Checked {
  readonly report: Report;
  readonly findings: readonly CheckedFinding[];
  readonly failures: readonly RuleFailure[];
}

/** Is the text a report, and who says so? The user comes first, then the settings, then name and text. */
export function decide(draft: Draft, settings: Settings): Decision {
  if (!settings.enable) return { report: false, decidedBy: 'disabled', reasons: [] };
  if (draft.override !== undefined) return { report: draft.override, decidedBy: 'override', reasons: [] };
  if (settings.report !== undefined) return { report: settings.report, decidedBy: 'config', reasons: [] };
  if (settings.detect === 'language' && draft.languageId !== undefined && draft.languageId !== 'ogi-report') {
    return { report: false, decidedBy: 'language', reasons: [] };
  }
  const { report, reasons } = detectReport(draft.text, {
    ...(draft.fileName !== undefined && { fileName: draft.fileName }),
    ...(draft.was !== undefined && { was: draft.was }),
  });
  return { report, decidedBy: 'content', reasons };
}

/** Reads a draft as a report. One that does not name its organ is of the organ that the settings name. */
export function readDraft({ text, fileName, year }: Draft, { organ }: Pick<Settings, 'organ'>): Report {
  const report = parseReport(text, {
    ...(fileName !== undefined && { fileName }),
    ...(year !== undefined && { year }),
  });
  if (organ === undefined || report.organ) return report;
  return { ...report, organ: { value: organ, range: range(0, 0) } };
}

/** The rules' options for this draft under these settings. */
function checkOptions(draft: Draft, settings: Settings): CheckOptions {
  const leaves =
    (settings.ignored?.size ?? 0) > 0 || (settings.accepted?.length ?? 0) > 0 || isMarkdown(draft);
  return {
    ...(settings.rules.size > 0 && { severities: settings.rules }),
    ...(leaves && { wanted: (report, found) => wanted(draft, report, found, settings) }),
  };
}

/** Reads a draft and runs the rules on it; those across reports have something to say where `neighbours` are given. */
export function checkDraft(
  draft: Draft,
  settings: Settings,
  neighbours?: CheckOptions['neighbours'],
): Checked {
  const report = readDraft(draft, settings);
  const failures: RuleFailure[] = [];
  const findings = checkReport(report, {
    ...checkOptions(draft, settings),
    neighbours,
    onRuleError: (failure) => failures.push(failure),
  });
  return { report, findings, failures };
}

/** The findings that no configuration, comment or baseline speaks against. */
function wanted(
  draft: Draft,
  report: Report,
  found: readonly CheckedFinding[],
  { ignored, accepted = [] }: Settings,
): readonly CheckedFinding[] {
  let left = found;
  if (ignored && ignored.size > 0) left = left.filter(({ finding }) => !ignored.has(finding.rule));
  if (isMarkdown(draft)) left = withoutSuppressed(report.text, report.lines, left);
  return withoutAccepted(left, accepted);
}

/** Has the draft comments? Markdown does; a text draft is published as it is. */
export function isMarkdown({ languageId, fileName }: Draft): boolean {
  return languageId === 'markdown' || /\.(?:md|markdown)$/i.test(fileName ?? '');
}

/** Applies the safe fixes to what `checkDraft` made of the same draft; what is left out there is not mended either. */
export function mendDraft(draft: Draft, { report }: Checked, settings: Settings): FixedReport {
  return fixAll(report, (text) => readDraft({ ...draft, text }, settings), checkOptions(draft, settings));
}
