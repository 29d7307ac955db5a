/** Completion: what a report still lacks at the cursor. Nothing is offered where nothing of the form belongs. */
import type { FeatureWords } from '../messages/features';
import { lineCompletions } from './shared/completion/headings';
import { typedLine, withoutLine, type Completion } from './shared/completion/item';
import { proseCompletions } from './shared/completion/prose';
import { rowCompletions } from './shared/completion/rows';
import { tableAt } from './shared/places';
import type { Reading } from './shared/reading';

export type { Completion, CompletionKind } from './shared/completion/item';

/** The completions at an offset, the likeliest first. */
export function completionsAt(reading: Reading, at: number, words: FeatureWords): readonly Completion[] {
  const typed = typedLine(reading, at, words);
  // a row or heading is alone on its line, and short: elsewhere the draft need not be read without it
  if (typed.before.length > longestBeginning || !/^[\s|]*$/.test(typed.after)) {
    return tableAt(reading, at) ? [] : proseCompletions(typed);
  }
  const untyped = withoutLine(typed);
  const rows = rowCompletions(typed, untyped);
  if (rows) return rows;
  return [...proseCompletions(typed), ...lineCompletions(typed, untyped)];
}

/** The longest beginning of a row or heading that is still to be completed. */
const longestBeginning = 60;
