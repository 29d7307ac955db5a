/**
 * A quotation mark, bracket or book-title mark is not closed, or not opened. Marks pair by kind, not by width, and
 * within one section's prose; `1）` is an item's number and needs no opening bracket, and a quotation of several
 * paragraphs is opened in each and closed in the last (GB/T 15834, 4.8.3).
 */
import { range } from '../../base/text';
import type { Report } from '../../report/model';
import { bothForms, defineRule } from '../rule';
import { itemsAmong, numberBefore, opensItem } from './sharedItemNumbers';

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly quotes?: boolean;
}

/** Each kind with its marks of all widths; the first ones are shown where the partner is missing. */
const pairs: readonly Pair[] = [
  { open: '（(', close: '）)' },
  { open: '《', close: '》' },
  { open: '〈', close: '〉' },
  { open: '“', close: '”', quotes: true },
  { open: '‘', close: '’', quotes: true },
  { open: '「', close: '」', quotes: true },
  { open: '『', close: '』', quotes: true },
  { open: '【', close: '】' },
  { open: '〔', close: '〕' },
];

interface Mark {
  readonly kind: number;
  readonly opens: boolean;
}

const kinds: ReadonlyMap<number, Mark> = new Map(
  pairs.flatMap(({ open, close }, kind): readonly (readonly [number, Mark])[] => [
    ...[...open].map((sign) => [sign.charCodeAt(0), { kind, opens: true }] as const),
    ...[...close].map((sign) => [sign.charCodeAt(0), { kind, opens: false }] as const),
  ]),
);

export const unbalancedPunctuation = defineRule({
  id: 'unbalanced-punctuation',
  group: 'prose',
  tags: ['copying'],
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check({ report, signs }) {
    const { text } = report;
    for (const at of unpaired(report, signs.brackets)) {
      const sign = text.charAt(at);
      const known = kinds.get(text.charCodeAt(at));
      const pair = known && pairs[known.kind];
      if (!known || !pair) continue;
      const partners = known.opens ? pair.close : pair.open;
      const wide = sign.charCodeAt(0) > 0x7f || partners.length === 1;
      yield {
        range: range(at, at + 1),
        facts: { sign, lacks: partners.charAt(wide ? 0 : 1) },
      };
    }
  },
});

/** Places of marks without a partner, in the order of the text. What is open at a heading stays open. */
function unpaired({ text, sections }: Report, brackets: readonly number[]): readonly number[] {
  const left: number[] = [];
  let from = 0;
  for (const { heading } of sections) {
    let to = from;
    while (to < brackets.length && (brackets[to] ?? 0) < heading.range.start) to++;
    left.push(...unpairedIn(text, brackets.slice(from, to)));
    from = to;
  }
  left.push(...unpairedIn(text, brackets.slice(from)));
  return left.sort((a, b) => a - b);
}

function unpairedIn(text: string, brackets: readonly number[]): readonly number[] {
  const left: number[] = [];
  const open: number[][] = pairs.map(() => []);
  const items = itemsAmong(
    brackets.flatMap((at) => (isRoundEnd(text.charCodeAt(at)) ? (numberBefore(text, at) ?? []) : [])),
  );
  for (const at of brackets) {
    const known = kinds.get(text.charCodeAt(at));
    if (!known || items.has(at) || isApostrophe(text, at, true)) continue;
    const same = open[known.kind] ?? [];
    if (known.opens) {
      if (!(pairs[known.kind]?.quotes && same.length === 1 && continues(text, same[0], at))) same.push(at);
    } else if (same.pop() === undefined && !isApostrophe(text, at)) left.push(at);
  }
  const [round = [], ...others] = open;
  left.push(...unclosed(text, round, items), ...others.flat());
  return left;
}

function isRoundEnd(code: number): boolean {
  const known = kinds.get(code);
  return known?.kind === 0 && !known.opens;
}

/** No sentence is that long. */
const farthest = 300;

/** Round brackets that nothing closes, not even the bracket behind an item's number in the same sentence. */
function unclosed(text: string, round: readonly number[], items: ReadonlySet<number>): readonly number[] {
  const left: number[] = [];
  const behind: number[] = [];
  for (const at of [...round, ...items].sort((a, b) => b - a)) {
    if (items.has(at)) {
      behind.push(at);
      continue;
    }
    const end = behind.at(-1) ?? Infinity;
    if (end - at < farthest && !/[。\r\n]/.test(text.slice(at, end))) behind.pop();
    else if (!opensItem(text, at)) left.push(at);
  }
  return left;
}

/** Is the quotation opened at `first` opened again at `at`, where a new paragraph begins? */
function continues(text: string, first = 0, at: number): boolean {
  return startsLine(text, at) && (startsLine(text, first) || /[：:]$/.test(text.slice(first - 1, first)));
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|[\r\n])\s*$/.test(text.slice(Math.max(0, at - 8), at));
}

/** ’ behind a Latin letter, which may be a closing quotation mark unless it is `inside` the word. */
function isApostrophe(text: string, at: number, inside = false): boolean {
  const word = text.slice(Math.max(0, at - 1), at + 2);
  return inside ? /^[a-zA-Z]’[a-zA-Z]$/.test(word) : /^[a-zA-Z]’/.test(word);
}
