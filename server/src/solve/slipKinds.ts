/** The kinds of typing mistakes, and what each of them makes of the values of a line of cells. */
import type { CellLookup } from '../form/equations';
import type { CellChange } from './pairs';

export type SlipKind =
  | 'digits-swapped'
  | 'digit-lost'
  | 'digit-doubled'
  | 'number-split'
  | 'shifted'
  | 'columns-swapped'
  | 'rows-swapped';

/** A mend that undoes one mistake. */
export interface Candidate {
  readonly kind: SlipKind;
  /** Only cells whose value changes, in the form's order. */
  readonly changes: readonly CellChange[];
  /**
   * Does it concern at least two figures? A lone figure beside zeros fits many places, so that its move is a mend to
   * offer, but no explanation to state.
   */
  readonly telling: boolean;
}

/** The typing mistake that makes `actual` of `expected`, both as digits; undefined where it is none of these. */
export function digitSlip(actual: number, expected: number): SlipKind | undefined {
  const [typed, meant] = [String(actual), String(expected)];
  // Decimals and signs are no counts; of one digit nothing can be told.
  if (!/^\d+$/.test(typed) || !/^\d+$/.test(meant) || actual === expected) return undefined;
  if (typed.length === meant.length) return swapsNeighbours(typed, meant) ? 'digits-swapped' : undefined;
  if (typed.length === meant.length - 1) {
    return typed !== '0' && dropsOne(meant, () => true).includes(typed) ? 'digit-lost' : undefined;
  }
  if (typed.length !== meant.length + 1 || meant === '0') return undefined;
  const doubled = (at: number): boolean => typed.charAt(at) === typed.charAt(at - 1);
  return dropsOne(typed, doubled).includes(meant) ? 'digit-doubled' : undefined;
}

function swapsNeighbours(typed: string, meant: string): boolean {
  const at = [...typed].findIndex((digit, index) => digit !== meant.charAt(index));
  const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
  return swapped === meant;
}

/** `digits` without one of them, for each place that `may` go. */
function dropsOne(digits: string, may: (at: number) => boolean): readonly string[] {
  return [...digits].flatMap((_, at) => (may(at) ? [digits.slice(0, at) + digits.slice(at + 1)] : []));
}

/** Mistakes within one row, or group: its last cell is the total. A line of zeros is written the same in any order. */
export function* lineSlips(line: readonly number[], valueAt: CellLookup): Generator<Candidate> {
  const values = knownValues(line, valueAt);
  if (!values?.some((value) => value !== 0)) return;
  const items = values.slice(0, -1);
  const total = values.at(-1) ?? 0;
  for (let at = 0; at + 1 < values.length; at++) {
    const pair = [values[at] ?? 0, values[at + 1] ?? 0] as const;
    yield* swapped('columns-swapped', [line[at], line[at + 1]], pair);
    const joined = joinedNumber(pair);
    if (joined === undefined || at + 2 >= values.length) continue;
    const [before, after] = [items.slice(0, at), items.slice(at + 2)];
    yield* changed('number-split', line, values, [...before, joined, 0, ...after, total]);
    yield* changed('number-split', line, values, [...before, joined, ...after, 0, total]);
  }
  yield* shifts(line, values, items, total);
}

/** All values one column too far to the right, or to the left, without the total or with it. */
function* shifts(
  line: readonly number[],
  values: readonly number[],
  items: readonly number[],
  total: number,
): Generator<Candidate> {
  const [first = 0, ...behind] = items;
  const last = items.at(-1) ?? 0;
  const before = items.slice(0, -1);
  const sum = (all: readonly number[]): number => all.reduce((whole, value) => whole + value, 0);
  // A figure that is not zero would be lost.
  if (first === 0) {
    yield* changed('shifted', line, values, [...behind, 0, total]);
    yield* changed('shifted', line, values, [...behind, total, sum(behind) + total]);
  }
  if (last === 0) yield* changed('shifted', line, values, [0, ...before, total]);
  const lost = last - sum(before);
  if (total === 0 && lost >= 0) yield* changed('shifted', line, values, [lost, ...before, last]);
}

/** Mistakes between two neighbouring lines of equal length, and between the last two columns of all lines. */
export function* neighbourSlips(
  lines: readonly (readonly number[])[],
  valueAt: CellLookup,
): Generator<Candidate> {
  const known = lines.map((line) => knownValues(line, valueAt));
  for (let at = 0; at + 1 < lines.length; at++) {
    const [upper = [], lower = []] = [lines[at], lines[at + 1]];
    const [above, below] = [known[at], known[at + 1]];
    if (!above || !below || above.length !== below.length) continue;
    if (above.every((value, column) => value === below[column])) continue;
    const both = above.some((value) => value !== 0) && below.some((value) => value !== 0);
    for (const whole of changed(
      'rows-swapped',
      [...upper, ...lower],
      [...above, ...below],
      [...below, ...above],
    )) {
      yield { ...whole, telling: both };
    }
    for (let column = 0; column < above.length; column++) {
      yield* swapped(
        'rows-swapped',
        [upper[column], lower[column]],
        [above[column] ?? 0, below[column] ?? 0],
      );
    }
  }
  yield* lastColumnsSwapped(lines, valueAt);
}

/** The last item and the total exchanged in every line; of other columns no equation would tell. */
function* lastColumnsSwapped(
  lines: readonly (readonly number[])[],
  valueAt: CellLookup,
): Generator<Candidate> {
  const cells = lines.flatMap((line) => line.slice(-2));
  const values = knownValues(cells, valueAt);
  if (!values) return;
  const after = values.map((_, index) => values[index % 2 === 0 ? index + 1 : index - 1] ?? 0);
  yield* changed('columns-swapped', cells, values, after);
}

function knownValues(line: readonly number[], valueAt: CellLookup): readonly number[] | undefined {
  const values: number[] = [];
  for (const cell of line) {
    const value = valueAt(cell);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** 1 and 2 as 12; undefined where the first is no number that one would split, or nothing would move. */
function joinedNumber([first, second]: readonly [number, number]): number | undefined {
  const joined = Number(`${first}${second}`);
  return first > 0 && second > 0 && Number.isSafeInteger(joined) ? joined : undefined;
}

/** Two cells whose values have changed places; none where they are equal. */
function* swapped(
  kind: SlipKind,
  [first, second]: readonly [number | undefined, number | undefined],
  [one, other]: readonly [number, number],
): Generator<Candidate> {
  if (first === undefined || second === undefined || one === other) return;
  const changes = [
    { cell: first, expected: other },
    { cell: second, expected: one },
  ];
  yield { kind, changes, telling: one !== 0 && other !== 0 };
}

/** The candidate that makes `after` of `before`, if that changes at least two cells. */
function* changed(
  kind: SlipKind,
  cells: readonly number[],
  before: readonly number[],
  after: readonly number[],
): Generator<Candidate> {
  const changes: CellChange[] = [];
  let figures = 0;
  cells.forEach((cell, index) => {
    const expected = after[index] ?? 0;
    if (before[index] === expected) return;
    changes.push({ cell, expected });
    if (before[index] !== 0) figures++;
  });
  if (changes.length < 2) return;
  changes.sort((a, b) => a.cell - b.cell);
  yield { kind, changes, telling: figures >= 2 };
}
