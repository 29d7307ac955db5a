/** Which members of a list stand out of order: as few as possible, so that one that moved is one finding. */

export interface Misplaced<T> {
  /** The member that stands at the wrong place. */
  readonly member: T;
  /** Two members, it being one of them: the first should stand before the second. */
  readonly first: T;
  readonly second: T;
}

interface Entry<T> {
  readonly member: T;
  readonly key: number;
  /** The longest ascending part that ends here, from its last entry to its first. */
  readonly length: number;
  readonly before: Entry<T> | undefined;
}

/**
 * Each member that would have to move for the keys to ascend, with the nearest one that it is on the wrong side of.
 * Of members with the same key only the first counts. Quadratic in the number of keys, of which a form has few.
 */
export function misplaced<T>(members: readonly T[], keyOf: (member: T) => number): readonly Misplaced<T>[] {
  if (ascends(members.map(keyOf))) return [];
  const entries = entriesOf(members, keyOf);
  const kept = new Set<Entry<T>>();
  for (let one = last(entries, ({ length }) => length); one; one = one.before) kept.add(one);
  return entries.flatMap((entry, index) => {
    if (kept.has(entry)) return [];
    const { member, key } = entry;
    const greater = entries.slice(0, index).filter((other) => other.key > key);
    const after = last(greater, (other) => -other.key);
    if (after) return [{ member, first: member, second: after.member }];
    const smaller = entries.slice(index).filter((other) => other.key < key);
    const before = last(smaller, (other) => other.key);
    return before ? [{ member, first: before.member, second: member }] : [];
  });
}

function ascends(keys: readonly number[]): boolean {
  let least = -Infinity;
  for (const key of keys) {
    if (key <= least) return false;
    least = key;
  }
  return true;
}

function entriesOf<T>(members: readonly T[], keyOf: (member: T) => number): readonly Entry<T>[] {
  const entries: Entry<T>[] = [];
  const seen = new Set<number>();
  for (const member of members) {
    const key = keyOf(member);
    if (seen.has(key)) continue;
    seen.add(key);
    const smaller = entries.filter((other) => other.key < key);
    const before = last(smaller, ({ length }) => length);
    entries.push({ member, key, length: (before?.length ?? 0) + 1, before });
  }
  return entries;
}

/** The entry with the greatest worth, the last of several. */
function last<T>(entries: readonly Entry<T>[], worth: (entry: Entry<T>) => number): Entry<T> | undefined {
  let best: Entry<T> | undefined;
  for (const one of entries) if (!best || worth(one) >= worth(best)) best = one;
  return best;
}
