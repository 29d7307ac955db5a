/** Text left to fill in: XX, ××, ○○, ____, 待补充, X月X日. Inside a word or an address of Latin letters XX is none. */
import { range, type Range } from '../../base/text';
import { isNumeralSign } from '../../report/numerals';
import { bothForms, defineRule, type RuleContext } from '../rule';
import { placesOf } from '../signs';

/** Words that nobody leaves in on purpose; each starts with rare characters, by which it is found. */
const words: readonly { readonly start: string; readonly whole: RegExp }[] = [
  { start: '待补', whole: /^待补充/ },
  { start: '待填', whole: /^待填写?/ },
  { start: '此处填', whole: /^此处填写?/ },
  // the prompt of an empty field in Word
  { start: '此处输入', whole: /^此处输入(?:文字|内容)?/ },
  { start: '（填', whole: /^（填写[^（）\r\n]{0,20}）?/ },
  { start: '(填', whole: /^\(填写[^()\r\n]{0,20}\)?/ },
  { start: '【填', whole: /^【填写[^【】\r\n]{0,20}】?/ },
  { start: '[填', whole: /^\[填写[^[\]\r\n]{0,20}\]?/ },
  { start: '某某', whole: /^某某(?=[镇乡县市区旗局委办厅街])/ },
];

/** A date with a single sign for each number; what stands in front of it is looked at where it is found. */
const dateSigns = ['X', 'Ｘ', '×'] as const;
const emptyDate = /^([XＸ×])(?:年\1)?月(?:\1日)?/;

/** What small letters and circles must stand in front of to be a placeholder: xx年, ○○镇. */
const unit = /^[年月日镇乡村县市区旗州省局委办厅部院校件条项个次万元人名%％]/;

export const placeholder = defineRule({
  id: 'placeholder',
  group: 'prose',
  tags: ['completeness'],
  severity: 'warning',
  forms: bothForms,
  fix: 'none',
  since: '0.1.0',
  *check(context) {
    for (const where of fillers(context)) {
      yield { range: where, facts: { found: context.report.text.slice(where.start, where.end) } };
    }
  },
});

function* fillers({ report: { text }, prose, signs }: RuleContext): Generator<Range> {
  let behind = 0;
  for (const where of signs.fillers) {
    const found = where.start < behind ? undefined : (phoneAt(text, where) ?? fillerAt(text, where));
    if (found) yield found;
    behind = found?.end ?? behind;
  }
  yield* emptyDates(text, prose);
  for (const { start, whole } of words) {
    for (const at of placesOf(text, start, prose)) {
      const found = whole.exec(text.slice(at, at + 32))?.[0];
      if (found !== undefined) yield range(at, at + found.length);
    }
  }
}

/** `XXXX-XXXXXXX`, `0471-XXXXXXX`: no product has so many. */
function phoneAt(text: string, { start, end }: Range): Range | undefined {
  if (!/^[XＸ×xｘ]{3,}$/.test(text.slice(start, end))) return undefined;
  const behind = /^[-－—][XＸ×xｘ]{3,}/.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const known = /(?<!\d)\d{3,4}[-－—]$/.test(text.slice(Math.max(0, start - 6), start));
  return behind > 0 || known ? range(start, end + behind) : undefined;
}

function fillerAt(text: string, { start, end }: Range): Range | undefined {
  return isFiller(text, start, end) ? range(start, end) : undefined;
}

function isFiller(text: string, start: number, end: number): boolean {
  const run = text.slice(start, end);
  // Two underscores are Markdown's emphasis.
  if (/^[_＿]+$/.test(run)) return run.length >= 3;
  if (isLatin(text.charCodeAt(start - 1)) || isLatin(text.charCodeAt(end))) return false;
  if (/^[XＸ×]+$/.test(run)) return true;
  // ○ is a zero behind a numeral: 二○○八年
  if (/^[○〇]+$/.test(run) && isNumeralSign(text.charAt(start - 1))) return false;
  return /^(?:[xｘ×XＸ]+|[○〇]+)$/.test(run) && unit.test(text.slice(end, end + 1));
}

function* emptyDates(text: string, prose: readonly Range[]): Generator<Range> {
  for (const sign of dateSigns) {
    for (const at of placesOf(text, `${sign}月`, prose)) {
      const start = text.startsWith(`${sign}年`, at - 2) ? at - 2 : at;
      const found = emptyDate.exec(text.slice(start, start + 8))?.[0];
      if (found !== undefined && !joinsBefore(text, start, sign)) yield range(start, start + found.length);
    }
  }
}

/** Is the sign the end of a word, of a longer run or (3×月) of a product? */
function joinsBefore(text: string, start: number, sign: string): boolean {
  const before = text.charAt(start - 1);
  return isLatin(text.charCodeAt(start - 1)) || before === sign || (sign === '×' && /[\d０-９]/.test(before));
}

function isLatin(code: number): boolean {
  return ((code | 32) >= 0x61 && (code | 32) <= 0x7a) || code === 0x2f || code === 0x2e || code === 0x2d;
}
