/**
 * A draft is a test: `check`, `checkFix` and `checkNoFix` run all rules (`forRule(id)` runs one) over a draft in
 * which marks say where findings are expected. The language of marks is documented in docs/test-drafts.md.
 */
import { expect } from 'vitest';
import { applyEdits } from '../../server/src/base/edits';
import { range, textOf, type Range } from '../../server/src/base/text';
import { extractOf } from '../../server/src/library/extract';
import { Library } from '../../server/src/library/library';
import { locales, messagesOf, type Locale } from '../../server/src/messages';
import type { Report } from '../../server/src/report/model';
import { parseReport } from '../../server/src/report/parse';
import { ruleById, rules } from '../../server/src/rules/registry';
import type { CheckedFinding, Finding, Fix, Rule, RuleId, Severity } from '../../server/src/rules/rule';
import { checkReport } from '../../server/src/rules/run';
import { readDraft, type Mark, type MarkedFile } from './marks';

/** How a draft is read and checked. */
export interface CheckHow {
  readonly locale?: Locale;
  readonly year?: number;
  /** The only rules to run. */
  readonly only?: readonly RuleId[];
}

/** The functions that a test uses, for all rules or for some. */
export interface DraftChecks {
  /** Expects these findings and no others. The n-th line stands at the n-th mark, if the draft has marks. */
  readonly check: (draft: string, ...expected: readonly string[]) => void;
  /** Expects the fix of the finding at the first mark (or of the first one) to make `after` of `before`. */
  readonly checkFix: (before: string, after: string, title?: string) => void;
  /** The text that the fix makes: for tests that look at a part of it. */
  readonly fixedText: (before: string, title?: string) => string;
  /** Expects that no finding of the draft (at the first mark, if there is one) offers a fix. */
  readonly checkNoFix: (draft: string) => void;
  /** Titles of the fixes of the finding at the first mark (or of the first one), safe ones with ★ in front. */
  readonly fixTitles: (draft: string) => readonly string[];
  /** The same with → in front of the preferred one, and the text that each makes. */
  readonly fixesOf: (draft: string) => readonly (readonly [title: string, text: string])[];
}

export function checksFor(how: CheckHow = {}): DraftChecks {
  return {
    check: (draft, ...expected) => checkDraft(draft, expected, how),
    checkFix: (before, after, title) => expect(fixedText(before, how, title)).toBe(after),
    fixedText: (before, title) => fixedText(before, how, title),
    checkNoFix: (draft) => expect(fixesAt(draft, how).fixes.map((fix) => titleOf(fix, how))).toEqual([]),
    fixTitles: (draft) => fixesAt(draft, how).fixes.map((fix) => (fix.safe ? '★ ' : '') + titleOf(fix, how)),
    fixesOf: (draft) => {
      const { file, fixes } = fixesAt(draft, how);
      return fixes.map((fix) => {
        const marks = (fix.preferred === true ? '→ ' : '') + (fix.safe ? '★ ' : '');
        return [marks + titleOf(fix, how), applyEdits(file.text, fix.edits)];
      });
    },
  };
}

/** Of a draft with several files, the text of the file with the mark. */
function fixedText(before: string, how: CheckHow, title?: string): string {
  const { file, fixes } = fixesAt(before, how);
  const fix = title === undefined ? fixes[0] : fixes.find((one) => titleOf(one, how) === title);
  if (!fix)
    throw new Error(`no fix ${title ?? ''} among: ${fixes.map((one) => titleOf(one, how)).join('; ')}`);
  return applyEdits(file.text, fix.edits);
}

/** The same for one rule, or for some: drafts may then be parts of reports. */
export function forRule(...only: readonly RuleId[]): DraftChecks {
  return checksFor({ only });
}

export const { check, checkFix, fixedText: fixedBy, checkNoFix, fixTitles, fixesOf } = checksFor();

/** All findings of a text, as the tests see them. */
export function findingsOf(text: string, how: CheckHow = {}): readonly CheckedFinding[] {
  return checkReport(parse(text, how), { rules: chosen(how), rethrow: true });
}

function parse(text: string, { year }: CheckHow, fileName?: string): Report {
  return parseReport(text, {
    ...(fileName !== undefined && { fileName }),
    ...(year !== undefined && { year }),
  });
}

function chosen({ only }: CheckHow): readonly Rule[] {
  if (!only) return rules;
  return only.map((id) => {
    const rule = ruleById(id);
    if (!rule) throw new Error(`no rule ${id}`);
    return rule;
  });
}

const letters: Readonly<Record<Severity, string>> = { error: 'E', warning: 'W', information: 'I', hint: 'H' };

function checkDraft(draft: string, expected: readonly string[], how: CheckHow): void {
  const { files, expected: written } = readDraft(draft);
  const lines = [...written, ...expected];
  const library = libraryOf(files, how);
  const found = files.flatMap((file) => foundIn(file, how, library));
  const marks = files.flatMap((file) => file.marks.map((mark) => ({ file, mark })));
  if (marks.length > 0 && marks.length !== lines.length) {
    throw new Error(`${marks.length} marks, but ${lines.length} expected findings`);
  }
  const unexpected = [...found];
  const missing: string[] = [];
  lines.forEach((line, index) => {
    const at = marks[index];
    const match = unexpected.findIndex(
      (one) => meets(one.line, line) && (!at || (one.file === at.file && sameRange(one.range, at.mark))),
    );
    if (match !== -1) unexpected.splice(match, 1);
    else missing.push(at ? `${line}   at ${shown(at.file, at.mark.range)}` : line);
  });
  if (missing.length === 0 && unexpected.length === 0) return;
  const list = (name: string, all: readonly string[]) =>
    all.length === 0 ? [] : [`${name}:`, ...all.map((line) => `  ${line}`)];
  throw new Error(
    [
      ...list('missing', missing),
      ...list(
        'unexpected',
        unexpected.map((one) => `${one.line}   at ${shown(one.file, one.range)}`),
      ),
    ].join('\n'),
  );
}

interface Found {
  readonly file: MarkedFile;
  readonly range: Range;
  readonly line: string;
}

function foundIn(file: MarkedFile, how: CheckHow, library: Library): readonly Found[] {
  const { message } = messagesOf(how.locale ?? 'zh-cn');
  return checkFile(file, how, library).map(({ finding, severity }) => {
    assertInside(finding.range, file.text, finding.rule);
    assertFixes(finding, file.text);
    return { file, range: finding.range, line: `${finding.rule} ${letters[severity]} ${message(finding)}` };
  });
}

function checkFile(file: MarkedFile, how: CheckHow, library: Library): readonly CheckedFinding[] {
  const report = parse(file.text, how, file.path);
  const extract = file.path === undefined ? undefined : library.get(file.path);
  return checkReport(report, {
    rules: chosen(how),
    rethrow: true,
    neighbours: extract && library.neighboursOf(extract),
  });
}

/** The files of a draft that have a name: others have no neighbours. */
export function libraryOf(files: readonly MarkedFile[], how: CheckHow = {}): Library {
  return Library.of(
    files.flatMap(({ path, text }) => (path === undefined ? [] : [extractOf(parse(text, how, path), path)])),
  );
}

function assertInside({ start, end }: Range, text: string, rule: string): void {
  if (start < 0 || end < start || end > text.length) throw new Error(`${rule}: range ${start}-${end}`);
}

/**
 * What every list of fixes must be: edits that do not overlap, titles in every language, of the kind that the rule's
 * meta promises, and nothing preferred but the first.
 */
function assertFixes({ rule, fixes }: Finding, text: string): void {
  const all = fixes?.() ?? [];
  const promised = ruleById(rule)?.fix;
  if (promised === 'none' && fixes) throw new Error(`${rule} offers fixes, though it has none`);
  all.forEach(({ title, safe, preferred, edits }, index) => {
    applyEdits(text, edits); // throws where edits overlap
    if (safe && promised !== 'safe') throw new Error(`${rule}: a fix is safe, though the rule's are not`);
    if (preferred === true && index > 0) throw new Error(`${rule}: fix ${index} is preferred`);
    for (const locale of locales) {
      const said = messagesOf(locale).fixTitle(title);
      if (!said || /undefined|NaN|\[object/.test(said)) throw new Error(`${rule}: fix “${said}”`);
    }
  });
}

/** `rule E` meets any message, `rule E 开头…` a beginning. */
function meets(line: string, expected: string): boolean {
  if (expected.endsWith('…')) return line.startsWith(expected.slice(0, -1));
  return line === expected || (/^\S+ [EWIH]$/.test(expected) && line.startsWith(`${expected} `));
}

function sameRange(found: Range, { range: marked }: Mark): boolean {
  return found.start === marked.start && found.end === marked.end;
}

function shown({ path, text }: MarkedFile, where: Range): string {
  const line = text.slice(0, where.start).split('\n').length;
  const content = textOf(text, where).replace(/\n/g, '⏎');
  return `${path === undefined ? '' : `${path}:`}line ${line} «${content.length > 60 ? `${content.slice(0, 60)}…` : content}»`;
}

function titleOf(fix: Fix, { locale = 'zh-cn' }: CheckHow): string {
  return messagesOf(locale).fixTitle(fix.title);
}

function fixesAt(
  draft: string,
  how: CheckHow,
): { readonly file: MarkedFile; readonly fixes: readonly Fix[] } {
  const { files } = readDraft(draft);
  const file = files.find(({ marks, cursor }) => marks.length > 0 || cursor !== undefined) ?? files[0];
  if (!file) throw new Error('an empty draft');
  const findings = checkFile(file, how, libraryOf(files, how));
  const [mark] = file.marks;
  const at = mark?.range ?? (file.cursor === undefined ? undefined : range(file.cursor, file.cursor));
  const finding = at
    ? findings.find(({ finding: one }) => one.range.start <= at.start && at.end <= one.range.end)
    : findings[0];
  if (!finding) throw new Error('no finding to fix there');
  return { file, fixes: finding.finding.fixes?.() ?? [] };
}
