/** The only file that makes LSP values out of ours, and ours out of LSP's. */
import type {
  CodeAction,
  Diagnostic,
  DiagnosticRelatedInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../base/edits';
import { orderEdits } from '../base/edits';
import { range as makeRange, type LineIndex, type Range } from '../base/text';
import type { PlacedProblem } from '../config/configFile';
import { problemText } from '../config/problemText';
import { configPage, rulePage, source } from '../config/product';

import { messagesOf } from '../messages';
import type { CheckedFinding, Finding, Fix, Severity } from '../rules/rule';
import type { ClientFacts } from './client';
import { utf16Column, utf8Column } from './encoding';
import { CodeActionKind, DiagnosticSeverity } from './kinds';
import type { WireEdit, WirePosition, WireRange } from './requests';

/** A text with its lines: a `Report` is one. */
export interface Lines {
  readonly text: string;
  readonly lines: LineIndex;
}

const severities: Readonly<Record<Severity, NonNullable<Diagnostic['severity']>>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Converts for one client: its position encoding, its language, what it can show. */
export class Protocol {
  readonly #client: ClientFacts;

  constructor(client: ClientFacts) {
    this.#client = client;
  }

  position({ text, lines }: Lines, at: number): WirePosition {
    const position = lines.positionAt(at);
    if (this.#client.encoding === 'utf-16') return position;
    const start = lines.start(position.line);
    return { line: position.line, character: utf8Column(text.slice(start, at), position.character) };
  }

  range(on: Lines, { start, end }: Range): WireRange {
    return { start: this.position(on, start), end: this.position(on, end) };
  }

  /** The offset of a position; clamps to its line and to the text. */
  offset({ text, lines }: Lines, { line, character }: WirePosition): number {
    if (this.#client.encoding === 'utf-16') return lines.offsetAt({ line, character });
    if (line >= lines.count) return text.length;
    const { start, end } = lines.range(line);
    return start + utf16Column(text.slice(start, end), character);
  }

  /** Our range of an LSP range; a range that ends before it starts becomes empty. */
  ownRange(on: Lines, { start, end }: WireRange): Range {
    const from = this.offset(on, start);
    return makeRange(from, Math.max(from, this.offset(on, end)));
  }

  /** Edits in document order, checked against overlap. */
  edits(on: Lines, edits: readonly TextEdit[]): WireEdit[] {
    return orderEdits(edits).map(({ range, newText }) => ({ range: this.range(on, range), newText }));
  }

  /** An edit of one document that, where the client can, holds for `version` only. */
  workspaceEdit(uri: string, version: number | null, on: Lines, edits: readonly TextEdit[]): WorkspaceEdit {
    const changes = this.edits(on, edits);
    if (!this.#client.documentChanges) return { changes: { [uri]: changes } };
    return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
  }

  /** An edit that makes a file and fills it; it fails where the file is there already. */
  newFileEdit(uri: string, on: Lines, edits: readonly TextEdit[]): WorkspaceEdit {
    return {
      documentChanges: [
        { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
        { textDocument: { uri, version: null }, edits: this.edits(on, edits) },
      ],
    };
  }

  /** A finding as it stands in the list of problems. */
  diagnostic(on: Lines, uri: string, { finding, severity }: CheckedFinding): Diagnostic {
    const { message } = messagesOf(this.#client.locale);
    const diagnostic: Diagnostic = {
      range: this.range(on, finding.range),
      severity: severities[severity],
      code: finding.rule,
      source,
      message: message(finding),
    };
    if (this.#client.codeDescription) diagnostic.codeDescription = { href: rulePage(finding.rule) };
    const related = this.#related(on, uri, finding);
    if (related.length > 0) diagnostic.relatedInformation = related;
    return diagnostic;
  }

  /** What is wrong in a configuration file; as grave as on the command line, which ends with status 2. */
  configDiagnostic(on: Lines, problem: PlacedProblem): Diagnostic {
    const { locale, codeDescription } = this.#client;
    return {
      range: this.range(on, problem.range),
      severity: DiagnosticSeverity.Error,
      code: `config-${problem.kind}`,
      source,
      message: problemText(problem, locale),
      ...(codeDescription && { codeDescription: { href: configPage } }),
    };
  }

  #related(on: Lines, uri: string, { related = [] }: Finding): DiagnosticRelatedInformation[] {
    if (!this.#client.relatedInformation) return [];
    const messages = messagesOf(this.#client.locale);
    return related.map(({ range, facts, elsewhere }) => ({
      location: elsewhere
        ? { uri: elsewhere.path, range: elsewhere.range }
        : { uri, range: this.range(on, range) },
      message: messages.related(facts),
    }));
  }

  /** A quick fix without its edit. */
  quickFix(fix: Fix, diagnostics: readonly Diagnostic[]): CodeAction {
    const action: CodeAction = {
      title: messagesOf(this.#client.locale).fixTitle(fix.title),
      kind: CodeActionKind.QuickFix,
      diagnostics: [...diagnostics],
    };
    if (fix.preferred === true && this.#client.preferredActions) action.isPreferred = true;
    return action;
  }
}
