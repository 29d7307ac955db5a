/** Official rows are absent: the form lists every row, also where all its values are 0. One finding a gap. */
import { insertRows } from '../../format/write';
import { tableKeys, type RowSpec } from '../../form/types';
import type { Report, Row, Table } from '../../report/model';
import { groupName } from '../names';
import { rowRange, tableHead } from '../places';
import { bothForms, defineRule, type Fix, type FormPlace } from '../rule';

export const missingRow = defineRule({
  id: 'missing-row',
  group: 'tables',
  tags: ['completeness'],
  severity: 'error',
  forms: bothForms,
  fix: 'offered',
  since: '0.1.0',
  *check({ report }) {
    for (const key of tableKeys) {
      const table = report.tables[key];
      if (!table) continue;
      const gaps = gapsOf(table);
      for (const gap of gaps) {
        yield {
          range: gap.neighbour ? rowRange(gap.neighbour) : tableHead(table),
          facts: { labels: namesOf(table, gap.rows) },
          place: placeOf(table, gap.rows),
          fixes: () => fixesOf(report, table, gap.rows, gaps),
        };
      }
    }
  },
});

interface Gap {
  readonly rows: readonly RowSpec[];
  /** The row behind which they are missing; at the top of the table the row before which they are. */
  readonly neighbour: Row | undefined;
}

/** Missing rows, those that follow each other in the form together. */
function gapsOf(table: Table): readonly Gap[] {
  const present = new Map<string, Row>();
  for (const row of table.rows) if (!present.has(row.spec.key)) present.set(row.spec.key, row);
  const gaps: { rows: RowSpec[]; neighbour: Row | undefined }[] = [];
  let last: Row | undefined;
  let open: { rows: RowSpec[]; neighbour: Row | undefined } | undefined;
  for (const spec of table.spec.rows) {
    const row = present.get(spec.key);
    if (row) {
      if (open) open.neighbour ??= row;
      open = undefined;
      last = row;
    } else if (open) {
      open.rows.push(spec);
    } else {
      open = { rows: [spec], neighbour: last };
      gaps.push(open);
    }
  }
  return gaps;
}

/** The one row of table `review` has no label; JSON knows it by its three groups, and so do people. */
function namesOf({ spec }: Table, rows: readonly RowSpec[]): readonly string[] {
  if (spec.key !== 'review') return rows.map(({ label }) => label);
  return [[...new Set(spec.blocks.flatMap(({ columns }) => columns.map(groupName)))].join('、')];
}

function placeOf({ key, spec }: Table, rows: readonly RowSpec[]): FormPlace {
  const keys =
    key === 'review' ? [...new Set(spec.cells.map((cell) => cell.row))] : rows.map((row) => row.key);
  const [row] = keys;
  return row === undefined ? { table: key } : { table: key, row, rows: keys };
}

function fixesOf(
  report: Report,
  table: Table,
  rows: readonly RowSpec[],
  gaps: readonly Gap[],
): readonly Fix[] {
  const all = gaps.flatMap((gap) => gap.rows);
  const insertion = (title: Fix['title'], specs: readonly RowSpec[], preferred = false): Fix => ({
    title,
    safe: false,
    preferred,
    edits: insertRows(report, table, specs),
  });
  const each = rows.map((spec) =>
    insertion({ key: 'insert-row', label: namesOf(table, [spec]).join('、') }, [spec], rows.length === 1),
  );
  const here = insertion({ key: 'insert-rows', count: rows.length, where: 'here' }, rows, true);
  const everywhere = insertion({ key: 'insert-rows', count: all.length, where: 'table' }, all);
  const [first, ...others] = rows.length > 1 ? [here, ...each] : each;
  // In a table that has just been begun there may be nothing yet to write a row like.
  return [...(first ? [first] : []), ...(gaps.length > 1 ? [everywhere] : []), ...others].filter(
    ({ edits }) => edits.length > 0,
  );
}
