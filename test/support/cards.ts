/**
 * Findings as cards: all that a finding says, one line a part, for tests that look at the whole of it.
 *
 *     row-total E 总计应为 66（58+7+0+0+1+0），实为 65
 *       at «65»
 *       in applications/newRequests/total
 *       see «58» 自然人：58
 *       fix → 改为 66: «65» becomes «66»
 *
 * `→` marks the preferred fix, `★` a safe one. Fixes that insert more than a line show its beginning.
 */
import { applyEdits, type TextEdit } from '../../server/src/base/edits';
import { textOf } from '../../server/src/base/text';
import { extractOf } from '../../server/src/library/extract';
import { Library } from '../../server/src/library/library';
import { messagesOf, type Locale } from '../../server/src/messages';
import { parseReport } from '../../server/src/report/parse';
import { rules } from '../../server/src/rules/registry';
import type { CheckedFinding, FormPlace, RuleId } from '../../server/src/rules/rule';
import { checkReport } from '../../server/src/rules/run';

export interface CardsHow {
  readonly only?: readonly RuleId[];
  readonly locale?: Locale;
  readonly year?: number;
  readonly fileName?: string;
  /** Other reports by path; the text is then checked as one of their library. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** The cards of all findings of a text, their lines one after the other. */
export function cards(text: string, how: CardsHow = {}): readonly string[] {
  const { only, year, fileName, beside, locale = 'zh-cn' } = how;
  const parse = (of: string, name: string | undefined) =>
    parseReport(of, { ...(name !== undefined && { fileName: name }), ...(year !== undefined && { year }) });
  const report = parse(text, fileName);
  const library =
    beside &&
    Library.of([
      extractOf(report, fileName ?? 'own.txt'),
      ...Object.entries(beside).map(([path, other]) =>
        extractOf(parseReport(other, { fileName: path }), path),
      ),
    ]);
  const own = library?.get(fileName ?? 'own.txt');
  const found = checkReport(report, {
    rules: only ? rules.filter(({ id }) => only.includes(id)) : rules,
    rethrow: true,
    neighbours: own && library?.neighboursOf(own),
  });
  return found.flatMap((one) => card(text, one, locale));
}

const letters = { error: 'E', warning: 'W', information: 'I', hint: 'H' } as const;

function card(text: string, { finding, severity }: CheckedFinding, locale: Locale): readonly string[] {
  const messages = messagesOf(locale);
  const { rule, range, place, related = [], fixes } = finding;
  return [
    `${rule} ${letters[severity]} ${messages.message(finding)}`,
    `  at «${shown(textOf(text, range))}»`,
    ...(place ? [`  in ${placeName(place)}`] : []),
    ...related.map(({ range: where, facts, elsewhere }) => {
      const seen = elsewhere ? `${elsewhere.path}:${elsewhere.range.start.line + 1}` : textOf(text, where);
      return `  see «${shown(seen)}» ${messages.related(facts)}`;
    }),
    ...(fixes?.() ?? []).map(({ title, safe, preferred, edits }) => {
      applyEdits(text, edits); // throws where edits overlap
      const marks = (preferred === true ? '→ ' : '') + (safe ? '★ ' : '');
      return `  fix ${marks}${messages.fixTitle(title)}: ${edits.map((edit) => change(text, edit)).join(', ')}`;
    }),
  ];
}

function change(text: string, { range, newText }: TextEdit): string {
  const old = textOf(text, range);
  if (old !== '') return `«${shown(old)}» becomes «${shown(newText)}»`;
  return `«${shown(newText)}» behind «${shown(text.slice(Math.max(0, range.start - 4), range.start))}»`;
}

const longest = 60;

function shown(text: string): string {
  const line = text.replaceAll('\r', '␍').replaceAll('\n', '⏎').replaceAll('\t', '⇥');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function placeName({ table, row, column, rows }: FormPlace): string {
  const name = [table, row ?? (column === undefined ? undefined : '*'), column].filter(Boolean).join('/');
  return rows && rows.length > 1 ? `${name} (${rows.join(' ')})` : name;
}
