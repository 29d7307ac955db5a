/** Every kind of damage by id, and a choice among them that leaves the truth decidable. */
import type { LayoutId } from '../../support/builders';
import type { Random } from '../../support/random';
import type { Damage } from '../plan';
import { labelDamage } from './labels';
import { rowDamage } from './rows';
import { surroundingDamage } from './surroundings';
import { valueDamage } from './values';

export const damages: readonly Damage[] = [
  ...labelDamage,
  ...valueDamage,
  ...rowDamage,
  ...surroundingDamage,
];

export const damageIds: readonly string[] = damages.map(({ id }) => id);

export function damageById(id: string): Damage {
  const found = damages.find((damage) => damage.id === id);
  if (!found) throw new Error(`no damage ${id}; known: ${damageIds.join(', ')}`);
  return found;
}

/** Up to `count` kinds of damage that go together and show in these layouts. */
export function chooseDamage(random: Random, count: number, layouts: readonly LayoutId[]): readonly Damage[] {
  const chosen: Damage[] = [];
  const left = damages.filter((damage) =>
    layouts.every((layout) => damage.layouts?.includes(layout) ?? true),
  );
  while (chosen.length < count && left.length > 0) {
    const [damage] = left.splice(random.int(0, left.length - 1), 1);
    if (damage && chosen.every((other) => !conflict(damage, other))) chosen.push(damage);
  }
  return chosen;
}

function conflict(a: Damage, b: Damage): boolean {
  return Boolean(a.excludes?.includes(b.id) ?? false) || Boolean(b.excludes?.includes(a.id) ?? false);
}
