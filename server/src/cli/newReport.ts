/** `ogi-report new`: a whole draft of zeros, with what goes on from last year's report. */
import fs from 'node:fs';
import path from 'node:path';
import { decide, readDraft, type Draft } from '../config/check';
import { defaultSettings, type Layout } from '../config/settings';
import { newReport } from '../format/newReport';
import type { WrittenLayout } from '../format/render';
import { tableKeys } from '../form/types';
import type { Locale } from '../messages';
import type { Report } from '../report/model';
import { readTarget } from './checkFile';
import { complain, exit, Output } from './console';
import { codeOf, standardInput } from './paths';
import { NoTextError } from './textFile';
import { words, type Words } from './words';

export interface NewCommand {
  readonly organ: string;
  readonly year: number;
  /** Path of last year's report. */
  readonly last: string | undefined;
  /** `preserve`: as last year's tables are written. */
  readonly layout: Layout | undefined;
  readonly output: string | undefined;
  readonly locale: Locale;
}

/** Writes the draft; returns the exit status. */
export function startReport(command: NewCommand): number {
  const say = words[command.locale];
  const { year, output, layout = 'pipe' } = command;
  const organ = command.organ.trim();
  if (organ === '') return trouble(say.noOrgan);
  const last = command.last === undefined ? undefined : readLast(command.last, year, say);
  if (typeof last === 'string') return trouble(last);
  const target = output === undefined ? undefined : fs.statSync(output, { throwIfNoEntry: false });
  // a report that someone has written must not be lost to an empty one
  if (output !== undefined && target && target.isFile() && target.size > 0)
    return trouble(say.exists(output));
  const text = newReport({
    organ,
    year,
    ...(last && { last }),
    layout: layout === 'preserve' ? layoutOf(last) : layout,
  });
  try {
    const out = new Output(output);
    out.write(text);
    out.finish();
  } catch (error) {
    return trouble(say.notWritable(output ?? '', codeOf(error)));
  }
  return exit.clean;
}

function trouble(line: string): number {
  complain(line);
  return exit.trouble;
}

/** Last year's report, or why there is none. */
function readLast(file: string, year: number, say: Words): Report | string {
  let text: string;
  try {
    ({ text } = readTarget({ path: file }));
  } catch (error) {
    return error instanceof NoTextError ? say.undecodable(file) : say.unreadable(file, codeOf(error));
  }
  const draft: Draft = { text, fileName: file === standardInput ? undefined : path.basename(file) };
  if (!decide(draft, defaultSettings).report) return say.noReport(file);
  const report = readDraft(draft, defaultSettings);
  const own = report.year;
  // a year that only one place states may be the slip of a pen
  if (own?.certainty === 'certain' && own.value !== year - 1) return say.lastIsOf(file, own.value, year - 1);
  return report;
}

function layoutOf(last: Report | undefined): WrittenLayout {
  for (const key of tableKeys) {
    const layout = last?.tables[key]?.layout;
    if (layout) return layout;
  }
  return 'pipe';
}
