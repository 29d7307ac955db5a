/** Semantic tokens as LSP wants them: five numbers each, relative to the one before. */
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver';
import { range, type Range } from '../../base/text';
import { tokenModifiers, tokensOf, tokenTypes, type Token } from '../../features/tokens';
import type { Report } from '../../report/model';
import { utf8Column } from '../encoding';
import type { ServerState } from '../state';
import { documentUri, objectOf, optional, rangeOf, stringOf } from '../validate';
import { asked, type Asked } from './asked';

export const legend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** Answers `textDocument/semanticTokens/full`. */
export function allTokens(state: ServerState, params: unknown): SemanticTokens {
  const found = asked(state, params);
  return found ? remembered(state, params, encoded(found).data) : { data: [] };
}

/** Answers `textDocument/semanticTokens/full/delta`: the one stretch that has changed, where the client has the rest. */
export function changedTokens(state: ServerState, params: unknown): SemanticTokens | SemanticTokensDelta {
  const before = state.entry(documentUri(params))?.tokens;
  const previous = optional(objectOf(params, 'params').previousResultId, 'previousResultId', stringOf);
  const now = allTokens(state, params);
  if (!before || now.resultId === undefined || before.id !== previous) return now;
  return { resultId: now.resultId, edits: editsBetween(before.data, now.data) };
}

/** Tokens under a name by which the client can ask for what has changed since. */
function remembered(state: ServerState, params: unknown, data: number[]): SemanticTokens {
  const entry = state.entry(documentUri(params));
  if (!entry) return { data };
  const resultId = String(Number(entry.tokens?.id ?? 0) + 1);
  entry.tokens = { id: resultId, data };
  return { resultId, data };
}

/** What turns one list into the other: nothing, or what stands between their common ends. */
function editsBetween(before: readonly number[], now: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  if (start === before.length && start === now.length) return [];
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  return [{ start, deleteCount: before.length - end - start, data: now.slice(start, now.length - end) }];
}

/** Answers `textDocument/semanticTokens/range`. */
export function tokensInRange(state: ServerState, params: unknown): SemanticTokens {
  const wanted = rangeOf(objectOf(params, 'params').range, 'range');
  const found = asked(state, params);
  return encoded(found, found && state.protocol.ownRange(found.reading.report, wanted));
}

function encoded(found: Asked | undefined, within?: Range): SemanticTokens {
  if (!found) return { data: [] };
  const { report } = found.reading;
  const { encoding } = found.state.client;
  const data: number[] = [];
  let line = 0;
  let start = 0;
  for (const token of tokensOf(found.reading, within)) {
    const [type, modifiers] = bitsOf(token);
    for (const part of linesOf(report, token.range)) {
      const at = part.line;
      const lineStart = report.lines.start(at);
      const before = part.range.start - lineStart;
      const bytes = encoding === 'utf-8';
      const column = bytes ? utf8Column(report.text.slice(lineStart, part.range.start), before) : before;
      const size = part.range.end - part.range.start;
      const length = bytes ? utf8Column(report.text.slice(part.range.start, part.range.end), size) : size;
      data.push(at - line, at === line ? column - start : column, length, type, modifiers);
      line = at;
      start = column;
    }
  }
  return { data };
}

function bitsOf({ type, modifiers }: Token): readonly [number, number] {
  const bits = modifiers.reduce((all, one) => all | (1 << tokenModifiers.indexOf(one)), 0);
  return [tokenTypes.indexOf(type), bits];
}

/** The lines that a range covers, each with its part of it; few clients take tokens over several lines. */
function linesOf({ lines }: Report, { start, end }: Range): readonly { line: number; range: Range }[] {
  const first = lines.lineAt(start);
  if (end <= lines.end(first)) return [{ line: first, range: range(start, end) }];
  const last = lines.lineAt(end);
  const parts: { line: number; range: Range }[] = [];
  for (let line = first; line <= last; line++) {
    const part = range(Math.max(start, lines.start(line)), Math.min(end, lines.end(line)));
    if (part.end > part.start) parts.push({ line, range: part });
  }
  return parts;
}
