/**
 * What a message catalogue must hold: an entry for every rule, fix title and piece of related information, each
 * with the facts it is made from. A missing translation does not compile.
 */
import type { BrokenSum, FixTitle, RelatedFacts, RuleFacts, RuleId } from '../rules/facts';

export interface RuleText {
  /** What the rule finds, in a few words: rule table, settings. */
  readonly summary: string;
}

export interface Catalogue {
  readonly findings: { readonly [Id in RuleId]: (facts: RuleFacts[Id]) => string };
  readonly related: {
    readonly [Kind in RelatedFacts['kind']]: (facts: Extract<RelatedFacts, { kind: Kind }>) => string;
  };
  readonly fixes: { readonly [Key in FixTitle['key']]: (title: Extract<FixTitle, { key: Key }>) => string };
  readonly rules: { readonly [Id in RuleId]: RuleText };
}

/** Above this many terms, zeros are left out of a printed sum. */
const printedTerms = 8;

/** `58+7+0+0+1+0`; of a long sum only what is not zero. */
export function terms({ terms: all }: BrokenSum): string {
  const shown = all.length > printedTerms ? all.filter((term) => term !== 0) : all;
  return shown.length === 0 ? '0' : shown.join('+');
}

/** Above this many, a list is cut: a message is read in one line. */
const printedNames = 5;

/** Names one after the other; of a long list the first ones. */
export function listed(names: readonly string[], separator: string, more: string): string {
  const shown = names.slice(0, printedNames).join(separator);
  return names.length > printedNames ? shown + more : shown;
}

/** A quotation mark cannot stand between quotation marks: nobody could tell which is which. */
export function isQuote(sign: string): boolean {
  return '“”‘’'.includes(sign);
}
