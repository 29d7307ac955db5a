/**
 * A parsed report: immutable, every element with its range in the source. Damage is data: each cell and label
 * says how it was read, and rules decide from that when to be silent.
 */
import type { LineIndex, Range } from '../base/text';
import type { ColumnSpec, Form, RowSpec, SectionSpec, TableKey, TableSpec, TopicKey } from '../form/types';

/** The ways in which pasted drafts write a table (standard.md, "How drafts look as text"). */
export type LayoutId =
  | 'stacked-pipe'
  | 'stacked-trailing'
  | 'trailing-pipe'
  | 'lone-pipe'
  | 'tab-stacked'
  | 'pipe-row'
  | 'trimmed-pipe'
  | 'flat-pipe'
  | 'flat-lines'
  | 'markdown'
  | 'html'
  | 'tsv'
  | 'spaces';

/**
 * What a value cell holds.
 * - `number`: `clean` is false where a person must be asked to tidy it (`０`, `1，234`, `12件`);
 * - `blank`: nothing, or a sign for nothing (`/`, `-`, `—`, `无`);
 * - `unreadable`: anything else; `guess` is a number that was meant for certain nowhere, such as `1.5` or `-3`
 *   where the form wants a whole number ≥ 0.
 */
export type CellValue =
  | { readonly kind: 'number'; readonly value: number; readonly clean: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly guess?: number };

/** A cell as cut from the text: `slot` is all between its separators, `range` its trimmed content. */
export interface PhysicalCell {
  /** Content without surrounding white space; empty, at the start of the slot, where there is none. */
  readonly range: Range;
  readonly slot: Range;
  readonly role: CellRole;
  /** The content as plain text, where the source has markup inside it (HTML). */
  readonly plain: string | undefined;
}

/**
 * - `value`: a number, a blank value or something unreadable in a value's place;
 * - `label`: a row label or merged label left of it; `header`: clause, corner or column header;
 * - `padding`: an empty cell that a merged cell left behind; `text`: not recognised.
 */
export type CellRole = 'value' | 'label' | 'header' | 'padding' | 'text';

/** A row as cut from the text. In layouts without row boundaries it is made from labels and counts. */
export interface PhysicalRow {
  /** From the first character that belongs to the row (its opening separator) to its last, no line end. */
  readonly range: Range;
  readonly cells: readonly PhysicalCell[];
  readonly role: 'clause' | 'header' | 'data' | 'delimiter' | 'unknown';
}

/** A value of the form and where it stands. */
export interface ValueCell {
  /** Index into `TableSpec.cells`, or undefined for a value too many. */
  readonly spec: number | undefined;
  readonly range: Range;
  readonly slot: Range;
  readonly value: CellValue;
}

/**
 * How a row was recognised: `exact` by its official label (white space, width and punctuation apart) or a
 * tolerated variant; `repaired` by a label that lost or changed a syllable or its number; `inferred` by its
 * place, its own label being lost.
 */
export type LabelState = 'exact' | 'repaired' | 'inferred';

export interface RowLabel {
  readonly state: LabelState;
  /** The cells that make up the row's own label (usually one); empty where it is lost. */
  readonly cells: readonly PhysicalCell[];
  /** Merged label cells to the left that stand in this row: 三、本年度办理结果, （三）不予公开. */
  readonly groups: readonly GroupLabel[];
}

/** A merged label cell that stands in a row: which of the form's group labels it is, and how it was read. */
export interface GroupLabel {
  readonly label: string;
  readonly state: 'exact' | 'repaired';
  readonly cell: PhysicalCell;
}

/** A data row that was recognised. */
export interface Row {
  readonly spec: RowSpec;
  readonly label: RowLabel;
  /** The values in the order of the text; `spec` aligns them with the form. */
  readonly values: readonly ValueCell[];
  /** `values` are as many as the form asks for; otherwise the equations of the row are not to be trusted. */
  readonly count: 'right' | 'short' | 'long';
  readonly physical: PhysicalRow;
}

/** A row of the table that could not be recognised as one of the form. */
export interface UnknownRow {
  readonly physical: PhysicalRow;
}

/** A column header as found: what the form has at its place, and how it was read. */
export interface Header {
  readonly expected: string;
  /** `exact`, `repaired` (damaged but recognised) or `lost` (no text at its place). */
  readonly state: 'exact' | 'repaired' | 'lost';
  /** The cell; for a lost header the cell at its place, or undefined where there is none. */
  readonly cell: PhysicalCell | undefined;
  /** The column the header belongs to; undefined for corner cells and headers over several columns. */
  readonly column: ColumnSpec | undefined;
  readonly block: number;
}

export interface Table {
  readonly key: TableKey;
  readonly spec: TableSpec;
  readonly layout: LayoutId;
  /** From the first to the last character of the table; whole lines, without the last line end. */
  readonly range: Range;
  /** Everything in the table, in the order of the text. */
  readonly physicalRows: readonly PhysicalRow[];
  readonly headers: readonly Header[];
  readonly rows: readonly Row[];
  readonly unknownRows: readonly UnknownRow[];
  /** The value at each index of `TableSpec.cells`; undefined where the cell or its row is absent. */
  readonly cells: readonly (ValueCell | undefined)[];
}

/** A heading of one of the six sections. */
export interface Heading {
  /** Number and title, without indentation, residue in front and closing punctuation. */
  readonly range: Range;
  /** The number as written without its separator (`一`, `1`); empty where there is none. */
  readonly number: Range;
  /** Number and separator (`一、`, `1、 `): what a fix of the number replaces. */
  readonly prefix: Range;
  readonly title: Range;
  readonly numberState: 'official' | 'wrong' | 'missing';
  /** `changed`: recognised, though it departs from the official title beyond the known variants. */
  readonly titleState: 'official' | 'variant' | 'changed';
}

export interface Section {
  readonly spec: SectionSpec;
  readonly heading: Heading;
  /** From behind the heading's line to the next heading or the end of the text. */
  readonly body: Range;
  /** Sub-headings (section one: the topics). */
  readonly subheadings: readonly Subheading[];
}

/** A sub-heading （一）… / 1. / bullet in a section. */
export interface Subheading {
  readonly range: Range;
  /** From the heading's start to the next sub-heading or the end of the section. */
  readonly extent: Range;
  readonly topic: TopicKey | undefined;
}

/** Where the report year was read, in the order of their weight. */
export type YearSource = 'title' | 'period' | 'preamble' | 'prose' | 'fileName' | 'given';

export interface YearEvidence {
  readonly year: number;
  readonly source: YearSource;
  /** Where it stands; undefined for the file name and a year given from outside. */
  readonly range: Range | undefined;
}

export interface ReportYear {
  readonly value: number;
  /** `certain` where two kinds of evidence agree and none speaks against it, or it was given. */
  readonly certainty: 'certain' | 'likely' | 'unsure';
  readonly evidence: readonly YearEvidence[];
}

/** A date as written: parts that are missing or unreadable are undefined. */
export interface DateText {
  readonly range: Range;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** `broken`: a sign such as 年 or 日 is lost; `impossible`: no such day; `elided`: the year is left out. */
  readonly state: 'whole' | 'elided' | 'broken' | 'impossible';
}

/** A statement of the statistical period. */
export interface Period {
  readonly range: Range;
  readonly start: DateText;
  readonly end: DateText;
  /** Is it called 统计期限 or the like, or does it span a whole year? Otherwise a rule had better be silent. */
  readonly certain: boolean;
}

/** Something stated in the text, and where. */
export interface Stated<T> {
  readonly value: T;
  readonly range: Range;
}

/** A number, or a denial, that the prose states about a cell or a sum of cells of the tables. */
export interface Claim {
  /** The figure (or the denying words). */
  readonly range: Range;
  readonly value: number;
  /** The cells whose sum it states; all of one table. */
  readonly cells: readonly CellPlace[];
  readonly negation: boolean;
  readonly certain: boolean;
}

/** A cell by its keys, as in JSON. */
export interface CellPlace {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
}

export interface Report {
  readonly text: string;
  readonly lines: LineIndex;
  /** The form that the tables were read by. */
  readonly form: Form;
  readonly title: Stated<string> | undefined;
  readonly organ: Stated<string> | undefined;
  readonly year: ReportYear | undefined;
  readonly period: Period | undefined;
  /** All statements of a period, `period` among them. */
  readonly periods: readonly Period[];
  /** What stands before the first section, without the title. */
  readonly preamble: Range;
  /** Headings in the order of the text; a section may stand twice or be absent. */
  readonly sections: readonly Section[];
  readonly tables: Readonly<Record<TableKey, Table | undefined>>;
}

/** The number in a cell of a table, or undefined where it is absent, blank or unreadable. */
export function valueOf(table: Table | undefined, index: number): number | undefined {
  const value = table?.cells[index]?.value;
  return value?.kind === 'number' ? value.value : undefined;
}

/** First section with this number. */
export function sectionOf(report: Report, number: SectionSpec['number']): Section | undefined {
  return report.sections.find(({ spec }) => spec.number === number);
}
