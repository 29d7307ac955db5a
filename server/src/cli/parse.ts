/** `ogi-report parse`: what a report says, as JSON. */
import path from 'node:path';
import { decide, readDraft, type Draft } from '../config/check';
import { defaultSettings } from '../config/settings';
import type { Locale } from '../messages';
import { readTarget } from './checkFile';
import { complain, exit } from './console';
import { jsonReport } from './json';
import { codeOf, standardInput } from './paths';
import { NoTextError } from './textFile';
import { words } from './words';

/** Prints the report in a file; returns the exit status. A text that is no report is no failure. */
export function parse(file: string, year: number | undefined, locale: Locale): number {
  const say = words[locale];
  let text: string;
  try {
    ({ text } = readTarget({ path: file }));
  } catch (error) {
    if (error instanceof NoTextError) complain(say.undecodable(file));
    else complain(codeOf(error) === 'ENOENT' ? say.noSuchPath(file) : say.unreadable(file, codeOf(error)));
    return exit.trouble;
  }
  const draft: Draft = { text, year, fileName: file === standardInput ? undefined : path.basename(file) };
  const report = decide(draft, defaultSettings).report ? readDraft(draft) : undefined;
  if (!report) complain(say.noReport(file));
  process.stdout.write(`${JSON.stringify(jsonReport(file, report), undefined, 2)}\n`);
  return exit.clean;
}
