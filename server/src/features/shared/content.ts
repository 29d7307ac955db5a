/** What a pop-up shows, as blocks: the edge renders them as Markdown or, for clients without it, as plain text. */
import type { RuleId } from '../../rules/facts';

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A finding, with a link to its rule's page. */
  | { readonly kind: 'rule'; readonly rule: RuleId; readonly label: string };
