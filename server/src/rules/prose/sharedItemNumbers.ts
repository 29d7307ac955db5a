/**
 * Numbers of items that end in a bracket which nothing opens: `1）`, `二)`, `a）` in lists, `第3）项` in references.
 * Official prose is full of them, and they may stand inside a pair of brackets.
 */

/** The number of an item, without its bracket, at the end of a text. */
const numberAtEnd =
  /(?<![0-9０-９.．])[0-9０-９]{1,2}(?:[.．-][0-9０-９]{1,2})?$|[一二三四五六七八九十]{1,3}$|(?<![a-zA-Z])(?:[a-zA-Z]|[ivx]{2,4})$|[甲乙丙丁戊己庚辛壬癸ａ-ｚＡ-Ｚⅰ-ⅹⅠ-Ⅻ①-⑳]$/;

/** The number of an item behind its bracket, as in `（1、`. */
const numberAtStart = /^(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[、.．]/;

/** What an item may follow: the beginning of a line, a blank, or a mark between clauses. */
const clauseStart = /(?:^|[\s。；;：:，,、！？])$/;

/** More than the longest number and what is looked at in front of it. */
const reach = 8;

/** A closing bracket behind a number. */
export interface NumberedBracket {
  readonly at: number;
  /** The number as written. */
  readonly number: string;
  /** Does its own place tell an item (`；2）`, `第2）`, `2）项`)? */
  readonly told: boolean;
}

/** @returns undefined where no number stands in front of the bracket, or where the number has a bracket before it. */
export function numberBefore(text: string, at: number): NumberedBracket | undefined {
  const before = text.slice(Math.max(0, at - reach), at);
  const number = numberAtEnd.exec(before)?.[0];
  if (number === undefined) return undefined;
  const lead = before.slice(0, before.length - number.length);
  if (/[（(]$/.test(lead)) return undefined;
  const told =
    clauseStart.test(lead) || lead.endsWith('第') || /^[项款条点目]/.test(text.slice(at + 1, at + 2));
  return { at, number, told };
}

/** `（1、` at the start of a clause: the bracket belongs to the number and needs no other. */
export function opensItem(text: string, at: number): boolean {
  return (
    clauseStart.test(text.slice(Math.max(0, at - 1), at)) &&
    numberAtStart.test(text.slice(at + 1, at + reach))
  );
}

/** Those that are numbers of items, by their own place or because the number before or after it is there as well. */
export function itemsAmong(all: readonly NumberedBracket[]): ReadonlySet<number> {
  return new Set(
    all
      .filter((one, index) => one.told || follows(all[index - 1], one) || follows(one, all[index + 1]))
      .map(({ at }) => at),
  );
}

const series = [
  '0123456789',
  '０１２３４５６７８９',
  '零一二三四五六七八九十',
  'abcdefghijklmnop',
  'ABCDEFGHIJKLMNOP',
];

/** `2` and `3`, `二` and `三`, `b` and `c`: numbers of one character are enough to know a list. */
function follows(one: NumberedBracket | undefined, next: NumberedBracket | undefined): boolean {
  return (
    one !== undefined && next !== undefined && series.some((all) => all.includes(one.number + next.number))
  );
}
