/** Whose report it is and of which year: title, organ, year, and the preamble between title and section one. */
import { isBlank, range, trimRange, type LineIndex, type Range } from '../base/text';
import type { Period, Report, Section, Stated } from './model';
import { isOrganName, organInProse, organInTitle } from './organs';
import { mainPeriod } from './period';
import { readYear } from './years';

/** What the identity is read from; `prose` is the text without its tables. */
export interface IdentityInput {
  readonly text: string;
  readonly lines: LineIndex;
  readonly sections: readonly Section[];
  readonly periods: readonly Period[];
  readonly prose: readonly Range[];
  readonly fileName?: string | undefined;
  /** The report year given from outside. */
  readonly year?: number | undefined;
}

export type Identity = Pick<Report, 'title' | 'organ' | 'year' | 'preamble'>;

/** A title stands within the first lines; a line of it is short. */
const titleLines = 16;
const longestTitleLine = 80;
const longestOrganLine = 40;
/** How far the organ's name is looked for where no section tells the preamble's end. */
const withoutSections = 4000;

/** Reads title, organ, year and preamble. */
export function readIdentity(input: IdentityInput): Identity {
  const { text, lines, sections, periods, prose, fileName, year } = input;
  const first = sections[0];
  const limit = first ? lines.start(lines.lineAt(first.heading.range.start)) : firstProseEnd(prose, text);
  const title = readTitle(text, lines, limit);
  const preamble = trimRange(text, Math.min(title?.behind ?? 0, limit), limit);
  const organ =
    title?.organ ?? organInProse(text, range(preamble.start, Math.max(limit, first?.body.end ?? 0)));
  return {
    title: title?.title,
    organ,
    preamble,
    year: readYear({
      text,
      title: title?.title,
      preamble,
      sections,
      period: mainPeriod(periods, sections) ?? periods[0],
      prose,
      fileName,
      year,
    }),
  };
}

function firstProseEnd(prose: readonly Range[], text: string): number {
  return Math.min(prose[0]?.end ?? 0, text.length, withoutSections);
}

interface Title {
  readonly title: Stated<string>;
  readonly organ: Stated<string> | undefined;
  /** Where the text behind the title, and behind a second copy of it, starts. */
  readonly behind: number;
}

const titleEnd = /(?:年度报告|年报|工作报告|情况的?(?:年度)?报告)(?:[（(][^（）()]{1,12}[）)])?$/;
const aboutDisclosure = /信息公开|政务公开/;
/** `青山镇2024年`, with the rest of the title in the next line. */
const yearBehind = /[\d０-９〇○零一二三四五六七八九]{4}年度?$/;
/** Marks that a title has not, but sentences, breadcrumbs and notices have. */
const notInTitle = /[，。；？！,;?!>»：:]|当前位置|通知|解读/;

function readTitle(text: string, lines: LineIndex, limit: number): Title | undefined {
  const seen: Range[] = [];
  for (let line = 0; line < lines.count && seen.length < titleLines; line++) {
    if (lines.start(line) >= limit) return undefined;
    const end = lines.end(line);
    const content = withoutMarks(text, lines.start(line), end);
    if (content.start === content.end) continue;
    seen.push(content);
    if (content.end - content.start > longestTitleLine) continue;
    const title = titleAt(text, seen);
    if (title) return { ...title, behind: behindCopy(text, lines, line, title.title.value) };
  }
  return undefined;
}

/** The title that ends with the last of the lines seen; it may have started one or two lines before. */
function titleAt(text: string, seen: readonly Range[]): Omit<Title, 'behind'> | undefined {
  const parts: Range[] = [];
  let words = '';
  for (let index = seen.length - 1; index >= 0 && parts.length < 3; index--) {
    const part = seen[index];
    if (!part || part.end - part.start > longestTitleLine) break;
    const line = text.slice(part.start, part.end);
    if (notInTitle.test(line)) break;
    if (parts.length === 0 && !titleEnd.test(squeezed(line))) return undefined;
    if (aboutDisclosure.test(words)) {
      // complete but for the organ, which may stand alone above it
      if (organInTitle(words) !== undefined) break;
      if (line.length > longestOrganLine || !isOrganName(squeezed(line).replace(yearBehind, ''))) break;
    }
    parts.unshift(part);
    words = squeezed(line) + words;
  }
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || !aboutDisclosure.test(words)) return undefined;
  return {
    title: { value: words, range: range(first.start, last.end) },
    organ: organOf(text, words, parts),
  };
}

function organOf(text: string, words: string, parts: readonly Range[]): Stated<string> | undefined {
  const named = organInTitle(words);
  if (!named) return undefined;
  const at = (squeezedOffset: number): number => {
    let rest = squeezedOffset;
    for (const part of parts) {
      for (let index: number = part.start; index < part.end; index++) {
        if (isBlank(text.charCodeAt(index))) continue;
        if (rest === 0) return index;
        rest--;
      }
    }
    return parts.at(-1)?.end ?? 0;
  };
  const start = at(named.at);
  return { value: named.name, range: range(start, at(named.at + named.name.length - 1) + 1) };
}

/** Web pages give the title twice; the preamble starts behind the second copy. */
function behindCopy(text: string, lines: LineIndex, titleLine: number, title: string): number {
  let behind: number = lines.start(titleLine + 1);
  let rest = title;
  for (let line = titleLine + 1; line < lines.count && line < titleLine + 8; line++) {
    const { start, end } = withoutMarks(text, lines.start(line), lines.end(line));
    if (start === end) continue;
    if (end - start > longestTitleLine) break;
    const words = squeezed(text.slice(start, end));
    if (!rest.startsWith(words)) break;
    rest = rest.slice(words.length);
    if (rest === '') {
      behind = lines.start(line + 1);
      break;
    }
  }
  return behind;
}

function squeezed(line: string): string {
  return line.replace(/\s+/g, '');
}

const lineMarks = /^(?:[\s#*>《\ufeff]|<[^<>]{1,200}>|\[[^\]]{1,40}\](?!\()|(?:标\s?题|名\s?称)[：:])+/;
const closingMarks = /(?:[\s#*》]|<\/[a-z0-9]{1,10}>){1,40}$/i;

/** A line without indentation, Markdown and HTML marks and the word 标题： in front. */
function withoutMarks(text: string, start: number, end: number): Range {
  const trimmed = trimRange(text, start, end);
  if (trimmed.end - trimmed.start > longestTitleLine * 4) return trimmed;
  const line = text.slice(trimmed.start, trimmed.end);
  const lead = lineMarks.exec(line)?.[0].length ?? 0;
  const close = lead < line.length ? (closingMarks.exec(line)?.[0].length ?? 0) : 0;
  return range(trimmed.start + lead, Math.max(trimmed.start + lead, trimmed.end - close));
}
