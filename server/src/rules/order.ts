/** Which members of a list stand out of order: as few as possible, so that one that moved is one finding. */

/**
 * Indexes of the entries that would have to move for `keys` to ascend: all but a longest ascending part.
 * O(n log n).
 */
export function outOfOrder(keys: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before: number[] = [];
  keys.forEach((key, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[tails[middle] ?? 0] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) kept.add(at);
  return keys.flatMap((_, index) => (kept.has(index) ? [] : [index]));
}
