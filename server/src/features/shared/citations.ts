/** Legal bases that the prose cites by their numbers. */
import { range, type Range } from '../../base/text';
import { legalBases, type LegalBasis } from '../../form/legalBases';

export interface Citation {
  readonly range: Range;
  readonly basis: LegalBasis;
}

/** Signs that drafts put for 〔 and 〕. */
const opening = '〔[【（(［﹝';
const closing = '〕]】）)］﹞';

/** The known citations in `ranges`, in the order of the text; brackets may be of another kind, and blanks inside. */
export function readCitations(text: string, ranges: readonly Range[]): readonly Citation[] {
  const found: Citation[] = [];
  for (const { start, end } of ranges) {
    // every number ends in 号: one look through the text finds them all
    for (let at = text.indexOf('号', start); at !== -1 && at < end; at = text.indexOf('号', at + 1)) {
      const citation = citationEnding(text, at + 1, start);
      if (citation) found.push(citation);
    }
  }
  return found;
}

function citationEnding(text: string, end: number, least: number): Citation | undefined {
  for (const basis of legalBases) {
    for (const number of [basis.number, ...basis.aliases]) {
      const start = startOf(text, end, number, least);
      if (start !== undefined) return { range: range(start, end), basis };
    }
  }
  return undefined;
}

/** Where `number` starts if it ends at `end`. */
function startOf(text: string, end: number, number: string, least: number): number | undefined {
  let at = end;
  for (let index = number.length - 1; index >= 0; index--) {
    while (at > least && text.charCodeAt(at - 1) === 0x20) at--;
    if (at <= least || !sameSign(text.charAt(at - 1), number.charAt(index))) return undefined;
    at--;
  }
  return at;
}

function sameSign(found: string, wanted: string): boolean {
  if (wanted === '〔') return opening.includes(found);
  return wanted === '〕' ? closing.includes(found) : found === wanted;
}
