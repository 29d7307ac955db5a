/** Clauses with a figure: 收到政府信息公开申请3件, 上年结转2件, 予以公开5件, 行政复议1件, 制发规范性文件2件. */
import type { Form } from '../form/types';
import {
  contextBefore,
  skipLead,
  speaksOfReportYear,
  yearAt,
  type ClaimSource,
  type Clause,
} from './claimClauses';
import {
  carriedFillers,
  documentFillers,
  issueVerbs,
  partWords,
  receiveVerbs,
  requestWords,
  resultFillers,
  reviewWords,
} from './claimWords';
import type { CellPlace, Claim } from './model';

/** How far back a paragraph is looked at for what it is about. */
const context = 240;

/** The claim that a clause makes, or undefined where any of its words is not understood. */
export function readFact(source: ClaimSource, clause: Clause): Claim | undefined {
  const cells = carried(source, clause) ?? counted(source, clause);
  if (!cells || cells.length === 0) return undefined;
  return {
    range: clause.figure,
    value: clause.value,
    cells,
    negation: false,
    certain: source.year?.certainty !== 'unsure' && speaksOfReportYear(source, clause.figure.start, 0),
  };
}

function counted(source: ClaimSource, clause: Clause): readonly CellPlace[] | undefined {
  const at = skipLead(source, clause.start, clause.wordsEnd);
  return (
    received(source, clause, at) ??
    results(source, clause, at) ??
    reviews(source, clause, at) ??
    documents(source, clause, at)
  );
}

/** 收到政府信息公开申请3件, 收到3件政府信息公开申请. */
function received({ text, form }: ClaimSource, clause: Clause, at: number): readonly CellPlace[] | undefined {
  const verb = receiveVerbs.at(text, at);
  if (verb === 0) return undefined;
  const object = at + verb;
  if (requestWords.skip(text, object, clause.wordsEnd) !== clause.wordsEnd) return undefined;
  const before = text.slice(object, clause.wordsEnd);
  const behind = requestWords.skip(text, clause.unitEnd, clause.end);
  const rest = text.slice(clause.unitEnd, behind);
  const words = before.includes('申请') ? before : rest;
  if (behind !== clause.end && !startsNext(text, clause.unitEnd, before)) return undefined;
  if (!words.includes('申请') || !isAboutDisclosure(text, words, clause.start)) return undefined;
  // 收到申请12件（含上年结转2件）, 其中结转…: the figure may hold what was carried in
  if (/^[（(，,]?(?:其中|含|包括|包含).{0,12}结转/.test(text.slice(clause.unitEnd, clause.unitEnd + 24)))
    return undefined;
  return [total('newRequests', form)].flat();
}

/** Is the figure the end of its clause, or of its item in a list? */
function startsNext(text: string, unitEnd: number, before: string): boolean {
  return before.includes('申请') && text.charCodeAt(unitEnd) === 0x3001;
}

/** Does 申请 mean a request for government information here? */
export function isAboutDisclosure(text: string, words: string, start: number): boolean {
  if (words.includes('信息公开') || words.includes('依申请')) return true;
  const before = contextBefore(text, start, 0, context);
  return before.includes('依申请公开') || before.includes('信息公开申请');
}

/** 予以公开5件, 其中不予公开2件, 予以公开和部分公开共7件, 本机关不掌握相关政府信息1件. */
function results(source: ClaimSource, clause: Clause, lead: number): readonly CellPlace[] | undefined {
  const { text, form } = source;
  const end = clause.wordsEnd;
  // 本机关 may lead a clause, or begin a label
  const part = partWords.skip(text, lead, end);
  const at = [
    clause.start,
    partWords.skip(text, clause.start, end),
    lead,
    part,
    skipLead(source, part, end),
  ].find((start) => labelAt(text, start, form) !== undefined);
  const first = at === undefined ? undefined : labelAt(text, at, form);
  if (at === undefined || !first) return undefined;
  let behind = at + first.length;
  const cells = [...first.cells];
  const joint = /^(?:和|及|与|、)/.exec(text.slice(behind, behind + 1));
  if (joint) {
    const second = labelAt(text, behind + 1, form);
    if (!second) return undefined;
    cells.push(...second.cells);
    behind += 1 + second.length;
    if (!/[共合总]/.test(text.slice(behind, end))) return undefined;
  }
  if (resultFillers.skip(text, behind, end) !== end || !endsItem(text, clause)) return undefined;
  const before = contextBefore(text, clause.start, 0, context);
  return before.includes('申请') && !countsOthers.test(before) ? cells : undefined;
}

/** 发文312件，其中主动公开45件; 办理提案5件，予以公开4件: the sentence goes on about something else than requests. */
const countsOthers =
  /(?:[发收公来]文|文件|公开属性|主动公开\s?\d|提案|议案|建议|工单|热线|留言|咨询|来信|来访|信访事项)(?:(?!(?<!依)申请)[^。\n])*$/;

const groupLabels: readonly (readonly [string, string])[] = [
  ['予以公开', 'granted'],
  ['部分公开', 'partlyGranted'],
  ['不予公开', 'denied.'],
  ['无法提供', 'unavailable.'],
  ['不予处理', 'notProcessed.'],
  ['其他处理', 'other.'],
];

/** The row, or group of rows, whose label stands at `at`. */
function labelAt(
  text: string,
  at: number,
  form: Form,
): { readonly length: number; readonly cells: readonly CellPlace[] } | undefined {
  for (const [label, key] of groupLabels) {
    if (text.startsWith(label, at)) return { length: label.length, cells: total(key, form) };
  }
  for (const { key, label } of form.tables.applications.rows) {
    const words = label.replace(/^\d\./, '');
    if (words !== label && words.length > 3 && text.startsWith(words, at)) {
      return { length: words.length, cells: total(key, form) };
    }
  }
  return undefined;
}

/** 上年结转2件, 2023年结转的3件, 结转下年度继续办理1件. */
function carried(source: ClaimSource, clause: Clause): readonly CellPlace[] | undefined {
  const { text, form, year } = source;
  const end = clause.wordsEnd;
  const word = text.slice(clause.start, end).search(/结转|转结/);
  if (word === -1 || !endsItem(text, clause)) return undefined;
  const at = clause.start + word;
  const forward = /^(?:至|到|入)?(?:下年度|下一年度|下年|下一年|次年度?|明年|(20\d\d)年度?)/.exec(
    text.slice(at + 2, end),
  );
  if (forward) {
    if (forward[1] !== undefined && Number(forward[1]) !== (year?.value ?? 0) + 1) return undefined;
    if (skipLead(source, partWords.skip(text, clause.start, at), at) !== at) return undefined;
    const behind = carriedFillers.skip(text, at + 2 + forward[0].length, end);
    return behind === end ? total('carriedForward', form) : undefined;
  }
  const lead = skipLead(source, carriedLead(text, clause.start, at), at);
  const named = yearAt(text, lead, at);
  const before = /^(?:上年度|上一年度|上年|上一年|去年)$/.test(text.slice(lead, at).trim());
  if (!before && !(named?.end === at && named.year === (year?.value ?? 0) - 1)) return undefined;
  const behind = carriedFillers.skip(text, at + 2, end);
  return behind === end ? total('carriedIn', form) : undefined;
}

function carriedLead(text: string, start: number, end: number): number {
  return (
    start + (/^(?:其中|另有|加上|外加|包括|包含|含|以及|另)/.exec(text.slice(start, end))?.[0].length ?? 0)
  );
}

/** 因政府信息公开被申请行政复议2件, 行政诉讼1件, 行政复议、行政诉讼共3件, 发生1件行政复议. */
function reviews(source: ClaimSource, clause: Clause, at: number): readonly CellPlace[] | undefined {
  const { text } = source;
  if (reviewWords.skip(text, at, clause.wordsEnd) !== clause.wordsEnd) return undefined;
  let words = text.slice(at, clause.wordsEnd);
  const behind = reviewWords.skip(text, clause.unitEnd, clause.end);
  if (!words.includes('复议') && !words.includes('诉讼')) words = text.slice(clause.unitEnd, behind);
  else if (!endsItem(text, clause)) return undefined;
  if (behind !== clause.end && !endsItem(text, clause)) return undefined;
  if (ofWholeArea.test(contextBefore(text, clause.wordsEnd, 0, 80))) return undefined;
  return isReviewOfDisclosure(source, clause.start, words) ? reviewCells(words) : undefined;
}

/** Is this about disclosure, not about the cases that a review organ decides? */
export function isReviewOfDisclosure({ text, sections }: ClaimSource, at: number, words: string): boolean {
  if (words.includes('信息公开') || words.includes('依申请公开')) return true;
  const four = sections.some(({ spec, body }) => spec.number === 4 && at >= body.start && at < body.end);
  const before = contextBefore(text, at, 0, 80).split('\n').at(-1) ?? '';
  return four || (/信息公开|依申请公开/.test(before) && !hasOtherCause(before + words));
}

/** 全镇行政复议案件4件，行政诉讼案件2件: all that the area had, whatever they were about. */
const ofWholeArea = /全(?:[省市州盟县区旗镇乡]|街道)[^。，,；;]{0,4}行政(?:复议|诉讼|应诉)[^。]*$/;

/** 因征地补偿引发行政复议5件，行政诉讼6件. */
function hasOtherCause(words: string): boolean {
  const cause = words.slice(words.lastIndexOf('因'));
  return /^因(?!行政|被|而)[^。]*$/.test(cause) && !/信息公开|申请公开|政务公开/.test(cause);
}

/** The totals of the groups that the words name; undefined where they name neither. */
export function reviewCells(words: string): readonly CellPlace[] | undefined {
  const rows: string[] = [];
  if (words.includes('复议')) rows.push('reconsideration');
  if (words.includes('诉讼') || words.includes('应诉'))
    rows.push('directLitigation', 'litigationAfterReconsideration');
  if (rows.length === 0) return undefined;
  return rows.map((row) => ({ table: 'review', row, column: 'total' }));
}

/** 制发行政规范性文件2件, 废止规章1件, 现行有效规范性文件5件. */
function documents(
  { text, form }: ClaimSource,
  clause: Clause,
  at: number,
): readonly CellPlace[] | undefined {
  const end = clause.wordsEnd;
  const issue = issueVerbs.at(text, at);
  const verb = issue || (text.startsWith('废止', at) ? 2 : text.startsWith('现行有效', at) ? 4 : 0);
  if (form.id !== '2021' || verb === 0) return undefined;
  const column = issue > 0 ? 'issued' : verb === 2 ? 'repealed' : 'inForce';
  let row: string | undefined;
  let rest = documentFillers.skip(text, at + verb, end);
  if (rest === end) {
    rest = documentFillers.skip(text, clause.unitEnd, clause.end);
    row = documentRow(text, rest);
    return row !== undefined && clause.end === rest + (row === 'regulations' ? 2 : 5)
      ? [{ table: 'disclosure', row, column }]
      : undefined;
  }
  row = documentRow(text, rest);
  if (row === undefined || !endsItem(text, clause)) return undefined;
  rest = documentFillers.skip(text, rest + (row === 'regulations' ? 2 : 5), end);
  return rest === end ? [{ table: 'disclosure', row, column }] : undefined;
}

/** The row that the name of a kind of document at `at` means. */
export function documentRow(text: string, at: number): string | undefined {
  if (text.startsWith('规范性文件', at)) return 'normativeDocuments';
  return text.startsWith('规章', at) && text.charAt(at + 2) !== '制' ? 'regulations' : undefined;
}

/** Does the clause, or its item in a list, end behind the figure? */
function endsItem(text: string, { unitEnd, end }: Clause): boolean {
  return unitEnd === end || text.charCodeAt(unitEnd) === 0x3001;
}

/** The 总计 cells of the rows of table `applications` with this key, or with keys that start so. */
function total(key: string, form: Form): readonly CellPlace[] {
  return form.tables.applications.rows
    .filter((row) => row.key === key || (key.endsWith('.') && row.key.startsWith(key)))
    .map((row) => ({ table: 'applications', row: row.key, column: 'total' }));
}
