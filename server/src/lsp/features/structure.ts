/** Outline, folding, selection and links: what the parts of a report are. */
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver';
import { folds } from '../../features/folding';
import { linksIn } from '../../features/links';
import { selectionsAt } from '../../features/selection';
import { outline, type OutlineSymbol, type SymbolKind as OwnKind } from '../../features/symbols';
import { FoldingRangeKind, SymbolKind } from '../kinds';
import type { ServerState } from '../state';
import { invalid, objectOf, positionOf } from '../validate';
import { asked, type Asked } from './asked';

/** LSP's kinds for the parts of a report. */
export const kinds: Readonly<Record<OwnKind, DocumentSymbol['kind']>> = {
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
