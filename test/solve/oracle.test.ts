/**
 * What explains broken equations, against a definition that tries everything: of a small table each cell, then each
 * pair of cells, with every value. `locate` must tell what is the only one of its size, and nothing else.
 */
import { expect, test } from 'vitest';
import type { Equation, TableSpec } from '../../server/src/form/types';
import { connectedGroups, locate } from '../../server/src/solve/locate';
import { random } from '../support/random';
import { brokenOf, changed, filled, holds, small, type tableOf, type Values } from './small';

type Small = ReturnType<typeof tableOf>;
type Mend = readonly (readonly [cell: number, expected: number])[];

const largest = 14;

/** Does the mend make the group hold, and break nothing that holds? */
function mends({ equations }: Small, group: readonly Equation[], values: Values, mend: Mend): boolean {
  const after = changed(values, Object.fromEntries(mend));
  return equations.every(
    (one) => holds(one, after) !== false || (holds(one, values) === false && !group.includes(one)),
  );
}

/** Every mend of one cell, or where there is none of two, that really changes its cells. */
function smallestMends(table: Small, group: readonly Equation[], values: Values): readonly Mend[] {
  const known = values.flatMap((value, cell) => (value === undefined ? [] : [cell]));
  const choices = (cell: number) =>
    Array.from({ length: largest }, (_, value) => [cell, value] as const).filter(
      ([, value]) => value !== values[cell],
    );
  const singles = known
    .flatMap((cell) => choices(cell).map((one): Mend => [one]))
    .filter((mend) => mends(table, group, values, mend));
  if (singles.length > 0) return singles;
  return known
    .flatMap((first) =>
      known
        .filter((second) => second > first)
        .flatMap((second) =>
          choices(first).flatMap((one) => choices(second).map((other): Mend => [one, other])),
        ),
    )
    .filter((mend) => mends(table, group, values, mend));
}

function located(table: Small, values: Values) {
  const { cells } = locate(
    table as unknown as TableSpec,
    brokenOf(table.equations, values),
    (cell) => values[cell],
  );
  return cells;
}

/** Small tables with one to three wrong cells, some with a value that is not known. */
function cases(): readonly Values[] {
  const choices = random(7);
  const below = (count: number): number => choices.int(0, count - 1);
  return Array.from({ length: 60 }, (_, index) => {
    const right = filled([below(4), below(4), below(4), below(4)]);
    const wrong = Array.from({ length: 1 + (index % 3) }, () => [below(9), below(10)] as const);
    const values = changed(right, Object.fromEntries(wrong));
    return index % 5 === 0 ? changed(values, { [below(9)]: undefined }) : values;
  });
}

test('tells the smallest mend of each group where it is the only one, in tables at random', () => {
  const told = { none: 0, one: 0, two: 0 };
  for (const values of cases()) {
    const broken = brokenOf(small.equations, values);
    const expected = connectedGroups(broken).flatMap((members) => {
      const all = smallestMends(
        small,
        members.map((one) => one.equation),
        values,
      );
      told[all.length !== 1 ? 'none' : all[0]?.length === 1 ? 'one' : 'two']++;
      return all.length === 1 ? (all[0] ?? []) : [];
    });
    const found = located(small, values).map(({ cell, expected: value }) => [cell, value]);
    expect(found.sort(), JSON.stringify(values)).toEqual([...expected].sort());
  }
  expect(
    Object.values(told).every((count) => count > 5),
    JSON.stringify(told),
  ).toBe(true);
});
