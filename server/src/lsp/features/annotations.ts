/** Inlay hints and code lenses, as the settings of the document want them. */
import type { CodeLens, Command, InlayHint } from 'vscode-languageserver';
import { lensesOf, lensKinds, lensTitle, type Lens, type LensKind } from '../../features/codeLens';
import { hintsIn } from '../../features/inlayHints';
import { recomputeTotals as totalChanges } from '../../format/complete';
import { tableKeys } from '../../form/types';
import type { DocumentEdits } from '../requests';
import type { ServerState } from '../state';
import { isObject, objectOf, optional, positionOf, rangeOf, stringOf } from '../validate';
import { asked, askedFor, type Asked } from './asked';
import { tableAt } from '../../features/shared/places';

/** Answers `textDocument/inlayHint`. */
export function inlayHints(state: ServerState, params: unknown): InlayHint[] {
  const wanted = rangeOf(objectOf(params, 'params').range, 'range');
  const found = asked(state, params);
  if (!found?.snapshot.settings.inlayHints) return [];
  const { report } = found.reading;
  const within = state.protocol.ownRange(report, wanted);
  const typedIn = state.client.abilities.refreshesHints ? found.typedIn : undefined;
  return hintsIn(found.reading, within, found.words, typedIn).map(({ at, label, tooltip }) => ({
    position: state.protocol.position(report, at),
    label: label.trim(),
    tooltip,
    paddingLeft: true,
  }));
}

/** What a lens without its words carries. */
interface LensData {
  readonly uri: string;
  readonly kind: LensKind;
  readonly table: Lens['table'];
}

/** Commands of the lenses; a lens without one only shows its words. */
const commands: Readonly<Record<LensKind, string>> = {
  equations: '',
  format: 'ogiReport.formatTable',
  fill: 'ogiReport.fillZeroRows',
  recompute: 'ogiReport.recomputeTotals',
  wrap: 'ogiReport.toggleWrap',
};

/** Answers `textDocument/codeLens`: the places only; words are worked out for what comes into view. */
export function codeLenses(state: ServerState, params: unknown): CodeLens[] {
  const found = asked(state, params);
  if (!found?.snapshot.settings.codeLens) return [];
  const { uri } = found.snapshot;
  return lensesOf(found.reading, typedIn(found))
    .filter(({ kind }) => kind === 'equations' || state.client.abilities.commands.has(commands[kind]))
    .map(({ kind, table, range }) => ({
      range: state.protocol.range(found.reading.report, range),
      data: { uri, kind, table } satisfies LensData,
    }));
}

/** Answers `codeLens/resolve`. A lens of a table that is gone stays as it was. */
export function resolveCodeLens(state: ServerState, params: unknown): CodeLens {
  const fields = objectOf(params, 'params');
  const lens = { ...fields, range: rangeOf(fields.range, 'range') } as CodeLens;
  const data = readLensData(fields.data);
  const found = data && askedFor(state, data.uri);
  const table = found && data && found.reading.report.tables[data.table];
  if (!found || !table) return lens;
  const position = state.protocol.position(found.reading.report, table.range.start);
  const command: Command = {
    title: lensTitle(found.reading, data.kind, table, found.words, typedIn(found)),
    command: commands[data.kind],
    ...(data.kind !== 'equations' && { arguments: [{ textDocument: { uri: data.uri }, position }] }),
  };
  return { ...lens, command };
}

/** Without a client that asks again, a lens would stay at its "being edited" for good. */
function typedIn({ state, typedIn: table }: Asked): Asked['typedIn'] {
  return state.client.abilities.refreshesLenses ? table : undefined;
}

function readLensData(data: unknown): LensData | undefined {
  if (!isObject(data)) return undefined;
  const kind = lensKinds.find((one) => one === data.kind);
  const table = tableKeys.find((one) => one === data.table);
  return kind && table && { uri: stringOf(data.uri, 'data.uri'), kind, table };
}

/** Answers `ogiReport/recomputeTotals`: the totals of all tables, or of the one at a position. */
export function recomputeTotals(state: ServerState, params: unknown): DocumentEdits | null {
  const at = optional(objectOf(params, 'params').position, 'position', positionOf);
  const found = asked(state, params);
  if (!found) return null;
  const { reading, snapshot } = found;
  const own = at && tableAt(reading, state.protocol.offset(reading.report, at));
  const tables = at ? (own ? [own] : []) : reading.tables;
  const changes = tables.flatMap((table) => totalChanges(reading.report, table));
  const edits = state.protocol.edits(
    reading.report,
    changes.flatMap(({ edits }) => edits),
  );
  return { version: snapshot.version, edits };
}
