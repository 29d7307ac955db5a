/**
 * Web page or Word residue: buttons, counters, breadcrumbs and dates of publishing above the report, footers below
 * it, Word's bookmarks and broken references inside. None of it is part of a report, so removing it is safe.
 */
import { replace } from '../../base/edits';
import { isBlank, range, textOf, type Range } from '../../base/text';
import type { Report } from '../../report/model';
import { lineStart } from '../places';
import { bothForms, defineRule, type RuleFinding } from '../rule';
import { placesOf } from '../signs';
import { residueInside, residueLine } from './wordsResidue';

/** How many lines at the end of the text may be a page's footer. */
const footerLines = 12;

export const residue = defineRule({
  id: 'residue',
  group: 'prose',
  tags: ['copying'],
  severity: 'warning',
  forms: bothForms,
  fix: 'safe',
  since: '0.1.0',
  *check({ report, prose }) {
    const { text, lines, sections } = report;
    const first = sections[0];
    const head = first ? lines.lineAt(first.heading.range.start) : 0;
    for (let line = 0; line < head; line++) yield* lineFinding(report, line);
    for (let line = Math.max(head + 1, lines.count - footerLines); line < lines.count; line++) {
      if (isProse(prose, lines.start(line))) yield* lineFinding(report, line);
    }
    for (const { start, whole } of residueInside) {
      let behind = 0;
      for (const at of placesOf(text, start, prose)) {
        const length = at < behind ? undefined : whole.exec(text.slice(at, at + 60))?.[0].length;
        if (length === undefined) continue;
        behind = at + length;
        yield finding(text, range(at, behind), range(at, behind));
      }
    }
  },
});

function* lineFinding(report: Report, line: number): Generator<RuleFinding<'residue'>> {
  const { text, lines } = report;
  const start = lineStart(report, line);
  const end = lines.end(line);
  let from: number = start;
  while (from < end && (isBlank(text.charCodeAt(from)) || '-*•·|'.includes(text.charAt(from)))) from++;
  let to: number = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  const shown = range(from, to);
  // What ends as a sentence does is somebody's words about such things.
  if (text.charAt(to - 1) === '。' || !residueLine.test(textOf(text, shown))) return;
  // The whole line goes, with its end.
  yield finding(text, shown, range(start, lines.start(line + 1)));
}

function finding(text: string, shown: Range, removed: Range): RuleFinding<'residue'> {
  const found = textOf(text, shown);
  return {
    range: shown,
    facts: { found },
    fixes: () => [
      { title: { key: 'remove', found }, safe: true, preferred: true, edits: [replace(removed, '')] },
    ],
  };
}

function isProse(prose: readonly Range[], at: number): boolean {
  return prose.some(({ start, end }) => start <= at && at <= end);
}
