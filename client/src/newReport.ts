/** `ogiReport.newReport`: asks for organ and year, and for last year's report if there is one; opens the draft. */
import * as vscode from 'vscode';
import type { TargetLayout } from '../../server/src/lsp/requests';
import { say } from './editing';
import type { ReportGate } from './gate';
import type { Server } from './server';

/** What other programs (and tests) may give, so that nothing is asked. */
interface Given {
  readonly organ?: string;
  readonly year?: number;
  /** Text of last year's report; null for none. */
  readonly last?: string | null;
}

/** Registers the command. */
export function registerNewReport(server: Server, gate: ReportGate): vscode.Disposable {
  const register = (name: string, run: (given?: Given) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`ogiReport.${name}`, run);
  return register('newReport', async (given = {}) => {
    const organ = given.organ ?? (await askForOrgan());
    if (organ === undefined) return;
    const year = given.year ?? (await askForYear());
    if (year === undefined) return;
    const last = given.last === undefined ? await askForLast(gate, year) : (given.last ?? '');
    if (last === undefined) return;
    await server.ensureStarted();
    const layout = layoutSetting();
    const draft = await server.request('ogiReport/newReport', {
      organ,
      year,
      ...(last !== '' && { last }),
      layout,
    });
    if (!draft) return; // the server has stopped, which has been said
    const markdown = layout === 'markdown' || layout === 'html';
    const language = markdown ? 'markdown' : 'ogi-report';
    const document = await vscode.workspace.openTextDocument({ content: draft.text, language });
    await vscode.window.showTextDocument(document, { preview: false });
    if (draft.lastUnused === 'no-report') {
      say(vscode.l10n.t('The chosen file is no annual report; nothing was carried over.'));
    } else if (draft.lastUnused !== undefined) {
      say(vscode.l10n.t('The chosen report is the one for {0}; nothing was carried over.', draft.lastUnused));
    }
  });
}

/** The layout that settings ask for; `preserve` follows last year's tables. */
export function layoutSetting(scope?: vscode.TextDocument): TargetLayout {
  return (
    vscode.workspace.getConfiguration('ogiReport', scope).get<TargetLayout>('format.layout') ?? 'preserve'
  );
}

async function askForOrgan(): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Annual Report'),
    prompt: vscode.l10n.t('Full name of the organ'),
    placeHolder: '某某镇人民政府',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('The name must not be empty') : undefined),
  });
  return answer?.trim();
}

async function askForYear(): Promise<number | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Annual Report'),
    prompt: vscode.l10n.t('The year that the report is about'),
    // reports are written in the January that follows
    value: String(new Date().getFullYear() - 1),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^(?:19|2\d)\d{2}$/.test(text.trim()) ? undefined : vscode.l10n.t('A year in four digits'),
  });
  return answer === undefined ? undefined : Number(answer.trim());
}

/** Text of last year's report; empty for none, undefined where the question was dismissed. */
async function askForLast(gate: ReportGate, year: number): Promise<string | undefined> {
  const none = { label: vscode.l10n.t('Start from zero'), document: undefined, browse: false };
  const browse = { label: vscode.l10n.t('Choose a file…'), document: undefined, browse: true };
  const open = gate.reports.map((document) => ({
    label: vscode.workspace.asRelativePath(document.uri),
    document,
    browse: false,
  }));
  const chosen = await vscode.window.showQuickPick([none, ...open, browse], {
    title: vscode.l10n.t('New Annual Report'),
    placeHolder: vscode.l10n.t('Carry figures and contact details over from the report for {0}?', year - 1),
    ignoreFocusOut: true,
  });
  if (!chosen) return undefined;
  if (chosen.document) return chosen.document.getText();
  if (!chosen.browse) return '';
  const [file] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
  return file && (await vscode.workspace.openTextDocument(file)).getText();
}
