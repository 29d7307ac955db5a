/** What a draft lacks as a whole: a table of zeros, or a section's heading with a table or a placeholder under it. */
import { insert, type TextEdit } from '../base/edits';
import { isBlank, lineEndOf, textOf, trimRange, type Range } from '../base/text';
import { tableKeys, type SectionSpec, type TableKey } from '../form/types';
import { sectionOf, type LayoutId, type Report, type Section, type Table } from '../report/model';
import { contentOf, extentOf } from './content';
import { zeroGrid } from './grid';
import { inStyle, labelStyleOf } from './labelStyle';
import { renderGrid, type AlignOptions } from './render';
import { renderLoose } from './renderLoose';
import { tableStyleOf } from './tableStyle';

/** What a section of prose that was missing says until someone writes it; rule `placeholder` finds it. */
export const placeholder = '待补充。';

const defaults: AlignOptions = { ambiguousWidth: 'wide', alignNumbers: true };

/**
 * Inserts the official table with zeros under its section's heading, behind the prose that leads up to it, written
 * as the draft's other tables are (as canonical `pipe` where it has none). No edits where the table stands; where
 * its section is absent, the heading comes with it.
 */
export function insertTable(report: Report, key: TableKey): readonly TextEdit[] {
  if (report.tables[key]) return [];
  const { section: number } = report.form.tables[key];
  const section = sectionOf(report, number);
  if (!section) {
    const spec = report.form.sections.find((candidate) => candidate.number === number);
    return spec ? insertSection(report, spec) : [];
  }
  const lineEnd = lineEndOf(report.text);
  const { lines, before, after } = zeroTable(report, key);
  const end = endOfProse(report.text, section);
  // Blank lines that stand there already part the table from what follows.
  const standing = lineEndsFrom(report.text, end) - 1;
  const behind = lineEnd.repeat(Math.max(0, after - Math.max(0, standing)));
  return [insert(end, lineEnd.repeat(1 + before) + lines.join(lineEnd) + behind)];
}

/**
 * Inserts a section at its place in the order: its heading, and its table with zeros or a placeholder. Where the
 * section's table stands without a heading, the heading alone, in front of it. No edits where the section stands.
 */
export function insertSection(report: Report, spec: SectionSpec): readonly TextEdit[] {
  if (sectionOf(report, spec.number)) return [];
  const lineEnd = lineEndOf(report.text);
  const heading = `${headingMark(report)}${spec.numeral}、${spec.title}`;
  const standing = spec.table && report.tables[spec.table];
  if (standing) {
    const { before } = gapsOf(report, standing.layout, modelTable(report, standing.key, false));
    return [insert(firstLine(report, standing), heading + lineEnd.repeat(1 + before))];
  }
  const body = bodyOf(report, spec, lineEnd);
  const next = report.sections
    .filter((section) => section.spec.number > spec.number)
    .sort((a, b) => a.spec.number - b.spec.number)[0];
  if (next) {
    return [insert(lineStart(report, next.heading.range.start), heading + lineEnd + body + lineEnd)];
  }
  const end = lastContent(report.text, 0, report.text.length);
  return [insert(end, (end > 0 ? lineEnd : '') + heading + lineEnd + body)];
}

function bodyOf(report: Report, spec: SectionSpec, lineEnd: string): string {
  if (!spec.table) return placeholder;
  const { lines, before, after } = zeroTable(report, spec.table);
  return lineEnd.repeat(before) + lines.join(lineEnd) + lineEnd.repeat(after);
}

interface Gaps {
  /** Blank lines between the heading and the table, and behind the table. */
  readonly before: number;
  readonly after: number;
}

/**
 * The blank lines around a table, as another table has them. By Markdown's rules, and because a tabbed cell would
 * go on, there is at least one where the layout needs it.
 */
function gapsOf({ text }: Report, layout: LayoutId | 'pipe', model: Table | undefined): Gaps {
  const marked = layout === 'markdown' || layout === 'html';
  const least = { before: marked ? 1 : 0, after: marked || layout === 'tab-stacked' ? 1 : 0 };
  if (!model) return least;
  const above = lastContent(text, 0, model.range.start);
  return {
    before: Math.max(least.before, lineEndsFrom(text, above) - 1),
    after: Math.max(least.after, lineEndsFrom(text, model.range.end) - 1),
  };
}

/** Line ends in the white space from `at` on. */
function lineEndsFrom(text: string, at: number): number {
  let count = 0;
  for (let end = at; end < text.length && isBlank(text.charCodeAt(end)); end++) {
    if (text.charCodeAt(end) === 10) count++;
  }
  return count;
}

/** `## ` where the draft writes its headings so. */
function headingMark(report: Report): string {
  for (const { heading } of report.sections) {
    const start = lineStart(report, heading.range.start);
    const mark = /^#{1,6} +$/.exec(report.text.slice(start, heading.range.start))?.[0];
    if (mark !== undefined) return mark;
  }
  return '';
}

/** Start of the line that holds `at`; a byte order mark stays in front of it. */
function lineStart(report: Report, at: number): number {
  const start = report.lines.start(report.lines.lineAt(at));
  return start === 0 && report.text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/**
 * Start of a table's first line that holds anything: the pipes that end the table above, where no heading parts the
 * two, are not its own.
 */
function firstLine(report: Report, table: Table): number {
  const cells = table.physicalRows.flatMap((row) => row.cells);
  const first = cells.find(({ range }) => range.start < range.end);
  if (!first || table.layout === 'html') return lineStart(report, table.range.start);
  const line = report.lines.lineAt(first.range.start);
  const above = line > 0 ? textOf(report.text, report.lines.range(line - 1)).trim() : '';
  return lineStart(
    report,
    report.lines.start(table.layout === 'lone-pipe' && above === '|' ? line - 1 : line),
  );
}

/** Behind the last line of the section's body that holds anything, or behind the heading's line. */
function endOfProse(text: string, { heading, body }: Section): number {
  const end = lastContent(text, body.start, body.end);
  if (end > body.start) return end;
  const line: Range = trimRange(text, heading.range.start, body.start);
  return Math.max(heading.range.end, line.end);
}

function lastContent(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

interface Written extends Gaps {
  readonly lines: readonly string[];
}

/** The zero table as the draft's other tables are written. */
function zeroTable(report: Report, key: TableKey): Written {
  const model = modelTable(report, key);
  const spec = report.form.tables[key];
  if (!model) {
    return { lines: renderGrid(zeroGrid(spec), 'pipe', defaults), ...gapsOf(report, 'pipe', undefined) };
  }
  const style = labelStyleOf(model, report.text);
  const grid = zeroGrid(spec, (official) => inStyle(official, style));
  const loose = isAligned(report, model) ? undefined : renderLoose(grid, model.layout);
  const lines = loose ?? renderGrid(grid, model.layout, defaults);
  return {
    lines: model.layout === 'flat-lines' ? spaced(report, model, lines) : lines,
    ...gapsOf(report, model.layout, model),
  };
}

/** The table whose writing a new one follows: the nearest one that stands, before it if there is one. */
function modelTable(report: Report, key: TableKey, own = true): Table | undefined {
  const at = tableKeys.indexOf(key);
  const nearest = [...tableKeys].sort(
    (a, b) => Math.abs(tableKeys.indexOf(a) - at) - Math.abs(tableKeys.indexOf(b) - at),
  );
  return nearest.filter((other) => own || other !== key).flatMap((other) => report.tables[other] ?? [])[0];
}

/** Do the columns of the table line up as formatting would have them? */
function isAligned(report: Report, table: Table): boolean {
  const content = contentOf(report, table);
  if ('refused' in content) return false;
  const written = renderGrid(content.grid, table.layout, defaults).join(lineEndOf(report.text));
  return written === textOf(report.text, extentOf(report, table));
}

/** Blank lines between the cells where the other tables have them. */
function spaced(report: Report, table: Table, lines: readonly string[]): readonly string[] {
  const [row] = table.physicalRows;
  if (!row) return lines;
  const separator = tableStyleOf(table, report).rowSeparator(row);
  const blanks = Math.max(0, separator.split('\n').length - 2);
  return lines.flatMap((line, index) =>
    index === 0 ? [line] : [...Array.from({ length: blanks }, () => ''), line],
  );
}
