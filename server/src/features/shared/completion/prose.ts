/** Completion inside a sentence: the statistical period, legal bases, sentences for nothing to report. */
import { range } from '../../../base/text';
import { legalBases, type LegalBasis } from '../../../form/legalBases';
import { phrases, type Phrase } from '../../../form/phrases';
import { cellSpec, tableKeys } from '../../../form/types';
import { wholeYear } from '../../../rules/period/shared';
import { isEmpty, type Completion, type TypedLine } from './item';

/** What the sentence at the cursor can go on with. */
export function proseCompletions(typed: TypedLine): readonly Completion[] {
  return [...periods(typed), ...bases(typed), ...sentences(typed)];
}

const afterPeriodWord = /(?:统计期限|统计时限|统计周期|统计时间|起止时间)[为是自从：:]*\s?(\d{0,4}年?)$/;

/** Behind 统计期限, and where the report states no period yet as a sentence of its own. */
function periods(typed: TypedLine): readonly Completion[] {
  const { reading, words, before, after, at } = typed;
  const { year, periods: stated, sections } = reading.report;
  if (!year || year.certainty === 'unsure' || /^\s*\d/.test(after)) return [];
  const period = wholeYear(year.value);
  const typedDate = afterPeriodWord.exec(before.slice(-40))?.[1];
  if (typedDate !== undefined && period.startsWith(typedDate)) {
    return [completion('period', period, words.period, at - typedDate.length, typed)];
  }
  const first = sections.find(({ spec }) => spec.number > 1)?.heading.range.start ?? Infinity;
  const sentence = sentenceOf(before);
  const words_ = `本报告所列数据的统计期限为${period}。`;
  if (stated.length > 0 || at > first || !isEmpty(after) || !words_.startsWith(sentence)) return [];
  return [completion('period', words_, words.period, at - sentence.length, typed)];
}

/** Signs behind which a document may be named by its first character. */
const openers = '（(《和及与、按照据';

/** How much of a name or number is looked for in front of the cursor. */
const longest = 48;

function bases(typed: TypedLine): readonly Completion[] {
  const { reading, words, before, at } = typed;
  const year = reading.report.year?.value;
  const found: Completion[] = [];
  for (const basis of legalBases) {
    if (year !== undefined && (basis.firstYear > year || (basis.lastYear ?? year) < year)) continue;
    for (const text of namesOf(basis)) {
      const length = begun(before, text);
      if (length === 0 || length === text.length) continue;
      if (
        length === 1 &&
        !text.startsWith('《') &&
        !openers.includes(before.charAt(before.length - 2) || ' ')
      )
        continue;
      const detail = text.startsWith('《') ? words.basis : basis.title['zh-cn'];
      found.push(completion('basis', text, detail, at - length, typed));
    }
  }
  return found;
}

function namesOf({ title, number, aliases }: LegalBasis): readonly string[] {
  return [`${title['zh-cn']}（${number}）`, number, ...aliases];
}

/** How many characters in front of the cursor begin `text`. */
function begun(before: string, text: string): number {
  const tail = before.slice(-longest);
  for (let length = Math.min(tail.length, text.length); length > 0; length--) {
    if (text.startsWith(tail.slice(-length))) return length;
  }
  return 0;
}

/** At the start of a sentence, in the sections where it belongs, unless a table says otherwise. */
function sentences(typed: TypedLine): readonly Completion[] {
  const { reading, words, before, after, at } = typed;
  const { sections, text } = reading.report;
  const section = sections.filter(({ body }) => body.start <= at && at <= body.end).at(-1);
  if (!section || !isEmpty(after)) return [];
  const sentence = sentenceOf(before);
  return phrases
    .filter((phrase) => phrase.sections.includes(section.spec.number) && phrase.text.startsWith(sentence))
    .filter(
      (phrase) => sentence !== phrase.text && !said(phrase, text.slice(section.body.start, section.body.end)),
    )
    .filter((phrase) => isTrue(typed, phrase))
    .map((phrase) => completion('sentence', phrase.text, words.nothingToReport, at - sentence.length, typed));
}

/** Does the section say so already, in these words or in others about the same thing? */
function said({ text, sections }: Phrase, body: string): boolean {
  if (sections.includes(6) && text.includes('处理费')) return body.includes('处理费');
  return body.includes(text.slice(0, -1));
}

/** Is none of the cells that the phrase denies known to be more than zero? */
function isTrue({ reading: { report, audit } }: TypedLine, { denies }: Phrase): boolean {
  return denies.every((path) => {
    const [key, row = '', column = ''] = path.split('/');
    const table = tableKeys.find((one) => one === key);
    const spec = table && cellSpec(report.form.tables[table], row, column);
    return !table || !spec || (audit.values[table](spec.index) ?? 0) === 0;
  });
}

/** What has been typed of the sentence at the cursor, without blanks in front. */
function sentenceOf(before: string): string {
  return (/[^。；！？]*$/.exec(before)?.[0] ?? '').trimStart();
}

function completion(
  kind: Completion['kind'],
  text: string,
  detail: string,
  start: number,
  { at }: TypedLine,
): Completion {
  return { kind, label: text, detail, range: range(start, at), newText: text, filterText: text };
}
