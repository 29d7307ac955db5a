/**
 * Typing mistakes that explain broken equations: values in the wrong order, shifted by a column, a number split over
 * two cells, digits swapped, lost or doubled. Each is tried as one mend; what counts is whether every equation that it
 * touches holds afterwards. This works over equations and lines of cells as data.
 */
import { evaluate, type CellLookup } from '../form/equations';
import type { Equation, TableSpec } from '../form/types';
import type { BrokenEquation } from './locate';
import type { CellChange } from './pairs';
import { lineSlips, neighbourSlips, type Candidate } from './slipKinds';

export type { SlipKind } from './slipKinds';

/** A mend by name: after all its changes every equation of its groups holds, and none that held is broken. */
export interface Slip extends Candidate {
  /** The broken equations that it mends: whole connected groups. */
  readonly broken: readonly BrokenEquation[];
}

type Group = readonly BrokenEquation[];

/**
 * The typing mistakes that explain the groups. Where two of them explain the same group, neither is told: nothing
 * is guessed. Costs a few hundred small sums, and only where something is broken.
 */
export function findSlips(table: TableSpec, groups: readonly Group[], valueAt: CellLookup): readonly Slip[] {
  if (groups.length === 0) return [];
  const groupOf = new Map(groups.flatMap((group) => group.map(({ equation }) => [equation, group] as const)));
  const found = new Map<string, Slip>();
  for (const candidate of candidates(table.lines, valueAt)) {
    const broken = mendedBy(candidate.changes, table, groupOf, valueAt);
    if (!broken) continue;
    const key = candidate.changes.map(({ cell, expected }) => `${cell}=${expected}`).join();
    // One change may have two names; the plainer one comes first.
    if (!found.has(key)) found.set(key, { ...candidate, broken });
  }
  // A mistake that explains more leaves nothing to one that explains a part of it.
  const all = [...found.values()];
  const slips = all.filter(
    (slip) => !all.some((other) => other.broken.length > slip.broken.length && covers(other, slip)),
  );
  return slips.filter((slip) => slips.every((other) => other === slip || !meet(other, slip)));
}

function covers(whole: Slip, part: Slip): boolean {
  return part.broken.every((one) => whole.broken.includes(one));
}

function meet(one: Slip, other: Slip): boolean {
  return one.broken.some((broken) => other.broken.includes(broken));
}

function* candidates(lines: readonly (readonly number[])[], valueAt: CellLookup): Generator<Candidate> {
  for (const line of lines) yield* lineSlips(line, valueAt);
  yield* neighbourSlips(lines, valueAt);
}

/** The broken equations of all groups that the changes touch, if all of them are mended and nothing is broken. */
function mendedBy(
  changes: readonly CellChange[],
  { equationsOf }: TableSpec,
  groupOf: ReadonlyMap<Equation, Group>,
  valueAt: CellLookup,
): Group | undefined {
  const concerned = new Set(changes.flatMap(({ cell }) => equationsOf[cell] ?? []));
  const groups = new Set<Group>();
  for (const equation of concerned) {
    const group = groupOf.get(equation);
    if (group) groups.add(group);
  }
  const broken = [...groups].flat();
  if (broken.length === 0 || broken.some(({ equation }) => !concerned.has(equation))) return undefined;
  const after = new Map(changes.map(({ cell, expected }) => [cell, expected]));
  const current: CellLookup = (cell) => after.get(cell) ?? valueAt(cell);
  for (const equation of concerned) if (evaluate(equation, current).state === 'broken') return undefined;
  return broken;
}
