/** From a table's text to its formatted text by the smallest edits: where the words stay, only what parts them moves. */
import { minimalEdit, replace, type TextEdit } from '../base/edits';
import { bareText } from '../base/normalise';
import { isBlank, range } from '../base/text';

/**
 * Edits that make `after` out of `before`, which starts at offset `at` of the text. As far as both hold the same
 * words in the same order, the edits lie between them, so that a cursor stays in its cell.
 */
export function spacingEdits(before: string, after: string, at: number): readonly TextEdit[] {
  if (before === after) return [];
  const lines = before.split('\n');
  const wanted = after.split('\n');
  if (lines.length !== wanted.length)
    return betweenWords(before, after, at) ?? minimalEdit(before, after, at);
  const edits: TextEdit[] = [];
  let start = at;
  lines.forEach((line, index) => {
    const goal = wanted[index] ?? '';
    edits.push(...(betweenWords(line, goal, start) ?? minimalEdit(line, goal, start)));
    start += line.length + 1;
  });
  return edits;
}

/** Edits of the blanks, pipes and punctuation between the same words; undefined where the words differ. */
function betweenWords(before: string, after: string, at: number): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let from = 0;
  let to = 0;
  while (from < before.length || to < after.length) {
    const gap = gapEnd(before, from);
    const wantedGap = gapEnd(after, to);
    edits.push(...minimalEdit(before.slice(from, gap), after.slice(to, wantedGap), at + from));
    from = gap;
    to = wantedGap;
    if (from === before.length && to === after.length) break;
    const own = before.charAt(from);
    const wanted = after.charAt(to);
    if (own !== wanted) {
      if (!isPunctuation(own) || !isPunctuation(wanted)) return undefined;
      edits.push(replace(range(at + from, at + from + 1), wanted));
    }
    from++;
    to++;
  }
  return edits;
}

/** The end of the run of blanks and pipes that starts at `start`. */
function gapEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && (isBlank(text.charCodeAt(end)) || text.charCodeAt(end) === 0x7c)) end++;
  return end;
}

function isPunctuation(sign: string): boolean {
  return sign !== '' && bareText(sign) === '';
}
