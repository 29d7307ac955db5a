/** The titles of the six sections as reports write them, looked up by their bare text. */
import { distance } from 'fastest-levenshtein';
import { bareText } from '../base/normalise';
import { form2019 } from '../form/form2019';
import { form2021 } from '../form/form2021';
import type { Form, FormId, SectionNumber } from '../form/types';
import type { Heading } from './model';

/** A known title: its section, and the forms that print it so (none for a tolerated variant). */
export interface KnownTitle {
  readonly bare: string;
  readonly section: SectionNumber;
  readonly officialIn: readonly FormId[];
}

/** How far a title may be from a known one: a share of its length; more where its number agrees. */
const toleranceNumbered = 0.34;
const toleranceElse = 0.2;

/** No title is longer than this, even damaged; what is longer is prose. */
export const longestTitle = 40;

/**
 * Words that tell a section from the others where its number stands before a short line and its title was
 * rewritten: 五、存在的不足和下一步打算.
 */
const tellingWords: Readonly<Record<SectionNumber, readonly string[]>> = {
  1: ['总体', '概述', '概况'],
  2: ['主动公开'],
  3: ['申请'],
  4: ['复议', '诉讼'],
  5: ['问题', '不足'],
  6: ['其他', '其它'],
};

/** The number in front of a row label. */
const number = /^（?[一二三四五六七八九十\d]{1,2}[）、.]/;

const known: ReadonlyMap<string, KnownTitle> = knownTitles([form2021, form2019]);
/** Titles without the words that join their parts; none of them counts as official. */
const unjoined: ReadonlyMap<string, KnownTitle> = new Map(
  [...known.values()].map((title) => [withoutJoints(title.bare), { ...title, officialIn: [] }]),
);
const rowLabels: ReadonlySet<string> = labelsOf([form2021, form2019]);
const bySection: ReadonlyMap<number, readonly KnownTitle[]> = grouped(known);
const firstCharacters: ReadonlySet<number> = new Set([...known.keys()].map((bare) => bare.charCodeAt(0)));

/** Can a title start with this character? Full-width forms and blanks aside, they all start in Chinese. */
export function startsTitle(code: number): boolean {
  return firstCharacters.has(code);
}

/** The known title with this bare text, or with all of it but words that only join: a harmless variant. */
export function titleOf(bare: string): KnownTitle | undefined {
  return known.get(bare) ?? unjoined.get(withoutJoints(bare));
}

/** Is this, by its bare text without the number, a row label of a table (一、本年新收…, 1.属于国家秘密)? */
export function isRowLabel(bare: string): boolean {
  return rowLabels.has(bare);
}

/**
 * The section whose title comes close enough to `bare` when `number` (0 for none) stands before it, with the
 * distance as a share of the title's length.
 */
export function closestTitle(
  bare: string,
  number: number,
): { readonly section: SectionNumber; readonly distance: number } | undefined {
  if (bare.length < 3 || bare.length > longestTitle) return undefined;
  let section: SectionNumber | undefined;
  let best = 1;
  for (const [own, titles] of bySection) {
    const tolerance = own === number ? toleranceNumbered : toleranceElse;
    for (const title of titles) {
      const bound = Math.floor(title.bare.length * tolerance);
      if (bound < 1 || Math.abs(bare.length - title.bare.length) > bound) continue;
      const edits = distance(bare, title.bare);
      if (edits > bound || edits / title.bare.length >= best) continue;
      best = edits / title.bare.length;
      section = title.section;
    }
  }
  return section === undefined ? undefined : { section, distance: best };
}

/** Does a rewritten title hold a word that only the section with this number has? */
export function tellsSection(bare: string, number: number): boolean {
  const words = tellingWords[number as SectionNumber] as readonly string[] | undefined;
  return words?.some((word) => bare.includes(word)) ?? false;
}

/** How a title, by its bare text, stands to what a form prints for the section. */
export function titleStateOn(form: Form, section: SectionNumber, bare: string): Heading['titleState'] {
  const title = titleOf(bare);
  if (title?.section !== section) return 'changed';
  return title.officialIn.includes(form.id) ? 'official' : 'variant';
}

/** 存在的问题和改进措施 and 存在问题及改进措施 say the same. */
function withoutJoints(bare: string): string {
  return bare.replace(/以及|[的和与及]/g, '');
}

function knownTitles(forms: readonly Form[]): Map<string, KnownTitle> {
  const titles = new Map<string, KnownTitle>();
  for (const form of forms) {
    for (const { number, title, variants } of form.sections) {
      for (const wording of [title, ...variants]) {
        const bare = bareText(wording);
        const officialIn = titles.get(bare)?.officialIn ?? [];
        titles.set(bare, {
          bare,
          section: number,
          officialIn: wording === title ? [...officialIn, form.id] : officialIn,
        });
      }
    }
  }
  return titles;
}

function labelsOf(forms: readonly Form[]): Set<string> {
  const labels = new Set<string>();
  for (const form of forms) {
    for (const table of Object.values(form.tables)) {
      for (const { label, groups } of table.rows) {
        for (const wording of [label, ...groups]) labels.add(bareText(wording.replace(number, '')));
      }
    }
  }
  return labels;
}

function grouped(titles: ReadonlyMap<string, KnownTitle>): Map<number, KnownTitle[]> {
  const groups = new Map<number, KnownTitle[]>();
  for (const title of titles.values()) {
    const group = groups.get(title.section);
    if (group) group.push(title);
    else groups.set(title.section, [title]);
  }
  return groups;
}
