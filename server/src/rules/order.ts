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

export interface Misplaced {
  /** Index of the entry that stands at the wrong place. */
  readonly index: number;
  /** Indexes of two entries, it being one of them: the first should stand before the second. */
  readonly first: number;
  readonly second: number;
}

/** Each entry that stands out of order, with the nearest one that it is on the wrong side of. */
export function misplaced(keys: readonly number[]): readonly Misplaced[] {
  return outOfOrder(keys).map((index) => {
    const key = keys[index] ?? 0;
    let before = -1;
    let behind = -1;
    keys.forEach((other, at) => {
      if (at < index && other > key && (before === -1 || other < (keys[before] ?? 0))) before = at;
      if (at > index && other < key && (behind === -1 || other > (keys[behind] ?? 0))) behind = at;
    });
    return before !== -1 ? { index, first: index, second: before } : { index, first: behind, second: index };
  });
}
