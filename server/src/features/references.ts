/** From a number in the prose to the cell that it states and back, and all places that state the same. */
import type { Range } from '../base/text';
import type { Reading } from './shared/reading';
import { factAt, partlyStating, valueRange } from './shared/statements';

export interface Mention {
  readonly range: Range;
  readonly kind: 'cell' | 'prose';
}

/** From the prose the cells; from a cell the prose that states it, or else a sum that it is part of. */
export function definitionsAt(reading: Reading, at: number): readonly Range[] {
  const fact = factAt(reading, at);
  if (!fact) return [];
  if (fact.from === 'prose') return fact.cells.map(valueRange);
  const [cell] = fact.cells;
  const claims = fact.claims.length > 0 || !cell ? fact.claims : partlyStating(reading, cell);
  return claims.map(({ claim }) => claim.range);
}

/** All places that state the same fact, in the order of the text; none where nothing else states it. */
export function mentionsAt(reading: Reading, at: number): readonly Mention[] {
  const fact = factAt(reading, at);
  if (!fact) return [];
  const cells = fact.cells.map((cell): Mention => ({ range: valueRange(cell), kind: 'cell' }));
  const prose = fact.claims.map(({ claim }): Mention => ({ range: claim.range, kind: 'prose' }));
  return [...cells, ...prose].sort((a, b) => a.range.start - b.range.start);
}
