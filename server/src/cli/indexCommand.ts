/** `ogi-report index`: what is needed of each report to compare others with it. */
import type { RuleLevel } from '../config/settings';
import type { Locale } from '../messages';
import { rules } from '../rules/registry';
import type { CheckRequest } from './checkFile';
import { Configs } from './configs';
import { complain, exit, Output } from './console';
import { crewFor } from './crew';
import { documentHead, documentTail, indexLine, type IndexFormat } from './indexFile';
import { codeOf, findTargets, standardInput } from './paths';
import { Progress } from './progress';
import { words } from './words';

export interface IndexCommand {
  readonly paths: readonly string[];
  readonly format: IndexFormat;
  readonly config: string | undefined;
  readonly year: number | undefined;
  readonly jobs: number | undefined;
  readonly locale: Locale;
  readonly output: string | undefined;
}

const off = rules.map(({ id }): readonly [string, RuleLevel] => [id, 'off']);

/** Runs the command; returns the exit status. */
export async function index(command: IndexCommand): Promise<number> {
  const { paths, format, locale, config, year, jobs, output } = command;
  const say = words[locale];
  const request: CheckRequest = {
    format: 'ndjson',
    fix: 'no',
    rules: off,
    config,
    writeBaseline: false,
    year,
    quiet: true,
    locale,
    colour: false,
    debug: false,
    extracts: true,
  };
  const configs = new Configs({ ...request, ignoreBaseline: true });
  const { files, problems } = await findTargets(paths, say, (file) => configs.includes(file));
  for (const problem of problems) complain(problem);
  const out = new Output(output);
  const progress = new Progress(files.length, (done) => say.progress(done, files.length));
  let failed = problems.length > 0;
  let first = true;
  if (format === 'json') out.write(`${documentHead}\n`);
  const crew = crewFor(files, request, jobs);
  try {
    await crew.check(
      files.map((file) => ({ file })),
      ({ extract, notes, failed: one }) => {
        progress.step();
        if (notes.length > 0) progress.clear();
        for (const note of notes) complain(note);
        failed ||= one;
        if (!extract) return;
        const separator = format === 'ndjson' || first ? '' : ',\n';
        out.write(`${separator}${indexLine(extract)}${format === 'ndjson' ? '\n' : ''}`);
        first = false;
      },
    );
  } finally {
    crew.end();
  }
  progress.end();
  if (format === 'json') out.write(`\n${documentTail}\n`);
  try {
    out.finish();
  } catch (error) {
    complain(say.notWritable(output ?? standardInput, codeOf(error)));
    failed = true;
  }
  return failed ? exit.trouble : exit.clean;
}
