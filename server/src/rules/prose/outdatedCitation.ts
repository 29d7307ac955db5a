/**
 * A legal basis is cited that another has replaced (the form of 2019 in a report for 2021 or later), or by a number
 * that is not its own. Only documents that every report cites are known here; of others nothing is said.
 */
import { replace } from '../../base/edits';
import { range, type Range } from '../../base/text';
import { form2019 } from '../../form/form2019';
import { form2021 } from '../../form/form2021';
import type { Report } from '../../report/model';
import { bothForms, defineRule } from '../rule';
import { placesOf } from '../signs';
import { bases, type Basis } from './wordsCitations';

export const outdatedCitation = defineRule({
  id: 'outdated-citation',
  group: 'prose',
  tags: ['out-of-date', 'law'],
  severity: 'warning',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report, prose }) {
    const { text } = report;
    for (const basis of bases) {
      for (const at of placesOf(text, basis.series, prose)) {
        const citation = readCitation(text, at, basis);
        if (!citation) continue;
        const superseded = isOldForm(report, citation) && !isHistory(text, citation);
        const expected = superseded ? form2021.notice.number : basis.official;
        if (!superseded && !isMisnumbered(text, citation, basis)) continue;
        yield {
          range: citation.range,
          facts: { found: text.slice(citation.range.start, citation.range.end), expected, superseded },
          fixes: () => [
            {
              title: { key: 'right-citation', expected },
              safe: false,
              preferred: true,
              edits: [replace(citation.range, expected)],
            },
          ],
        };
      }
    }
  },
});

interface Citation {
  readonly range: Range;
  readonly series: string;
  readonly year: number | undefined;
  readonly number: number;
}

const bracketed = /^\s{0,2}[〔[【（(［]\s{0,2}(\d{4})\s{0,2}[〕\]】）)］]\s{0,2}第?(\d{1,4})\s{0,2}号/;
const plain = /^\s{0,2}(\d{1,4})\s{0,2}号/;

/** `国令第711号`, `国办公开办函〔2021〕30号` at `at`; undefined where the number cannot be read. */
function readCitation(text: string, at: number, { series, year }: Basis): Citation | undefined {
  const start = at + series.length;
  const found = (year === undefined ? plain : bracketed).exec(text.slice(start, start + 24));
  if (!found) return undefined;
  const where = range(at, start + found[0].length);
  if (year === undefined) return { range: where, series, year, number: Number(found[1]) };
  return { range: where, series, year: Number(found[1]), number: Number(found[2]) };
}

/** The form of 2019, cited in a report for which that of 2021 is in force. */
function isOldForm({ year }: Report, citation: Citation): boolean {
  if (!year || year.certainty === 'unsure' || year.value < form2021.firstYear) return false;
  const old = /^(\D+)〔(\d+)〕(\d+)号$/.exec(form2019.notice.number);
  return (
    citation.series === old?.[1] && citation.year === Number(old[2]) && citation.number === Number(old[3])
  );
}

/** Does the sentence tell of the form as one of the past? */
function isHistory(text: string, { range: { start, end } }: Citation): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const own = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  const [behind = ''] = text.slice(end, end + 30).split(/[。\n]/);
  return /当时|原(?:来|有|先)?格式|旧|以前|此前|曾|废止|不再|取代|替代|停止使用/.test(own + behind);
}

/** Is the document named right in front, and the number not its own? */
function isMisnumbered(text: string, citation: Citation, { about, year, number }: Basis): boolean {
  if (citation.year === year && citation.number === number) return false;
  const before = text.slice(Math.max(0, citation.range.start - 30), citation.range.start);
  const clause = before.slice(
    Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'), before.lastIndexOf('号')) + 1,
  );
  return about.test(clause);
}
