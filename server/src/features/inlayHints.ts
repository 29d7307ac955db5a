/** Hints between the text: behind a wrong total, or the one cell that explains what is wrong, the value it should be; behind a row's label the sum that it lacks. */
import type { Range } from '../base/text';
import { sumOf } from '../form/equations';
import type { Equation } from '../form/types';
import type { FeatureWords } from '../messages/features';
import type { Table } from '../report/model';
import { rowRange } from '../rules/places';
import type { Reading } from './shared/reading';

export interface Hint {
  /** Offset that the hint stands behind. */
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** The hints whose place lies in `within`, in the order of the text; none in `typedIn`, the table being edited. */
export function hintsIn(
  reading: Reading,
  within: Range,
  words: FeatureWords,
  typedIn?: Table,
): readonly Hint[] {
  const hints = new Map<number, Hint>();
  const add = (at: number, label: string, tooltip: string): void => {
    if (within.start <= at && at <= within.end && !hints.has(at)) hints.set(at, { at, label, tooltip });
  };
  for (const table of reading.tables) {
    if (table === typedIn || table.range.start > within.end || within.start > table.range.end) continue;
    addWrong(reading, table, words, add);
    addMissing(reading, table, words, add);
  }
  return [...hints.values()].sort((a, b) => a.at - b.at);
}

type Add = (at: number, label: string, tooltip: string) => void;

/** What a suspect cell explains is said there and nowhere else, as in the list of problems. */
function addWrong({ audit }: Reading, table: Table, words: FeatureWords, add: Add): void {
  const told = new Set<Equation>();
  for (const { table: key, cell: index, expected, broken } of audit.suspects) {
    const cell = key === table.key ? table.cells[index] : undefined;
    if (!cell) continue;
    add(cell.range.end, ` ≠ ${expected}`, words.rightTotal(expected));
    for (const { equation } of broken) told.add(equation);
  }
  // values in the wrong order or column: each is shown where it belongs
  for (const { table: key, telling, changes, broken } of audit.slips) {
    if (key !== table.key || !telling) continue;
    for (const { cell: index, expected } of changes) {
      const cell = table.cells[index];
      if (cell) add(cell.range.end, ` ≠ ${expected}`, words.rightTotal(expected));
    }
    for (const { equation } of broken) told.add(equation);
  }
  for (const { equation, left } of audit.broken) {
    if (equation.table !== table.key || equation.kind === 'balance' || told.has(equation)) continue;
    const cell = table.cells[equation.right[0] ?? -1];
    if (cell) add(cell.range.end, ` ≠ ${left}`, words.rightTotal(left));
  }
}

function addMissing({ audit }: Reading, table: Table, words: FeatureWords, add: Add): void {
  const valueAt = audit.values[table.key];
  for (const { kind, left, right } of table.spec.equations) {
    const [total] = right;
    if ((kind !== 'row-total' && kind !== 'review-total') || total === undefined) continue;
    if (valueAt(total) !== undefined) continue;
    const sum = sumOf(left, valueAt);
    const rowIndex = table.spec.cells[total]?.rowIndex;
    const row = sum === undefined ? undefined : table.rows.find(({ spec }) => spec.index === rowIndex);
    if (!row || sum === undefined) continue;
    // the row of table `review` has no label: there the sum stands at the blank total
    const at = row.label.cells.length > 0 ? rowRange(row).end : table.cells[total]?.range.end;
    if (at !== undefined) add(at, ` Σ ${sum}`, words.missingTotal(sum));
  }
}
