/**
 * How a table is written, learned from its rows: which blanks merged cells leave, how rows are parted, how labels
 * are punctuated. What the rows do not show is taken from the layout's rule.
 */
import { lineEndOf } from '../base/text';
import type { RowSpec } from '../form/types';
import type { LayoutId, PhysicalRow, Report, Row, Table } from '../report/model';
import { labelStyleOf, type LabelStyle } from './labelStyle';
import { rowEnd, rowPattern, type Content, type PieceKind, type RowPattern } from './rowPattern';

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
    this.labels = labelStyleOf(report.text, table);
    const whole = table.rows.filter(({ count }) => count === 'right');
    this.known = (whole.length > 0 ? whole : table.rows).map((row) => ({
      row,
      pattern: rowPattern(report.text, table, row),
    }));
    this.#blanks = learnBlanks(table, this.known);
    this.#total = learnTotal(this.known);
  }

  /** The kinds of the cells that a row has in this table, with its contents. */
  contents(
    spec: RowSpec,
    carried: readonly boolean[],
    label: string,
    values: readonly string[],
  ): readonly Content[] {
    const contents: Content[] = [];
    spec.groups.forEach((group, level) => {
      if (carried[level]) contents.push({ kind: 'group', text: group });
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

  /** A present row whose cells are of these kinds, the nearest to position `index` of the form. */
  template(contents: readonly Content[], index: number): RowPattern | undefined {
    return this.nearest(index).find(({ pattern }) => sameKinds(pattern, contents))?.pattern;
  }

  /** Sample rows, the nearest to position `index` of the form first. */
  nearest(index: number): readonly KnownRow[] {
    const distance = ({ row }: KnownRow): number => Math.abs(row.spec.index - index);
    return [...this.known].sort((a, b) => distance(a) - distance(b) || a.row.spec.index - b.row.spec.index);
  }

  /** What stands between row `before` and the row behind it, or between other rows where it is the last. */
  rowSeparator(before: PhysicalRow): string {
    const rows = this.table.physicalRows;
    const at = rows.findIndex(({ range }) => range.start === before.range.start);
    for (const [first, second] of [
      [rows[at], rows[at + 1]],
      [rows[at - 1], rows[at]],
      [rows[rows.length - 2], rows[rows.length - 1]],
    ]) {
      if (!first || !second || first.role === 'delimiter' || second.role === 'delimiter') continue;
      const separator = this.text.slice(rowEnd(this.text, this.table, first), second.range.start);
      if (separator !== '' || this.table.layout === 'html') return separator;
    }
    const lineEnd = lineEndOf(this.text);
    return this.table.layout === 'tab-stacked' ? lineEnd + lineEnd : lineEnd;
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
