/** The reviewer's sheet before it is written: columns, lines and totals, alike in all formats. */
import type { RuleLevel } from '../../config/settings';
import { messagesOf, type Locale } from '../../messages';
import { rules } from '../../rules/registry';
import { collectionWords, type SheetWords } from '../collectionWords';
import { keyFigureNames, type SheetLine } from '../sheetLine';

export interface Column {
  /** Short, for a terminal. */
  readonly short: string;
  readonly long: string;
  readonly kind: 'text' | 'number';
  readonly value: (line: SheetLine) => string | number | null;
  /** Does a sum over all reports mean something? */
  readonly summed: boolean;
}

export interface RuleCount {
  readonly rule: string;
  /** What it finds. */
  readonly summary: string;
  readonly count: number;
  readonly reports: number;
}

export interface Sheet {
  readonly words: SheetWords;
  readonly locale: Locale;
  readonly lines: readonly SheetLine[];
  readonly columns: readonly Column[];
  /** Rules that found something, the most first. */
  readonly rules: readonly RuleCount[];
  /** The line of totals; null where a sum means nothing. */
  readonly totals: readonly (string | number | null)[];
}

/** Makes the sheet of these lines. */
export function sheetOf(lines: readonly SheetLine[], locale: Locale): Sheet {
  const { sheet: words } = collectionWords[locale];
  const columns = columnsOf(words);
  return {
    words,
    locale,
    lines,
    columns,
    rules: ruleCounts(lines, locale),
    totals: columns.map((column, at) => {
      if (at === 0) return words.total;
      return column.summed ? sumOf(lines, column) : null;
    }),
  };
}

function columnsOf(words: SheetWords): readonly Column[] {
  const text = (heading: string, value: Column['value']): Column => ({
    short: heading,
    long: heading,
    kind: 'text',
    value,
    summed: false,
  });
  const number = (heading: readonly [string, string], value: Column['value'], summed = true): Column => ({
    short: heading[0],
    long: heading[1],
    kind: 'number',
    value,
    summed,
  });
  return [
    text(words.organ, ({ organ }) => organ),
    number([words.year, words.year], ({ year }) => year, false),
    number([words.errors, words.errors], ({ errors }) => errors),
    number([words.warnings, words.warnings], ({ warnings }) => warnings),
    number([words.information, words.information], ({ information }) => information),
    ...keyFigureNames.map((name) => number(words.figures[name], ({ figures }) => figures[name])),
    text(words.file, ({ path }) => path),
  ];
}

function sumOf(lines: readonly SheetLine[], { value }: Column): number {
  return lines.reduce((sum, line) => {
    const one = value(line);
    return typeof one === 'number' ? sum + one : sum;
  }, 0);
}

/** Of equals, rules stand in the order of the registry. */
function ruleCounts(lines: readonly SheetLine[], locale: Locale): readonly RuleCount[] {
  const messages = messagesOf(locale);
  return rules
    .map(({ id }) => {
      const counts = lines.map((line) => line.rules[id] ?? 0);
      return {
        rule: id,
        summary: messages.rule(id).summary,
        count: counts.reduce((sum, count) => sum + count, 0),
        reports: counts.filter((count) => count > 0).length,
      };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The settings of `--rule`, as the command line reads them. */
export type RuleSettings = readonly (readonly [id: string, level: RuleLevel])[];
