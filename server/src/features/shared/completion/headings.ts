/** Completion on a line of its own: headings of missing sections, sub-headings, the table that a section lacks. */
import { bareText } from '../../../base/normalise';
import { topics } from '../../../form/common';
import { subheadingTitles } from '../../../form/phrases';
import { insertSection, insertTable } from '../../../format/skeleton';
import type { Report, Section } from '../../../report/model';
import { isEmpty, type Completion, type TypedLine, type Untyped } from './item';

/** What can be put on the line; nothing where it goes on behind the cursor. */
export function lineCompletions(typed: TypedLine, untyped: Untyped): readonly Completion[] {
  if (!isEmpty(typed.after)) return [];
  const { report, at } = untyped;
  const section = report.sections.filter(({ heading }) => heading.range.start < at).at(-1);
  return [
    ...subheadings(typed, report, section, at),
    ...missingTable(typed, report, section),
    ...(tableFollows(report, section, at) ? [] : missingSections(typed, report, at)),
  ];
}

/** Between a heading and its table no other heading belongs. */
function tableFollows({ tables }: Report, section: Section | undefined, at: number): boolean {
  const table = section?.spec.table && tables[section.spec.table];
  return table !== undefined && table.range.start >= at;
}

/** The missing sections that belong between the headings before and behind the place, in the form's order. */
function missingSections(typed: TypedLine, report: Report, at: number): readonly Completion[] {
  const present = new Set(report.sections.map(({ spec }) => spec.number));
  const before = report.sections.filter(({ heading }) => heading.range.start < at).at(-1)?.spec.number ?? 0;
  const behind = report.sections.find(({ heading }) => heading.range.start >= at)?.spec.number ?? 7;
  return report.form.sections
    .filter(({ number }) => !present.has(number) && number > before && number < behind)
    .flatMap((spec) => {
      // the first line of what would be inserted is the heading as this draft writes its headings
      const heading = insertSection(report, spec)[0]?.newText.trimStart().split(/\r?\n/)[0];
      if (heading === undefined || !fits(typed.before, heading)) return [];
      return [item(typed, 'section', heading, typed.words.missingSection)];
    });
}

/** Numbered as the section's other sub-headings are; topics and titles that it has already are left out. */
function subheadings(
  typed: TypedLine,
  { text }: Report,
  section: Section | undefined,
  at: number,
): readonly Completion[] {
  if (!section) return [];
  const { subheadings: standing, spec } = section;
  const body = text.slice(section.body.start, section.body.end);
  const titles =
    spec.number === 1
      ? topics
          .filter(({ key }) => !standing.some(({ topic }) => topic === key))
          .map(({ title }) => `${title}情况`)
      : (subheadingTitles[spec.number] ?? [])
          .filter(({ word }) => !body.includes(word))
          .map(({ title }) => title);
  const place = standing.filter(({ range }) => range.start < at).length;
  const sample = standing[0] ? text.slice(standing[0].range.start, standing[0].range.end) : '（一）';
  const number = numberLike(sample, place);
  if (number === undefined) return [];
  return titles
    .map((title) => number + title)
    .filter((heading) => fits(typed.before, heading))
    .map((heading) => item(typed, 'subheading', heading, typed.words.subheading));
}

/** The number of the sub-heading at an index from 0, written as `sample` is. */
function numberLike(sample: string, index: number): string | undefined {
  const chinese = '一二三四五六七八九十'.charAt(index);
  if (chinese === '') return undefined;
  if (/^[（(][一二三四五六七八九十]/.test(sample))
    return sample.startsWith('(') ? `(${chinese})` : `（${chinese}）`;
  const numeral = /^[一二三四五六七八九十]+([、.．])/.exec(sample);
  if (numeral) return chinese + (numeral[1] ?? '、');
  const digit = /^\d+([、.．])/.exec(sample);
  return digit ? `${index + 1}${digit[1] ?? '.'}` : undefined;
}

function missingTable(typed: TypedLine, report: Report, section: Section | undefined): readonly Completion[] {
  const key = section?.spec.table;
  if (!key || report.tables[key] || !isEmpty(typed.before)) return [];
  const text = insertTable(report, key)[0]?.newText.replace(/^(?:\r?\n)+|(?:\r?\n)+$/g, '');
  if (text === undefined) return [];
  const { words } = typed;
  return [{ ...item(typed, 'table', words.tables[key], words.tableOfZeros), newText: text }];
}

/** Has somebody begun to type this, with or without its number? */
function fits(before: string, heading: string): boolean {
  const wanted = bareText(before);
  return wanted === '' ? isEmpty(before.replace(/#/g, '')) : bareText(heading).includes(wanted);
}

function item(typed: TypedLine, kind: Completion['kind'], text: string, detail: string): Completion {
  const blanks = /^[^\S\n]*/.exec(typed.before)?.[0] ?? '';
  const range = { ...typed.replaced, start: typed.replaced.start + blanks.length } as typeof typed.replaced;
  return { kind, label: text, detail, range, newText: text, filterText: text };
}
