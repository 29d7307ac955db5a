/** `--write-baseline`: accepted findings to their files, and the file's name into the configuration. */
import fs from 'node:fs';
import path from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { readBaseline, writeBaseline, type Accepted } from '../config/baseline';
import type { Locale } from '../messages';
import type { AcceptedFile } from './checkFile';
import { complain } from './console';
import { codeOf } from './paths';
import { decode, encode, writeAtomically } from './textFile';
import { words } from './words';

/** Writes the baselines; findings of files that were not checked stay in them. @returns whether it worked. */
export function keepBaselines(accepted: readonly AcceptedFile[], locale: Locale): boolean {
  const say = words[locale];
  let worked = true;
  for (const baseline of new Set(accepted.map((one) => one.baseline))) {
    const own = accepted.filter((one) => one.baseline === baseline);
    try {
      const entries = new Map<string, readonly Accepted[]>(readBaseline(textOf(baseline) ?? ''));
      for (const { file, entries: found } of own) entries.set(file, found);
      writeAtomically(baseline, Buffer.from(writeBaseline(entries)));
      for (const config of new Set(own.flatMap(({ nameIn }) => nameIn ?? []))) name(baseline, config);
      const count = own.reduce((sum, { entries: found }) => sum + found.length, 0);
      complain(say.baselineKept(count, path.relative(process.cwd(), baseline)));
    } catch (error) {
      complain(say.notWritable(baseline, codeOf(error)));
      worked = false;
    }
  }
  return worked;
}

/** Names the baseline in a configuration file, which is made where there is none; the rest of it stays as it is. */
function name(baseline: string, config: string): void {
  const file = fs.existsSync(config) ? decode(fs.readFileSync(config)) : undefined;
  const text = file?.text.trim() ? file.text : '{}\n';
  const relative = path.relative(path.dirname(config), baseline).split(path.sep).join('/');
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const named = applyEdits(text, modify(text, ['baseline'], relative, { formattingOptions }));
  const bytes = encode(named, file ?? { encoding: 'utf-8', mark: false });
  if (bytes) writeAtomically(config, bytes);
}

function textOf(file: string): string | undefined {
  return fs.existsSync(file) ? decode(fs.readFileSync(file)).text : undefined;
}
