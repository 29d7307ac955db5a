/** `ogi-report parse`: what reports say, as JSON or as a spreadsheet. */
import path from 'node:path';
import { decide, readDraft, type Draft } from '../config/check';
import type { Locale } from '../messages';
import type { Report } from '../report/model';
import { readTarget } from './checkFile';
import { Configs } from './configs';
import { complain, exit } from './console';
import { jsonReport } from './json';
import { reportsAsCsv, type ParsedFile } from './parseCsv';
import { codeOf, findTargets, standardInput, type Target } from './paths';
import { NoTextError } from './textFile';
import { words } from './words';

export interface ParseCommand {
  readonly paths: readonly string[];
  readonly format: 'json' | 'csv';
  readonly year: number | undefined;
  readonly locale: Locale;
}

/** A file that was read; `report` is undefined for a text that is no report. */
interface ReadFile {
  readonly path: string;
  readonly report: Report | undefined;
}

/**
 * Prints the reports in the files; returns the exit status. A text that is no report is no failure. One file gives
 * one JSON object; a folder, a pattern or several files give a list of them.
 */
export async function parse(command: ParseCommand): Promise<number> {
  const { locale, format, paths } = command;
  const configs = new Configs({ locale, config: undefined, rules: [], ignoreBaseline: true });
  const { files, problems } = await findTargets(paths, words[locale], (file) => configs.includes(file));
  for (const problem of problems) complain(problem);
  const results = files.map((target) => readFile(target, command, configs));
  const read = results.filter((result) => typeof result === 'object');
  const single = paths.length === 1 && files[0]?.named === true;
  if (read.length > 0 || (!results.includes('failed') && problems.length === 0)) {
    process.stdout.write(format === 'csv' ? reportsAsCsv(read.filter(isReport)) : asJson(read, single));
  }
  return problems.length > 0 || results.includes('failed') ? exit.trouble : exit.clean;
}

function asJson(read: readonly ReadFile[], single: boolean): string {
  const all = read.map(({ path: file, report }) => jsonReport(file, report));
  return `${JSON.stringify(single ? all[0] : all, undefined, 2)}\n`;
}

function isReport(file: ReadFile): file is ParsedFile {
  return file.report !== undefined;
}

function readFile(target: Target, command: ParseCommand, configs: Configs): ReadFile | 'failed' | 'skipped' {
  const { path: file, named } = target;
  const say = words[command.locale];
  let text: string;
  try {
    ({ text } = readTarget(target));
  } catch (error) {
    if (error instanceof NoTextError && error.binary && !named) return 'skipped';
    complain(error instanceof NoTextError ? say.undecodable(file) : say.unreadable(file, codeOf(error)));
    return 'failed';
  }
  const fileName = file === standardInput ? undefined : path.basename(file);
  const draft: Draft = { text, year: command.year, fileName };
  const settings = configs.settingsFor(file);
  const report = decide(draft, settings).report ? readDraft(draft, settings) : undefined;
  if (report) return { path: file, report };
  // what lies in a folder need not be a report; what was named had better be one
  if (!named) return 'skipped';
  complain(say.noReport(file));
  return { path: file, report };
}
