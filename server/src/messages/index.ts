/** Renders facts as sentences, at the very edge: nothing inside compares or stores what comes out of here. */
import type { FixTitle, RelatedFacts, RuleId } from '../rules/facts';
import type { Finding } from '../rules/rule';
import type { Catalogue, RuleText } from './catalogue';
import { en } from './en';
import { zhCn } from './zh-cn';

export type Locale = 'zh-cn' | 'en';

export const locales: readonly Locale[] = ['zh-cn', 'en'];

export const catalogues: Readonly<Record<Locale, Catalogue>> = { 'zh-cn': zhCn, en };

/** All that can be said in one language. */
export interface Messages {
  /** The sentence of a finding. */
  readonly message: (finding: Pick<Finding, 'rule' | 'facts'>) => string;
  /** The sentence of a piece of related information. */
  readonly related: (facts: RelatedFacts) => string;
  /** The title of a quick fix. */
  readonly fixTitle: (title: FixTitle) => string;
  /** What a rule finds, for rule tables and settings. */
  readonly rule: (id: RuleId) => RuleText;
}

const byLocale: Readonly<Record<Locale, Messages>> = {
  'zh-cn': messagesFrom(zhCn),
  en: messagesFrom(en),
};

export function messagesOf(locale: Locale): Messages {
  return byLocale[locale];
}

function messagesFrom(catalogue: Catalogue): Messages {
  // An entry takes the facts of its own rule, kind or key; TypeScript cannot follow a union through a key.
  const findings = catalogue.findings as Record<RuleId, (facts: unknown) => string>;
  const related = catalogue.related as Record<RelatedFacts['kind'], (facts: unknown) => string>;
  const fixes = catalogue.fixes as Record<FixTitle['key'], (title: unknown) => string>;
  return {
    message: ({ rule, facts }) => findings[rule](facts),
    related: (facts) => related[facts.kind](facts),
    fixTitle: (title) => fixes[title.key](title),
    rule: (id) => catalogue.rules[id],
  };
}
