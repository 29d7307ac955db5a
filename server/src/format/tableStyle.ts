/**
 * How a table is written, learned from its rows: which blanks merged cells leave, how rows are parted, how labels
 * are punctuated. What the rows do not show is taken from the layout's rule.
 */
import { oncePer } from '../base/memo';
import { lineEndOf, range, type Range } from '../base/text';
import type { RowSpec } from '../form/types';
import type { LayoutId, PhysicalRow, Report, Row, Table } from '../report/model';
import { fitted } from './fit';
import { labelStyleOf, type LabelStyle } from './labelStyle';
import {
  physicalStart,
  rowAt,
  rowEnd,
  rowPattern,
  rowStart,
  type PieceKind,
  type RowPattern,
} from './rowPattern';
import { PieceSamples, type Content } from './samples';

/** Blanks that the merged cells of a layout leave behind where no row of the table shows it. */
interface Blanks {
  /** A cell that a merged label above covers leaves a blank. */
  readonly lead: boolean;
  /** A label over several columns leaves blanks right of it. */
  readonly span: boolean;
}

const blanksOfLayout: Partial<Readonly<Record<LayoutId, Blanks>>> = {
  'tab-stacked': { lead: true, span: false },
  tsv: { lead: true, span: true },
  markdown: { lead: true, span: true },
};

export interface KnownRow {
  readonly row: Row;
  readonly pattern: RowPattern;
}

export class TableStyle {
  readonly text: string;
  readonly table: Table;
  readonly labels: LabelStyle;
  /** The rows that may serve as samples: those with all their values, or all where there is none. */
  readonly known: readonly KnownRow[];
  readonly #blanks: Blanks;
  /** Cells of a row with its tail of blanks; undefined where rows have no tail. */
  readonly #total: number | undefined;

  constructor(report: Report, table: Table) {
    this.text = report.text;
    this.table = table;
    this.labels = labelStyleOf(table, report.text);
    const whole = table.rows.filter(({ count }) => count === 'right');
    this.known = (whole.length > 0 ? whole : table.rows).map((row) => ({
      row,
      pattern: rowPattern(report.text, table, row),
    }));
    this.#blanks = learnBlanks(table, this.known);
    this.#total = learnTotal(this.known);
  }

  /** The cells that a row has in this table; `carried` are the merged labels that stand in it, by level. */
  contents(
    spec: RowSpec,
    carried: readonly (string | undefined)[],
    label: string,
    values: readonly string[],
  ): readonly Content[] {
    const contents: Content[] = [];
    spec.groups.forEach((_, level) => {
      const group = carried[level];
      if (group !== undefined) contents.push({ kind: 'group', text: group });
      else if (this.#blanks.lead) contents.push({ kind: 'lead', text: '' });
    });
    if (this.table.spec.labelColumns > 0) contents.push({ kind: 'own', text: label });
    if (this.#blanks.span) {
      for (let at = spec.groups.length + 1; at < this.table.spec.labelColumns; at++) {
        contents.push({ kind: 'span', text: '' });
      }
    }
    for (const text of values) contents.push({ kind: 'value', text });
    const tail = this.tailAfter(contents.length);
    for (let at = 0; at < tail; at++) contents.push({ kind: 'tail', text: '' });
    return contents;
  }

  /** How many trailing blanks a row with `written` other cells has. */
  tailAfter(written: number): number {
    return Math.max(0, (this.#total ?? 0) - written);
  }

  /**
   * A row of these contents as the table's rows are written: byte for byte as the nearest row of the same shape
   * where there is one. Undefined where the table has no row to go by.
   */
  write(contents: readonly Content[], spec: RowSpec): RowPattern | undefined {
    const nearest = this.nearest(spec.index);
    const template = nearest.find(
      ({ row, pattern }) =>
        sameKinds(pattern, contents) &&
        (this.table.layout !== 'html' || row.spec.groups.length === spec.groups.length),
    )?.pattern;
    const pattern = template
      ? {
          ...template,
          pieces: template.pieces.map((piece, at) => ({ ...piece, content: contents[at]?.text ?? '' })),
        }
      : this.samples(spec.index)?.compose(contents);
    return pattern && fitted(pattern, this);
  }

  /** Samples of the rows, the nearest to position `index` of the form first; `own` before them all. */
  samples(index: number, own?: RowPattern): PieceSamples | undefined {
    const [first, ...rest] = [...(own ? [own] : []), ...this.nearest(index).map(({ pattern }) => pattern)];
    return first && new PieceSamples([first, ...rest]);
  }

  /** Sample rows, the nearest to position `index` of the form first. */
  nearest(index: number): readonly KnownRow[] {
    const distance = ({ row }: KnownRow): number => Math.abs(row.spec.index - index);
    return [...this.known].sort((a, b) => distance(a) - distance(b) || a.row.spec.index - b.row.spec.index);
  }

  /** What stands between two rows: behind row `before` if another follows it, else between the nearest ones. */
  rowSeparator(before: PhysicalRow): string {
    const rows = this.table.physicalRows;
    const at = rowAt(this.table, before.range.start);
    const between = (index: number): string | undefined => {
      const [first, second] = [rows[index], rows[index + 1]];
      if (!first || !second || first.role === 'delimiter' || second.role === 'delimiter') return undefined;
      const gap = this.text.slice(
        rowEnd(this.text, this.table, first),
        physicalStart(this.text, this.table, second),
      );
      // The head of an HTML table is parted from its body by more than rows are.
      return gap.includes('<') ? undefined : gap;
    };
    const near = between(at) ?? between(at - 1) ?? between(rows.length - 2) ?? between(0);
    if (near !== undefined) return near;
    const lineEnd = lineEndOf(this.text);
    return this.table.layout === 'tab-stacked' ? lineEnd + lineEnd : lineEnd;
  }

  /** Where a row stands, without headers that a layout without row boundaries counts to it. */
  extentOf(row: Row): Range {
    return range(rowStart(this.text, this.table, row), rowEnd(this.text, this.table, row.physical));
  }
}

/** Do the cells of a row have these kinds, one for one? */
export function sameKinds(
  { pieces }: RowPattern,
  contents: readonly { readonly kind: PieceKind }[],
): boolean {
  return (
    pieces.length === contents.length && pieces.every(({ kind }, index) => kind === contents[index]?.kind)
  );
}

function learnBlanks(table: Table, known: readonly KnownRow[]): Blanks {
  const rule = blanksOfLayout[table.layout] ?? { lead: false, span: false };
  const votes = { lead: 0, noLead: 0, span: 0, noSpan: 0 };
  for (const { row, pattern } of known) {
    const count = (kind: PieceKind): number => pattern.pieces.filter((piece) => piece.kind === kind).length;
    if (row.spec.groups.length > row.label.groups.length) votes[count('lead') > 0 ? 'lead' : 'noLead']++;
    if (row.spec.groups.length + 1 < table.spec.labelColumns) votes[count('span') > 0 ? 'span' : 'noSpan']++;
  }
  return {
    lead: votes.lead === votes.noLead ? rule.lead : votes.lead > votes.noLead,
    span: votes.span === votes.noSpan ? rule.span : votes.span > votes.noSpan,
  };
}

/** The number of cells that most rows with a tail of blanks reach; undefined where none has a tail. */
function learnTotal(known: readonly KnownRow[]): number | undefined {
  const totals = new Map<number, number>();
  for (const { pattern } of known) {
    if (pattern.pieces.at(-1)?.kind !== 'tail') continue;
    totals.set(pattern.pieces.length, (totals.get(pattern.pieces.length) ?? 0) + 1);
  }
  let best: number | undefined;
  let most = 0;
  for (const [total, count] of totals) {
    if (count > most) [best, most] = [total, count];
  }
  return best;
}

/** The style of a table of `report`, learned once. */
export const tableStyleOf = oncePer(
  (table: Table, report: Report): TableStyle => new TableStyle(report, table),
);
