/**
 * What a rule is: one literal with id, severity, forms and kind of fix, and a generator of findings. A finding
 * carries facts, not sentences: `messages/` renders them last, and nothing compares message texts.
 */
import type { TextEdit } from '../base/edits';
import type { Range } from '../base/text';
import type { Equation, FormId, TableKey } from '../form/types';
import type { PlacedRange } from '../library/extract';
import type { LastYear, Twin } from '../library/neighbours';
import type { Report } from '../report/model';
import type { Audit } from '../solve/audit';
import type { Signs } from './signs';
import type { RuleFacts, RuleId, RelatedFacts, FixTitle } from './facts';

export type { FixTitle, RelatedFacts, RuleFacts, RuleId } from './facts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type RuleGroup = 'structure' | 'tables' | 'totals' | 'period' | 'prose' | 'acrossReports';

/** What a finding is about, across the groups: for filters, and for tools that read SARIF. */
export type RuleTag =
  | 'completeness'
  | 'consistency'
  | 'copying'
  | 'date'
  | 'duplication'
  | 'equation'
  | 'law'
  | 'number'
  | 'official-wording'
  | 'order'
  | 'out-of-date'
  | 'privacy';

/** `safe`: at least some fixes may be applied blindly (★); `offered`: a person must choose. */
export type FixKind = 'safe' | 'offered' | 'none';

/** A cell, row (`column` absent) or column (`row` absent) of a table, as in JSON. */
export interface FormPlace {
  readonly table: TableKey;
  readonly row?: string;
  readonly column?: string;
  /** All rows that the finding is about, where they are several (`missing-row`). */
  readonly rows?: readonly string[];
}

export interface Related {
  readonly range: Range;
  readonly facts: RelatedFacts;
  /** Where it stands in another file; `range` is then the finding's own. */
  readonly elsewhere?: Elsewhere;
}

/** A place in another report of the library. */
export interface Elsewhere {
  readonly path: string;
  readonly range: PlacedRange;
}

/** A mend: edits of the report's text, none of which touches text outside its range. */
export interface Fix {
  readonly title: FixTitle;
  /** ★: changes nothing that a person must decide. */
  readonly safe: boolean;
  /** The likeliest of several, or the only one. */
  readonly preferred?: boolean;
  readonly edits: readonly TextEdit[];
}

export interface Finding<Id extends RuleId = RuleId> {
  readonly rule: Id;
  readonly range: Range;
  readonly facts: RuleFacts[Id];
  readonly place?: FormPlace;
  readonly related?: readonly Related[];
  /** Computed when someone asks; called again it gives equal edits. */
  readonly fixes?: () => readonly Fix[];
}

/** A finding with the severity that the settings give its rule. */
export interface CheckedFinding {
  readonly finding: Finding;
  readonly severity: Severity;
}

/** A finding as a rule yields it; `defineRule` adds the id. */
export type RuleFinding<Id extends RuleId> = Omit<Finding<Id>, 'rule'>;

export interface RuleContext {
  readonly report: Report;
  /** The report's equations, evaluated once for all rules, and the cells that explain the broken ones. */
  readonly audit: Audit;
  /** Equations that `suspect-cell` speaks for, so that others stay silent; empty where that rule is off. */
  readonly explained: ReadonlySet<Equation>;
  /** The text outside the tables. */
  readonly prose: readonly Range[];
  /** What the prose rules look for by single characters; read when first asked for. */
  readonly signs: Signs;
  /** The same organ's report of the year before; undefined where it is not known for certain. */
  readonly lastYear: () => LastYear | undefined;
  /** Passages of other reports that are nearly the same as this one's; undefined where nothing is known of others. */
  readonly others: () => readonly Twin[] | undefined;
}

export interface RuleMeta<Id extends RuleId = RuleId> {
  readonly id: Id;
  readonly group: RuleGroup;
  readonly tags: readonly RuleTag[];
  readonly severity: Severity;
  /** Forms the rule applies to. */
  readonly forms: readonly FormId[];
  readonly fix: FixKind;
  /** Version that brought the rule. */
  readonly since: string;
}

export interface Rule<Id extends RuleId = RuleId> extends RuleMeta<Id> {
  readonly check: (context: RuleContext) => Iterable<RuleFinding<Id>>;
}

export const bothForms: readonly FormId[] = ['2019', '2021'];

/** Fixes the id in the type, so that a finding's facts are those of its rule. */
export function defineRule<const Id extends RuleId>(rule: Rule<Id>): Rule<Id> {
  return Object.freeze(rule);
}
