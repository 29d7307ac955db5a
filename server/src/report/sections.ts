/**
 * The headings of the six sections. A line becomes one by its number and title together; where one line alone
 * is ambiguous (`（一）主动公开情况`, a lost number, a rewritten title), its place among the sure ones decides.
 */
import { bareText } from '../base/normalise';
import { isBlank, range, type LineIndex } from '../base/text';
import { form2021 } from '../form/form2021';
import type { Form, SectionNumber, SectionSpec } from '../form/types';
import { readHeadingLine, type HeadingLine } from './headings';
import type { Heading, Section, Subheading } from './model';
import { chooseHeadings, type Candidate } from './sequence';
import { readSubheadings } from './subheadings';
import {
  closestTitle,
  isRowLabel,
  longestTitle,
  startsTitle,
  tellsSection,
  titleOf,
  titleStateOn,
  type KnownTitle,
} from './titles';

/**
 * The sections of a text, in its order; one may stand twice or be absent. They are named by the form of 2021
 * until `sectionsOn` says otherwise.
 */
export function readSections(text: string, lines: LineIndex): readonly Section[] {
  const headings = chooseHeadings(candidates(text, lines));
  return headings.map((candidate, index): Section => {
    const next = headings[index + 1];
    return new ReadSection(
      text,
      form2021,
      candidate,
      next ? lines.start(next.line) : text.length,
      bodyStart(text, lines, candidate),
    );
  });
}

/** The same sections with the titles of `form`. */
export function sectionsOn(form: Form, sections: readonly Section[]): readonly Section[] {
  if (form === form2021) return sections;
  return sections.map((section) => (section instanceof ReadSection ? section.on(form) : section));
}

/** A section whose sub-headings are read when somebody asks for them. */
class ReadSection implements Section {
  readonly spec: SectionSpec;
  readonly heading: Heading;
  readonly body: Section['body'];
  readonly #text: string;
  readonly #candidate: Candidate;
  #subheadings: readonly Subheading[] | undefined;

  constructor(text: string, form: Form, candidate: Candidate, end: number, start: number) {
    this.#text = text;
    this.#candidate = candidate;
    this.spec = specOf(form, candidate.section);
    this.heading = headingOf(text, form, candidate);
    this.body = range(Math.min(start, end), end);
  }

  get subheadings(): readonly Subheading[] {
    return (this.#subheadings ??= readSubheadings(this.#text, this.spec.number, this.body));
  }

  on(form: Form): Section {
    return new ReadSection(this.#text, form, this.#candidate, this.body.end, this.body.start);
  }
}

function specOf(form: Form, section: SectionNumber): SectionSpec {
  const spec = form.sections[section - 1];
  if (!spec) throw new Error(`form ${form.id} has no section ${section}`);
  return spec;
}

function headingOf(text: string, form: Form, { line: _, reading, section, titleEnd }: Candidate): Heading {
  const { prefixStart, wordsStart, numberStart, numberEnd, style, number, official } = reading;
  return {
    range: range(prefixStart, titleEnd),
    number: range(numberStart, numberEnd),
    prefix: range(prefixStart, wordsStart),
    title: range(wordsStart, titleEnd),
    numberState: style === 'none' ? 'missing' : official && number === section ? 'official' : 'wrong',
    titleState: titleStateOn(form, section, bareText(text, wordsStart, titleEnd)),
  };
}

/** Behind the heading's line, or behind the title where the section's text runs on in the same line. */
function bodyStart(text: string, lines: LineIndex, { line, runsOn, titleEnd }: Candidate): number {
  if (!runsOn) return lines.start(line + 1);
  const end = lines.end(line);
  let at = titleEnd;
  while (at < end && endsTitle(text.charCodeAt(at))) at++;
  return at;
}

const longestUnnumbered = 60;
/** No report has more headings, each in several places; what goes on like that is read as text. */
const mostCandidates = 1000;

/** Every line that reads like a heading of one of the sections. */
function candidates(text: string, lines: LineIndex): readonly Candidate[] {
  const found: Candidate[] = [];
  let contentLine = 0;
  for (let line = 0, count = lines.count; line < count && found.length < mostCandidates; line++) {
    const start = lines.start(line);
    const next = lines.start(line + 1);
    let at = start;
    let code = text.charCodeAt(at);
    while (at < next && isBlank(code)) code = text.charCodeAt(++at);
    if (at >= next) continue;
    contentLine++;
    if (!opensHeading(code)) continue;
    // a line of prose has no number in front and is long
    if (next - at > longestUnnumbered && startsTitle(code)) continue;
    const end = lines.end(line);
    const reading = readHeadingLine(text, at, end);
    const candidate = reading && asCandidate(text, reading, end, line, contentLine);
    if (candidate) found.push(candidate);
  }
  return found.filter(({ needsTable, line }) => !needsTable || tableFollows(text, lines, line));
}

function asCandidate(
  text: string,
  reading: HeadingLine,
  lineEnd: number,
  line: number,
  contentLine: number,
): Candidate | undefined {
  const { style, number, wordsStart, wordsEnd, bracketed, bullet } = reading;
  if (number > 6) return undefined;
  const known = startsTitle(text.charCodeAt(wordsStart));
  if (known) {
    const titleEnd = endOfTitle(text, reading, lineEnd);
    if (titleEnd === -1) return undefined;
    const title = titleOf(bareText(text, wordsStart, titleEnd));
    if (title) return sureCandidate(reading, title, line, contentLine, titleEnd, titleEnd < wordsEnd);
  }
  if (style === 'none' || bracketed || bullet || wordsEnd - wordsStart > longestTitle) return undefined;
  if (hasClauses(text, wordsStart, wordsEnd)) return undefined;
  const bare = bareText(text, wordsStart, wordsEnd);
  if (isRowLabel(bare)) return undefined;
  const close = closestTitle(bare, number);
  const section = close?.section ?? (reading.official && tellsSection(bare, number) ? number : undefined);
  if (section === undefined) return undefined;
  const agrees = reading.official && section === number;
  return {
    line,
    contentLine,
    reading,
    section: section as SectionNumber,
    rank: agrees ? 1.5 : 1,
    ordered: true,
    needsTable: isTableSection(section) && !agrees,
    titleEnd: wordsEnd,
    runsOn: false,
    distance: close?.distance ?? 0.5,
  };
}

/** A line with a known title: how much its number and title together are worth. */
function sureCandidate(
  reading: HeadingLine,
  { section, officialIn }: KnownTitle,
  line: number,
  contentLine: number,
  titleEnd: number,
  runsOn: boolean,
): Candidate | undefined {
  const { style, number, bracketed, bullet } = reading;
  const plain = !bracketed && !bullet;
  const official = officialIn.length > 0;
  const numbered = plain && style !== 'none' && official;
  const asInForm = plain && style === 'numeral' && number === section;
  const unnumbered = plain && style === 'none' && official;
  if (style === 'none' && runsOn) return undefined;
  return {
    line,
    contentLine,
    reading,
    section,
    rank: numbered ? 3 : asInForm || unnumbered ? 2 : 1,
    ordered: !numbered && !asInForm,
    // a topic of section one has the same words as a variant of section two or three: （一）主动公开情况
    needsTable: isTableSection(section) && !numbered && !asInForm && !unnumbered,
    titleEnd,
    runsOn,
    distance: 0,
  };
}

function isTableSection(section: number): boolean {
  return section >= 2 && section <= 4;
}

/**
 * Where the known title of a line ends, or -1: at the end of its words, or before text that runs on
 * (`一、总体情况 2024年，…`, `六、其他需要报告的事项：无。`).
 */
function endOfTitle(text: string, { wordsStart, wordsEnd }: HeadingLine, lineEnd: number): number {
  for (let at = wordsStart + 3; at < wordsEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xff0c || code === 0xff1b || code === 0x2c) return -1;
    if (!endsTitle(code) && !(code >= 0x30 && code <= 0x39)) continue;
    if (titleOf(bareText(text, wordsStart, at))) return isListed(text, at, lineEnd) ? -1 : at;
    if (!isBlank(code)) return -1;
  }
  return wordsEnd - wordsStart > longestTitle ? -1 : wordsEnd;
}

/** Does another numbered title follow? A list of the six parts in one line is no heading. */
function isListed(text: string, titleEnd: number, lineEnd: number): boolean {
  let rest = titleEnd;
  while (rest < lineEnd && endsTitle(text.charCodeAt(rest))) rest++;
  const next = readHeadingLine(text, rest, Math.min(lineEnd, rest + longestTitle));
  return next !== undefined && next.style !== 'none' && startsTitle(text.charCodeAt(next.wordsStart));
}

function endsTitle(code: number): boolean {
  return isBlank(code) || code === 0x3002 || code === 0xff1a || code === 0x3a;
}

function hasClauses(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3002 || code === 0xff0c || code === 0xff1b || code === 0x2c) return true;
  }
  return false;
}

/** Can a heading, or a mark in front of one, start with this character? */
function opensHeading(code: number): boolean {
  if (code >= 0x31 && code <= 0x36) return true;
  if (code > 0x4dff && code < 0xa000)
    return startsTitle(code) || '一二三四五六第'.includes(String.fromCharCode(code));
  if (code < 0x80) return '#*_>[<&-+('.includes(String.fromCharCode(code));
  return (
    (code >= 0xff11 && code <= 0xff16) ||
    '（〔【•·●○◆■–—'.includes(String.fromCharCode(code)) ||
    (code >= 0x2160 && code <= 0x2165)
  );
}

/** Does a table start within the next few lines that hold something, before another heading? */
function tableFollows(text: string, lines: LineIndex, heading: number): boolean {
  let seen = 0;
  for (let line = heading + 1; line < lines.count && seen < 4 && line < heading + 12; line++) {
    const start = lines.start(line);
    const shown = text.slice(start, Math.min(lines.end(line), start + 80));
    if (shown.trim() === '') continue;
    seen++;
    if (numberedLine.test(shown)) return false;
    if (tableStart.test(shown)) return true;
  }
  return false;
}

const numberedLine = /^\s*[一二三四五六]、/;
const tableStart = /\||<t|^\t|第二十条|信息\s*内容|申请人\s*情况|勾稽关系|^\s*行政\s*复议(?:\s|$)/;
