/** Text to report: calls the readers in order. Total: it never throws, and reads no clock, file or setting. */
import { LineIndex } from '../base/text';
import { form2021 } from '../form/form2021';
import { formForYear, forms } from '../form/forms';
import { readIdentity } from './identity';
import type { Report } from './model';
import { mainPeriod, readPeriods } from './period';
import { outsideOf } from './prose';
import { readSections, sectionsOn } from './sections';
import { cutTables, formOf, readTables } from './tables';

export interface ParseOptions {
  /** The file's name, whose year and organ count as weak evidence. */
  readonly fileName?: string;
  /** The report year where it is known from outside; it wins over all evidence. */
  readonly year?: number;
}

/**
 * Reads a draft. Whatever the text, a report comes back; what was not found in it is undefined, what was found
 * in damage says so. Time and memory grow linearly with the text.
 */
export function parseReport(text: string, options: ParseOptions = {}): Report {
  const lines = new LineIndex(text);
  const sections = readSections(text, lines);
  const cuts = cutTables(text, lines, sections);
  const prose = outsideOf(text, cuts);
  const periods = readPeriods(text, prose);
  const identity = readIdentity({ text, lines, sections, periods, prose, ...options });
  // The tables' own labels say which form they are of; only where they don't does the year decide.
  const form = forms[formOf(cuts) ?? formForYear(identity.year?.value ?? form2021.firstYear).id];
  return {
    text,
    lines,
    form,
    ...identity,
    period: mainPeriod(periods, sections),
    periods,
    sections: sectionsOn(form, sections),
    tables: readTables(text, cuts, form),
  };
}
