/**
 * Hints between the text: behind a wrong total, or the one cell that explains what is wrong, the value it should be;
 * behind a row's label the sum that it lacks. Where other values follow in the line, the hint stands behind them and
 * names its column: between them it would push them out of theirs.
 */
import type { Range } from '../base/text';
import { sumOf } from '../form/equations';
import type { Equation } from '../form/types';
import type { FeatureWords } from '../messages/features';
import type { Report, Table, ValueCell } from '../report/model';
import { columnName, columnOf, groupName } from '../rules/names';
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
  /** By the offset of what they are about: one hint each. */
  const hints = new Map<number, Hint>();
  const add: Add = (about, hint) => {
    if (within.start <= about && about <= within.end && !hints.has(about)) hints.set(about, hint);
  };
  for (const table of reading.tables) {
    if (table === typedIn || table.range.start > within.end || within.start > table.range.end) continue;
    addWrong(reading, table, words, add);
    addMissing(reading, table, words, add);
  }
  return [...hints].sort(([a], [b]) => a - b).map(([, hint]) => hint);
}

type Add = (about: number, hint: Hint) => void;

/** What a suspect cell explains is said there and nowhere else, as in the list of problems. */
function addWrong({ audit, report }: Reading, table: Table, words: FeatureWords, add: Add): void {
  const told = new Set<Equation>();
  const addValue = (index: number | undefined, expected: number): void => {
    const cell = table.cells[index ?? -1];
    if (cell) add(cell.range.end, wrongValue(report, table, cell, expected, words));
  };
  for (const { table: key, cell: index, expected, broken } of audit.suspects) {
    if (key !== table.key) continue;
    addValue(index, expected);
    for (const { equation } of broken) told.add(equation);
  }
  // values in the wrong order or column: each is shown where it belongs
  for (const { table: key, telling, changes, broken } of audit.slips) {
    if (key !== table.key || !telling) continue;
    for (const { cell, expected } of changes) addValue(cell, expected);
    for (const { equation } of broken) told.add(equation);
  }
  for (const { equation, left } of audit.broken) {
    if (equation.table !== table.key || equation.kind === 'balance' || told.has(equation)) continue;
    addValue(equation.right[0], left);
  }
}

function wrongValue(
  { text, lines }: Report,
  table: Table,
  { range, spec }: ValueCell,
  expected: number,
  words: FeatureWords,
): Hint {
  const own = spec === undefined ? undefined : table.spec.cells[spec];
  const isTotal = table.spec.equations.some(
    ({ right, kind }) => kind !== 'balance' && own !== undefined && right.includes(own.index),
  );
  const tooltip = isTotal ? words.rightTotal(expected) : words.rightValue(expected);
  const rest = text.slice(range.end, lines.range(lines.lineAt(range.end)).end);
  // in HTML nothing is lined up, and in other layouts nothing but a border may follow the last value
  if (!own || table.layout === 'html' || !/[^\s|]/.test(rest)) {
    return { at: range.end, label: ` ≠ ${expected}`, tooltip };
  }
  const group = table.key === 'review' ? [groupName(columnOf(table.spec, own))] : [];
  const name = [...group, columnName(table.spec, own)].join(' ');
  return { at: range.end + rest.trimEnd().length, label: ` ${name} ≠ ${expected}`, tooltip };
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
    if (at !== undefined) add(at, { at, label: ` Σ ${sum}`, tooltip: words.missingTotal(sum) });
  }
}
