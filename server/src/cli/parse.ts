/** `ogi-report parse`: what reports say, as JSON or as a spreadsheet. */
import path from 'node:path';
import { decide, readDraft, type Draft } from '../config/check';
import type { Locale } from '../messages';
import type { Report } from '../report/model';
import { readTarget } from './checkFile';
import { Configs } from './configs';
import { complain, exit, Output } from './console';
import { jsonReport } from './json';
import { reportsAsCsv, type ParsedFile } from './parseCsv';
import { codeOf, findTargets, standardInput, type Target } from './paths';
import { NoTextError } from './textFile';
import { words } from './words';

export const parseFormats = ['json', 'csv'] as const;

export interface ParseCommand {
  readonly paths: readonly string[];
  readonly format: (typeof parseFormats)[number];
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
  const [only] = files;
  const single = paths.length === 1 && files.length === 1 && only?.named === true;
  const output = new Output(undefined);
  const reports: ParsedFile[] = [];
  let failed = problems.length > 0;
  let count = 0;
  if (format === 'json' && !single && problems.length < paths.length) output.write('[');
  for (const target of files) {
    const file = readFile(target, command, configs);
    if (file === 'skipped') continue;
    if (file === 'failed') failed = true;
    else if (format === 'csv') {
      if (file.report) reports.push({ path: file.path, report: file.report });
    } else {
      const json = JSON.stringify(jsonReport(file.path, file.report), undefined, 2);
      output.write(single ? json : (count++ > 0 ? ',\n' : '\n') + json);
    }
  }
