/** What completion offers, and the line in which it is offered. */
import type { TextEdit } from '../../../base/edits';
import { isBlank, range, type Range } from '../../../base/text';
import { parseReport } from '../../../report/parse';
import type { FeatureWords } from '../../../messages/features';
import type { Report } from '../../../report/model';
import type { Reading } from '../reading';

export type CompletionKind = 'section' | 'subheading' | 'row' | 'table' | 'period' | 'basis' | 'sentence';

export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly detail: string;
  /** What is replaced: in one line, and the cursor in it. */
  readonly range: Range;
  readonly newText: string;
  /** What the text from the start of `range` to the cursor is compared with. */
  readonly filterText: string;
  /** Offsets in `newText` of the values that are filled in next, each of one character. */
  readonly stops?: readonly number[];
  /** More edits, worked out when the item is looked at. */
  readonly additional?: () => readonly TextEdit[];
}

/** The line of the cursor. */
export interface TypedLine {
  readonly reading: Reading;
  readonly words: FeatureWords;
  readonly at: number;
  /** The line without its end. */
  readonly line: Range;
  /** From the line's start to the cursor, and from the cursor to the line's end. */
  readonly before: string;
  readonly after: string;
  /** The line without the text behind the cursor where that is blank or a pipe; else up to the cursor. */
  readonly replaced: Range;
}

/** The line of the cursor, cut at it. */
export function typedLine(reading: Reading, at: number, words: FeatureWords): TypedLine {
  const { text, lines } = reading.report;
  const line = lines.range(lines.lineAt(at));
  // a byte order mark is no character of the first line
  const start = line.start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line.start;
  const before = text.slice(Math.min(start, at), at);
  const after = text.slice(at, line.end);
  const ends = /^[\s|]*$/.test(after);
  return {
    reading,
    words,
    at,
    line,
    before,
    after,
    replaced: range(Math.min(start, at), ends ? line.end : at),
  };
}

/** A report as it was before the line was begun, and the way back to the text as it is. */
export interface Untyped {
  readonly report: Report;
  /** Where the line stood. */
  readonly at: number;
  /** An edit of the untyped text as one of the text; undefined where the line is in its way. */
  readonly restore: (edit: TextEdit) => TextEdit | undefined;
}

/**
 * Reads the draft without the line: half a row would disturb the reading of its neighbours, above all in layouts
 * without row boundaries.
 */
export function withoutLine({ reading: { report }, line }: TypedLine): Untyped {
  const { text, lines, year } = report;
  const next = lines.start(lines.lineAt(line.start) + 1);
  const end = Math.max(next, line.end);
  const removed = end - line.start;
  const given = year === undefined ? {} : { year: year.value };
  return {
    report: parseReport(text.slice(0, line.start) + text.slice(end), given),
    at: line.start,
    restore: ({ range: where, newText }) => {
      if (where.end <= line.start && where.start < line.start) return { range: where, newText };
      if (where.start <= line.start) return undefined;
      return { range: range(where.start + removed, where.end + removed), newText };
    },
  };
}

/** Is there nothing, or nothing but white space? */
export function isEmpty(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
