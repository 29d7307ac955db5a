/**
 * Hashes of stretches of text. A sketch is the same for equal texts and alike for texts alike: of all hashes of five
 * characters in a row, each of 64 bins keeps the least (MinHash with one permutation), so that the share of equal bins
 * estimates how much two texts have in common.
 */

/** Characters that are hashed together. */
export const shingleLength = 5;

export const bins = 64;
/** Equal bins in a row that make two texts candidates: texts that share nine tenths have such a row for certain. */
const rowsPerBand = 4;
export const bands = bins / rowsPerBand;

const base = 0x01000193;

/** The hash of every shingle, one for each place where one starts. */
export function shingleHashes(codes: Uint16Array, length = shingleLength): Int32Array {
  const count = Math.max(0, codes.length - length + 1);
  const hashes = new Int32Array(count);
  let leaving = 1;
  for (let power = 0; power < length; power++) leaving = Math.imul(leaving, base);
  let hash = 0;
  for (let at = 0; at < codes.length; at++) {
    hash = (Math.imul(hash, base) + (codes[at] ?? 0)) | 0;
    if (at >= length) hash = (hash - Math.imul(codes[at - length] ?? 0, leaving)) | 0;
    if (at >= length - 1) hashes[at - length + 1] = mixed(hash);
  }
  return hashes;
}

/** Spreads a hash over all bits (the finalizer of MurmurHash3). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** The sketch of these hashes; those in `common` are left out. */
export function sketchOf(hashes: Int32Array, common: ReadonlySet<number>): Int32Array {
  const sketch = new Int32Array(bins).fill(-1);
  for (const hash of hashes) {
    if (common.size > 0 && common.has(hash)) continue;
    const bin = hash >>> 26;
    const value = hash & 0x3ffffff;
    const least = sketch[bin] ?? -1;
    if (least === -1 || value < least) sketch[bin] = value;
  }
  return filled(sketch);
}

/** Bins that a short text leaves empty borrow from the next one that is not, and remember from how far. */
function filled(sketch: Int32Array): Int32Array {
  const whole = new Int32Array(sketch);
  for (let bin = 0; bin < bins; bin++) {
    for (let step = 0; step < bins && whole[bin] === -1; step++) {
      const value = sketch[(bin + step) % bins] ?? -1;
      if (value !== -1) whole[bin] = (value + Math.imul(step, 0x9e3779b1)) | 0;
    }
  }
  return whole;
}

/** The keys under which a sketch is looked up: two texts with an equal key are candidates. */
export function bandKeys(sketch: Int32Array): readonly number[] {
  return Array.from({ length: bands }, (_, band) => {
    let key = band + 1;
    for (let row = 0; row < rowsPerBand; row++) {
      key = mixed(Math.imul(key, base) ^ (sketch[band * rowsPerBand + row] ?? 0));
    }
    return key;
  });
}

/** How many bins are equal, of 64. */
export function alike(a: Int32Array, b: Int32Array): number {
  let equal = 0;
  for (let bin = 0; bin < bins; bin++) if (a[bin] === b[bin]) equal++;
  return equal;
}

/** A name for a text: equal texts have equal names, and of two different ones hardly ever any two. */
export function contentKey(codes: Uint16Array): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (const code of codes) {
    one = Math.imul(one ^ code, base);
    other = Math.imul(other + code, 0x5bd1e995) ^ (other >>> 15);
  }
  return `${codes.length}.${one >>> 0}.${other >>> 0}`;
}
