/** Clauses that deny: 未收到政府信息公开申请, 没有因政府信息公开被申请行政复议, 行政诉讼均为0. */
import { range } from '../base/text';
import { endOfClause, skipLead, speaksOfReportYear, startOfClause, type ClaimSource } from './claimClauses';
import { documentRow, isAboutDisclosure, isReviewOfDisclosure, reviewCells } from './claimFacts';
import { denials, documentFillers, issueVerbs, receiveVerbs, requestWords, reviewWords } from './claimWords';
import type { CellPlace, Claim } from './model';

const newRequests: CellPlace = { table: 'applications', row: 'newRequests', column: 'total' };
const issued = (row: string): CellPlace => ({ table: 'disclosure', row, column: 'issued' });

/** The claims of the clause whose denying word stands at `at`; none where any word is not understood. */
export function readDenial(source: ClaimSource, at: number, low: number, high: number): readonly Claim[] {
  const { text } = source;
  const start = startOfClause(text, at, low);
  if (start === -1) return [];
  const word = denials.at(text, at);
  const end = endOfClause(text, at, high);
  const cells = word > 0 ? denied(source, start, at, word, end) : equalsZero(source, start, at, end);
  if (cells.length === 0) return [];
  const certain = source.year?.certainty !== 'unsure' && speaksOfReportYear(source, at, low);
  const where = range(at, end);
  return cells.map((cell) => ({ range: where, value: 0, cells: [cell], negation: true, certain }));
}

function denied(
  source: ClaimSource,
  start: number,
  at: number,
  word: number,
  end: number,
): readonly CellPlace[] {
  const { text } = source;
  if (skipLead(source, start, at) !== at || text.charAt(end - 1) === '的') return [];
  const verbAt = at + word;
  const issue = issueVerbs.at(text, verbAt);
  if (issue > 0) return undocumented(source, verbAt + issue, end);
  const receive = receiveVerbs.at(text, verbAt);
  const object = verbAt + receive;
  if (
    receive === 0 &&
    text.charAt(at) === '未' &&
    !/^(?:发生|产生|出现|被|因|有|涉及)/.test(text.slice(verbAt, verbAt + 2))
  ) {
    return [];
  }
  return listed(source, object, end, receive > 0, start);
}

/** The things of a list, 申请、行政复议和行政诉讼; none where one of them is not understood. */
function listed(
  source: ClaimSource,
  from: number,
  end: number,
  received: boolean,
  start: number,
): readonly CellPlace[] {
  const { text } = source;
  const cells: CellPlace[] = [];
  if (skipEither(text, from, end) !== end) return [];
  const words = text.slice(from, end);
  const plain = requestWords.skip(text, from, end) === end;
  if (plain && words.includes('申请')) {
    const bare = !received && !words.includes('申请公开') && !/信息公开申请/.test(words);
    return !bare && isAboutDisclosure(text, words, start) ? [newRequests] : [];
  }
  let at = from;
  for (const item of words.split(/[、和及与或]/)) {
    const review = reviewCells(item);
    if (review) {
      if (received || !isReviewOfDisclosure(source, start, words)) return [];
      cells.push(...review);
    } else if (received && /信息公开申请|依申请公开/.test(item)) cells.push(newRequests);
    at += item.length + 1;
  }
  return at > from ? cells : [];
}

function skipEither(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    const next = reviewWords.skip(text, requestWords.skip(text, at, end), end);
    if (next === at) return at;
    at = next;
  }
}

/** 未制发规章和行政规范性文件. */
function undocumented({ text, form }: ClaimSource, from: number, end: number): readonly CellPlace[] {
  if (form.id !== '2021') return [];
  const cells: CellPlace[] = [];
  let at = from;
  while (at < end) {
    at = documentFillers.skip(text, at, end);
    const row = documentRow(text, at);
    if (row === undefined) return at === end ? cells : [];
    cells.push(issued(row));
    at += row === 'regulations' ? 2 : 5;
    if ('、和及与'.includes(text.charAt(at)) && at < end) at++;
  }
  return cells;
}

/** 政府信息公开申请、行政复议、行政诉讼均为0. */
function equalsZero(source: ClaimSource, start: number, at: number, end: number): readonly CellPlace[] {
  const { text } = source;
  const behind = at + 2 + (text.charAt(at + 2) === '件' ? 1 : 0);
  if (behind !== end) return [];
  const from = skipLead(source, start, at);
  const verb = receiveVerbs.at(text, from);
  let stop = at;
  if (text.charAt(stop - 1) === '均') stop--;
  if (verb > 0) return listed(source, from + verb, stop, true, start);
  const words = text.slice(from, stop);
  if (skipEither(text, from, stop) !== stop) return [];
  const cells: CellPlace[] = [];
  for (const item of words.split(/[、和及与或]/)) {
    const review = reviewCells(item);
    if (review && isReviewOfDisclosure(source, start, words)) cells.push(...review);
    else if (!review && /信息公开申请/.test(item)) cells.push(newRequests);
  }
  return cells;
}
