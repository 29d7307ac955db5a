/**
 * Applies the safe fixes of a report until none is left: fixes of one round never overlap, what they make of the
 * text is parsed and checked anew, and the outcome is told as edits of the text before the first round.
 */
import { compatibleGroups, orderEdits, type TextEdit } from '../base/edits';
import { range } from '../base/text';
import type { Report } from '../report/model';
import { checkReport, type CheckOptions } from './run';
import type { Fix } from './rule';

export interface FixedReport {
  readonly report: Report;
  /** Edits of the text before the first round, in order; none where nothing was to be mended. */
  readonly edits: readonly TextEdit[];
  /** Number of fixes that were applied. */
  readonly applied: number;
}

/** More rounds than fixes can wait for each other; a fix that undoes another one must not run for ever. */
const mostRounds = 10;

/**
 * @param parse reads a text as `report` was read (with the same file name and year).
 */
export function fixAll(
  report: Report,
  parse: (text: string) => Report,
  options: CheckOptions = {},
): FixedReport {
  let current = report;
  let pieces: readonly Piece[] = [{ start: 0, end: report.text.length }];
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = compatibleGroups(safeFixes(current, options));
    const edits = orderEdits(fixes.flatMap((fix) => fix.edits));
    if (edits.length === 0) break;
    const after = edited(pieces, edits);
    const text = after.map((piece) => textOf(piece, report.text)).join('');
    if (text === current.text) break;
    pieces = after;
    applied += fixes.length;
    current = parse(text);
  }
  return { report: current, edits: editsOf(pieces, report.text.length), applied };
}

/** The first safe fix of each finding. */
function safeFixes(report: Report, options: CheckOptions): readonly Fix[] {
  return checkReport(report, options).flatMap(({ finding }): readonly Fix[] => {
    const fix = finding.fixes?.().find(({ safe }) => safe);
    return fix ? [fix] : [];
  });
}

/** A stretch of the text before the first round, or text that a fix wrote. */
type Piece = { readonly start: number; readonly end: number } | { readonly written: string };

function textOf(piece: Piece, original: string): string {
  return 'written' in piece ? piece.written : original.slice(piece.start, piece.end);
}

function lengthOf(piece: Piece): number {
  return 'written' in piece ? piece.written.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  if ('written' in piece) return { written: piece.written.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}

/** The pieces after edits (in order) of the text that they make up. */
function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  let index = 0;
  let used = 0;
  const copyTo = (target: number, keep: boolean): void => {
    while (at < target) {
      const piece = pieces[index];
      if (!piece) return;
      const take = Math.min(lengthOf(piece) - used, target - at);
      if (keep && take > 0) result.push(part(piece, used, used + take));
      at += take;
      used += take;
      if (used === lengthOf(piece)) {
        index++;
        used = 0;
      }
    }
  };
  for (const { range: where, newText } of edits) {
    copyTo(where.start, true);
    copyTo(where.end, false);
    if (newText !== '') result.push({ written: newText });
  }
  copyTo(Number.POSITIVE_INFINITY, true);
  return result;
}

/** What the pieces make of the original text, as edits of it. */
function editsOf(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let written = '';
  const flush = (to: number): void => {
    if (to > at || written !== '') edits.push({ range: range(at, to), newText: written });
    written = '';
  };
  for (const piece of pieces) {
    if ('written' in piece) {
      written += piece.written;
      continue;
    }
    flush(piece.start);
    at = piece.end;
  }
  flush(length);
  return edits;
}
