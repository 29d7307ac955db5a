/**
 * A quotation mark, bracket or book-title mark is not closed, or not opened. Marks pair by kind, not by width, and
 * within one section's prose; `1）` is an item's number and needs no opening bracket.
 */
import { range } from '../../base/text';
import type { Report } from '../../report/model';
import { bothForms, defineRule } from '../rule';

interface Pair {
  readonly open: string;
  readonly close: string;
}

/** Each kind with its marks of all widths; the first ones are shown where the partner is missing. */
const pairs: readonly Pair[] = [
  { open: '（(', close: '）)' },
  { open: '《', close: '》' },
  { open: '〈', close: '〉' },
  { open: '“', close: '”' },
  { open: '‘', close: '’' },
  { open: '「', close: '」' },
  { open: '『', close: '』' },
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

/** Places of marks without a partner, in the order of the text. */
function unpaired(report: Report, brackets: readonly number[]): readonly number[] {
  const { text } = report;
  const stops = report.sections.map(({ heading }) => heading.range.start);
  const left: number[] = [];
  let open: number[][] = pairs.map(() => []);
  let stop = 0;
  for (const at of brackets) {
    while (stop < stops.length && (stops[stop] ?? 0) <= at) {
      // What is open at a heading stays open.
      left.push(...open.flat());
      open = pairs.map(() => []);
      stop++;
    }
    const known = kinds.get(text.charCodeAt(at));
    if (!known) continue;
    const same = open[known.kind];
    if (known.opens) same?.push(at);
    else if (same?.pop() !== undefined) continue;
    else if (!isItemNumber(text, at) && !isApostrophe(text, at)) left.push(at);
  }
  left.push(...open.flat());
  return left.filter((at) => !isApostrophe(text, at)).sort((a, b) => a - b);
}

/** `1）`, `二）`, `a)`, `①）` at the start of an item. */
function isItemNumber(text: string, at: number): boolean {
  return /(?:^|[\n\r。；;：:，,、\s])\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z①-⑳])$/.test(
    text.slice(Math.max(0, at - 6), at),
  );
}

/** ’ inside a word of Latin letters. */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '’' && /[a-zA-Z]/.test(text.charAt(at - 1));
}
