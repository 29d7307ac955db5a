/** `ogiReport/pasted`: a table, or a whole report, from Word, Excel or a web page as the draft would write it. */
import { applyEdits, replace } from '../base/edits';
import { defaultSettings, layouts, type Settings } from '../config/settings';
import { formatTables } from '../format/format';
import type { WrittenLayout } from '../format/render';
import { tableKeys } from '../form/types';
import { draftText, readHtml } from '../interchange/html';
import { detectReport } from '../report/detect';
import type { Report } from '../report/model';
import { parseReport } from '../report/parse';
import { fixAll } from '../rules/fixAll';
import { rules } from '../rules/registry';
import type { PastedResult } from './requests';
import type { ServerState } from './state';
import { documentUri, objectOf, optional, stringOf } from './validate';

/** Longer than any clipboard that holds a report; what is longer is pasted as it is. */
const longest = 8_000_000;

/** Answers `ogiReport/pasted`. */
export function pasted(state: ServerState, params: unknown): PastedResult | null {
  const uri = documentUri(params);
  const fields = objectOf(params, 'params');
  const html = optional(fields.html, 'html', stringOf) ?? '';
  const text = optional(fields.text, 'text', stringOf) ?? '';
  if (html.length + text.length > longest) return null;
  const snapshot = state.snapshot(uri);
  const report = snapshot?.checked?.report;
  const { languageId } = objectOf(fields.textDocument, 'textDocument');
  const settings = snapshot?.settings ?? defaultSettings;
  const asked = layouts.find((one) => one === fields.layout) ?? settings.format.layout;
  const ownLayout: WrittenLayout = languageId === 'markdown' ? 'markdown' : 'pipe';
  const layout = layoutOf(report) ?? (asked === 'preserve' ? ownLayout : asked);
  return (html === '' ? null : fromHtml(html, layout, settings)) ?? fromText(text, layout, settings);
}

function layoutOf(report: Report | undefined): WrittenLayout | undefined {
  return tableKeys.flatMap((key) => report?.tables[key]?.layout ?? [])[0];
}

function fromHtml(html: string, layout: WrittenLayout, settings: Settings): PastedResult | null {
  const draft = readHtml(html);
  // a table alone speaks for a report, but is none
  const isReport = draft.report.sections.length > 1 && detectReport(draft.report.text).report;
  if (!isReport && draft.tables.length === 0) return null;
  const { edits, refused } = formatTables(draft.report, { ...settings.format, layout });
  const text = draftText(
    draft,
    edits,
    refused.map(({ table }) => table),
  );
  const whole = /<ol\b/i.test(html) ? withNumbers(text) : text;
  return isReport ? { kind: 'report', text: withoutResidue(whole) } : { kind: 'table', text: text.trimEnd() };
}

/** A table from a spreadsheet's text; whole reports that are text already are pasted as they are. */
function fromText(text: string, layout: WrittenLayout, settings: Settings): PastedResult | null {
  if (!/[\t|]/.test(text)) return null;
  const report = parseReport(text.replaceAll('\r\n', '\n'));
  const found = tableKeys.flatMap((key) => report.tables[key] ?? []);
  const [first] = found;
  if (
    !first ||
    found.length > 1 ||
    report.text.trim() !== report.text.slice(first.range.start, first.range.end).trim()
  )
    return null;
  const { edits, refused } = formatTables(report, { ...settings.format, layout });
  return refused.length > 0 ? null : { kind: 'table', text: applyEdits(report.text, edits).trim() };
}

/** Word numbers headings as it numbers lists, and then the number is no text: it is that of the heading's title. */
function withNumbers(text: string): string {
  const { sections } = parseReport(text);
  return applyEdits(
    text,
    sections
      .filter(({ heading }) => heading.numberState === 'missing' && heading.titleState !== 'changed')
      .map(({ spec, heading }) => replace(heading.prefix, `${spec.numeral}、`)),
  );
}

/** The buttons, counters and footers of the page around a report. */
function withoutResidue(text: string): string {
  const off = rules.flatMap(({ id }) => (id === 'residue' ? [] : [[id, 'off'] as const]));
  return fixAll(parseReport(text), (again) => parseReport(again), { severities: new Map(off) }).report.text;
}
