/**
 * The words of the editor's features. Both languages implement one interface, so that a missing one does not
 * compile; what a feature shows is put together from here and from the form's own labels.
 */
import type { EquationKind, TableKey } from '../form/types';
import type { SumFacts } from '../rules/facts';
import { featuresEn } from './features.en';
import { featuresZhCn } from './features.zh-cn';

/** An equation with today's figures, or only its name where a figure is not known. */
export type EquationLine =
  | (SumFacts & { readonly state: 'holds' | 'broken' })
  | { readonly state: 'unknown'; readonly kind: EquationKind; readonly name: string };

export interface FeatureWords {
  /** The language's key in data that stands in both languages. */
  readonly language: 'zh-cn' | 'en';
  readonly tables: Readonly<Record<TableKey, string>>;

  /** An equation in one line, ✓ or ✗ at its end. */
  readonly equation: (line: EquationLine) => string;
  /** Of several equations of one kind: all of them hold, or some cannot be told. */
  readonly columnsHold: (kind: 'result-total' | 'balance', holds: number, unknown: number) => string;
  readonly row: (name: string) => string;
  readonly column: (name: string) => string;
  readonly unit: string;
  /** A number of the prose and what the tables say: `sum` undefined where they do not say it. */
  readonly tied: (stated: number, sum: number | undefined, negation: boolean) => string;
  readonly forYears: (first: number, last: number | undefined) => string;
  /** A figure of last year's report: `row` is its row's label. */
  readonly lastYear: (year: number, row: string, value: number) => string;
  readonly ruleHelp: string;

  readonly untitled: string;

  readonly equations: (counts: { holds: number; broken: number; unknown: number }) => string;
  readonly formatTable: string;
  readonly fillZeros: (rows: number) => string;
  readonly recompute: string;
  readonly toggleWrap: string;
  readonly checking: string;

  /** Tooltip of the right total behind a wrong one. */
  readonly rightTotal: (sum: number) => string;
  readonly rightValue: (value: number) => string;
  readonly missingTotal: (sum: number) => string;

  readonly missingSection: string;
  readonly subheading: string;
  readonly rowOfZeros: (values: number) => string;
  readonly tableOfZeros: string;
  readonly period: string;
  readonly basis: string;
  readonly nothingToReport: string;

  /** The running sum of a row or group: `行合计 17/17`. */
  readonly running: (sum: number, total: number | undefined, group: boolean) => string;
}

const byLanguage: Readonly<Record<FeatureWords['language'], FeatureWords>> = {
  'zh-cn': featuresZhCn,
  en: featuresEn,
};

/** The words in one language. */
export function featureWords(language: FeatureWords['language']): FeatureWords {
  return byLanguage[language];
}
