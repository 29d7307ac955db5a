/**
 * `workspace/symbol`: organs, titles, sections and tables of all reports that are known. Open reports are looked
 * through as they stand; of the others the library has kept where their sections are.
 */
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { outline, type SymbolKind } from '../../features/symbols';
import { forms } from '../../form/forms';
import type { Extract } from '../../library/extract';
import { featureWords } from '../../messages/features';
import { askedFor, type Asked } from '../features/asked';
import { kinds } from '../features/structure';
import { readable } from '../uris';
import { objectOf, stringOf } from '../validate';
import type { Workspace } from './workspace';

/** Kinds that are looked for over all documents: rows are the same everywhere. */
const searched: ReadonlySet<SymbolKind> = new Set(['title', 'section', 'subheading', 'table']);

/** Nobody reads more; the client asks again with every letter. */
const most = 1000;

/** Answers `workspace/symbol`. */
export function workspaceSymbols(workspace: Workspace, params: unknown): Promise<WorkspaceSymbol[]> {
  const query = stringOf(objectOf(params, 'params').query, 'query');
  const { state, neighbourhood } = workspace;
  const open = new Set<string>();
  const found: WorkspaceSymbol[] = [];
  for (const { document } of state.entries()) {
    open.add(readable(document.uri));
    const on = askedFor(state, document.uri);
    if (on) found.push(...symbolsOf(on, query));
  }
  const { untitled } = featureWords(state.client.locale);
  for (const extract of neighbourhood.extracts()) {
    if (found.length >= most) break;
    if (!open.has(readable(extract.path))) found.push(...keptSymbols(extract, query, untitled));
  }
  return Promise.resolve(found.slice(0, most));
}

function symbolsOf(on: Asked, query: string): readonly WorkspaceSymbol[] {
  const { organ, year } = on.reading.report;
  const container = containerOf(organ?.value, year?.value);
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

/** The report itself and its sections, by the form's own titles. */
function keptSymbols(extract: Extract, query: string, untitled: string): readonly WorkspaceSymbol[] {
  const { path: uri, organ, year, form, sectionLines = [] } = extract;
  const container = containerOf(organ, year);
  const at = (kind: SymbolKind, name: string, line: number): WorkspaceSymbol => {
    const start = { line, character: 0 };
    return {
      name,
      kind: kinds[kind],
      location: { uri, range: { start, end: start } },
      containerName: container,
    };
  };
  const sections = forms[form].sections.flatMap(({ number, numeral, title }) => {
    const line = sectionLines[number - 1] ?? -1;
    return line < 0 ? [] : [at('section', `${numeral}、${title}`, line)];
  });
  return [at('title', container === '' ? untitled : container, 0), ...sections].filter(({ name }) =>
    isSubsequence(query, `${container} ${name}`),
  );
}

function containerOf(organ: string | null | undefined, year: number | null | undefined): string {
  return [organ, year].filter((part) => part !== null && part !== undefined).join(' ');
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
