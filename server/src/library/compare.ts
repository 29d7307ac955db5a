/** Two years' reports of an organ beside each other: every figure of the form, and the prose sentence by sentence. */
import { textOf } from '../base/text';
import { cellSpec, tableKeys, type CellSpec, type TableKey, type TableSpec } from '../form/types';
import { valueOf, type Report, type Section, type Table } from '../report/model';
import { outsideOf } from '../report/prose';

/** A value of the form in both years, as it is written; null where it does not stand in the report. */
export interface ComparedCell {
  readonly last: string | null;
  readonly now: string | null;
  /** How much more it is now; null where one of them is no number. */
  readonly change: number | null;
}

export interface ComparedRow {
  /** Row or group in the form's own words, the outermost first. */
  readonly label: readonly string[];
  readonly cells: readonly ComparedCell[];
}

/** Rows that have their columns in common. */
export interface ComparedBlock {
  readonly table: TableKey;
  /** Title of the section that holds the table. */
  readonly title: string;
  /** The clause that the block is about, where the form has clauses. */
  readonly clause: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly ComparedRow[];
}

export interface Comparison {
  readonly blocks: readonly ComparedBlock[];
  /** The prose of each year, a sentence a line under the headings of its sections. */
  readonly prose: { readonly last: string; readonly now: string };
  /** Do the two stand on one form? Otherwise only what has the same name on both is compared. */
  readonly sameForm: boolean;
}

/** Compares by the form of this year's report. */
export function compareReports(last: Report, now: Report): Comparison {
  return {
    blocks: tableKeys.flatMap((key) => blocksOf(last, now, key)),
    prose: { last: proseOf(last), now: proseOf(now) },
    sameForm: last.form.id === now.form.id,
  };
}

function blocksOf(last: Report, now: Report, key: TableKey): readonly ComparedBlock[] {
  const spec = now.form.tables[key];
  const title = now.form.sections.find(({ table }) => table === key)?.title ?? '';
  const blocks: { block: ComparedBlock; rows: ComparedRow[] }[] = [];
  for (const line of spec.lines) {
    const cells = line.flatMap((index) => spec.cells[index] ?? []);
    const [first] = cells;
    if (!first) continue;
    const columns = cells.map((cell) => columnOf(spec, cell)?.label ?? cell.column);
    const clause = spec.blocks[spec.rows[first.rowIndex]?.block ?? 0]?.clause ?? null;
    let own = blocks.at(-1);
    if (own?.block.columns.join('\n') !== columns.join('\n') || own.block.clause !== clause) {
      const rows: ComparedRow[] = [];
      own = { block: { table: key, title, clause, columns, rows }, rows };
      blocks.push(own);
    }
    const compared = cells.map((cell) => compareCell(last, now, spec, cell));
    own.rows.push({ label: labelOf(spec, first), cells: compared });
  }
  return blocks.map(({ block }) => block);
}

function compareCell(last: Report, now: Report, spec: TableSpec, cell: CellSpec): ComparedCell {
  // on another form the same name may stand at another place, or nowhere
  const before = cellSpec(last.form.tables[spec.key], cell.row, cell.column);
  const lastTable = last.tables[spec.key];
  const nowTable = now.tables[spec.key];
  const from = before && valueOf(lastTable, before.index);
  const to = valueOf(nowTable, cell.index);
  return {
    last: before ? written(last, lastTable, before.index) : null,
    now: written(now, nowTable, cell.index),
    change: from === undefined || to === undefined ? null : round(to - from),
  };
}

function written(report: Report, table: Table | undefined, index: number): string | null {
  const cell = table?.cells[index];
  return cell ? textOf(report.text, cell.range).trim() : null;
}

/** Amounts have two decimals; their difference has no more. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function columnOf(spec: TableSpec, cell: CellSpec) {
  const row = spec.rows[cell.rowIndex];
  return row && spec.blocks[row.block]?.columns[cell.position];
}

function labelOf(spec: TableSpec, cell: CellSpec): readonly string[] {
  const row = spec.rows[cell.rowIndex];
  // the one row of table `review` has no label: its groups stand above the columns
  const label =
    spec.key === 'review' ? (columnOf(spec, cell)?.groups ?? []) : [...(row?.groups ?? []), row?.label ?? ''];
  return label.filter((part) => part !== '');
}

function proseOf(report: Report): string {
  const sections = report.sections.map((section) => sectionText(report, section));
  return [sentences(textOf(report.text, report.preamble)), ...sections]
    .filter((part) => part !== '')
    .join('\n\n');
}

function sectionText(report: Report, { spec, heading, body }: Section): string {
  const parts = outsideOf(report.text, Object.values(report.tables)).filter(
    ({ start, end }) => start < body.end && body.start < end,
  );
  const text = parts
    .map(({ start, end }) => report.text.slice(Math.max(start, body.start), Math.min(end, body.end)))
    .join('\n');
  const title = textOf(report.text, heading.range).trim() || spec.title;
  return [title, sentences(text)].filter((part) => part !== '').join('\n');
}

/** A sentence a line: a paragraph in which a word has changed would be one long line. */
function sentences(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => line.split(/(?<=[。；！？])(?![”’」』）)])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .join('\n');
}
