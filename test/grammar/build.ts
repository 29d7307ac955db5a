/**
 * Makes the TextMate grammar from the form's data, so that no label is copied by hand. The grammar is a file that
 * ships, so it is kept in the checkout: grammar.test.ts holds it to what is built here, and writes it anew when
 * told to.
 */
import { forms } from '../../server/src/form/forms';
import { tableKeys } from '../../server/src/form/types';

/** White space within a line, the full-width space included. */
const blank = '[ \\t\\u3000]*';
/** A cell begins here: at a line's start, or behind what parts cells. */
const cellStart = '(?<![^|\\t \\u3000>])';
/** A cell ends here; a figure may follow it at once. */
const cellEnd = `(?=${blank}(?:$|[|\\t<\\d０-９]))`;
const decoration = `${blank}(?:#{1,6}${blank})?(?:\\*\\*)?${blank}`;
const numeral = '[一二三四五六七八九十]';

/** Characters that reports write in several ways. */
const sameCharacter: Readonly<Record<string, string>> = {
  '（': '[（(]',
  '）': '[）)]',
  '，': '[，,]',
  '：': '[：:]',
  '“': '[“”"]',
  '”': '[“”"]',
  '、': '[、.．，,]',
  '.': '[、.．]',
};

/** A label as reports write it: full or half width, and with blanks between its characters (自 然 人). */
function loosely(label: string): string {
  return [...label]
    .map((character) => sameCharacter[character] ?? character.replace(/[[\]{}()*+?.\\^$|]/g, '\\$&'))
    .join(blank);
}

/** A section's title; the words that join its parts may be others, or missing (report/titles.ts). */
function titleLoosely(title: string): string {
  const joint = `${blank}(?:(?:以及|[的及和与])${blank})?`;
  return title
    .split(/以及|[的及和与]/)
    .map(loosely)
    .join(joint);
}

/** One of these texts; the longest first, since the first that fits is taken. */
function oneOf(texts: Iterable<string>, write = loosely): string {
  const longestFirst = [...new Set(texts)]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.map(write).join('|')})`;
}

const cell = (texts: Iterable<string>): string => `${cellStart}${oneOf(texts)}${cellEnd}`;

interface Words {
  readonly sections: readonly string[];
  readonly labels: readonly string[];
  readonly headers: readonly string[];
  readonly totals: readonly string[];
}

/** The words of both forms, by what they are. */
export function words(): Words {
  const found = { sections: [] as string[], labels: [] as string[], headers: [] as string[] };
  for (const form of Object.values(forms)) {
    for (const { title, variants } of form.sections) found.sections.push(title, ...variants);
    for (const key of tableKeys) {
      const { header, blocks, rows } = form.tables[key];
      found.headers.push(...header.flat().map(({ text }) => text));
      for (const { clause, corner, columns } of blocks) {
        found.headers.push(clause ?? '', corner ?? '');
        for (const { label, variants, groups } of columns) found.headers.push(label, ...variants, ...groups);
      }
      for (const { label, variants, groups } of rows) found.labels.push(label, ...variants, ...groups);
    }
  }
  const isTotal = (text: string): boolean => text.endsWith('总计');
  return {
    sections: found.sections,
    labels: found.labels.filter((text) => !isTotal(text)),
    headers: found.headers.filter((text) => !isTotal(text)),
    totals: [...found.labels, ...found.headers].filter(isTotal),
  };
}

/** The grammar as VS Code reads it. */
export function buildGrammar(): object {
  const { sections, labels, headers, totals } = words();
  const pattern = (name: string, match: string): object => ({ name: `${name}.ogi-report`, match });
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    comment: 'Made from the form by test/grammar/build.ts; do not edit.',
    name: 'OGI Annual Report',
    scopeName: 'text.ogi-report',
    fileTypes: [],
    patterns: [
      { include: '#title' },
      { include: '#section' },
      { include: '#table' },
      { include: '#subheading' },
      { include: '#prose' },
    ],
    repository: {
      title: pattern(
        'markup.heading.title',
        `^${decoration}[^。，,|\\t]{0,50}信息公开[^。，,|\\t]{0,15}(?:年度报告|年报)${blank}(?:\\*\\*)?${blank}$`,
      ),
      section: pattern(
        'markup.heading.section',
        `^${decoration}(?:(?:${numeral}|[1-6１-６])${blank}[、.．，,]?${blank})?${oneOf(sections, titleLoosely)}${blank}(?:\\*\\*)?${blank}$`,
      ),
      table: {
        patterns: [
          { name: 'markup.bold.ogi-report entity.name.type.total.ogi-report', match: cell(totals) },
          pattern('entity.name.type.label', cell(labels)),
          pattern('entity.name.type.header', cell(headers)),
          pattern('punctuation.separator.cell', '\\|'),
        ],
      },
      subheading: pattern(
        'entity.name.function.subheading',
        // a merged label of a table, on a line of its own, looks just the same
        `^(?!${blank}${oneOf([...labels, ...totals])}${cellEnd})${decoration}[（(]${numeral}{1,2}[）)][^。；：:|\\t]{1,40}(?=[。：:]|${blank}(?:\\*\\*)?${blank}$)`,
      ),
      prose: {
        patterns: [
          pattern('markup.underline.link', 'https?://[!#-%*-;=?-Z_a-z~]+'),
          pattern('string.quoted.other.citation', '《[^《》]{1,80}(?:《[^《》]{1,40}》)?[^《》]{0,40}》'),
          pattern(
            'constant.other.number-of-document',
            '[\\p{Han}]{0,12}[〔\\[]\\d{4}[〕\\]]\\d{1,4}号|国令第?\\d{1,4}号',
          ),
          pattern(
            'constant.numeric.date',
            '\\d{4}年(?:度|\\d{1,2}月(?:\\d{1,2}[日号])?)?|\\d{1,2}月\\d{1,2}[日号]|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
          ),
          pattern('constant.numeric', '(?<![\\w.])-?\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?%?|[０-９]+'),
        ],
      },
    },
  };
}
