/** What a reporter is: one file's findings to text, and what stands before, between and after the files. */
import type { Counts } from '../checkFile';
import type { JsonFile } from '../json';
import type { Locale } from '../../messages';

/** How the output is to look. */
export interface Style {
  readonly locale: Locale;
  readonly colour: boolean;
  readonly fix: 'no' | 'dry' | 'write';
}

export interface Reporter {
  /** Does it print fixes? They are computed only then. */
  readonly needsFixes: boolean;
  readonly head: (style: Style) => string;
  /** Runs on any thread, for each file by itself. */
  readonly file: (file: JsonFile, style: Style) => string;
  /** Between two files that print something. */
  readonly separator: string;
  readonly tail: (counts: Counts, style: Style) => string;
}
