/**
 * What the prose rules look for by single characters, found in one pass over the text outside the tables: brackets
 * and quotation marks, long numbers, and signs that stand for text to be filled in. A rule that is about words
 * looks for the rarest of them with `indexOf` instead.
 */
import { range, type Range } from '../base/text';
import type { Report } from '../report/model';
import { outsideOf } from '../report/prose';

export interface Signs {
  /** Places of brackets, quotation marks and book-title marks. */
  readonly brackets: readonly number[];
  /** Runs of at least 11 digits; blanks and hyphens inside do not end a run. */
  readonly longNumbers: readonly Range[];
  /** Runs of at least two X, ×, ○, 〇, ＿ or _. */
  readonly fillers: readonly Range[];
}

const bracket = 1;
const digit = 2;
const filler = 3;

/** Kind of every UTF-16 unit; 0 for all that nobody looks for. */
const kinds = kindTable([
  [bracket, '（）()《》〈〉“”‘’「」『』【】〔〕[]［］｛｝{}'],
  [digit, '0123456789０１２３４５６７８９'],
  [filler, 'XxＸｘ×＿_○〇'],
]);

function kindTable(signs: readonly (readonly [number, string])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [kind, all] of signs) for (const sign of all) table[sign.charCodeAt(0)] = kind;
  return table;
}

/** Chinese characters stand between the punctuation of U+3000 and the full-width forms. */
const lastMark = 0x3020;
const firstWide = 0xff00;

const leastDigits = 11;
const leastFillers = 2;

/** The signs in `ranges` of the text. */
export function readSigns(text: string, ranges: readonly Range[]): Signs {
  const brackets: number[] = [];
  const longNumbers: Range[] = [];
  const fillers: Range[] = [];
  for (const { start, end } of ranges) {
    for (let at: number = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      // Nearly all of a draft is Chinese characters: they never reach the table.
      if (unit > lastMark && unit < firstWide) continue;
      const kind = kinds[unit];
      if (kind === 0) continue;
      if (kind === bracket) {
        brackets.push(at);
        continue;
      }
      const from = at;
      if (kind === filler) {
        while (at + 1 < end && kinds[text.charCodeAt(at + 1)] === filler) at++;
        if (at + 1 - from >= leastFillers) fillers.push(range(from, at + 1));
        continue;
      }
      let digits = 1;
      let last = at;
      for (let next = at + 1; next < end && next - last <= 2; next++) {
        const code = text.charCodeAt(next);
        if (kinds[code] === digit) {
          digits++;
          last = next;
        } else if (code !== 0x20 && code !== 0x2d) break;
      }
      at = last;
      if (digits >= leastDigits) longNumbers.push(range(from, last + 1));
    }
  }
  return { brackets, longNumbers, fillers };
}

/** The text without its tables. */
export function proseOf({ text, tables }: Report): readonly Range[] {
  return outsideOf(text, Object.values(tables));
}

/** Every place of `words` in `ranges`, first to last. */
export function* placesOf(text: string, words: string, ranges: readonly Range[]): Generator<number> {
  let at = -1;
  for (const { start, end } of ranges) {
    if (at < start) at = text.indexOf(words, start);
    while (at !== -1 && at + words.length <= end) {
      yield at;
      at = text.indexOf(words, at + words.length);
    }
    if (at === -1) return;
  }
}
