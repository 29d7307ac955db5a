/**
 * What is kept of a report for comparing it with others: whose it is, the figures that other years must agree with,
 * and its prose. Plain data, so that threads and index files can hand it on; a whole `Report` would be ten times
 * as large.
 */
import { range, trimRange, type LinePosition, type Range } from '../base/text';
import { sectionOf, type Report, type Table, type ValueCell } from '../report/model';
import type { FormId, SectionNumber } from '../form/types';

/** A stretch of a file by lines and characters, both from 0. */
export interface PlacedRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** A figure, and where it stands. */
export interface PlacedFigure {
  readonly value: number;
  readonly range: PlacedRange;
}

/** The figures of a row in the form's order of columns; null where one is not known for certain. */
export type Figures = readonly (PlacedFigure | null)[];

/** The prose of a section. */
export interface Passage {
  readonly section: SectionNumber;
  /** Where its text starts in the file. */
  readonly start: LinePosition;
  readonly text: string;
  /** Sub-headings, as offsets into `text`: they are alike in all reports. */
  readonly headings: readonly (readonly [start: number, end: number])[];
}

export interface Extract {
  /** As the edge names files; a URI in the editor. */
  readonly path: string;
  readonly organ: string | null;
  /** Null where it is not sure. */
  readonly year: number | null;
  readonly form: FormId;
  /** Rows of the tables that other years are compared by. */
  readonly rows: Readonly<Record<KeptRow, Figures>>;
  readonly passages: readonly Passage[];
  /** The line of each section's heading, 一 to 六; -1 where there is none. Index files leave it out. */
  readonly sectionLines?: readonly number[];
}

/** The rows that are kept: keys of `Extract.rows`. */
export const keptRows = {
  carriedForward: ['applications', 'carriedForward'],
  carriedIn: ['applications', 'carriedIn'],
  regulations: ['disclosure', 'regulations'],
  normativeDocuments: ['disclosure', 'normativeDocuments'],
} as const;

export type KeptRow = keyof typeof keptRows;

/** Rows that balance from year to year; the 2019 form counts other things in rows of these names. */
export const inForceRows = ['regulations', 'normativeDocuments'] as const;

const proseSections: readonly SectionNumber[] = [1, 5, 6];

/** Prose beyond this is no section of a report: the rest of it is not compared. */
const longestPassage = 60_000;

/** What is kept of a report. */
export function extractOf(report: Report, path: string): Extract {
  const { year } = report;
  const row = (name: KeptRow): Figures => {
    const [table, key] = keptRows[name];
    return figuresOf(report, report.tables[table], key);
  };
  return {
    path,
    organ: report.organ?.value ?? null,
    year: year && year.certainty !== 'unsure' ? year.value : null,
    form: report.form.id,
    rows: {
      carriedForward: row('carriedForward'),
      carriedIn: row('carriedIn'),
      regulations: row('regulations'),
      normativeDocuments: row('normativeDocuments'),
    },
    passages: proseSections.flatMap((number) => passageOf(report, number) ?? []),
    sectionLines: report.form.sections.map(({ number }) => {
      const section = sectionOf(report, number);
      return section ? report.lines.lineAt(section.heading.range.start) : -1;
    }),
  };
}

/** The cells of a row that may be trusted, by column; a row with values too few or too many may have them anywhere. */
export function trustedCells(table: Table | undefined, key: string): readonly (ValueCell | undefined)[] {
  const row = table?.rows.find(({ spec }) => spec.key === key);
  if (!table || row?.count !== 'right') return [];
  return row.spec.cells.map((index) => table.cells[index]);
}

function figuresOf({ lines }: Report, table: Table | undefined, key: string): Figures {
  return trustedCells(table, key).map((cell) =>
    cell?.value.kind === 'number' ? { value: cell.value.value, range: placed(lines, cell.range) } : null,
  );
}

function placed(lines: Report['lines'], { start, end }: Range): PlacedRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function passageOf(report: Report, number: SectionNumber): Passage | undefined {
  const section = sectionOf(report, number);
  if (!section) return undefined;
  const trimmed = trimRange(report.text, section.body.start, section.body.end);
  const where = range(trimmed.start, Math.min(trimmed.end, trimmed.start + longestPassage));
  if (where.start === where.end) return undefined;
  return {
    section: number,
    start: report.lines.positionAt(where.start),
    text: apart(report.text.slice(where.start, where.end)),
    headings: section.subheadings.map(({ range: own }) => [own.start - where.start, own.end - where.start]),
  };
}

/** A copy: a slice would keep the whole text of the report in memory. */
function apart(slice: string): string {
  return JSON.parse(JSON.stringify(slice)) as string;
}
