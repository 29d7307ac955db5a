/** `ogi-report summary`: the reviewer's sheet over files and folders. */
import type { Locale } from '../../messages';
import type { CheckRequest } from '../checkFile';
import { checkCollection } from '../collection';
import { knownFrom, sayDoubles } from '../collectionOptions';
import { collectionWords } from '../collectionWords';
import { Configs } from '../configs';
import { complain, exit, Output } from '../console';
import { codeOf, findTargets, standardInput } from '../paths';
import { Progress } from '../progress';
import type { SheetLine } from '../sheetLine';
import { words } from '../words';
import { asCsv } from './csv';
import type { SummaryFormat } from './formats';
import { asHtml } from './html';
import { sheetOf, type RuleSettings, type Sheet } from './sheet';
import { asTable } from './table';

export interface SummaryCommand {
  readonly paths: readonly string[];
  readonly format: SummaryFormat;
  readonly rules: RuleSettings;
  readonly config: string | undefined;
  readonly year: number | undefined;
  readonly jobs: number | undefined;
  readonly index: string | undefined;
  readonly locale: Locale;
  readonly output: string | undefined;
}

/** Runs the command; returns the exit status: findings are what the sheet is for, and no failure. */
export async function summary(command: SummaryCommand): Promise<number> {
  const { paths, format, rules, config, year, jobs, locale, output } = command;
  const say = words[locale];
  if (format === 'xlsx' && output === undefined && process.stdout.isTTY) {
    complain(collectionWords[locale].sheet.needsFile);
    return exit.trouble;
  }
  const indexed = knownFrom(command.index, locale);
  if (!indexed) return exit.trouble;
  const request: CheckRequest = {
    format: 'ndjson',
    fix: 'no',
    rules,
    config,
    writeBaseline: false,
    year,
    quiet: false,
    locale,
    colour: false,
    debug: false,
    sheet: true,
  };
  const configs = new Configs({ ...request, ignoreBaseline: true });
  const { files, problems } = await findTargets(paths, say, (file) => configs.includes(file));
  for (const problem of problems) complain(problem);
  const progress = new Progress(files.length, (done) => say.progress(done, files.length));
  const lines: SheetLine[] = [];
  const said = new Set<string>();
  let failed = problems.length > 0;
  const doubles = await checkCollection(
    { files, request, jobs, indexed },
    ({ sheet, notes, failed: one }) => {
      for (const note of notes) {
        if (!said.has(note)) complain(note);
        said.add(note);
      }
      failed ||= one;
      if (sheet) lines.push(sheet);
    },
    () => progress.step(),
  );
  progress.end();
  const out = new Output(output);
  try {
    out.write(await written(sheetOf(lines, locale), format));
    out.finish();
  } catch (error) {
    complain(say.notWritable(output ?? standardInput, codeOf(error)));
    failed = true;
  }
  sayDoubles(doubles, locale);
  return failed ? exit.trouble : exit.clean;
}

async function written(sheet: Sheet, format: SummaryFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'table':
      return asTable(sheet);
    case 'csv':
      return asCsv(sheet);
    case 'html':
      return asHtml(sheet);
    case 'xlsx':
      return (await import('./xlsx')).asXlsx(sheet);
  }
}
