/**
 * The facts that findings, related information and fixes carry, one entry a rule. Both message catalogues are
 * records over these types: a rule without a message does not compile.
 */
import type { LabelState } from '../report/model';
import type { TableKey } from '../form/types';
import type { SlipKind } from '../solve/audit';

/** A broken equation with its figures. */
export interface BrokenSum {
  /** Values summed on the left, in the form's order. */
  readonly terms: readonly number[];
  readonly expected: number;
  readonly actual: number;
}

/** Both sides of 一 + 二 = 三（七） + 四 in a column. */
export interface BrokenBalance {
  readonly column: string;
  readonly newRequests: number;
  readonly carriedIn: number;
  readonly resultTotal: number;
  readonly carriedForward: number;
}

/** The row or column that is off by the same amount the other way, if there is one. */
export interface Opposite {
  readonly opposite?: string;
}

/** A cell with its value as it should be. */
export interface ChangedCell {
  readonly row: string;
  readonly column: string;
  readonly expected: number;
}

export interface RuleFacts {
  'missing-section': { readonly number: number; readonly title: string; readonly tableStands: boolean };
  'duplicate-section': { readonly title: string };
  'section-order': { readonly title: string; readonly before: string };
  'section-number': { readonly found: string; readonly expected: string };
  'section-title': { readonly found: string; readonly expected: string };
  'outdated-form': { readonly year: number };
  'empty-section': { readonly title: string; readonly nothing: boolean };
  'missing-topic': { readonly topic: string };
  'missing-table': { readonly table: TableKey; readonly sectionTitle: string };
  'missing-row': { readonly labels: readonly string[] };
  'duplicate-row': { readonly label: string };
  'row-order': { readonly label: string; readonly before: string };
  'row-label': { readonly state: LabelState; readonly found: string; readonly expected: string };
  'column-header': { readonly found: string; readonly expected: string };
  'cell-count': { readonly label: string; readonly expected: number; readonly actual: number };
  'blank-cell': {
    readonly expected: number | undefined;
    /** Where the cell is not to be seen, its column. */
    readonly column?: string;
  };
  'invalid-value': {
    readonly found: string;
    readonly kind: 'count' | 'money' | 'change';
    readonly plain: string | undefined;
  };
  'suspect-cell': {
    readonly actual: number;
    readonly expected: number;
    /** The broken equations, all of which hold after the change. */
    readonly sums: readonly SumFacts[];
    /** Another cell that has to change as well. */
    readonly together?: { readonly row: string; readonly column: string; readonly expected: number };
    /** The typing mistake that made it so. */
    readonly slip?: SlipKind;
    /** All cells that a mistake over several concerns, this one among them. */
    readonly cells?: readonly ChangedCell[];
  };
  'row-total': BrokenSum & Opposite & { readonly label: string };
  'result-total': BrokenSum & Opposite & { readonly column: string };
  balance: BrokenBalance & Opposite;
  'review-total': BrokenSum & { readonly group: string };
  'missing-period': { readonly year: number | undefined };
  'wrong-period': { readonly found: string; readonly expected: string };
  'malformed-date': {
    readonly found: string;
    readonly expected: string | undefined;
    readonly impossible: boolean;
  };
  'stale-year': { readonly found: number; readonly expected: number };
  'text-table-mismatch': {
    readonly stated: number;
    readonly actual: number;
    /** The prose denies that there was any. */
    readonly negation: boolean;
    /** Rows, or groups of rows, that it speaks of, with their column where it is none of totals. */
    readonly what: readonly string[];
  };
  'missing-fee-statement': { readonly year: number };
  'outdated-citation': { readonly found: string; readonly expected: string; readonly superseded: boolean };
  'malformed-url': { readonly found: string; readonly expected: string | undefined };
  'unbalanced-punctuation': { readonly sign: string; readonly lacks: string };
  residue: { readonly found: string };
  placeholder: { readonly found: string };
  'personal-information': { readonly kind: 'identity' | 'mobile'; readonly masked: string };
  'carry-over': {
    readonly column: string;
    readonly lastYear: number;
    readonly expected: number;
    readonly actual: number;
  };
  'in-force-balance': {
    readonly label: string;
    readonly lastYear: number;
    readonly previous: number;
    readonly issued: number;
    readonly repealed: number;
    readonly expected: number;
    readonly actual: number;
  };
  'copied-text': {
    readonly title: string;
    readonly organ: string;
    readonly year: number;
    /** Is it an earlier report of the same organ? */
    readonly own: boolean;
    readonly share: number;
  };
}

export type RuleId = keyof RuleFacts;

/** A broken equation by the words of the form. */
export type SumFacts =
  | ({ readonly kind: 'row-total'; readonly label: string } & BrokenSum)
  | ({ readonly kind: 'result-total'; readonly column: string } & BrokenSum)
  | ({ readonly kind: 'review-total'; readonly group: string } & BrokenSum)
  | ({ readonly kind: 'balance' } & BrokenBalance);

/** What a piece of related information says: a broken equation, or one cell of it. */
export type RelatedFacts =
  | SumFacts
  | { readonly kind: 'first'; readonly name: string }
  | { readonly kind: 'term'; readonly row: string; readonly column: string; readonly value: number }
  | { readonly kind: 'mistyped'; readonly actual: number; readonly cell: ChangedCell }
  | { readonly kind: 'last-year'; readonly year: number; readonly row: string; readonly value: number }
  | {
      readonly kind: 'twin';
      readonly organ: string;
      readonly year: number;
      readonly title: string;
      readonly share: number;
    };

/** What a fix is called. */
export type FixTitle =
  | { readonly key: 'insert-section'; readonly title: string }
  | { readonly key: 'section-number'; readonly expected: string }
  | { readonly key: 'official-title'; readonly expected: string }
  | { readonly key: 'insert-table'; readonly sectionTitle: string }
  | { readonly key: 'insert-row'; readonly label: string }
  | { readonly key: 'insert-rows'; readonly count: number; readonly where: 'here' | 'table' }
  | { readonly key: 'official-label'; readonly expected: string }
  | { readonly key: 'official-header'; readonly expected: string }
  | { readonly key: 'pad-zeros'; readonly count: number }
  | { readonly key: 'set-value'; readonly value: string }
  | { readonly key: 'set-both'; readonly values: readonly [string, string] }
  | { readonly key: 'mend-slip'; readonly slip: SlipKind; readonly cells: readonly ChangedCell[] }
  | { readonly key: 'recompute-totals' }
  | { readonly key: 'insert-period'; readonly year: number }
  | { readonly key: 'right-period'; readonly expected: string }
  | { readonly key: 'right-date'; readonly expected: string }
  | { readonly key: 'right-year'; readonly expected: number }
  | { readonly key: 'take-table-value'; readonly value: number }
  | { readonly key: 'insert-fee-statement' }
  | { readonly key: 'right-citation'; readonly expected: string }
  | { readonly key: 'right-url'; readonly expected: string }
  | { readonly key: 'remove'; readonly found: string };
