/** What the handlers of features share: the report that a request is about, read at its current version. */
import type { Reading } from '../../features/shared/reading';
import { featureWords, type FeatureWords } from '../../messages/features';
import type { Table } from '../../report/model';
import type { ServerState, Snapshot } from '../state';
import { documentUri, objectOf, positionOf } from '../validate';

export interface Asked {
  readonly state: ServerState;
  readonly snapshot: Snapshot;
  readonly reading: Reading;
  readonly words: FeatureWords;
  /** The table that is being typed in, as long as the client will ask again afterwards. */
  readonly typedIn: Table | undefined;
}

/** The report that `params` names; undefined where the document is not open or no report. */
export function asked(state: ServerState, params: unknown): Asked | undefined {
  return askedFor(state, documentUri(params));
}

/** The same by its address. */
export function askedFor(state: ServerState, uri: string): Asked | undefined {
  const snapshot = state.snapshot(uri);
  const reading = snapshot?.reading;
  if (!reading) return undefined;
  const { lines } = reading.report;
  const typed = state.entry(uri)?.typedLine;
  const typedIn =
    typed === undefined
      ? undefined
      : reading.tables.find(
          ({ range }) => lines.lineAt(range.start) <= typed && typed <= lines.lineAt(range.end),
        );
  return { state, snapshot, reading, words: featureWords(state.client.locale), typedIn };
}

/** A report and the offset that `params.position` means in it. */
export function askedAt(state: ServerState, params: unknown): (Asked & { readonly at: number }) | undefined {
  const position = positionOf(objectOf(params, 'params').position, 'position');
  const found = asked(state, params);
  // a line that is not there holds nothing; of a line that is, what lies behind its end is its end (LSP 3.17)
  if (!found || position.line >= found.reading.report.lines.count) return undefined;
  return { ...found, at: state.protocol.offset(found.reading.report, position) };
}
