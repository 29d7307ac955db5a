/**
 * Figures of the tables that the prose states or denies: 收到政府信息公开申请3件, 未发生行政复议. A clause is
 * certain only where every word of it is known to speak of this year's item and of nothing else; a comparison,
 * a channel, another organ's figure or another year's leaves it uncertain, and rules stay silent about it.
 */
import type { Range } from '../base/text';
import { clauseOfFigure, type ClaimSource } from './claimClauses';
import { readDenial } from './claimDenials';
import { readFact } from './claimFacts';
import type { Claim } from './model';
import { outsideOf } from './prose';

/** All claims of a report's prose, in the order of the text. Reads the text once; tables are left out. */
export function readClaims(report: ClaimSource): readonly Claim[] {
  const { text } = report;
  const claims: Claim[] = [];
  const prose = outsideOf(text, Object.values(report.tables));
  eachIn(text, '件', prose, (at, { start, end }) => {
    const clause = clauseOfFigure(text, at, start, end);
    const claim = clause && readFact(report, clause);
    if (claim) claims.push(claim);
  });
  for (const sign of denialSigns) {
    eachIn(text, sign, prose, (at, { start, end }) => {
      for (const claim of readDenial(report, at, start, end)) claims.push(claim);
    });
  }
  return withoutConflicts(
    text,
    claims.sort((a, b) => a.range.start - b.range.start),
  );
}

/** Calls `visit` for each place of `sign` in `ranges`; looks through the text once. */
function eachIn(
  text: string,
  sign: string,
  ranges: readonly Range[],
  visit: (at: number, where: Range) => void,
): void {
  let at = text.indexOf(sign);
  for (const where of ranges) {
    if (at !== -1 && at < where.start) at = text.indexOf(sign, where.start);
    for (; at !== -1 && at < where.end; at = text.indexOf(sign, at + 1)) visit(at, where);
    if (at === -1) return;
  }
}

/** 未…, 没有…, 无…, …均为0. */
const denialSigns = ['未', '没有', '无', '不存在', '为0', '为零', '为０'];

/** So many claims around one are looked at for another figure of the same cells. */
const neighbours = 12;

/**
 * Two figures for one thing in one paragraph: one of them is a part, an organ's own or another year's, and
 * nobody can tell which.
 */
function withoutConflicts(text: string, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim, index) => {
    const twin = claims
      .slice(Math.max(0, index - neighbours), index + neighbours + 1)
      .some(
        (other) =>
          other.value !== claim.value &&
          sameCells(claim, other) &&
          !hasLineEnd(
            text,
            Math.min(claim.range.end, other.range.end),
            Math.max(claim.range.start, other.range.start),
          ),
      );
    return !twin;
  });
}

function sameCells(a: Claim, b: Claim): boolean {
  return (
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => cell.row === b.cells[index]?.row && cell.column === b.cells[index]?.column)
  );
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  const newline = text.indexOf('\n', start);
  return newline !== -1 && newline < end;
}
