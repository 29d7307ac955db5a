/** Spans of an HTML table's cells, which change when rows are put into a merged group. */
import { minimalEdit, type TextEdit } from '../base/edits';
import type { RowSpec } from '../form/types';
import type { Table } from '../report/model';
import { valueSpan } from './grid';
import type { RowPattern } from './rowPattern';
import type { TableStyle } from './tableStyle';

/** The pattern with `colspan` and `rowspan` as the form has them; unchanged in other layouts. */
export function withSpans(
  pattern: RowPattern,
  spec: RowSpec,
  rowSpans: readonly number[],
  table: Table,
): RowPattern {
  if (table.layout !== 'html') return pattern;
  const groups = pattern.pieces.filter(({ kind }) => kind === 'group').length;
  let level = spec.groups.length - groups;
  let value = 0;
  let opening = pattern.opening;
  const pieces = pattern.pieces.map((piece, index) => {
    let columns = 1;
    let rows = 1;
    if (piece.kind === 'group') rows = rowSpans[level++] ?? 1;
    else if (piece.kind === 'own') columns = table.spec.labelColumns - spec.groups.length;
    else if (piece.kind === 'value') columns = valueSpan(table.spec, spec.cells.length, value++);
    else return piece;
    if (index > 0) return { ...piece, separator: spanned(piece.separator, columns, rows) };
    opening = spanned(opening, columns, rows);
    return piece;
  });
  return { ...pattern, opening, pieces };
}

/** Edits of the `rowspan` of merged labels in whose groups rows are put. */
export function spansOf(style: TableStyle, missing: readonly RowSpec[]): readonly TextEdit[] {
  const { text, table } = style;
  if (table.layout !== 'html' || missing.length === 0) return [];
  return table.rows.flatMap((row) =>
    row.label.groups.flatMap(({ label, cell }) => {
      const level = row.spec.groups.indexOf(label);
      const inside = (spec: RowSpec): boolean =>
        row.spec.groups.slice(0, level + 1).every((group, at) => spec.groups[at] === group);
      // A label that moves to a new row before it is written anew there.
      if (!missing.some(inside) || missing.some((spec) => inside(spec) && spec.index < row.spec.index))
        return [];
      const start = text.lastIndexOf('<', cell.slot.start - 1);
      const tag = text.slice(start, cell.slot.start);
      const count = [...table.rows.map(({ spec }) => spec), ...missing].filter(inside).length;
      return minimalEdit(tag, withAttribute(tag, 'rowspan', count), start);
    }),
  );
}

/** Sets both spans of the last cell tag in a piece of source. */
function spanned(source: string, columns: number, rows: number): string {
  const start = Math.max(source.lastIndexOf('<td'), source.lastIndexOf('<th'), source.lastIndexOf('<TD'));
  if (start === -1) return source;
  const tag = withAttribute(withAttribute(source.slice(start), 'colspan', columns), 'rowspan', rows);
  return source.slice(0, start) + tag;
}

/** A cell tag whose `colspan` or `rowspan` is `count`; an attribute of 1 is taken out. */
function withAttribute(tag: string, name: 'colspan' | 'rowspan', count: number): string {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)("\\d{1,5}"|'\\d{1,5}'|\\d{1,5})`, 'i').exec(tag);
  if (found) {
    const [whole, head = '', value = ''] = found;
    const quote = /^["']/.exec(value)?.[0] ?? '';
    return tag.replace(whole, count === 1 ? '' : `${head}${quote}${count}${quote}`);
  }
  return count === 1 ? tag : tag.replace(/^<t[dh]/i, `$& ${name}="${count}"`);
}
