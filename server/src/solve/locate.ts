/**
 * Every cell of table `applications` stands in at least two equations, so the table is an error-locating code:
 * a single wrong cell is the only one that all equations it breaks have in common, and they say by how much it
 * is wrong. This works over equations as data and knows no case by name.
 */
import { evaluate, involves, requiredValue, type CellLookup } from '../form/equations';
import type { Equation } from '../form/types';

/** An equation whose two sides differ. */
export interface BrokenEquation {
  readonly equation: Equation;
  readonly left: number;
  readonly right: number;
}

/** A cell, and the value that mends every equation of a connected group and breaks none. */
export interface Explanation {
  readonly cell: number;
  readonly expected: number;
  /** The broken equations that the cell explains: one connected group. */
  readonly broken: readonly BrokenEquation[];
}

/**
 * For each connected group of broken equations the one cell that explains it, where there is exactly one.
 * `equations` are all of the table, the broken ones among them.
 */
export function locate(
  equations: readonly Equation[],
  broken: readonly BrokenEquation[],
  valueAt: CellLookup,
): readonly Explanation[] {
  const found: Explanation[] = [];
  for (const group of connectedGroups(broken)) {
    const explanations = singleCells(equations, group, valueAt);
    const [only] = explanations;
    if (only && explanations.length === 1) found.push(only);
  }
  return found;
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
  equations: readonly Equation[],
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
    const breaksOne = equations.some(
      (equation) => involves(equation, cell) && evaluate(equation, valueAt).state === 'holds',
    );
    if (!breaksOne) found.push({ cell, expected, broken: group });
  }
  return found;
}

function cellsOf({ left, right }: Equation): readonly number[] {
  return [...left, ...right];
}
