/**
 * A value is empty, or a sign for nothing stands for it. A blank is unknown, not zero: where the equations ask for
 * a value, that value is offered; zero is the safe fix only where none speaks against it.
 */
import type { Range } from '../../base/text';
import { setValue } from '../../format/write';
import { tableKeys } from '../../form/types';
import type { Report, Row, Table, ValueCell } from '../../report/model';
import { solveBlanks, type BlankValue } from '../../solve/blanks';
import { columnName } from '../names';
import { rowRange } from '../places';
import { bothForms, defineRule, type Fix } from '../rule';

export const blankCell = defineRule({
  id: 'blank-cell',
  group: 'tables',
  tags: ['completeness'],
  severity: 'warning',
  forms: bothForms,
  fix: 'safe',
  since: '0.1.0',
  *check({ report, audit }) {
    for (const key of tableKeys) {
      const table = report.tables[key];
      if (!table) continue;
      const blanks = blanksOf(table);
      if (blanks.length === 0) continue;
      const indexes = new Set(blanks.map(({ spec }) => spec));
      const solved = solveBlanks(table.spec.equations, indexes, audit.values[key]);
      for (const { row, cell, spec } of blanks) {
        const place = table.spec.cells[spec];
        const value = solved.get(spec);
        if (!place || !value) continue;
        const own = visibleRange(cell);
        // of several blanks of a row that only its length tells, one alone may be filled only where all may
        const alone = own !== undefined || lengthTells(row).every((spec) => solved.get(spec)?.zeroIsSafe);
        yield {
          range: own ?? rowRange(row),
          facts: {
            expected: value.expected === 0 ? undefined : value.expected,
            ...(!own && { column: columnName(table.spec, place) }),
          },
          place: { table: key, row: place.row, column: place.column },
          fixes: () => [fixOf(report, table, cell, { ...value, zeroIsSafe: value.zeroIsSafe && alone })],
        };
      }
    }
  },
});

interface Blank {
  readonly row: Row;
  readonly cell: ValueCell;
  readonly spec: number;
}

/** Blank values of rows that have as many values as the form asks for; of the others `cell-count` speaks. */
function blanksOf(table: Table): readonly Blank[] {
  const blanks: Blank[] = [];
  for (const row of table.rows) {
    if (row.count !== 'right') continue;
    for (const cell of row.values) {
      const { spec } = cell;
      if (cell.value.kind === 'blank' && spec !== undefined && table.cells[spec] === cell) {
        blanks.push({ row, cell, spec });
      }
    }
  }
  return blanks;
}

/** The blanks of a row that nothing in the text shows. */
function lengthTells({ values }: Row): readonly number[] {
  return values.flatMap((cell) =>
    cell.value.kind === 'blank' && cell.spec !== undefined && !visibleRange(cell) ? [cell.spec] : [],
  );
}

/** An empty cell shows by the blanks between its separators, if there are any. */
function visibleRange({ range, slot }: ValueCell): Range | undefined {
  if (range.start < range.end) return range;
  return slot.start < slot.end ? slot : undefined;
}

function fixOf(report: Report, table: Table, cell: ValueCell, { expected, zeroIsSafe }: BlankValue): Fix {
  const value = String(expected ?? 0);
  return {
    title: { key: 'set-value', value },
    safe: zeroIsSafe && value === '0',
    preferred: zeroIsSafe || expected !== undefined,
    edits: setValue(report, table, cell, value),
  };
}
