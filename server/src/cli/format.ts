/** `ogi-report format`: tables tidied in place. */
import path from 'node:path';
import { applyEdits } from '../base/edits';
import { decide, readDraft, type Draft } from '../config/check';
import type { Layout, Settings } from '../config/settings';
import { formatTables, type Formatted } from '../format/format';
import type { Locale } from '../messages';
import { featureWords } from '../messages/features';
import { readTarget } from './checkFile';
import { Configs } from './configs';
import { complain, exit } from './console';
import { codeOf, findTargets, standardInput, type Target } from './paths';
import { encode, NoTextError, writeAtomically, type TextFile } from './textFile';
import { words, type Words } from './words';

export interface FormatCommand {
  readonly paths: readonly string[];
  readonly check: boolean;
  readonly stdout: boolean;
  readonly layout: Layout | undefined;
  readonly year: number | undefined;
  readonly locale: Locale;
}

type Outcome = 'same' | 'changed' | 'skipped' | 'failed';

/** Runs the command; returns the exit status. */
export async function format(command: FormatCommand): Promise<number> {
  const say = words[command.locale];
  const { locale } = command;
  const configs = new Configs({ locale, config: undefined, rules: [], ignoreBaseline: true });
  const { files, problems } = await findTargets(command.paths, say, (file) => configs.includes(file));
  for (const problem of problems) complain(problem);
  const outcomes = files.map((file) => formatFile(file, command, configs));
  const flaws = configs.takeProblems();
  for (const flaw of flaws) complain(flaw);
  const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  const changed = count('changed');
  const toOutput = !command.check && (command.stdout || command.paths.includes(standardInput));
  if (!toOutput) complain(say.formatted(changed + count('same'), changed, command.check));
  if (problems.length + flaws.length > 0 || count('failed') > 0) return exit.trouble;
  return command.check && changed > 0 ? exit.findings : exit.clean;
}

function formatFile(target: Target, command: FormatCommand, configs: Configs): Outcome {
  const say = words[command.locale];
  let file: TextFile;
  try {
    file = readTarget(target);
  } catch (error) {
    if (error instanceof NoTextError && error.binary && !target.named) return 'skipped';
    complain(
      error instanceof NoTextError
        ? say.undecodable(target.path)
        : say.unreadable(target.path, codeOf(error)),
    );
    return 'failed';
  }
  const toOutput = command.stdout || target.path === standardInput;
  const formatted = formatText(file.text, target, command, configs.settingsFor(target.path));
  if (formatted === undefined) {
    if (!target.named) return 'skipped';
    complain(say.noReport(target.path));
    if (toOutput && !command.check) process.stdout.write(file.bytes);
    return 'skipped';
  }
  const { tables } = featureWords(command.locale);
  for (const { table, reason } of formatted.refused) {
    complain(say.refused(target.path, tables[table], reason));
  }
  const text = applyEdits(file.text, formatted.edits);
  const changed = text !== file.text;
  if (command.check) {
    if (changed) complain(say.wouldFormat(target.path));
    return changed ? 'changed' : 'same';
  }
  if (!changed && !toOutput) return 'same';
  const bytes = changed ? encodedAs(file, text) : file.bytes;
  if (!bytes) {
    complain(say.notEncodable(target.path));
    return 'failed';
  }
  if (!toOutput) return write(target, bytes, say);
  // in the file's own encoding, so that what is printed can take the file's place
  process.stdout.write(bytes);
  return changed ? 'changed' : 'same';
}

/** The edits that format the text's tables, or undefined where it is no report. */
function formatText(
  text: string,
  { path: file }: Target,
  { layout, year }: FormatCommand,
  settings: Settings,
): Formatted | undefined {
  const draft: Draft = { text, year, fileName: file === standardInput ? undefined : path.basename(file) };
  if (!decide(draft, settings).report) return undefined;
  return formatTables(readDraft(draft, settings), { ...settings.format, ...(layout && { layout }) });
}

/** The text's bytes as the file has them, or undefined where its encoding cannot give back what was read. */
function encodedAs(original: TextFile, text: string): Buffer | undefined {
  return encode(original.text, original)?.equals(original.bytes) === true
    ? encode(text, original)
    : undefined;
}

function write({ path: file }: Target, bytes: Buffer, say: Words): Outcome {
  try {
    writeAtomically(file, bytes);
    return 'changed';
  } catch (error) {
    complain(say.notWritable(file, codeOf(error)));
    return 'failed';
  }
}
