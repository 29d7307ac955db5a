/** The parts that a table's rows fall into: merged labels such as （三）不予公开, and the blocks of table `disclosure`. */
import { range, type Range } from '../../base/text';
import type { Row, Table } from '../../report/model';

/** A run of rows under one merged label or clause; parts of one level do not overlap. */
export interface Part {
  readonly name: string;
  readonly range: Range;
  readonly rows: readonly Row[];
  readonly parts: readonly Part[];
}

/** The parts of a table: by clause, else by merged labels, each inside the one left of it. */
export function partsOf({ rows, spec }: Table): readonly Part[] {
  return spec.key === 'disclosure'
    ? runs(rows, ({ spec: row }) => spec.blocks[row.block]?.clause)
    : partsAt(rows, 0);
}

function partsAt(rows: readonly Row[], level: number): readonly Part[] {
  return runs(rows, ({ spec }) => spec.groups[level]).map((part) => ({
    ...part,
    parts: partsAt(part.rows, level + 1),
  }));
}

/** Rows that follow each other and share a name; rows without one are in no run. */
function runs(rows: readonly Row[], nameOf: (row: Row) => string | undefined): readonly Part[] {
  const found: { name: string; rows: Row[] }[] = [];
  let last: string | undefined;
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== undefined && name === last) found.at(-1)?.rows.push(row);
    else if (name !== undefined) found.push({ name, rows: [row] });
    last = name;
  }
  return found.map((run) => ({ ...run, range: spanOf(run.rows), parts: [] }));
}

function spanOf(rows: readonly Row[]): Range {
  return range(rows[0]?.physical.range.start ?? 0, rows.at(-1)?.physical.range.end ?? 0);
}
