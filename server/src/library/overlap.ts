/** How much of one text stands, word for word, in another. */
import { shingleHashes } from './sketch';

/** Shorter agreements are turns of phrase: every report speaks of 政府信息公开工作. */
const shortestRun = 8;

/** A stretch of one text that stands in another. */
export interface Run {
  readonly start: number;
  readonly inOther: number;
  readonly length: number;
}

/**
 * The stretches of `own` that stand in `other`, in order and without overlap, each as long as can be. Places are
 * found by hash and compared character by character. Linear in both lengths, but for texts that repeat themselves.
 */
export function sharedRuns(own: Uint16Array, other: Uint16Array): readonly Run[] {
  const places = new Map<number, number>();
  const hashes = shingleHashes(other, shortestRun);
  for (let at = hashes.length - 1; at >= 0; at--) places.set(hashes[at] ?? 0, at);
  const runs: Run[] = [];
  const wanted = shingleHashes(own, shortestRun);
  for (let at = 0; at < wanted.length;) {
    // what follows a run in one text mostly follows it in the other
    const inOther = places.get(wanted[at] ?? 0);
    const length = inOther === undefined ? 0 : agreement(own, at, other, inOther);
    if (inOther === undefined || length < shortestRun) {
      at++;
      continue;
    }
    runs.push({ start: at, inOther, length });
    at += length;
  }
  return runs;
}

function agreement(a: Uint16Array, fromA: number, b: Uint16Array, fromB: number): number {
  const limit = Math.min(a.length - fromA, b.length - fromB);
  let length = 0;
  while (length < limit && a[fromA + length] === b[fromB + length]) length++;
  return length;
}

/**
 * Which characters are boilerplate: those of shingles that most reports have. @returns a mark for each character, or
 * undefined where there are none.
 */
export function commonCharacters(
  hashes: Int32Array,
  length: number,
  shingle: number,
  common: ReadonlySet<number>,
): Uint8Array | undefined {
  if (common.size === 0) return undefined;
  const marks = new Uint8Array(length);
  hashes.forEach((hash, at) => {
    if (common.has(hash)) marks.fill(1, at, at + shingle);
  });
  return marks;
}
