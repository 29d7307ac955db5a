/** Completion: snippets, white space and late edits as far as the client has them. */
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { completionsAt, type Completion, type CompletionKind } from '../../features/completion';
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from '../kinds';
import type { ServerState } from '../state';
import { integerOf, isObject, objectOf, positionOf, stringOf } from '../validate';
import type { WirePosition } from '../requests';
import { askedAt, askedFor, type Asked } from './asked';

const kinds: Readonly<Record<CompletionKind, NonNullable<CompletionItem['kind']>>> = {
  section: CompletionItemKind.Module,
  subheading: CompletionItemKind.Text,
  row: CompletionItemKind.Field,
  table: CompletionItemKind.Struct,
  period: CompletionItemKind.Constant,
  basis: CompletionItemKind.Reference,
  sentence: CompletionItemKind.Text,
};

/** Characters that begin something of the form. */
export const triggers = ['《', '（', '|', '〔'];

/** Where an item came from, so that the rest of it can be worked out when it is looked at. */
interface ItemData {
  readonly uri: string;
  readonly version: number;
  readonly position: WirePosition;
  readonly index: number;
}

/** Answers `textDocument/completion`. */
export function completion(state: ServerState, params: unknown): CompletionList {
  const found = askedAt(state, params);
  if (!found) return { isIncomplete: false, items: [] };
  const position = positionOf(objectOf(params, 'params').position, 'position');
  const { uri, version } = found.snapshot;
  const items = completionsAt(found.reading, found.at, found.words).map((one, index) => {
    const item = itemOf(found, one, index);
    if (!one.additional) return item;
    const { resolvesEdits } = state.client.abilities;
    if (resolvesEdits) return { ...item, data: { uri, version, position, index } satisfies ItemData };
    return { ...item, ...additional(found, one) };
  });
  // what fits depends on what has been typed: a row's label may be found by any part of it
  return { isIncomplete: items.length > 0, items };
}

/** Answers `completionItem/resolve`: adds the edits elsewhere, unless the document has moved on. */
export function resolveCompletion(state: ServerState, params: unknown): CompletionItem {
  const fields = objectOf(params, 'params');
  const item = { ...fields, label: stringOf(fields.label, 'label') } as CompletionItem;
  if (!isObject(fields.data)) return item;
  const uri = stringOf(fields.data.uri, 'data.uri');
  const version = integerOf(fields.data.version, 'data.version');
  const index = integerOf(fields.data.index, 'data.index');
  const position = positionOf(fields.data.position, 'data.position');
  const found = askedFor(state, uri);
  if (found?.snapshot.version !== version) return item;
  const at = state.protocol.offset(found.reading.report, position);
  const one = completionsAt(found.reading, at, found.words)[index];
  return one?.label === item.label ? { ...item, ...additional(found, one) } : item;
}

function itemOf({ state, reading }: Asked, one: Completion, index: number): CompletionItem {
  const { snippets, keepsIndentation } = state.client.abilities;
  const stops = snippets ? (one.stops ?? []) : [];
  return {
    label: one.label,
    detail: one.detail,
    kind: kinds[one.kind],
    sortText: String(index).padStart(3, '0'),
    filterText: one.filterText,
    insertTextFormat: stops.length > 0 ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(keepsIndentation && { insertTextMode: InsertTextMode.asIs }),
    textEdit: {
      range: state.protocol.range(reading.report, one.range),
      newText: stops.length > 0 ? snippet(one.newText, stops) : one.newText,
    },
  };
}

function additional({ state, reading }: Asked, { additional: edits }: Completion): Partial<CompletionItem> {
  const all = edits?.() ?? [];
  return all.length === 0 ? {} : { additionalTextEdits: state.protocol.edits(reading.report, all) };
}

/** The text with a tab stop at each value, and the cursor at its end behind the last one. */
function snippet(text: string, stops: readonly number[]): string {
  let written = '';
  let at = 0;
  stops.forEach((stop, index) => {
    written += escaped(text.slice(at, stop)) + `\${${index + 1}:${escaped(text.charAt(stop))}}`;
    at = stop + 1;
  });
  return `${written}${escaped(text.slice(at))}$0`;
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
