/**
 * Every cell of table `applications` stands in at least two equations, so the table is an error-locating code:
 * a single wrong cell is the only one that all equations it breaks have in common, and they say by how much it
 * is wrong. This works over equations as data and knows no case by name.
 */
import { evaluate, involves, requiredValue, type CellLookup } from '../form/equations';
import type { Equation, TableSpec } from '../form/types';
import { explainingPairs, type CellChange, type CellPair } from './pairs';
import { digitSlip } from './slipKinds';
import { findSlips, type Slip } from './slips';

/** An equation whose two sides differ. */
export interface BrokenEquation {
  readonly equation: Equation;
  readonly left: number;
  readonly right: number;
}

/** A cell, and the value that mends broken equations and breaks none that holds. */
export interface Explanation extends CellChange {
  /** The broken equations that the cell explains: all that it stands in. */
  readonly broken: readonly BrokenEquation[];
  /** Another cell that has to change as well, where both stand in one equation. */
  readonly together?: CellChange;
}

export interface Located {
  /** Cells that must be wrong: one, or the one pair of its group. */
  readonly cells: readonly Explanation[];
  /** Typing mistakes over several cells; those that are not telling are mends to offer only. */
  readonly slips: readonly Slip[];
}

/**
 * For each connected group of broken equations the one cell that explains it, where there is exactly one; else the
 * one typing mistake, which may mend several groups; else the one pair of cells. Groups that several of a kind
 * explain are left alone: nothing is guessed. `broken` are the broken equations among those of the table.
 */
export function locate(table: TableSpec, broken: readonly BrokenEquation[], valueAt: CellLookup): Located {
  const groups = connectedGroups(broken).map((group) => ({
    group,
    singles: singleCells(table, group, valueAt),
  }));
  const certain = groups.flatMap(({ singles }) => (singles.length === 1 ? singles : []));
  const ambiguous = groups.filter(({ singles }) => singles.length > 1);
  const open = groups.filter(({ singles }) => singles.length === 0).map(({ group }) => group);
  const slips = findSlips(table, open, valueAt);
  const told = new Set(slips.flatMap((slip) => (slip.telling ? slip.broken : [])));
  const pairs = new Map<string, CellPair>();
  for (const group of open) {
    if (group.some((one) => told.has(one))) continue;
    const [pair, ...others] = explainingPairs(table, group, valueAt);
    // one pair may explain two groups, that meet in an equation which holds because both cells are wrong
    if (pair && others.length === 0) pairs.set(keyOf(pair), pair);
  }
  return {
    cells: [...certain, ...[...pairs.values()].flatMap((pair) => explainedBy(table, pair, broken))],
    slips: [...slips, ...ambiguous.flatMap(({ singles }) => onlyDigitSlip(singles, valueAt))],
  };
}

/** Of several cells that would do, the one whose digits were mistyped, if it is the only one: a mend to offer. */
function onlyDigitSlip(singles: readonly Explanation[], valueAt: CellLookup): readonly Slip[] {
  const slips = singles.flatMap(({ cell, expected, broken }): readonly Slip[] => {
    const kind = digitSlip(valueAt(cell) ?? 0, expected);
    return kind === undefined ? [] : [{ kind, changes: [{ cell, expected }], telling: false, broken }];
  });
  return slips.length === 1 ? slips : [];
}

function keyOf(pair: CellPair): string {
  return pair
    .map(({ cell, expected }) => `${cell}=${expected}`)
    .sort()
    .join();
}

/** Two cells that share no equation are two slips of the pen; two that do are one finding at each, told together. */
function explainedBy(
  { equationsOf }: TableSpec,
  [first, second]: CellPair,
  broken: readonly BrokenEquation[],
): readonly Explanation[] {
  const of = ({ cell }: CellChange) => broken.filter(({ equation }) => involves(equation, cell));
  const [left, right] = [of(first), of(second)];
  if (!equationsOf[first.cell]?.some((equation) => involves(equation, second.cell))) {
    return [
      { ...first, broken: left },
      { ...second, broken: right },
    ];
  }
  const both = [...new Set([...left, ...right])];
  return [
    { ...first, broken: both, together: second },
    { ...second, broken: both, together: first },
  ];
}

/** Broken equations parted into groups that share no cell with each other. */
export function connectedGroups(broken: readonly BrokenEquation[]): readonly (readonly BrokenEquation[])[] {
  let groups: { readonly cells: Set<number>; readonly members: BrokenEquation[] }[] = [];
  for (const one of broken) {
    const cells = cellsOf(one.equation);
    const touched = groups.filter((group) => cells.some((cell) => group.cells.has(cell)));
    const joined = {
      cells: new Set([...touched.flatMap((group) => [...group.cells]), ...cells]),
      members: [...touched.flatMap(({ members }) => members), one],
    };
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups.map(({ members }) => members);
}

/** Each cell whose change to one value mends the whole group and breaks no equation that holds. */
function singleCells(
  { equationsOf }: TableSpec,
  group: readonly BrokenEquation[],
  valueAt: CellLookup,
): readonly Explanation[] {
  const [first, ...others] = group;
  if (!first) return [];
  const found: Explanation[] = [];
  for (const cell of cellsOf(first.equation)) {
    const expected = requiredValue(first.equation, cell, valueAt);
    if (expected === undefined || expected < 0) continue;
    if (others.some(({ equation }) => requiredValue(equation, cell, valueAt) !== expected)) continue;
    // All broken equations with this cell are in the group; one that holds would no longer do so.
    const breaksOne = equationsOf[cell]?.some((equation) => evaluate(equation, valueAt).state === 'holds');
    if (breaksOne !== true) found.push({ cell, expected, broken: group });
  }
  return found;
}

function cellsOf({ left, right }: Equation): readonly number[] {
  return [...left, ...right];
}
