/** Semantic tokens as LSP wants them: five numbers each, relative to the one before. */
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import { range, type Range } from '../../base/text';
import { tokenModifiers, tokensOf, tokenTypes, type Token } from '../../features/tokens';
import type { Report } from '../../report/model';
import { utf8Column } from '../encoding';
import type { ServerState } from '../state';
import { objectOf, rangeOf } from '../validate';
import { asked, type Asked } from './asked';

export const legend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** Answers `textDocument/semanticTokens/full`. */
export function allTokens(state: ServerState, params: unknown): SemanticTokens {
  return encoded(asked(state, params));
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
