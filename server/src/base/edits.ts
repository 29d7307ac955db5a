/** Text edits: the one place where they are ordered, checked against overlap and applied. */
import { range, type Range } from './text';

/** Replace `range` by `newText`; an empty range inserts, an empty text deletes. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** An edit that puts `newText` in the place of `[start, end)`. */
export function replace(where: Range, newText: string): TextEdit {
  return { range: where, newText };
}

/** An edit that inserts `newText` before offset `at`. */
export function insert(at: number, newText: string): TextEdit {
  return { range: range(at, at), newText };
}

/**
 * Edits in document order. Insertions at one place keep the order they were given in.
 * @throws RangeError where two edits overlap: applying them would lose text.
 */
export function orderEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let end = 0;
  for (const edit of ordered) {
    if (edit.range.start < end || edit.range.end < edit.range.start) {
      throw new RangeError(`overlapping edits at ${edit.range.start}`);
    }
    end = edit.range.end;
  }
  return ordered;
}

/**
 * The text after all edits, whose ranges speak of the text before.
 * @throws RangeError where edits overlap or leave the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { range: where, newText } of orderEdits(edits)) {
    if (where.end > text.length) throw new RangeError(`edit ends at ${where.end}, text at ${text.length}`);
    parts.push(text.slice(at, where.start), newText);
    at = where.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * Those of several groups of edits that can be applied together: groups are taken in the order given, and a
 * group that overlaps one already taken (or inserts at the same place as a replacement ends) is left out.
 */
export function compatibleGroups<T extends { readonly edits: readonly TextEdit[] }>(
  groups: readonly T[],
): readonly T[] {
  const taken: T[] = [];
  const ranges: Range[] = [];
  for (const group of groups) {
    if (group.edits.some((edit) => ranges.some((other) => collide(edit.range, other)))) continue;
    taken.push(group);
    for (const edit of group.edits) ranges.push(edit.range);
  }
  return taken;
}

function collide(a: Range, b: Range): boolean {
  if (a.start === b.start && a.end === b.end) return true;
  return a.start < b.end && b.start < a.end;
}

/**
 * The smallest single edit that makes `after` out of `before`, or none where they are equal: what stands alike
 * at both ends is left alone, and no surrogate pair is cut.
 */
export function minimalEdit(before: string, after: string, at = 0): readonly TextEdit[] {
  if (before === after) return [];
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  if (prefix > 0 && isHighSurrogate(before.charCodeAt(prefix - 1))) prefix--;
  let suffix = 0;
  while (
    suffix < limit - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  if (suffix > 0 && isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix--;
  return [
    {
      range: range(at + prefix, at + before.length - suffix),
      newText: after.slice(prefix, after.length - suffix),
    },
  ];
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
