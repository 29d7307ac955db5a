/** What the client says about a document's standing, in the editor's language. */
import * as vscode from 'vscode';
import { form2021 } from '../../server/src/form/form2021';
import type { TableKey } from '../../server/src/form/types';
import type { DetectionReason, ReportStatus } from '../../server/src/lsp/requests';
import { ruleTextsEn } from '../../server/src/messages/en.rules';
import { ruleTextsZhCn } from '../../server/src/messages/zh-cn.rules';

/** Which form, which year; what was found stands in the status bar already. */
export function summaryText(status: ReportStatus | undefined): string {
  const { l10n } = vscode;
  if (!status) return l10n.t('Reading the report…');
  if (!status.report) return l10n.t('Not checked: not a report');
  const { form, year } = status;
  const report = year === null ? l10n.t('Annual report, year unknown') : l10n.t('Annual report {0}', year);
  return form === null ? report : `${report} · ${l10n.t('{0} form', form)}`;
}

/** For the status bar: form, year, errors and warnings. */
export function countsText({ form, year, counts, failedRules }: ReportStatus): string {
  const { l10n } = vscode;
  const known = [year ?? l10n.t('year unknown'), ...(form === null ? [] : [l10n.t('{0} form', form)])];
  const { errors, warnings } = counts;
  const found =
    errors + warnings === 0 && failedRules.length === 0
      ? '$(pass)'
      : `$(error) ${errors} $(warning) ${warnings}`;
  return `$(checklist) ${known.join(' · ')} ${found}`;
}

/** Counts in a phrase; what there is none of is left out. */
export function countsPhrase({ errors, warnings, information, hints }: ReportStatus['counts']): string {
  const { l10n } = vscode;
  const notes = information + hints;
  const parts = [
    ...(errors > 0 ? [l10n.t('{0} errors', errors)] : []),
    ...(warnings > 0 ? [l10n.t('{0} warnings', warnings)] : []),
    ...(notes > 0 ? [l10n.t('{0} notes', notes)] : []),
  ];
  return parts.length === 0 ? l10n.t('no problems') : parts.join(l10n.t(', '));
}

/** What the status bar's counts are, in words. */
export function countsTooltip({ organ, year, counts, failedRules }: ReportStatus): string {
  const { l10n } = vscode;
  const { errors, warnings, information } = counts;
  return [
    [organ, year === null ? null : l10n.t('Annual report {0}', year)]
      .filter((part) => part !== null)
      .join(' '),
    l10n.t('{0} errors, {1} warnings, {2} notes', errors, warnings, information),
    ...(failedRules.length > 0 ? [ruleFailureText(failedRules)] : []),
    l10n.t('Click to see the list'),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** More would not fit into the line that shows them. */
const shownReasons = 3;

/** Why the document is, or is not, taken for a report. */
export function reasonsText(status: ReportStatus | undefined): string {
  const { l10n } = vscode;
  if (!status) return '';
  switch (status.decidedBy) {
    case 'override':
      return l10n.t('You decided so for this file');
    case 'config':
      return l10n.t('Decided by .ogi-report.json');
    case 'language':
      return l10n.t('Decided by the language mode');
    case 'disabled':
      return l10n.t('Switched off in the settings');
    case 'content': {
      // what speaks against a report comes last in the list, and weighs most where it is none
      const weightiest = status.report ? status.reasons : [...status.reasons].reverse();
      const reasons = weightiest
        .map(reasonText)
        .filter((reason) => reason !== undefined)
        .slice(0, shownReasons);
      if (reasons.length === 0) return l10n.t('Nothing in the text speaks for a report yet');
      return l10n.t('Recognized by: {0}', reasons.join(l10n.t(', ')));
    }
  }
}

function reasonText({ kind, value = 0 }: DetectionReason): string | undefined {
  const { l10n } = vscode;
  switch (kind) {
    case 'title':
      return l10n.t('title');
    case 'sections':
      return l10n.t('{0} section headings', value);
    case 'tables':
      return l10n.t('rows of the tables');
    case 'period':
      return l10n.t('statistical period');
    case 'form':
      return l10n.t('the form it cites');
    case 'fileName':
      return l10n.t('file name');
    case 'aboutReports':
      return l10n.t('it is about reports');
    case 'code':
      return l10n.t('it is program code');
    default:
      return undefined; // a newer server's reason
  }
}

/** Findings of these rules are missing, which is not the same as none. */
export function ruleFailureText(rules: readonly string[]): string {
  return vscode.l10n.t('These rules failed and found nothing: {0}. The log says why.', rules.join(', '));
}

/** What a rule finds, in the language that the bundle of texts is in; the id of a rule that only a newer server has. */
export function ruleSummary(rule: string): string {
  const texts: Readonly<Record<string, { readonly summary: string }>> =
    vscode.l10n.bundle === undefined ? ruleTextsEn : ruleTextsZhCn;
  return texts[rule]?.summary ?? rule;
}

/** Tables that formatting has left alone, and why. */
export function refusalText(
  refused: readonly { readonly table: TableKey; readonly reason: string }[],
): string {
  const { l10n } = vscode;
  return refused
    .map(({ table, reason }) =>
      l10n.t('The table of section {0} was left as it is: {1}.', sectionOf(table) ?? '', why(reason)),
    )
    .join(' ');
}

/** The numeral of the section that holds a table; the same in both forms. */
function sectionOf(table: TableKey): string | undefined {
  return form2021.sections.find((section) => section.table === table)?.numeral;
}

function why(reason: string): string {
  const { l10n } = vscode;
  switch (reason) {
    case 'unknown-row':
      return l10n.t('it has rows that the form does not know');
    case 'cell-count':
      return l10n.t('a row has too few or too many values');
    case 'extra-text':
      return l10n.t('it holds text that belongs to no cell');
    default:
      return l10n.t('it could not be rewritten without risk');
  }
}
