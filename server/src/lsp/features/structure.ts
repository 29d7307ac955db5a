/** Outline, folding, selection and links: what the parts of a report are. */
import {
  FoldingRangeKind,
  SymbolKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type SelectionRange,
  type SymbolInformation,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import { folds } from '../../features/folding';
import { linksIn } from '../../features/links';
import { selectionsAt } from '../../features/selection';
import { outline, type OutlineSymbol, type SymbolKind as OwnKind } from '../../features/symbols';
import type { ServerState } from '../state';
import { invalid, objectOf, positionOf, stringOf } from '../validate';
import { asked, askedFor, type Asked } from './asked';

const kinds: Readonly<Record<OwnKind, SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  subheading: SymbolKind.String,
  table: SymbolKind.Struct,
  part: SymbolKind.Namespace,
  row: SymbolKind.Field,
};

/** Answers `textDocument/documentSymbol`. */
export function documentSymbols(state: ServerState, params: unknown): DocumentSymbol[] | SymbolInformation[] {
  const found = asked(state, params);
  if (!found) return [];
  const symbols = outline(found.reading, found.words);
  return state.client.abilities.nestedSymbols
    ? symbols.map((one) => nested(found, one))
    : flat(found, symbols, undefined);
}

function nested(on: Asked, symbol: OutlineSymbol): DocumentSymbol {
  const { protocol } = on.state;
  const { report } = on.reading;
  return {
    name: symbol.name,
    ...(symbol.detail !== undefined && { detail: symbol.detail }),
    kind: kinds[symbol.kind],
    range: protocol.range(report, symbol.range),
    selectionRange: protocol.range(report, symbol.selection),
    children: symbol.children.map((one) => nested(on, one)),
  };
}

function flat(
  on: Asked,
  symbols: readonly OutlineSymbol[],
  container: string | undefined,
): SymbolInformation[] {
  return symbols.flatMap((one) => [
    {
      name: one.name,
      kind: kinds[one.kind],
      location: { uri: on.snapshot.uri, range: on.state.protocol.range(on.reading.report, one.range) },
      ...(container !== undefined && { containerName: container }),
    },
    ...flat(on, one.children, one.name),
  ]);
}

/** Kinds that are looked for over all documents: rows are the same everywhere. */
const searched: ReadonlySet<OwnKind> = new Set(['title', 'section', 'subheading', 'table']);

/** Answers `workspace/symbol` from the open reports: organs, titles, sections, tables. */
export function workspaceSymbols(state: ServerState, params: unknown): WorkspaceSymbol[] {
  const query = stringOf(objectOf(params, 'params').query, 'query');
  return state.entries().flatMap(({ document }) => {
    const found = askedFor(state, document.uri);
    return found ? symbolsOf(found, query) : [];
  });
}

function symbolsOf(on: Asked, query: string): WorkspaceSymbol[] {
  const { organ, year } = on.reading.report;
  const container = [organ?.value, year?.value].filter((part) => part !== undefined).join(' ');
  const all = outline(on.reading, on.words).flatMap((one) => [one, ...one.children]);
  return all
    .filter(({ kind, name }) => searched.has(kind) && isSubsequence(query, `${container} ${name}`))
    .map((one) => ({
      name: one.name,
      kind: kinds[one.kind],
      location: { uri: on.snapshot.uri, range: on.state.protocol.range(on.reading.report, one.selection) },
      containerName: container,
    }));
}

/** Do the query's characters stand in the text in this order? Clients rank what is left. */
function isSubsequence(query: string, text: string): boolean {
  const low = text.toLowerCase();
  let at = 0;
  for (const sign of query.toLowerCase()) {
    if (sign.trim() === '') continue;
    const found = low.indexOf(sign, at);
    if (found === -1) return false;
    at = found + sign.length;
  }
  return true;
}

/** Answers `textDocument/foldingRange`; whole lines, as all clients fold them. */
export function foldingRanges(state: ServerState, params: unknown): FoldingRange[] {
  const found = asked(state, params);
  return found ? folds(found.reading).map((fold) => ({ ...fold, kind: FoldingRangeKind.Region })) : [];
}

/** Answers `textDocument/selectionRange`, one chain a position. */
export function selectionRanges(state: ServerState, params: unknown): SelectionRange[] {
  const { positions } = objectOf(params, 'params');
  if (!Array.isArray(positions)) return invalid('positions must be a list');
  const wanted = positions.map((one: unknown) => positionOf(one, 'position'));
  const found = asked(state, params);
  if (!found) return [];
  const { report } = found.reading;
  return wanted.flatMap((position) => {
    const ranges = selectionsAt(found.reading, state.protocol.offset(report, position));
    const chain = ranges.reduceRight<SelectionRange | undefined>(
      (parent, one) => ({ range: state.protocol.range(report, one), ...(parent && { parent }) }),
      undefined,
    );
    return chain ? [chain] : [];
  });
}

/** Answers `textDocument/documentLink`. */
export function documentLinks(state: ServerState, params: unknown): DocumentLink[] {
  const found = asked(state, params);
  if (!found) return [];
  const { report } = found.reading;
  return linksIn(found.reading).map(({ range, target }) => ({
    range: state.protocol.range(report, range),
    target,
  }));
}
