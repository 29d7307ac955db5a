/** Zero rows for rows that a table lacks, each at its place, written as the neighbouring rows are. */
import { insert, type TextEdit } from '../base/edits';
import type { RowSpec } from '../form/types';
import type { PhysicalRow, Report, Table } from '../report/model';
import { inStyle } from './labelStyle';
import { PieceSamples, rowEnd, writePattern, type RowPattern } from './rowPattern';
import { TableStyle } from './tableStyle';

/**
 * Inserts a zero row for each of `specs` (rows of the table's form; those that stand already are left out). Rows
 * that belong at one place come in one edit. No edits where the table holds no row that shows how rows are written
 * and no header to put them behind.
 */
export function insertRows(report: Report, table: Table, specs: readonly RowSpec[]): readonly TextEdit[] {
  const style = new TableStyle(report, table);
  const present = new Set(table.rows.map(({ spec }) => spec.key));
  const missing = [...new Map(specs.map((spec) => [spec.key, spec])).values()]
    .filter(({ key }) => !present.has(key))
    .sort((a, b) => a.index - b.index);
  const standing = new Set(
    table.rows.flatMap(({ spec, label }) => label.groups.map((group) => groupPath(spec, group.label))),
  );
  const gaps = new Map<PhysicalRow, string[]>();
  const before = new Map<PhysicalRow, string[]>();
  for (const spec of missing) {
    const text = zeroRow(style, spec, carriedBy(table, spec, standing));
    if (text === undefined) continue;
    const place = placeOf(table, spec);
    if (place.after) push(gaps, place.after, text);
    else if (place.before) push(before, place.before, text);
  }
  return [
    ...[...gaps].map(([row, texts]) => {
      const separator = style.rowSeparator(row);
      return insert(rowEnd(report.text, table, row), texts.map((text) => separator + text).join(''));
    }),
    ...[...before].map(([row, texts]) => {
      const separator = style.rowSeparator(row);
      return insert(row.range.start, texts.map((text) => text + separator).join(''));
    }),
  ];
}

function push(map: Map<PhysicalRow, string[]>, row: PhysicalRow, text: string): void {
  const list = map.get(row);
  if (list) list.push(text);
  else map.set(row, [text]);
}

/** A merged label with those left of it: `三、…` may stand once, and each `（三）` under it once. */
function groupPath(spec: RowSpec, label: string): string {
  return spec.groups.slice(0, spec.groups.indexOf(label) + 1).join('\n');
}

/**
 * Which merged labels a new row carries: those of which it is the first row, unless the label stands in another
 * row already. What it carries is added to `standing`.
 */
function carriedBy(table: Table, spec: RowSpec, standing: Set<string>): readonly boolean[] {
  return spec.groups.map((label, level) => {
    const path = groupPath(spec, label);
    if (standing.has(path)) return false;
    const earlier = table.rows.some(
      (row) =>
        row.spec.index < spec.index &&
        row.spec.groups[level] === label &&
        groupPath(row.spec, label) === path,
    );
    if (earlier) return false;
    standing.add(path);
    return true;
  });
}

function zeroRow(style: TableStyle, spec: RowSpec, carried: readonly boolean[]): string | undefined {
  const contents = style
    .contents(
      spec,
      carried,
      spec.label,
      spec.cells.map(() => '0'),
    )
    .map(({ kind, text }) => ({ kind, text: inStyle(text, style.labels) }));
  const template = style.template(contents, spec.index);
  if (template) {
    const pieces = template.pieces.map((piece, at) => ({ ...piece, content: contents[at]?.text ?? '' }));
    return writePattern({ ...template, pieces });
  }
  const [nearest, ...others] = style.nearest(spec.index).map(({ pattern }): RowPattern => pattern);
  if (!nearest) return undefined;
  return writePattern(new PieceSamples([nearest, ...others]).compose(contents));
}

interface Place {
  readonly after?: PhysicalRow;
  readonly before?: PhysicalRow;
}

/** Behind the nearest row before it in the form; else behind the header of its block; else before the next row. */
function placeOf(table: Table, spec: RowSpec): Place {
  let previous: { readonly index: number; readonly physical: PhysicalRow } | undefined;
  let next: { readonly index: number; readonly physical: PhysicalRow } | undefined;
  for (const { spec: other, physical } of table.rows) {
    if (other.index < spec.index && (!previous || other.index >= previous.index)) {
      previous = { index: other.index, physical };
    }
    if (other.index > spec.index && (!next || other.index < next.index))
      next = { index: other.index, physical };
  }
  if (previous && table.spec.rows[previous.index]?.block === spec.block) return { after: previous.physical };
  const header = headerRow(table, spec.block);
  if (header) return { after: header };
  if (next && table.spec.rows[next.index]?.block === spec.block) return { before: next.physical };
  return previous ? { after: previous.physical } : next ? { before: next.physical } : {};
}

/** The last physical row that holds a header of the block. */
function headerRow(table: Table, block: number): PhysicalRow | undefined {
  const starts = new Set(
    table.headers
      .filter((header) => header.block === block && header.cell)
      .map(({ cell }) => cell?.slot.start),
  );
  let found: PhysicalRow | undefined;
  for (const row of table.physicalRows) {
    if (row.cells.some(({ slot }) => starts.has(slot.start))) found = row;
  }
  return found;
}
