/** Text left to fill in: XX, ××, ____, 待补充. Inside a word or an address of Latin letters XX is none. */
import { range, type Range } from '../../base/text';
import { bothForms, defineRule, type RuleContext } from '../rule';
import { placesOf } from '../signs';

/** Words that nobody leaves in on purpose; each starts with rare characters, by which it is found. */
const words: readonly { readonly start: string; readonly whole: RegExp }[] = [
  { start: '待补', whole: /^待补充/ },
  { start: '待填', whole: /^待填写?/ },
  { start: '此处填', whole: /^此处填写?/ },
  { start: '（填', whole: /^（填写[^（）\r\n]{0,20}）?/ },
  { start: '(填', whole: /^\(填写[^()\r\n]{0,20}\)?/ },
  { start: '某某', whole: /^某某(?=[镇乡县市区旗局委办厅街])/ },
];

/** What small letters must stand in front of to be a placeholder: xx年, xx镇. */
const unit = /^[年月日镇乡村县市区旗州省局委办厅部院校件条项个次万元人名]/;

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
  for (const where of signs.fillers) if (isFiller(text, where)) yield where;
  for (const { start, whole } of words) {
    for (const at of placesOf(text, start, prose)) {
      const found = whole.exec(text.slice(at, at + 32))?.[0];
      if (found !== undefined) yield range(at, at + found.length);
    }
  }
}

function isFiller(text: string, { start, end }: Range): boolean {
  const run = text.slice(start, end);
  // Two underscores are Markdown's emphasis.
  if (/^[_＿]+$/.test(run)) return run.length >= 3;
  if (isLatin(text.charCodeAt(start - 1)) || isLatin(text.charCodeAt(end))) return false;
  if (/^[XＸ×]+$/.test(run)) return true;
  return /^[xｘ×XＸ]+$/.test(run) && unit.test(text.slice(end, end + 1));
}

function isLatin(code: number): boolean {
  return ((code | 32) >= 0x61 && (code | 32) <= 0x7a) || code === 0x2f || code === 0x2e || code === 0x2d;
}
