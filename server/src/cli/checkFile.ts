/** One file from disk to what is printed about it. Runs on the main thread or on a worker, and keeps no state. */
import fs from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../base/edits';
import { checkDraft, decide, mendDraft, type Checked, type Draft } from '../config/check';
import type { RuleLevel, Settings } from '../config/settings';
import { acceptedFrom, type Accepted } from '../config/baseline';
import { extractOf, type Extract } from '../library/extract';
import { repeat, type Said } from '../library/neighbours';
import type { Locale } from '../messages';
import type { CheckedFinding } from '../rules/rule';
import { tallyOf } from '../rules/tally';
import { Configs, type BaselinePlace } from './configs';
import { jsonDiagnostic, jsonFile, type JsonFile } from './json';
import { codeOf, standardInput, type Target } from './paths';
import { reporters, type FormatName } from './reporters';
import { sheetLine, type SheetLine } from './sheetLine';
import { decode, encode, NoTextError, writeAtomically, type TextFile } from './textFile';
import { words } from './words';

/** What a check was asked to do; plain data, so that workers can be given it. */
export interface CheckRequest {
  readonly format: FormatName;
  readonly fix: 'no' | 'dry' | 'write';
  readonly rules: readonly (readonly [id: string, level: RuleLevel])[];
  readonly config: string | undefined;
  readonly writeBaseline: boolean;
  readonly year: number | undefined;
  readonly quiet: boolean;
  readonly locale: Locale;
  readonly colour: boolean;
  readonly debug: boolean;
  /** Keep of each report what others are compared with. */
  readonly extracts?: boolean;
  /** Make a line of the reviewer's sheet of each report. */
  readonly sheet?: boolean;
}

export interface Counts {
  readonly files: number;
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** Warnings that `--quiet` leaves out; `--max-warnings` counts them, as users of ESLint expect. */
  readonly hiddenWarnings: number;
  /** Findings that `--fix` would mend, and files that it has mended or would mend. */
  readonly fixable: number;
  readonly mended: number;
}

/** The findings of a file, for the baseline that they go into. */
export interface AcceptedFile extends BaselinePlace {
  readonly entries: readonly Accepted[];
}

/** What came of one file. */
export interface FileOutcome {
  /** What the reporter prints for it; undefined for a file that is passed over. */
  readonly printed: string | undefined;
  readonly counts: Counts;
  /** Messages for standard error. */
  readonly notes: readonly string[];
  /** Something could not be done: the exit status will say so. */
  readonly failed: boolean;
  /** What goes into a baseline. */
  readonly accepted?: AcceptedFile;
  /** What others are compared with, where it was asked for and the file is a report. */
  readonly extract?: Extract;
  readonly sheet?: SheetLine;
}

export const nothing: Counts = {
  files: 0,
  reports: 0,
  errors: 0,
  warnings: 0,
  information: 0,
  hiddenWarnings: 0,
  fixable: 0,
  mended: 0,
};

/** Counts of two lots of files together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    files: a.files + b.files,
    reports: a.reports + b.reports,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    information: a.information + b.information,
    hiddenWarnings: a.hiddenWarnings + b.hiddenWarnings,
    fixable: a.fixable + b.fixable,
    mended: a.mended + b.mended,
  };
}

const passedOver: FileOutcome = { printed: undefined, counts: nothing, notes: [], failed: false };

/** Checks files one by one; one for each thread, with the configurations it has read. */
export class FileChecker {
  readonly #request: CheckRequest;
  readonly #configs: Configs;
  /** Standard input can be read only once. */
  #input: TextFile | undefined;

  constructor(request: CheckRequest) {
    this.#request = request;
    this.#configs = new Configs({ ...request, ignoreBaseline: request.writeBaseline });
  }

  /**
   * Reads, checks and, where asked, mends one file. Never throws for what a file may hold.
   * @param said what other reports say about this one.
   */
  check(target: Target, said?: Said): FileOutcome {
    const outcome = this.#check(target, said);
    const problems = this.#configs.takeProblems();
    if (problems.length === 0) return outcome;
    return { ...outcome, notes: [...problems, ...outcome.notes], failed: true };
  }

  #check(target: Target, said: Said | undefined): FileOutcome {
    const say = words[this.#request.locale];
    let file: TextFile;
    try {
      file = this.#read(target);
    } catch (error) {
      if (!(error instanceof NoTextError)) return failure(say.unreadable(target.path, codeOf(error)));
      // a picture with a wrong name in a folder is nobody's report
      return error.binary && !target.named ? passedOver : failure(say.undecodable(target.path));
    }
    const settings = this.#configs.settingsFor(target.path);
    const draft: Draft = {
      text: file.text,
      ...(target.path !== standardInput && { fileName: path.basename(target.path) }),
      year: this.#request.year,
    };
    const { report, decidedBy } = decide(draft, settings);
    if (!report) return decidedBy === 'config' ? passedOver : notAReport(target, this.#request);
    return this.#checkReport(target, file, draft, settings, said);
  }

  #read(target: Target): TextFile {
    return target.path === standardInput ? (this.#input ??= readTarget(target)) : readTarget(target);
  }

  #checkReport(
    target: Target,
    file: TextFile,
    draft: Draft,
    settings: Settings,
    said: Said | undefined,
  ): FileOutcome {
    const request = this.#request;
    const neighbours = said && repeat(said);
    const notes: string[] = [];
    let checked = checkDraft(draft, settings, neighbours);
    let output: string | undefined;
    if (request.fix !== 'no') {
      const mended = applyEdits(file.text, mendDraft(draft, checked, settings).edits);
      const why =
        request.fix === 'write' && mended !== file.text
          ? writeBack(target.path, mended, file, request.locale)
          : undefined;
      if (why !== undefined) notes.push(why);
      else if (mended !== file.text) {
        output = mended;
        checked = checkDraft({ ...draft, text: mended }, settings, neighbours);
      }
    }
    for (const { rule, error } of checked.failures) {
      if (request.debug) throw error;
      const why = error instanceof Error ? error.message : String(error);
      notes.push(words[request.locale].ruleFailed(rule, target.path, why));
    }
    const kept = request.extracts === true ? { extract: extractOf(checked.report, target.path) } : {};
    if (request.writeBaseline) return { ...this.#accept(target, checked, notes), ...kept };
    const shown = request.quiet
      ? checked.findings.filter(({ severity }) => severity === 'error')
      : checked.findings;
    return {
      ...(request.sheet === true
        ? { printed: undefined, sheet: sheetLine(target.path, checked.report, shown) }
        : { printed: print(describe(target, request, checked, shown, output), request) }),
      counts: countsOf(checked.findings, shown, output !== undefined, request),
      notes,
      failed: notes.length > 0,
      ...kept,
    };
  }

  /** All findings go into the baseline; none is left to be reported. */
  #accept(target: Target, checked: Checked, notes: readonly string[]): FileOutcome {
    const entries = checked.findings.map(({ finding }) => acceptedFrom(finding));
    return {
      printed: print(describe(target, this.#request, checked, [], undefined), this.#request),
      counts: { ...nothing, files: 1, reports: 1 },
      notes,
      failed: notes.length > 0,
      accepted: { ...this.#configs.baselineFor(target.path), entries },
    };
  }
}

/** The text of a file or of standard input. */
export function readTarget({ path: file }: Pick<Target, 'path'>): TextFile {
  return decode(fs.readFileSync(file === standardInput ? 0 : file));
}

function failure(note: string): FileOutcome {
  return { printed: undefined, counts: nothing, notes: [note], failed: true };
}

/** A file named on the command line is listed though it is no report; others are passed over. */
function notAReport({ path: file, named }: Target, request: CheckRequest): FileOutcome {
  if (!named) return passedOver;
  return {
    printed: print(jsonFile(file, undefined, []), request),
    counts: { ...nothing, files: 1 },
    notes: [words[request.locale].noReport(file)],
    failed: false,
  };
}

function describe(
  { path: file }: Target,
  { format, locale, fix }: CheckRequest,
  checked: Checked,
  shown: readonly CheckedFinding[],
  output: string | undefined,
): JsonFile {
  const { needsFixes } = reporters[format];
  const diagnostics = shown.map((one) => jsonDiagnostic(one, checked.report, file, locale, needsFixes));
  const described = jsonFile(file, checked, diagnostics);
  return fix === 'dry' && output !== undefined ? { ...described, output } : described;
}

function print(file: JsonFile, request: CheckRequest): string {
  return reporters[request.format].file(file, request);
}

function countsOf(
  all: readonly CheckedFinding[],
  shown: readonly CheckedFinding[],
  mended: boolean,
  { format }: CheckRequest,
): Counts {
  const { bySeverity } = tallyOf(shown);
  let fixable = 0;
  for (const { finding } of format === 'stylish' ? shown : []) {
    if (finding.fixes?.().some(({ safe }) => safe) === true) fixable++;
  }
  return {
    files: 1,
    reports: 1,
    errors: bySeverity.error,
    warnings: bySeverity.warning,
    information: bySeverity.information,
    hiddenWarnings: tallyOf(all).bySeverity.warning - bySeverity.warning,
    fixable,
    mended: mended ? 1 : 0,
  };
}

/** Writes the mended text in the file's own encoding; says why not where that fails. */
function writeBack(file: string, text: string, original: TextFile, locale: Locale): string | undefined {
  const say = words[locale];
  const before = encode(original.text, original);
  const bytes = before?.equals(original.bytes) === true ? encode(text, original) : undefined;
  if (!bytes) return say.notEncodable(file);
  try {
    writeAtomically(file, bytes);
  } catch (error) {
    return say.notWritable(file, codeOf(error));
  }
  return undefined;
}
